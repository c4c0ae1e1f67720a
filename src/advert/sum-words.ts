// What the words around a sum say of it: that it is pay, or other money.
import { letterAt } from './digits.ts';
import type { LeadingWords } from './leading-words.ts';
import type { MoneyRange } from './money-amount.ts';
import { type Tokens, wordAt, wordIn } from './tokens.ts';

/** Near an amount, these say that it is something else than base pay. They come from the phrase book. */
export interface OtherMoney {
  readonly before: ReadonlySet<string>;
  /** The same, only directly before an amount. */
  readonly directly: ReadonlySet<string>;
  /** Phrases directly before an amount, each as its words backwards. */
  readonly leading: readonly (readonly string[])[];
  readonly after: ReadonlySet<string>;
  /** Beside an amount, these make it a premium where there is a lower one without them. */
  readonly times: ReadonlySet<string>;
  readonly estimate: ReadonlySet<string>;
  /** With these, the employer itself says what it estimates. */
  readonly ownEstimate: ReadonlySet<string>;
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
    // "5% of salary" names no salary.
    if (words[at + 1] === 'of' && words[at + 2] === '%') continue;
    if (LABEL.has(word)) return 'strong';
    if (!WEAK_LABEL.has(word)) continue;
    weak = true;
    if (word === 'pay' && (afterColon !== null || !WHO_PAYS.has(words[at + 1] ?? ''))) return 'strong';
  }
  if (low >= 8000 && beyond.some((word) => LABEL.has(word) || word === 'pay')) return 'strong';
  return weak ? 'weak' : null;
}

/** The words of a line, nearest first, that is a label and nothing else: "Rate", with the sum in the line below. */
export function labelAbove({ text, lineStarts, lines, starts }: Tokens, index: number): LeadingWords | null {
  const begins = lineStarts[lines[index] ?? 0] ?? 0;
  if (!/^[ \t*•-]{0,4}(?:(?:up[ \t]?to|from|circa|c\.?)[ \t]?)?£?$/i.test(text.slice(begins, starts[index])))
    return null;
  const before = text.slice(Math.max(0, begins - LONGEST_LABEL), begins).trimEnd();
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const label =
    /^[#*_ \t>-]{0,6}(?:\d{1,2}[ \t])?([a-z][a-z /&-]{2,30}?)[ \t]?[:*_]{0,4}$/i.exec(line)?.[1] ?? '';
  const words = label
    .toLowerCase()
    .split(/[^a-z]+/)
    .reverse();
  const isLabel = words.length <= 4 && words.some((word) => LABEL_ALONE.has(word));
  return isLabel ? { words, afterColon: 0, beyond: [] } : null;
}

const LONGEST_LABEL = 60;
const LABEL_ALONE = new Set(['pay', 'salary', 'wage', 'wages', 'rate', 'rates', 'remuneration']);

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
    IN_LATER_YEAR.test(passage.text.slice(end, end + 24)) ||
    isEstimate(passage, start, other)
  );
}

/** "£40k in year 2" is what somebody may come to. */
const IN_LATER_YEAR =
  /^[ \t]?(?:in|by)[ \t](?:your[ \t])?(?:year[ \t](?:two|three|four|five|[2-5])|(?:second|third)[ \t]year)\b/i;

/** For nights, weekends and the like. */
export function isPremium(
  text: string,
  { end }: MoneyRange,
  { words, beyond }: LeadingWords,
  after: readonly WordAfter[],
  other: OtherMoney,
): boolean {
  // "£16.50 umbrella or £13.10 PAYE": the word before "or" is of the sum before.
  const joined = beyond.length === 0 ? -1 : words.findIndex((word) => word === 'or' || word === 'and');
  const near = words.slice(0, joined < 0 ? 4 : Math.min(4, joined));
  return (
    near.some((word) => other.times.has(word)) ||
    isTimeAfter(text, end, after, other) ||
    LATER_IN_WEEK.test(text.slice(end, end + 24))
  );
}

/** "£18 after 45", "£14.10 after 8pm"; "£14.10 after 2 years" is a scale. */
const LATER_IN_WEEK =
  /^[ \t]?after[ \t]\d{1,2}(?!\d)(?![ \t]?(?:days?|weeks?|months?|years?|yrs?|shifts?)\b)/i;

/** Words so near before a sum say what it is. */
const NEAR = 5;

