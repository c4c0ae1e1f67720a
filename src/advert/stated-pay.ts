// Base pay: sums with their period, and what else is paid told apart from it.
import type { PayPeriod } from '../pay/pay-terms.ts';
import { digitsEnd, isBlank, isDigit, isLetter, pastBlanks } from './digits.ts';
import { type Finding, findingAt } from './finding.ts';
import { type LeadingWords, leadingWords } from './leading-words.ts';
import { type MoneyRange, moneyRangeAt, penniesAt, signStart } from './money-amount.ts';
import { isPiece, isPlausible, MOST_HOURLY } from './pay-period.ts';
import { type Tokens, wordAt, wordIn } from './tokens.ts';

export interface PayFound {
  readonly from?: number;
  readonly to?: number;
  readonly per?: PayPeriod;
  readonly basis?: 'full-time';
}

interface ReadPay {
  readonly findings: readonly Finding<PayFound>[];
}

/** Near an amount, these say that it is something else than base pay. They come from the phrase book. */
export interface OtherMoney {
  readonly before: ReadonlySet<string>;
  /** The same, only directly before an amount. */
  readonly directly: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** Beside an amount, these make it a premium where there is a lower one without them. */
  readonly times: ReadonlySet<string>;
  readonly estimate: ReadonlySet<string>;
}

/** A text as short as this is a cell of a table: whatever figure it holds is the pay. */
const LONGEST_CELL = 80;

export function isCell(text: string): boolean {
  return text.length <= LONGEST_CELL && !text.includes('\n');
}

interface Candidate {
  readonly sum: MoneyRange;
  readonly per: PayPeriod | null;
  readonly line: number;
  readonly value: PayFound;
  /** What it is worth: pay, pay only if a neighbour says so, or another kind of money. */
  readonly kind: 'pay' | 'weak' | 'other';
  /** For nights, weekends and the like. */
  readonly premium: boolean;
}

export function readPay(passage: Tokens, other: OtherMoney): ReadPay {
  const { text, figures } = passage;
  const candidates: Candidate[] = [];
  const reading = { passage, other, cell: isCell(text) };
  let last: Candidate | null = null;
  let done = 0;
  for (const digit of figures) {
    if (digit < done || !beginsWord(passage, digit)) continue;
    const sum: MoneyRange | null = mayBegin(text, digit)
      ? (penniesAt(text, digit) ?? moneyRangeAt(text, digit))
      : null;
    const candidate: Candidate | null =
      sum === null || !isMoney(sum) ? null : candidateAt(reading, sum, last);
    if (candidate === null) continue;
    candidates.push(candidate);
    last = candidate;
    done = candidate.sum.end;
  }
  return {
    findings: basePay(text, candidates).map(({ sum, value }) => {
      let { end } = sum;
      while (isBlank(text.charCodeAt(end - 1))) end -= 1;
      return findingAt(text, 'pay', value, sum.start, end);
    }),
  };
}

/** What is the same for all sums of a text. */
interface Reading {
  readonly passage: Tokens;
  readonly other: OtherMoney;
  readonly cell: boolean;
}

/** The first of a word, or right after its GBP. */
function beginsWord(passage: Tokens, digit: number): boolean {
  if (isStart(passage, digit)) return true;
  const { text } = passage;
  return (
    (text.charCodeAt(digit - 3) | 32) === 103 &&
    signStart(text, digit) === digit - 3 &&
    isStart(passage, digit - 3)
  );
}

function isStart(passage: Tokens, offset: number): boolean {
  return passage.starts[wordAt(passage, offset)] === offset;
}

/** Not inside a word, a time, a date or a longer figure; and with a sign, or written as money is. */
function mayBegin(text: string, digit: number): boolean {
  if (signStart(text, digit) < digit) return true;
  return (
    isAlone(text, digit) &&
    (isWrittenAsMoney(text, digit) || isWrittenAsMoney(text, secondDigit(text, digit)))
  );
}

