// Base pay: sums with their period, and what else is paid told apart from it.
import type { PayPeriod } from '../pay/pay-terms.ts';
import { isBlank, isDigit } from './digits.ts';
import { type Finding, findingAt } from './finding.ts';
import { leadingWords } from './leading-words.ts';
import { type MoneyRange, moneyRangeAt, penniesAt } from './money-amount.ts';
import { isPiece, isPlausible, MOST_HOURLY } from './pay-period.ts';
import { isSumStart } from './sum-start.ts';
import {
  isFullTime,
  isOtherMoney,
  isPremium,
  labelOf,
  type OtherMoney,
  openOf,
  perOfLabel,
  wordsAfter,
} from './sum-words.ts';
import { type Tokens, wordAt } from './tokens.ts';

export interface PayFound {
  readonly from?: number;
  readonly to?: number;
  readonly per?: PayPeriod;
  readonly basis?: 'full-time';
}

interface ReadPay {
  readonly findings: readonly Finding<PayFound>[];
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
  readonly premium: boolean;
}

export function readPay(passage: Tokens, other: OtherMoney): ReadPay {
  const { text, figures } = passage;
  const candidates: Candidate[] = [];
  const reading = { passage, other, cell: isCell(text) };
  let last: Candidate | null = null;
  let done = 0;
  for (const digit of figures) {
    if (digit < done || !isSumStart(passage, digit)) continue;
    const sum: MoneyRange | null = penniesAt(text, digit) ?? moneyRangeAt(text, digit);
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
  const after = wordsAfter(passage, end, index);
  const top = high ?? low;
  const per = sum.per ?? (sign || label !== null ? perOfLabel(lead, low) : null);
  if (!isPlausible(low, top, per)) return null;
  if (per === null && isPiece(text, end)) return null;
  const isOther =
    isOtherMoney(passage, sum, lead, after, other) ||
    (last?.kind === 'other' && last.line === line && isJoined(text, last.sum.end, start));
  const premium = isPremium(text, sum, lead, after, other);
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
