// What the words beside a sum say of its terms: an end of a range, what time it is for, whether it is for full time.
import type { PayPeriod } from '../pay/pay-terms.ts';
import type { LeadingWords } from './leading-words.ts';
import type { MoneyRange } from './money-amount.ts';
import { periodAt } from './pay-period.ts';

/** Words so near before a sum say what it is. */
const NEAR = 5;

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
  if ((last === 'to' && second === 'up') || last === 'upto' || last === 'maximum' || last === 'max')
    return 'to';
  if (last === 'from' || last === 'min' || last === 'minimum' || last === 'starting') return 'from';
  if ((last === 'least' && second === 'at') || (last === 'than' && second === 'less')) return 'from';
  if (STARTING.has(second) && (last === 'at' || last === 'on')) return 'from';
  return null;
}

/** "£24,000+", "£13 or more an hour": the figure is the least. "£30,000 + bonus" is not. */
export function openAfter(text: string, { start, end, high }: MoneyRange): 'from' | null {
  if (high !== null) return null;
  const words = text.slice(start, end + 24);
  return /^£?[\d.,]{1,9}k?(?:\+(?!\/)(?:[ \t]{0,2}(?:$|[\n.,;|)–-]|an?[ \t]|per[ \t]|p\.?[ah]\b|pro[ \t-]|doe\b|depend|basic\b))|[ \t](?:or[ \t]more|and[ \t](?:above|over|upwards?)|upwards?)\b)/i.test(
    words,
  )
    ? 'from'
    : null;
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

/** Words of a line that is a step of a scale of pay: by time in the job, by what somebody knows, by band. */
const OF_SCALE =
  /\b(?:bands?|grades?|levels?|tiers?|steps?|stages?|points?|[ns]vqs?|qcf|unqualified|qualified|experienced?|starters?|starting|probation\w{0,4}|trainees?|trained|after|years?'?|months?'?)(?![a-z])/i;
/** A step is a short line. */
const LONGEST_STEP = 90;

/** Whether the line of a place is a step of a scale. */
export function isOfScale(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_STEP), at);
  const after = text.slice(at, at + LONGEST_STEP);
  const line = `${before.slice(before.lastIndexOf('\n') + 1)}${after.split('\n', 1)[0]}`;
  return line.length <= LONGEST_STEP && OF_SCALE.test(line);
}

const BETWEEN = /^[ \t]?(?:\([^()\n]{1,48}\)|or[ \t]more\b|and[ \t](?:above|over)\b)/i;

/** "£13.68 (£12.21 + £1.47 holiday pay) an hour": the time may stand beyond brackets. */
export function perBeyond(text: string, end: number): PayPeriod | null {
  const brackets = BETWEEN.exec(text.slice(end, end + 52))?.[0].length ?? 0;
  return brackets === 0 ? null : (periodAt(text, end + brackets, true)?.per ?? null);
}

const FULL_TIME_AFTER =
  /^[^\n£]{0,40}?\b(?:(pro[- ]?rata)|fte|wte|full[- ]time equivalent)\b(?![ \t]?(?:fte|wte|full[- ]time equivalent)?[:=, ]{0,2}(?:of )?£)/i;
const FULL_TIME_BEFORE =
  /\b(?:fte|wte|full[- ]time equivalent|(pro[- ]?rata))(?:[ \t]salary)?[ \t:=,(-]{0,4}(?:of[ \t]|is[ \t])?$/i;

/** Whether a sum is what full-time work would get, and if that is said by name or with "pro rata" alone. */
export function fullTimeOf(text: string, start: number, end: number): 'named' | 'pro-rata' | null {
  const said =
    FULL_TIME_AFTER.exec(text.slice(end, end + 60)) ??
    FULL_TIME_BEFORE.exec(text.slice(Math.max(0, start - 40), start));
  return said === null ? null : said[1] === undefined ? 'named' : 'pro-rata';
}