/** "24-26k": the second figure may show what the first is. */
function secondDigit(text: string, digit: number): number {
  const end = pastBlanks(text, digitsEnd(text, digit), 1);
  const code = text.charCodeAt(end);
  const joins = code === 45 || code === 0x2013 || code === 0x2014 ? 1 : text.startsWith('to ', end) ? 3 : 0;
  return joins === 0 ? -1 : pastBlanks(text, end + joins, 1);
}

/** 26,000, 26000, 26k, 12.50, 12 per hour: the rest are years, ages, hours and numbers of things. */
function isWrittenAsMoney(text: string, digit: number): boolean {
  if (!isDigit(text, digit)) return digit > 0 && signStart(text, digit + 1) <= digit;
  const end = digitsEnd(text, digit);
  if (end - digit >= 5) return true;
  const code = text.charCodeAt(end);
  if (code === 44) return isDigit(text, end + 1) && isDigit(text, end + 2);
  if (code === 46)
    return isDigit(text, end + 1) && (isDigit(text, end + 2) || (text.charCodeAt(end + 2) | 32) === K);
  const next = text.charCodeAt(pastBlanks(text, end, 1)) | 32;
  // k, p, per, a, an, each, every, hourly, gbp, /, and three noughts apart.
  return (
    next === K ||
    next === 112 ||
    next === 97 ||
    next === 101 ||
    next === 103 ||
    next === 47 ||
    text.startsWith(' 000', end) ||
    text.startsWith('hourly', end + 1)
  );
}

const K = 107;

function isAlone(text: string, digit: number): boolean {
  const before = text.charCodeAt(digit - 1);
  if (before === 32) return true;
  if (isDigit(text, digit - 1)) return false;
  if (before === 46 || before === 44 || before === 58 || before === 47 || before === 45)
    return !isDigit(text, digit - 2) && before === 58;
  return !isLetter(text, digit - 1);
}

/** A bare small number is no money, whatever stands around it. */
function isMoney({ sign, per, pence, thousands, low }: MoneyRange): boolean {
  return sign || per !== null || pence || thousands || low >= 10_000;
}

function candidateAt(reading: Reading, sum: MoneyRange, last: Candidate | null): Candidate | null {
  const { passage, other, cell } = reading;
  const { text } = passage;
  const { low, high, start, end, sign, thousands, pence } = sum;
  if (isFollowedByMore(text, end)) return null;
  const index = wordAt(passage, start);
  const line = passage.lines[index] ?? 0;
  const lead = leadingWords(passage, index, last?.sum.end ?? 0);
  const label = cell ? 'strong' : labelOf(lead, low);
  const exact = sum.per !== null && (pence || low >= 10_000 || thousands);
  if (!sign && !exact && label === null) return null;
  const after = following(passage, end, index);
  const top = high ?? low;
  const per = sum.per ?? (sign || label !== null ? perOfLabel(lead, low) : null);
  if (!isPlausible(low, top, per)) return null;
  if (per === null && isPiece(text, end)) return null;
  const isOther =
    isOtherBefore(lead, other) ||
    isOtherAfter(text, end, after, other) ||
    isEstimate(passage, line, start, other) ||
    (last?.kind === 'other' && last.line === line && isJoined(text, last.sum.end, start));
  const premium =
    lead.words.slice(0, 4).some((word) => other.times.has(word)) || isTimeAfter(text, end, after, other);
  const enough =
    cell ||
    per !== null ||
    (label === 'strong' && (sign || pence || low >= 10_000 || thousands)) ||
    (label === 'weak' && low >= 8000) ||
    (sign && top >= 10_000 && top <= 150_000 && isEntry(passage, line, start)) ||
    (sign && pence && high !== null && top < MOST_HOURLY);
  const open = openOf(lead.words);
  const basis = isFullTime(text, start, end);
  const value: { -readonly [key in keyof PayFound]: PayFound[key] } = {};
  if (open !== 'to') value.from = low;
  if (open !== 'from' || high !== null) value.to = top;
  if (per !== null) value.per = per;
  if (basis) value.basis = 'full-time';
  return { sum, per, line, value, kind: isOther ? 'other' : enough ? 'pay' : 'weak', premium };
}

