// Weekly hours as an advert states them. Lengths of shifts and times of the clock are not weekly hours.
import { WEEK } from '../pay/limits.ts';
import { digitsEnd, isDigit, isLetter, letterAt, pastBlanks } from './digits.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Tokens } from './tokens.ts';

export interface HoursFound {
  readonly from?: number;
  readonly to?: number;
}

/** Every figure is looked at once: what stands after it, then what leads up to it. */
export function readHours({ text, figures }: Tokens): Finding<HoursFound>[] {
  const found: Finding<HoursFound>[] = [];
  let done = 0;
  for (const digit of figures) {
    if (digit < done || !mayBegin(text, digit)) continue;
    const group = figuresAt(text, digit);
    if (group === null) continue;
    const read = hoursAt(text, group);
    if (read !== null) found.push(read);
    // "Grade 5, 30 hours" is no range: the next figure is looked at by itself.
    done = read?.end ?? figureEnd(text, digit) ?? group.end;
  }
  return found;
}

/** Not inside a word, a sum, a time or a longer figure. */
function mayBegin(text: string, digit: number): boolean {
  const code = letterAt(text, digit - 1);
  if (code === 32) return letterAt(text, digit - 2) !== 0xa3;
  if (code === 58 || code === 45) return !isDigit(text, digit - 2);
  return code !== 0xa3 && code !== 46 && code !== 44 && code !== 47 && !isLetter(text, digit - 1);
}

interface Figures {
  readonly start: number;
  /** Just after the last figure. */
  readonly end: number;
  readonly low: number;
  readonly high: number;
  /** Several figures with "or" between them, or a range. */
  readonly several: boolean;
}

/** What joins the figures of a range or a list. */
const JOINS =
  /[ \t]?(?:hours?|hrs?)?[ \t]{0,2}(?:(?:-|–|—|\/|,[ \t]?(?:or|and)[ \t]|,[ \t]|to\b|and\b|or\b|&)[ \t]{0,2})(?=\d)/iy;
/** A list has no more figures than these. */
const MOST = 6;

/** `37.5`, `16-20`, `8, 12 or 16`. */
function figuresAt(text: string, digit: number): Figures | null {
  const first = figureEnd(text, digit);
  if (first === null) return null;
  let end = first;
  let low = numberOf(text, digit, end);
  let high = low;
  for (let count = 1; count < MOST; count += 1) {
    if (!mayJoin(text, end)) break;
    JOINS.lastIndex = end;
    if (!JOINS.test(text)) break;
    const from = JOINS.lastIndex;
    const next = figureEnd(text, from);
    if (next === null) break;
    const value = numberOf(text, from, next);
    if (value < high) break;
    low = Math.min(low, value);
    high = value;
    end = next;
  }
  return { start: digit, end, low, high, several: high > low };
}

/** A quick look before the long one: a space, a comma, a dash, a slash or an h. */
function mayJoin(text: string, at: number): boolean {
  const code = letterAt(text, at);
  return (
    code === 32 || code === 45 || code === 44 || code === 47 || code === 104 || code === 72 || code > 0x2000
  );
}

/** The end of a figure of at most three digits and two after the point; null where it is none. */
function figureEnd(text: string, digit: number): number | null {
  const end = digitsEnd(text, digit);
  if (end === digit || end > digit + 3) return null;
  const code = letterAt(text, end);
  if ((code !== 46 && code !== 44) || !isDigit(text, end + 1))
    return code === 58 && isDigit(text, end + 1) ? null : end;
  const last = digitsEnd(text, end + 1);
  return last > end + 3 ? null : last;
}

function numberOf(text: string, start: number, end: number): number {
  return Number(text.slice(start, end).replace(',', '.'));
}

const UNIT = /[ \t\u00a0]{0,2}\+?[ \t-]{0,2}(?:hours?\b|hrs?\b|hpw\b|h(?=\)|[ \t]?(?:\/|per[ \t])[ \t]?w))/iy;
/** "per week", "a week", "(weekly)", "guaranteed per week". */
const A_WEEK =
  /[ \t,.()-]{0,3}(?:average[ \t]|guaranteed[ \t]|contracted[ \t]|minimum[ \t]|in[ \t]total[ \t]|across[ \t](?:\w{1,5}[ \t]){0,3})?(?:an?[ \t]|per[ \t]?|each[ \t]|every[ \t]|\/[ \t]?|p[ \t]?[./]{0,2}[ \t]?|in[ \t]a[ \t]|over[ \t]a[ \t])?(?:working[ \t])?(?:week|weekly|wk|pw|w)\b/iy;
