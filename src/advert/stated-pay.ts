// Base pay: sums with their period, and what else is paid told apart from it.
import type { PayPeriod } from '../pay/pay-terms.ts';
import { basePay, FURTHEST_APART } from './base-pay.ts';
import { isBlank, isDigit, letterAt } from './digits.ts';
import { type Finding, findingAt } from './finding.ts';
import { foreignStart, isForeign } from './foreign-money.ts';
import { basicRateOf, holidayPayEnd } from './holiday-pay.ts';
import { leadingWords } from './leading-words.ts';
import { type MoneyRange, moneyRangeAt, penniesAt } from './money-amount.ts';
import { isPiece, isPlausible, MOST_HOURLY } from './pay-period.ts';
import type { PayFound, PaySum } from './pay-sum.ts';
import { isSumStart } from './sum-start.ts';
import { fullTimeOf, isOfScale, openAfter, openOf, perBeyond, perOfLabel } from './sum-terms.ts';
import { isOtherMoney, isPremium, labelAbove, labelOf, type OtherMoney, wordsAfter } from './sum-words.ts';
import { type Tokens, wordAt } from './tokens.ts';

/** A text as short as this is a cell of a table: whatever figure it holds is the pay. */
const LONGEST_CELL = 80;

export function isCell(text: string): boolean {
  return text.length <= LONGEST_CELL && !text.includes('\n');
}

export function readPay(passage: Tokens, other: OtherMoney): Finding[] {
  const { text, figures } = passage;
  const candidates: PaySum[] = [];
  const reading = { passage, other, cell: isCell(text) };
  let last: PaySum | null = null;
  let done = 0;
  for (const digit of figures) {
    if (digit < done || !isSumStart(passage, digit)) continue;
    const sum: MoneyRange | null = penniesAt(text, digit) ?? moneyRangeAt(text, digit);
    const candidate: PaySum | null = sum === null || !isMoney(sum) ? null : candidateAt(reading, sum, last);
    if (candidate === null) continue;
    candidates.push(candidate);
    last = candidate;
    done = candidate.sum.end;
  }
  const base = basePay(text, candidates);
  const findings = base
    .filter(({ foreign }) => !foreign)
    .map(({ sum, end, value }) => findingAt(text, 'pay', value, sum.start, end));
  const [first] = findings.length > 0 ? [] : base;
  if (first === undefined) return findings;
  return [findingAt(text, 'warning', 'pay-not-in-pounds', foreignStart(text, first.sum.start), first.end)];
}

/** Without the blanks at its end. */
function endOf(text: string, after: number): number {
  let end = after;
  while (isBlank(letterAt(text, end - 1))) end -= 1;
  return end;
}

/** What is the same for all sums of a text. */
interface Reading {
  readonly passage: Tokens;
  readonly other: OtherMoney;
  readonly cell: boolean;
}

/** A sum "we offer" is pay from here on; "up to" a smaller one is help with a move and the like. */
const [LEAST_YEAR, LEAST_UP_TO] = [8000, 12_000];

/** A bare small number is no money, whatever stands around it. */
function isMoney({ sign, per, pence, thousands, low }: MoneyRange): boolean {
  return sign || per !== null || pence || thousands || low >= 10_000;
}

function candidateAt(reading: Reading, sum: MoneyRange, last: PaySum | null): PaySum | null {
  const { passage, other, cell } = reading;
  const { text } = passage;
  const { low, high, start, end, thousands, pence } = sum;
  if (isFollowedByMore(text, end, sum.per !== null)) return null;
  const index = wordAt(passage, start);
  const line = passage.lines[index] ?? 0;
  const lead = leadingWords(passage, index, last?.sum.end ?? 0);
  const above = labelAbove(passage, index);
  const label = cell || above !== null ? 'strong' : labelOf(lead, low);
  const foreign = isForeign(text, start, end);
  const sign = sum.sign || foreign;
  const exact = sum.per !== null && (pence || low >= 10_000 || thousands);
  // Words such as "about" and "offer" make no pay of a bare number.
  if (!sign && !exact && label !== 'strong' && !isBareRange(passage, sum, line)) return null;
  const after = wordsAfter(passage, end, index);
  const top = high ?? low;
  const perSaid =
    sum.per ?? perBeyond(text, end) ?? (sign || label !== null ? perOfLabel(above ?? lead, low) : null);
  const per = label === 'strong' && cannotBe(low, top, perSaid) ? null : perSaid;
  if (
    !isPlausible(low, top, per) &&
    !isLabelled(label, low, top, per) &&
    !isSmallYear(passage, sum, label, line)
  )
    return null;
  if (per === null && isPiece(text, end)) return null;
  const isOther =
    isOtherMoney(passage, sum, lead, after, other) ||
    (last?.line === line && isTotal(text, start)) ||
    (last?.kind === 'other' && last.line === line && isJoined(text, last.sum.end, start));
  const premium = isPremium(text, sum, lead, after, other);
  const open = openOf(lead.words) ?? openAfter(text, sum);
  const enough =
    cell ||
    per !== null ||
    (label === 'strong' && (sign || pence || low >= 10_000 || thousands)) ||
    (label === 'weak' && low >= (open === 'to' ? LEAST_UP_TO : LEAST_YEAR)) ||
    (sign && top >= 10_000 && top <= 150_000 && isEntry(passage, sum, line)) ||
    isBareRange(passage, sum, line) ||
    (sign && pence && top < MOST_HOURLY && (high !== null || isRateAlone(passage, sum, line)));
  const value: { -readonly [key in keyof PayFound]: PayFound[key] } = {};
  if (open !== 'to') value.from = low;
  if (open !== 'from' || high !== null) value.to = top;
  if (per !== null) value.per = per;
  const fullTime = fullTimeOf(text, start, end);
  if (fullTime !== null) value.basis = 'full-time';
  const holiday = top < MOST_HOURLY * 10 ? holidayPayEnd(text, start, end) : null;
  const basic = per === 'hour' && high === null ? basicRateOf(text, low, end) : null;
  if (basic !== null) {
    if (value.from !== undefined) value.from = basic.rate;
    if (value.to !== undefined) value.to = basic.rate;
  } else if (holiday !== null) value.includesHoliday = true;
  return {
    sum,
    per,
    line,
    value,
    end: basic?.end ?? holiday ?? endOf(text, end),
    kind: isOther ? 'other' : enough ? 'pay' : 'weak',
    premium,
    fullTime,
    foreign,
  };
}

