// Base pay: amounts and ranges with their period, and what else is paid told apart from it.
import type { Per } from '../pay/offer.ts';
import { type Finding, findingAt } from './finding.ts';
import { type Passage, wordAt, wordsBefore, wordsFrom } from './passage.ts';

export interface PayFound {
  readonly from?: number;
  readonly to?: number;
  readonly per?: Per;
  readonly basis?: 'full-time';
}

export interface ReadPay {
  readonly findings: readonly Finding<PayFound>[];
  /** How near to words such as "Pay:" each stands: 2 beside them, 1 with a period, 0 neither. */
  readonly labelled: readonly number[];
}

/** One amount: pounds and pence, with a k, or broken as in `£22 00`. */
/** A pound sign, also as programs garble it. */
const POUND = '(?:Â?£|GBP|€|â?‚¬)';
const AMOUNT = String.raw`${POUND}?[ \t]{0,2}(\d{1,3}(?:,\d{3})+|\d{1,7})(?:([.:][ ]?\d{1,2}|[ ]\d{2}(?=[ \t]?(?:p|per|an?|\/)[ \t/]?(?:h|a)))(?!\d))?[ \t]?(k\b)?`;
const FIRST = /(?:Â?£|\bGBP|€|â?‚¬)[ \t]{0,2}\d[\d,]{0,9}|(?<![\d.,£:/-])\b\d[\d,]{0,9}/gi;
const SIGN = new RegExp(`^${POUND}`, 'i');
const ONE = new RegExp(AMOUNT, 'iy');
const BETWEEN = /[ \t]{0,2}(?:-|–|—|to\b|and\b|up to\b|\/)[ \t]{0,2}/iy;
const AFTER_AMOUNT = /[ \t]{0,2}(?:\+|\*{1,2}|\[|\(|basic\b|gross\b|fte\b|pro[- ]?rata\b|,)?[ \t]{0,2}/iy;
const PERIOD =
  /[ \t]{0,3}\(?[ \t]{0,2}(?:(?:gbp|basic|gross|salary|rate)[ \t]{1,2})?(?:(?:an?|per|each|every|\/|p\.?\/?)[ \t]{0,2})?(hourly|hour|hrs?|ph|h|daily|day|d|weekly|week|wk|w|monthly|month|pcm|calendar month|cm|m|annually|annum|yearly|year|yr|ann|pa|p\.a|a)\b\.?/iy;

const PERIODS: Readonly<Record<string, Per>> = {
  ...{ hourly: 'hour', hour: 'hour', hr: 'hour', hrs: 'hour', ph: 'hour', h: 'hour' },
  ...{ daily: 'day', day: 'day', d: 'day', weekly: 'week', week: 'week', wk: 'week', w: 'week' },
  ...{ monthly: 'month', month: 'month', pcm: 'month', 'calendar month': 'month', cm: 'month', m: 'month' },
  ...{ annually: 'year', annum: 'year', yearly: 'year', year: 'year', yr: 'year', ann: 'year' },
  ...{ pa: 'year', 'p.a': 'year', a: 'year' },
};
/** Single letters count only with a slash or a p before them, as in £12/h. */
const BARE_LETTER = /^[ \t(]*(?:h|d|w|m|a)\.?$/i;

const LABEL = new Set([
  'pay',
  'salary',
  'wage',
  'wages',
  'rate',
  'remuneration',
  'hourly',
  'earn',
  'paying',
  'paid',
  'rates',
]);

/** Near an amount, these say that it is something else than base pay. `phrases` come from the phrase book. */
export interface OtherMoney {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly estimate: ReadonlySet<string>;
}

/** Hourly pay is below this, and a yearly one above it: what a figure without a period can be. */
const MOST_HOURLY = 100;

/** A text as short as this is a cell of a table: whatever figure it holds is the pay. */
const LONGEST_CELL = 80;

export function isCell(text: string): boolean {
  return text.length <= LONGEST_CELL && !text.includes('\n');
}

/** "1271p an hour". */
const PENCE = /(?<![\d.,£])(\d{3,4})[ \t]?(?:p|pence)[ \t]{1,2}(?:an|per|\/)[ \t]{0,2}hour\b/gi;

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly value: PayFound;
  readonly rank: number;
}

export function readPay(passage: Passage, other: OtherMoney): ReadPay {
  const { text } = passage;
  const candidates: Candidate[] = [];
  let done = 0;
  FIRST.lastIndex = 0;
  for (let match = FIRST.exec(text); match !== null; match = FIRST.exec(text)) {
    if (match.index < done) continue;
    const read = amountsAt(text, match.index);
    if (read === null) continue;
    done = read.end;
    FIRST.lastIndex = Math.max(FIRST.lastIndex, read.end);
    const candidate = candidateAt(passage, match.index, read, other);
    if (candidate !== null) candidates.push(candidate);
  }
  for (const match of text.matchAll(PENCE)) {
    const pounds = Number(match[1]) / 100;
    const end = match.index + match[0].length;
    if (pounds < 3 || candidates.some((one) => one.start < end && match.index < one.end)) continue;
    candidates.push({ start: match.index, end, value: { from: pounds, to: pounds, per: 'hour' }, rank: 1 });
  }
  return {
    findings: candidates.map(({ start, end, value }) => findingAt(text, 'pay', value, start, end)),
    labelled: candidates.map(({ rank }) => rank),
  };
}

interface Amounts {
  readonly low: number;
  readonly high: number | null;
  readonly end: number;
  readonly sign: boolean;
  readonly thousands: boolean;
  readonly per: Per | null;
  readonly decimals: boolean;
  readonly basis: boolean;
}

/** An amount or a range, and its period, from an offset on. */
function amountsAt(text: string, at: number): Amounts | null {
  ONE.lastIndex = at;
  const one = ONE.exec(text);
  if (one === null) return null;
  let end = ONE.lastIndex;
  let [low, k] = [amount(one), one[3] !== undefined];
  let firstPer: { per: Per; end: number } | null = null;
  let high: number | null = null;
  let sign = SIGN.test(one[0]);
  let decimals = one[2] !== undefined;
  firstPer = periodAt(text, end);
  BETWEEN.lastIndex = firstPer?.end ?? end;
  const between = BETWEEN.exec(text);
  if (between !== null) {
    ONE.lastIndex = BETWEEN.lastIndex;
    const two = ONE.exec(text);
    const value = two === null ? null : amount(two);
    const twoK = two?.[3] !== undefined;
    if (
      two !== null &&
      value !== null &&
      (firstPer === null || SIGN.test(two[0])) &&
      isSecond(low, k, value, twoK, two[0], between[0])
    ) {
      high = value * 1;
      // £25-27,000 and 25-27k: the first is in thousands as well.
      if (!k && (twoK || value >= 10_000) && low < 1000) low *= 1000;
      if (k && !twoK && value < 1000) high = value * 1000;
      end = ONE.lastIndex;
      sign ||= SIGN.test(two[0]);
      decimals ||= two[2] !== undefined;
      k ||= twoK;
    }
  }
  AFTER_AMOUNT.lastIndex = end;
  const between2 = AFTER_AMOUNT.exec(text);
  const period =
    (high === null ? firstPer : null) ??
    periodAt(text, end) ??
    (between2 === null ? null : periodAt(text, AFTER_AMOUNT.lastIndex));
  const near = text.slice(end, end + 60);
  const basis =
    /^[^.\n£]{0,40}\b(?:pro[- ]?rata|fte|full[- ]time equivalent)\b(?![^\w£\n]{0,4}£)/i.test(near) ||
    /\b(?:fte|full[- ]time equivalent|pro[- ]?rata)[^\w£\n]{0,4}$/i.test(
      text.slice(Math.max(0, at - 30), at),
    );
  if (high !== null && firstPer !== null && period === null)
    return { low, high, end, sign, thousands: k, per: firstPer.per, decimals, basis };
  return {
    low,
    high,
    end: period?.end ?? end,
    sign,
    thousands: k,
    per: period?.per ?? null,
    decimals,
    basis,
  };
}

/** Whether the second figure of "a - b" belongs to the first, and is not an hour, a date or a number of people. */
function isSecond(
  low: number,
  lowK: boolean,
  high: number,
  highK: boolean,
  written: string,
  between: string,
): boolean {
  const [a, b] = [low, high];
  const scaled = !lowK && (highK || b >= 10_000) && a < 1000 ? a * 1000 : a;
  const top = lowK && !highK && b < 1000 ? b * 1000 : b;
  if (top < scaled) return false;
  if (/and|\//i.test(between) && !/£/.test(written)) return false;
  return top <= scaled * 4;
}

function amount(match: RegExpExecArray): number {
  const [, whole = '', pence = '', k] = match;
  const digits = pence.replace(/[.: ]+/g, '');
  const value = Number(`${whole.replaceAll(',', '')}${digits === '' ? '' : `.${digits}`}`);
  return k === undefined ? value : Math.round(value * 1000);
}

function periodAt(text: string, at: number): { per: Per; end: number } | null {
  PERIOD.lastIndex = at;
  const match = PERIOD.exec(text);
  if (match === null) return null;
  const [all, word = ''] = match;
  if (BARE_LETTER.test(all)) return null;
  const per = PERIODS[word.toLowerCase().replace(/\.$/, '')];
  if (per === undefined) return null;
  // "a day" of £12 in a 12 hour day, or "a" alone, is no period.
  if (word.toLowerCase() === 'a' && !/p\.?\s?\/?\s?a\.?$/i.test(all.trim())) return null;
  return { per, end: PERIOD.lastIndex };
}

function candidateAt(passage: Passage, start: number, read: Amounts, other: OtherMoney): Candidate | null {
  const { text } = passage;
  const { low, high, end, sign, thousands, decimals, basis } = read;
  let { per } = read;
  // A bare small number is no money, whatever stands around it.
  if (!sign && per === null && !decimals && low < 10_000) return null;
  const index = wordAt(passage, start);
  const before = wordsBefore(passage, index, 12);
  const after = wordsFrom(passage, wordAt(passage, end), index, 8);
  const nearBefore = before.slice(0, 5);
  const label = isCell(text) || labelBefore(text, start, before);
  if (!sign && !label && !(per !== null && (decimals || low >= 10_000 || thousands))) return null;
  // Other money: bonuses, mileage, sleep-ins, turnover, vouchers.
  if (
    nearBefore.some((word) => other.before.has(word)) &&
    !(label && text.slice(lineStart(text, start), start).length < 24)
  )
    return null;
  // "£40k OTE" is not base pay; "£40k, plus OTE" is.
  const beside = after.slice(0, 4).findIndex((word) => other.after.has(word));
  if (beside >= 0) {
    const at = passage.starts[wordAt(passage, end) + beside] ?? end;
    if (!/[,+&(;]|\bplus\b|\band\b|\bwith\b/i.test(text.slice(end, at))) return null;
  }
  if (/^\s?(?:m|mn|bn|million|billion)\b/i.test(text.slice(end, end + 10))) return null;
  if (/^[.,]\d/.test(text.slice(end, end + 2))) return null;
  const lineEnd = endOfLine(text, end);
  const line = text.slice(lineStart(text, start), lineEnd).toLowerCase();
  for (const word of other.estimate) if (line.includes(word)) return null;
  const top = high ?? low;
  if (per === null) {
    const said = hourlyLabel(before);
    if (said !== null) per = said;
  }
  if (!plausible(low, top, per)) return null;
  // Without a period and without "Pay" or "Salary" a sum is anything.
  if (
    per === null &&
    !label &&
    !(top >= 10_000 && top <= 150_000 && (thousands || sign)) &&
    !(sign && decimals && high !== null && top < MOST_HOURLY)
  )
    return null;
  const open = openBefore(text, start);
  const value: PayFound = {
    ...(open === 'to' ? {} : { from: low }),
    ...(open === 'from' && high === null ? {} : { to: top }),
    ...(per === null ? {} : { per }),
    ...(basis ? { basis: 'full-time' as const } : {}),
  };
  const rank = label ? 2 : per !== null ? 1 : 0;
  const bare = text.slice(start, end).trimEnd().length;
  return { start, end: start + bare, value, rank };
}

/** What a figure of this size can be. */
function plausible(low: number, high: number, per: Per | null): boolean {
  switch (per) {
    case 'hour':
      return low >= 3 && high <= 200;
    case 'day':
      return low >= 25 && high <= 2000;
    case 'week':
      return low >= 50 && high <= 5000;
    case 'month':
      return low >= 300 && high <= 20_000;
    case 'year':
      return low >= 4000 && high <= 500_000;
    case null:
      return (
        (low >= 5 && high <= MOST_HOURLY) || (low >= 8000 && high <= 500_000) || (low >= 150 && high <= 1000)
      );
  }
}

const OPENERS: readonly (readonly [RegExp, 'from' | 'to'])[] = [
  [/\bup[ \t]to[ \t:*£]{0,4}$/i, 'to'],
  [
    /\b(?:from|starting(?:[ \t](?:at|from|on))?|starts?[ \t](?:at|from|on)|minimum(?:[ \t]of)?|at least|min|starting[ \t](?:salary|pay|rate|wage))[ \t:*£]{0,4}$/i,
    'from',
  ],
];

function openBefore(text: string, start: number): 'from' | 'to' | null {
  const before = text.slice(Math.max(0, start - 24), start);
  for (const [pattern, open] of OPENERS) if (pattern.test(before)) return open;
  return null;
}

/** "Pay:", "Salary is", "you will earn" shortly before, in the same line. */
function labelBefore(text: string, start: number, before: readonly string[]): boolean {
  if (before.slice(0, 5).some((word) => LABEL.has(word))) return true;
  const line = text.slice(lineStart(text, start), start).toLowerCase();
  return /\b(?:pay|salary|wages?|rate|remuneration)\b[^.]{0,30}$/.test(line);
}

/** "Hourly rate: £12" says what time the figure is for. */
function hourlyLabel(before: readonly string[]): Per | null {
  const near = before.slice(0, 5);
  if (near.includes('hourly') || near.includes('hour')) return 'hour';
  if (near.includes('annual') || near.includes('annum')) return 'year';
  if (near.includes('weekly')) return 'week';
  if (near.includes('daily') || near.includes('day')) return near.includes('rate') ? 'day' : null;
  return null;
}

/** A line can be the whole text: nobody looks further than this for what a figure is. */
const FURTHEST = 240;

function lineStart(text: string, at: number): number {
  const least = Math.max(0, at - FURTHEST);
  const found = text.slice(least, at).lastIndexOf('\n');
  return found < 0 ? least : least + found + 1;
}

function endOfLine(text: string, at: number): number {
  const end = text.slice(at, at + FURTHEST).indexOf('\n');
  return end < 0 ? Math.min(text.length, at + FURTHEST) : at + end;
}