/** "25 hour contract", and the days of a week. */
const CONTRACT =
  /[ \t,(-]{1,3}(?:average(?=[ \t]?(?:$|[\n.,;)]))|(?:is[ \t]|are[ \t])?guaranteed\b(?![ \t](?:an?|per|each)[ \t](?:day|shift|month))|working[ \t](?:week|shifts|pattern)|(?:permanent[ \t]|weekly[ \t])?(?:contracts?|post|role|position)|(?:spread[ \t]|worked[ \t])?(?:over|across)[ \t](?:\d|two|three|four|five|six)[ \t]days|(?:full|part|term)[- ]?time|tto|(?:[1-6]|two|three|four|five|six)[ \t]days?[ \t](?:a|per)[ \t]week|(?:\d|five)[ \t](?:over|out[ \t]of|from)[ \t](?:\d|seven)|\(?mon(?:day)?s?[ \t]{0,2}(?:-|–|to|and)[ \t]{0,2}(?:thu|fri|sat|sun)\w{0,6})\b/iy;
/** These follow hours that are not those of a week of work. */
const OTHERWISE =
  /[ \t,-]{0,2}(?:\d{1,2}[ \t]?min|minutes|shifts?\b|(?:an?|per|each|every|\/|in)[ \t]?(?:the[ \t])?(?:day|shift|month|morning|afternoon|evening|night|fortnight|visit|year|annum|term|session)|days?\b|daily|month|notice|ago\b|later|of[ \t](?!work|employment|term)|annual|training|holiday|experience|visa|study|care\b|support|cover\b|unpaid|lunch|break|drive|travel)/iy;
const CLOCK =
  /[ \t]?(?:am\b|pm\b|a\.m|p\.m|:|noon|o'clock|on\b|-[ \t]?\d|–[ \t]?\d|to[ \t]\d|%|years?|weeks?|miles?|people|staff)/iy;

/** What leads up to figures that say hours, without a week: full time, a contract, a label. */
const PLACES =
  /(?:\b(?:full|part)[- ]?time\b[^\d£]{0,24}|\b(?:permanent|temporary|fixed[- ]term|guaranteed)\b[^\d£]{0,16}|\bbased[ \t]on[ \t](?:an?[ \t])?|\b(?:average(?:[ \t]of)?|averaging|avg\.?)[ \t]|\bfte[ \t(,-]{1,4}|\bcontract(?:s|ed)?\b[^\d£]{0,12}|\bcontracted[ \t]hours\b[^\d£]{0,24}|\bworking[ \t]week\b[^\d£]{0,8}|\bhours(?:[ \t]of[ \t]work)?[ \t*]{0,4}[:=\n][^\d£]{0,24})$/i;
/** The same of a line that begins with "Hours:", whatever times of the clock stand between. */
const HOURS_LINE =
  /^[^a-z0-9]{0,6}(?:working[ \t]|weekly[ \t]|contracted[ \t])?(?:hours|hrs)\b[^a-z0-9]{0,6}[:-]/i;
/** What leads up to figures alone: "Hours: 37", "Contracted hours 30". */
const LABEL =
  /\b(?:(?:contracted|contract|weekly|guaranteed|expected|minimum|maximum)[ \t]hours(?:[ \t]of)?|hours[ \t]of[ \t]work|(?:working[ \t])?(?:hours|hrs)(?:[ \t]?\(?(?:per|a|\/)[ \t]?week\)?|[ \t]pw|[ \t]of|[ \t](?:available|required|offered))?)([ \t*]{0,4}[:=\n–-][ \t\n*]{0,4}|[ \t])(?:no[ \t](?:less|more)[ \t]than[ \t]|from[ \t]|(?:anything[ \t])?up[ \t]to[ \t]|minimum[ \t](?:of[ \t])?|approximately[ \t]|approx\.?[ \t]|average[ \t]|circa[ \t]|c\.?[ \t]?|(?:full|part)[- ]?time[ \t,:(–-]{1,3})?$/i;
/** What others work, what is over the limit, the opening hours, the law. */
const OTHERS =
  /\b(?:over|after|opt(?:ing)?[ -]out|limit|exceed\w{0,3}|open(?:s|ing)?|operat(?:es?|ed|ing|ions?)|students?|visa|volunteer\w{0,3}|package[ \t]of)\b[^.\n]{0,24}$/i;
/** Full-time work where this is not: "FTE 37 hours", but not "0.6 FTE (22.5 hours)". */
const FULL_TIME = /(?:^|[^\d \t])[ \t]?\b(?:full[- ]time[ \t]equivalent|fte)\b[^\d\n.)]{0,12}$/i;

const UP_TO = /\b(?:up[ \t]to|no[ \t]more[ \t]than|maximum(?:[ \t]of|[ \t]hours:?)?|max)[ \t:]{0,3}$/i;
const AT_LEAST =
  /\b(?:minimum(?:[ \t]of|[ \t]hours:?)?|at[ \t]least|min|from|no[ \t]less[ \t]than)[ \t:]{0,3}$/i;

/** Where only their place says that hours are weekly ones, they are between these. */
const [LEAST, MOST_LIKELY] = [4, 70];
/** Less than this, in a line of the times of a day, is how long the day is. */
const LEAST_OF_LINE = 16;

function hoursAt(text: string, figures: Figures): Finding<HoursFound> | null {
  const { start, end, low, high } = figures;
  if (low < 1 || high > WEEK) return null;
  const unit = matchEnd(UNIT, text, end);
  const after = unit ?? end;
  const week = isHoursPerWeek(text, end, unit) ? unit : matchEnd(A_WEEK, text, after);
  const lead = leadOf(text, start);
  if (unit === null && !/hours|hrs/i.test(lead)) return null;
  // "42 hours per week, shifts include nights": after a comma it is another fact.
  const isClosed = week !== null && letterAt(text, week) === COMMA;
  if (!isClosed && matchEnd(OTHERWISE, text, week ?? after) !== null) return null;
  if (OTHERS.test(lead) || FULL_TIME.test(lead)) return null;
  const close = week ?? matchEnd(CONTRACT, text, after) ?? after;
  const said = week !== null || (unit !== null && close > after);
  const likely = low >= LEAST && high <= MOST_LIKELY;
  if (unit !== null) {
    const line = low >= LEAST_OF_LINE && HOURS_LINE.test(lead);
    if (!said && !(likely && (line || PLACES.test(lead) || isFactAlone(text, figures, after)))) return null;
    return findingAt(text, 'hours', rangeOf(text, figures, lead), start, close);
  }
  const label = LABEL.exec(lead);
  // "Hours: Mon-Fri 5-8 (15 p/w)".
  if (label === null && week !== null && low >= LEAST && HOURS_LINE.test(lead))
    return findingAt(text, 'hours', rangeOf(text, figures, lead), start, close);
  if (
    label === null ||
    !(likely || week !== null) ||
    matchEnd(CLOCK, text, end) !== null ||
    (!said && isClock(figures))
  )
    return null;
  // "hours 40" alone says too little; "hours 40 per week" and "contracted hours 40" do not.
  if (
    label[1]?.trim() === '' &&
    !said &&
    !/week/i.test(label[0]) &&
    !/^(?:contract|weekly|guaranteed)/i.test(label[0])
  )
    return null;
  return findingAt(text, 'hours', rangeOf(text, figures, lead), start - label[0].length, close);
}

const COMMA = 44;

/** Under the title, or between commas, brackets and dashes: "Grade 5, 30 hours". */
function isFactAlone(text: string, { start, low, high }: Figures, after: number): boolean {
  // Round the clock, two days' notice, the length of a long shift.
  if (low < LEAST_OF_LINE || (low === high && (low === 24 || low === 48))) return false;
  const before = text.slice(Math.max(0, start - LONGEST_FACTS), start);
  const line = [before.split('\n').at(-1), text.slice(start, start + LONGEST_FACTS).split('\n', 1)[0]].join(
    '',
  );
  return (
    line.length <= LONGEST_FACTS &&
    /(?:^|[,(|–•*]|[ \t]-)[ \t]*$/.test(
      text
        .slice(Math.max(0, start - 3), start)
        .split('\n')
        .at(-1) ?? '',
    ) &&
    /^[ \t]*(?:$|[\n,)|–]|-[ \t])/.test(text.slice(after, after + 3)) &&
    !/\b(?:notice|within|shifts?|training|access|support|you|we|our)\b/i.test(line)
  );
}

const LONGEST_FACTS = 80;

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** "37.5 hpw". */
function isHoursPerWeek(text: string, end: number, unit: number | null): boolean {
  return unit !== null && /hpw$/i.test(text.slice(end, unit));
}

/** "Hours: 9 - 17": from nine to five. */
function isClock({ low, high, several }: Figures): boolean {
  return several && low <= 10 && high >= 12 && high <= 23 && high - low >= 6 && high - low <= 10;
}

/** How far back to look for words that lead up to hours. */
const LEADING = 60;

/** The line before figures; where they begin it, the line above as well. */
function leadOf(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - LEADING), start);
  const line = before.lastIndexOf('\n') + 1;
  if (line === 0 || /[a-z0-9]/i.test(before.slice(line))) return before.slice(line);
  const above = before.slice(0, line).trimEnd();
  return before.slice(above.lastIndexOf('\n') + 1);
}

function rangeOf(text: string, { low, high, several, end }: Figures, lead: string): HoursFound {
  if (several) return { from: low, to: high };
  if (UP_TO.test(lead)) return { to: high };
  const more = letterAt(text, pastBlanks(text, end, 1)) === 43;
  return more || AT_LEAST.test(lead) ? { from: low } : { from: low, to: high };
}

/** One range holds the other; an end that is not stated is open. */
export function holds(a: HoursFound, b: HoursFound): boolean {
  const lowest = (range: HoursFound) => range.from ?? 0;
  const highest = (range: HoursFound) => range.to ?? Number.POSITIVE_INFINITY;
  return lowest(a) <= lowest(b) && highest(a) >= highest(b);
}