/** Which sums of an advert are pay, each judged beside the others. */
function basePay(text: string, candidates: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, one] of candidates.entries()) {
    if (one.kind === 'other') continue;
    if (one.kind === 'pay') {
      if (!isPartOfSum(text, one, found.at(-1))) found.push(one);
      continue;
    }
    // "£12.60 (21+), £10.85 (18-20) an hour": one of a list says what all of them are.
    if (isPartOfSum(text, one, found.at(-1))) continue;
    const beside = saidBeside(text, candidates, index);
    if (beside === null) continue;
    found.push(
      beside.per === null ? one : { ...one, per: beside.per, value: { ...one.value, per: beside.per } },
    );
  }
  const base = found.filter(({ premium }) => !premium);
  // A night or weekend rate is base pay only where there is no lower one beside it.
  return found.filter((one) => !one.premium || !base.some((plain) => isAbove(one, plain)));
}

/** The sum of a list that says what one of it is: the next with a period, the one before, or another with pence. */
function saidBeside(text: string, candidates: readonly Candidate[], index: number): Candidate | null {
  const one = candidates[index];
  if (one === undefined) return null;
  const isNext = (a: Candidate, b: Candidate | undefined): b is Candidate =>
    b !== undefined && b.kind !== 'other' && b.line === a.line && isLike(a, b) && !isApart(text, a, b);
  let at = index;
  for (
    let a = one, b = candidates[at + 1];
    at < index + LONGEST_LIST && isNext(a, b);
    b = candidates[at + 1]
  ) {
    if (b.kind === 'pay') return b;
    a = b;
    at += 1;
  }
  const before = candidates[index - 1];
  if (isNext(one, before) && (before.kind === 'pay' || one.sum.pence)) return before;
  const after = candidates[index + 1];
  return one.sum.pence && isNext(one, after) ? after : null;
}

/** A list has no more sums than these. */
const LONGEST_LIST = 6;

function isAbove(premium: Candidate, { sum, per }: Candidate): boolean {
  const same = premium.per === per || premium.per === null || per === null;
  return same && premium.sum.low >= sum.low && premium.sum.low < sum.low * 4;
}

/** Two figures that can be the same kind of pay. */
function isLike(a: Candidate, b: Candidate): boolean {
  const [x, y] = [a.sum.low, b.sum.low];
  return (x <= MOST_HOURLY ? x >= 7 : x >= 10_000) && Math.max(x, y) <= 1.6 * Math.min(x, y);
}

const FURTHEST_APART = 60;

function isApart(text: string, { sum: a }: Candidate, { sum: b }: Candidate): boolean {
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
  return to - from > FURTHEST_APART || /[.!?;][ \t]/.test(text.slice(from, to));
}

/** "£13.68 an hour (£12.21 + £1.47 holiday pay)": what a sum is made of is not another sum. */
function isPartOfSum(text: string, { sum, line }: Candidate, before: Candidate | undefined): boolean {
  if (before === undefined || before.line !== line || text.charCodeAt(sum.start - 1) !== 40) return false;
  return sum.low <= before.sum.low && /^[ \t]?(?:\+|plus\b)[ \t]?£/i.test(text.slice(sum.end, sum.end + 8));
}

/** A percentage, a million, or digits that go on. */
function isFollowedByMore(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  if (next === 37) return true;
  if ((next === 46 || next === 44) && isDigit(text, end + 1)) return true;
  return /^\s?(?:m|mn|bn|million|billion)\b/i.test(text.slice(end, end + 10));
}