function isOtherBefore(
  { words, afterColon }: LeadingWords,
  { before, directly, leading }: OtherMoney,
): boolean {
  // "increases by £500"
  if (words[0] === 'by') return true;
  if (startsWithAny(words, leading) || isCompared(words)) return true;
  const most = Math.min(words.length, Math.max(NEAR, (afterColon ?? 0) + 3));
  const isLabel = (word: string) => LABEL.has(word) || word === 'pay';
  let isDirect = true;
  for (let at = 0; at < most; at += 1) {
    const word = words[at] ?? '';
    // "Full-time equivalent £27,000" is pay.
    if (word === 'equivalent' && words[at + 1] === 'time') return false;
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

/** "More than the minimum wage of £12.21". */
function isCompared(words: readonly string[]): boolean {
  const at = words.slice(0, 4).indexOf('wage');
  return at >= 0 && words.slice(at + 1, at + 7).some((word) => COMPARES.has(word));
}

const COMPARES = new Set(['than', 'above', 'over', 'exceeds', 'beats']);

/** Whether one of the phrases, each as its words backwards, stands directly before. */
function startsWithAny(words: readonly string[], phrases: readonly (readonly string[])[]): boolean {
  return phrases.some((phrase) => phrase.every((word, at) => word === words[at]));
}

/** May stand between a sum and what it is a sum of. */
const BETWEEN = new Set(
  'of is are at from up to over a an the for about around approximately just only between in another this that it'.split(
    ' ',
  ),
);

/** What stands between a sum and a word after it, that parts the two. */
const PARTED = /[,+&;\d]|\bdepend\w{0,4}\b|\bplus\b|\band\b|\bwith\b|\binc(?:l|lud\w{1,4}|lusive)?\b/i;

/** Words in brackets that begin before: "(full time, OTE". */
function isInBrackets(words: string): boolean {
  const at = words.lastIndexOf('(');
  return at >= 0 && at < words.length - 1 && !words.includes(')', at);
}

/** "£40k OTE" is not base pay; "£40k, plus OTE" is. */
function isOtherAfter(
  text: string,
  end: number,
  after: readonly WordAfter[],
  { after: names }: OtherMoney,
): boolean {
  const word = after
    .slice(0, 4)
    .find(({ word }, at) => names.has(word) || names.has(`${word} ${after[at + 1]?.word}`));
  if (word === undefined) return false;
  // "£13 an hour (OTE £28,000)": it says what the next sum is.
  if (
    /^[a-z ]{1,24}:?[ \t]?£[\d,.k]{1,12}[^()\n]{0,24}\)/i.test(text.slice(word.start, word.start + 64)) &&
    letterAt(text, word.start - 1) === 40
  )
    return false;
  const from = letterAt(text, end) === 43 ? end + 1 : end;
  const between = text.slice(from, word.start);
  return !PARTED.test(between) && !isInBrackets(between);
}

function isTimeAfter(text: string, end: number, after: readonly WordAfter[], { times }: OtherMoney): boolean {
  const word = after.slice(0, 4).find(({ word }) => times.has(word));
  if (word === undefined) return false;
  // "Days: £19 Saturdays: £24": the time is that of the next sum.
  if (/^[a-z /&]{1,30}:[ \t]?£/i.test(text.slice(word.start, word.start + 33))) return false;
  return !/[,+&;\n]|\bplus\b|\band\b|\bwith\b|\bto\b/i.test(text.slice(end, word.start));
}

/** A line can be the whole text: nobody looks further than this for what a sum is. */
const FURTHEST = 240;

function isEstimate(passage: Tokens, start: number, { estimate, ownEstimate }: OtherMoney): boolean {
  const { text, lineStarts } = passage;
  const line = passage.lines[wordAt(passage, start)] ?? 0;
  const from = Math.max(lineStarts[line] ?? 0, start - FURTHEST);
  const ends = (lineStarts[line + 1] ?? text.length + 1) - 1;
  // "£27,310" and in the line below "a year (estimate by this site)".
  const below = /^\n(?:per|an?)[ \t][^\n]{0,60}/i.exec(text.slice(ends, ends + 70))?.[0].length ?? 0;
  const to = Math.min(ends + below, start + FURTHEST);
  const words = text.slice(from, to).toLowerCase();
  for (const own of ownEstimate) if (words.includes(own)) return false;
  for (const word of estimate) if (words.includes(word)) return true;
  return false;
}