/** £15.80 a year and £24,000 an hour are slips for another time: which, nobody knows. */
function cannotBe(low: number, high: number, per: PayPeriod | null): boolean {
  return (per === 'year' && high < MOST_HOURLY) || (per === 'hour' && low >= 10_000);
}

/** Beside "Pay" or "Rate", a sum of this size is pay for some time: "£140 a shift". */
function isLabelled(label: string | null, low: number, high: number, per: PayPeriod | null): boolean {
  return label === 'strong' && per === null && low >= MOST_HOURLY && high <= 1000;
}

/** "£2,950 per annum, 6.25 hours per week": so little for a year is pay where a few hours stand beside it. */
function isSmallYear(
  { text, lineStarts }: Tokens,
  sum: MoneyRange,
  label: string | null,
  line: number,
): boolean {
  const { per, low, start, end } = sum;
  if (per !== 'year' || low < LEAST_SMALL_YEAR) return false;
  const begins = /^[ \t*•-]{0,4}$/.test(text.slice(lineStarts[line] ?? 0, start));
  return (
    (begins || label === 'strong') &&
    /^[^£]{0,60}?\b\d{1,2}(?:\.\d{1,2})?[ -]?(?:hours|hrs)\b/i.test(text.slice(end, end + 80))
  );
}

const LEAST_SMALL_YEAR = 500;

/** "£24 an hour + £3.48 holiday pay = £27.48": what it adds up to is not another sum. */
function isTotal(text: string, start: number): boolean {
  return /=[ \t]{0,2}$/.test(text.slice(Math.max(0, start - 3), start));
}

/** `24,000 - 26,500` in a title or a line of facts, without a sign. */
function isBareRange(passage: Tokens, sum: MoneyRange, line: number): boolean {
  const { low, high, end } = sum;
  if (high === null || low < 15_000 || high > 150_000 || high > 2 * low) return false;
  if (!isEntry(passage, sum, line)) return false;
  return /^[ \t]{0,2}(?:$|[\n+(,|–-]|per\b|[A-Z])/.test(passage.text.slice(end, end + 6));
}

/** The least that an hourly rate can be where a line has nothing but it. */
const LEAST_ALONE = 7;
/** How far into an advert such a line may stand. */
const HEAD = 600;

/** "£12.40 + tips" among the first lines, and a step of a scale: "NVQ 2 £12.60". */
function isRateAlone({ text, lineStarts }: Tokens, { low, start, end }: MoneyRange, line: number): boolean {
  if (low < LEAST_ALONE) return false;
  const isLast = /^[ \t]*(?:$|\n)/.test(text.slice(end, end + 4));
  const isFirst = /^[ \t*•-]{0,4}$/.test(text.slice(lineStarts[line] ?? 0, start));
  if ((isFirst || isLast) && isOfScale(text, start)) return true;
  return isFirst && start < HEAD && (isLast || /^[ \t]?(?:\+|plus\b)/i.test(text.slice(end, end + 6)));
}

/** A percentage, a million, or digits that go on. */
function isFollowedByMore(text: string, end: number, hasTime: boolean): boolean {
  const next = letterAt(text, end);
  if (next === 37) return true;
  // "£14 per hour.3 months": beyond the time it is for begins something else.
  if (!hasTime && (next === 46 || next === 44) && isDigit(text, end + 1)) return true;
  return /^\s?(?:m|mn|bn|million|billion)\b/i.test(text.slice(end, end + 10));
}

const LONGEST_ENTRY = 100;
/** How much of a text that is one long line still counts as its title. */
const LONGEST_TITLE = 300;

/** A title, an entry of a list or a line of facts, not a sentence in which any sum may occur. */
function isEntry({ text, lineStarts }: Tokens, { start, end }: MoneyRange, line: number): boolean {
  const begins = lineStarts[line] ?? 0;
  if ((lineStarts[line + 1] ?? 0) - begins <= LONGEST_ENTRY) return true;
  // "£26,000 - £32,000 + Training", and a line that begins with its sum.
  if (/^[ \t]?\+[ \t][A-Z]/.test(text.slice(end, end + 4))) return true;
  if (
    /[a-z)]/.test(text[start - 1] ?? '') ||
    /^[ \t*•-]{0,4}(?:up[ \t]?to[ \t]|from[ \t])?$/i.test(text.slice(begins, start))
  )
    return true;
  return (
    start < LONGEST_TITLE &&
    /(?:[,|(–—-]|hours per week|permanent|full[ -]time) ?$/i.test(text.slice(Math.max(0, start - 16), start))
  );
}

/** "£15 for weekends and £18 for bank holidays": what the first is, the second is. */
function isJoined(text: string, from: number, to: number): boolean {
  return (
    to - from <= FURTHEST_APART && /^[^.;:]{0,60}\b(?:and|or|to)\b[^.;:]{0,8}$/i.test(text.slice(from, to))
  );
}