const LABEL = new Set([
  'salary',
  'wage',
  'wages',
  'rate',
  'rates',
  'remuneration',
  'hourly',
  'payrate',
  'basic',
  'pays',
]);
const WEAK_LABEL = new Set(['pay', 'earn', 'paying', 'paid', 'offering', 'offer', 'circa', 'package']);
/** Before these, "pay" is what somebody does. */
const WHO_PAYS = new Set(['we', 'you', 'to', 'will', 'they', 'us', 'who', 'not', 'and']);

/** "Pay:", "Salary is", "you will earn" shortly before a sum, in its line. */
function labelOf({ words, beyond, afterColon }: LeadingWords, low: number): 'strong' | 'weak' | null {
  let weak = false;
  for (const [at, word] of words.entries()) {
    if (LABEL.has(word)) return 'strong';
    if (!WEAK_LABEL.has(word)) continue;
    weak = true;
    if (word === 'pay' && (afterColon !== null || !WHO_PAYS.has(words[at + 1] ?? ''))) return 'strong';
  }
  if (low >= 8000 && beyond.some((word) => LABEL.has(word) || word === 'pay')) return 'strong';
  return weak ? 'weak' : null;
}

/** Words so near before a sum say what it is. */
const NEAR = 5;

function isOtherBefore({ words, afterColon }: LeadingWords, { before, directly }: OtherMoney): boolean {
  // "increases by £500"
  if (words[0] === 'by') return true;
  const most = Math.min(words.length, Math.max(NEAR, (afterColon ?? 0) + 3));
  const isLabel = (word: string) => LABEL.has(word) || word === 'pay';
  let isDirect = true;
  for (let at = 0; at < most; at += 1) {
    const word = words[at] ?? '';
    const named =
      before.has(word) || before.has(`${words[at + 1]} ${word}`) || (isDirect && directly.has(word));
    isDirect &&= BETWEEN.has(word);
    if (!named) continue;
    if (afterColon === null || at < afterColon) return true;
    // "Salary: £26,000" after anything; "Pay (plus tips): £12.60", but "Overtime rate: £18".
    if (words.slice(0, afterColon).some(isLabel)) return false;
    const labelled = words.slice(afterColon).some(isLabel);
    return !labelled || words.slice(Math.max(0, at - 2), at).some(isLabel);
  }
  return false;
}

/** May stand between a sum and what it is a sum of. */
const BETWEEN = new Set(
  'of is are at from up to over a an the for about around approximately just only between in another'.split(
    ' ',
  ),
);

