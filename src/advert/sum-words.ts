// What the words around a sum say of it: that it is pay or other money, for what time it is, and whether it is an end of a
// range.
import type { PayPeriod } from '../pay/pay-terms.ts';
import type { LeadingWords } from './leading-words.ts';
import type { MoneyRange } from './money-amount.ts';
import { type Tokens, wordAt, wordIn } from './tokens.ts';

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
export function labelOf({ words, beyond, afterColon }: LeadingWords, low: number): 'strong' | 'weak' | null {
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

interface WordAfter {
  readonly word: string;
  readonly start: number;
}

/** The words after a sum in its sentence, up to the next sum. */
export function wordsAfter(passage: Tokens, end: number, index: number): WordAfter[] {
  const { starts, sentences } = passage;
  const found: WordAfter[] = [];
  let at = index;
  while (at < starts.length && (starts[at] ?? 0) < end) at += 1;
  for (; at < starts.length && found.length < 5; at += 1) {
    const word = wordIn(passage, at);
    if (sentences[at] !== sentences[index] || word === '£') break;
    if (word !== '+') found.push({ word, start: starts[at] ?? 0 });
  }
  return found;
}

/** Bonuses, allowances, what others get: whatever is not base pay. `after` are the words after the sum. */
export function isOtherMoney(
  passage: Tokens,
  { start, end }: MoneyRange,
  lead: LeadingWords,
  after: readonly WordAfter[],
  other: OtherMoney,
): boolean {
  return (
    isOtherBefore(lead, other) ||
    isOtherAfter(passage.text, end, after, other) ||
    isEstimate(passage, start, other)
  );
}

/** For nights, weekends and the like. */
export function isPremium(
  text: string,
  { end }: MoneyRange,
  { words }: LeadingWords,
  after: readonly WordAfter[],
  other: OtherMoney,
): boolean {
  return words.slice(0, 4).some((word) => other.times.has(word)) || isTimeAfter(text, end, after, other);
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
  after: readonly WordAfter[],
  { after: names }: OtherMoney,
): boolean {
  const word = after.slice(0, 4).find(({ word }) => names.has(word));
  if (word === undefined) return false;
  const from = text.charCodeAt(end) === 43 ? end + 1 : end;
  return !PARTED.test(text.slice(from, word.start));
}

function isTimeAfter(text: string, end: number, after: readonly WordAfter[], { times }: OtherMoney): boolean {
  const word = after.slice(0, 4).find(({ word }) => times.has(word));
  return word !== undefined && !/[,+&;]|\bplus\b|\band\b|\bwith\b|\bto\b/i.test(text.slice(end, word.start));
}

/** A line can be the whole text: nobody looks further than this for what a sum is. */
const FURTHEST = 240;

function isEstimate(passage: Tokens, start: number, { estimate }: OtherMoney): boolean {
  const { text, lineStarts } = passage;
  const line = passage.lines[wordAt(passage, start)] ?? 0;
  const from = Math.max(lineStarts[line] ?? 0, start - FURTHEST);
  const to = Math.min((lineStarts[line + 1] ?? text.length + 1) - 1, start + FURTHEST);
  const words = text.slice(from, to).toLowerCase();
  for (const word of estimate) if (words.includes(word)) return true;
  return false;
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
export function openOf(words: readonly string[]): 'from' | 'to' | null {
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

/** A "rate" of this size is for an hour. */
const [LOWEST_RATE, HIGHEST_RATE] = [5, 60];

/** "Hourly rate: £12" says what time the figure is for. */
export function perOfLabel({ words }: LeadingWords, low: number): PayPeriod | null {
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
export function isFullTime(text: string, start: number, end: number): boolean {
  return (
    FULL_TIME_AFTER.test(text.slice(end, end + 60)) ||
    FULL_TIME_BEFORE.test(text.slice(Math.max(0, start - 30), start))
  );
}