/** What stands between a sum and a word after it, that parts the two. */
const PARTED = /[,+&(;]|\bplus\b|\band\b|\bwith\b/i;

/** "£40k OTE" is not base pay; "£40k, plus OTE" is. */
function isOtherAfter(
  text: string,
  end: number,
  after: readonly Word[],
  { after: names }: OtherMoney,
): boolean {
  const word = after.slice(0, 4).find(({ word }) => names.has(word));
  if (word === undefined) return false;
  const from = text.charCodeAt(end) === 43 ? end + 1 : end;
  return !PARTED.test(text.slice(from, word.start));
}

function isTimeAfter(text: string, end: number, after: readonly Word[], { times }: OtherMoney): boolean {
  const word = after.slice(0, 4).find(({ word }) => times.has(word));
  return word !== undefined && !/[,+&;]|\bplus\b|\band\b|\bwith\b|\bto\b/i.test(text.slice(end, word.start));
}

interface Word {
  readonly word: string;
  readonly start: number;
}

/** The words after a sum in its sentence, up to the next sum. */
function following(passage: Tokens, end: number, index: number): Word[] {
  const { starts, sentences } = passage;
  const found: Word[] = [];
  let at = index;
  while (at < starts.length && (starts[at] ?? 0) < end) at += 1;
  for (; at < starts.length && found.length < 5; at += 1) {
    const word = wordIn(passage, at);
    if (sentences[at] !== sentences[index] || word === '£') break;
    if (word !== '+') found.push({ word, start: starts[at] ?? 0 });
  }
  return found;
}

/** A line can be the whole text: nobody looks further than this for what a sum is. */
const FURTHEST = 240;

function isEstimate(
  { text, lineStarts }: Tokens,
  line: number,
  start: number,
  { estimate }: OtherMoney,
): boolean {
  const from = Math.max(lineStarts[line] ?? 0, start - FURTHEST);
  const to = Math.min((lineStarts[line + 1] ?? text.length + 1) - 1, start + FURTHEST);
  const words = text.slice(from, to).toLowerCase();
  for (const word of estimate) if (words.includes(word)) return true;
  return false;
}

const LONGEST_ENTRY = 100;
/** How much of a text that is one long line still counts as its title. */
const LONGEST_TITLE = 300;

/** A title or an entry of a list, not a sentence in which any sum may occur. */
function isEntry({ text, lineStarts }: Tokens, line: number, start: number): boolean {
  if ((lineStarts[line + 1] ?? 0) - (lineStarts[line] ?? 0) <= LONGEST_ENTRY) return true;
  return start < LONGEST_TITLE && /[,|(–—-] ?$/.test(text.slice(start - 2, start));
}

/** "£15 for weekends and £18 for bank holidays": what the first is, the second is. */
function isJoined(text: string, from: number, to: number): boolean {
  return (
    to - from <= FURTHEST_APART && /^[^.;:]{0,60}\b(?:and|or|to)\b[^.;:]{0,8}$/i.test(text.slice(from, to))
  );
}

const ROUGHLY = new Set([
  'c',
  'ca',
  'circa',
  'approx',
  'approximately',
  'around',
  'about',
  'basic',
  'roughly',
]);
const STARTING = new Set(['starting', 'starts', 'start']);

/** "from", "up to", "at least" directly before a sum. */
function openOf(words: readonly string[]): 'from' | 'to' | null {
  let at = 0;
  while (ROUGHLY.has(words[at] ?? '')) at += 1;
  if (words[at] === 'of' || words[at] === 'is') at += 1;
  const [last = '', second = ''] = words.slice(at, at + 2);
  if ((last === 'to' && second === 'up') || last === 'maximum' || last === 'max') return 'to';
  if (last === 'from' || last === 'min' || last === 'minimum' || last === 'starting') return 'from';
  if ((last === 'least' && second === 'at') || (last === 'than' && second === 'less')) return 'from';
  if (STARTING.has(second) && (last === 'at' || last === 'on')) return 'from';
  return null;
}

/** "Hourly rate: £12" says what time the figure is for. */
/** A "rate" of this size is for an hour. */
const [LOWEST_RATE, HIGHEST_RATE] = [5, 60];

function perOfLabel({ words }: LeadingWords, low: number): PayPeriod | null {
  const near = words.slice(0, NEAR);
  if (near.includes('hourly') || near.includes('hour')) return 'hour';
  if (near.includes('annual') || near.includes('annum')) return 'year';
  if (near.includes('weekly')) return 'week';
  if (!near.includes('rate') && !near.includes('rates')) return null;
  if (near.includes('daily') || near.includes('day')) return 'day';
  return low >= LOWEST_RATE && low <= HIGHEST_RATE ? 'hour' : null;
}

const FULL_TIME_AFTER =
  /^[^\n£]{0,40}\b(?:pro[- ]?rata|fte|full[- ]time equivalent)\b(?![:=, ]{0,2}(?:of )?£)/i;
const FULL_TIME_BEFORE = /\b(?:fte|full[- ]time equivalent|pro[- ]?rata)[ \t:=,-]{0,4}(?:of[ \t])?$/i;

/** Whether a sum is what full-time work would get. */
function isFullTime(text: string, start: number, end: number): boolean {
  return (
    FULL_TIME_AFTER.test(text.slice(end, end + 60)) ||
    FULL_TIME_BEFORE.test(text.slice(Math.max(0, start - 30), start))
  );
}
