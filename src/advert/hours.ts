// Weekly hours as an advert states them. Lengths of shifts and times of the clock are not weekly hours.
import { type Finding, findingAt } from './finding.ts';

export interface HoursFound {
  readonly from?: number;
  readonly to?: number;
}

const NUMBER = String.raw`(\d{1,3}(?:[.,]\d{1,2})?)`;
const UNIT = String.raw`[ \t-]{0,2}(?:hours?|hrs?)\b`;
const WEEK = String.raw`[ \t,.()]{0,3}(?:average[ \t]|across[ \t](?:\w{1,5}[ \t]){0,3}|in[ \t]total[ \t])?(?:a|per|each|every|\/|p\.?\/?|in[ \t]a|over[ \t]a)?[ \t]{0,2}(?:week|weekly|wk|pw|p\/w|w\b)`;
const RANGE = String.raw`${NUMBER}(?:${UNIT})?[ \t]{0,2}(?:(?:-|–|—|to|and|or|\/)[ \t]{0,2}${NUMBER})?(?:[ \t]?\+)?`;

/** "37.5 hours per week", "16-20 hrs a week", "37.5 hours (per week)", "40 hour week". */
const HOURS_A_WEEK = new RegExp(String.raw`(?<![\d.:£,])${RANGE}${UNIT}${WEEK}`, 'gi');
/** "Hours: 37.5", "Expected hours: 20 – 30 per week", "Weekly hours 16". */
const LABELLED = new RegExp(
  String.raw`\b(?:(?:contracted|expected|weekly|working|total|contract)[ \t]{1,2}hours|hours(?:[ \t]of[ \t]work|[ \t]per[ \t]week|[ \t]a[ \t]week)?|hours[ \t]\(?per[ \t]week\)?)[ \t*]{0,4}[:\-–=][ \t*]{0,4}(?:(?:no[ \t](?:less|more)[ \t]than|from|up[ \t]to|minimum(?:[ \t]of)?|approximately|approx\.?|average|circa)[ \t]{1,2})?${RANGE}(?![\d:]|[ \t]?(?:am|pm|a\.m|p\.m|days?|months?|-hour))`,
  'gi',
);
/** "a 40 hour week", "40-hour week". */
const HOUR_WEEK = new RegExp(
  String.raw`(?<![\d.:£])${NUMBER}[ \t-]{0,2}(?:hours?|hrs?)[ \t-]{1,2}(?:working[ \t])?week\b`,
  'gi',
);

/** "Full-time position (37.5 hours)", "part time, 20 hours". */
const BY_TIME = new RegExp(
  String.raw`\b(?:full|part)[- ]?time\b[^\n.\d£]{0,24}(?<![\d.:])${RANGE}[ \t-]{0,2}(?:hours?|hrs?)\b(?![ \t-]{0,2}(?:shift|a day|per day|notice|contract of))`,
  'gi',
);

const WEEK_HOURS = 168;

export function readHours(text: string): Finding<HoursFound>[] {
  const found: Finding<HoursFound>[] = [];
  for (const pattern of [LABELLED, HOURS_A_WEEK, HOUR_WEEK, BY_TIME]) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [all, low = '', high] = match;
      const [from, to] = [numberOf(low), high === undefined ? null : numberOf(high)];
      const end = match.index + all.length;
      const value = rangeFrom(text, match.index, all, from, to);
      if (value === null || found.some((one) => one.start < end && match.index < one.end)) continue;
      found.push(findingAt(text, 'hours', value, match.index, end));
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function numberOf(written: string): number {
  return Number(written.replace(',', '.'));
}

function rangeFrom(
  text: string,
  start: number,
  all: string,
  from: number,
  to: number | null,
): HoursFound | null {
  const top = to ?? from;
  if (top < 1 || top > WEEK_HOURS || from > top) return null;
  const before = text.slice(Math.max(0, start - 40), start).toLowerCase();
  const beside = text.slice(start + all.length, start + all.length + 40).toLowerCase();
  // What others work, what is over the limit, the opening hours, the law.
  if (
    /\b(?:over|opt(?:ing)?[ -]out|limit|maximum|exceed\w*|is[ \t]open|open(?:ing)?|operat\w+|student|visa|volunteer\w*|full[- ]time equivalent|fte)\b[^.\n]{0,24}$/.test(
      before,
    )
  )
    return null;
  if (
    /^\s{0,2}(?:of )?(?:annual leave|holiday|training|experience|visa|study|care package|support)/.test(
      beside,
    )
  )
    return null;
  if (to !== null) return { from, to };
  const within = all.toLowerCase();
  if (/\bup to\s*$/.test(before) || /\bup to\b|no more than|maximum/.test(within)) return { to: top };
  if (
    /\b(?:minimum(?: of)?|at least|min|from)\s*$/.test(before) ||
    /no less than|minimum|\bfrom\b|\+/.test(within)
  )
    return { from };
  return { from, to: from };
}

/** One range holds the other; an end that is not stated is open. */
export function holds(a: HoursFound, b: HoursFound): boolean {
  const lowest = (range: HoursFound) => range.from ?? 0;
  const highest = (range: HoursFound) => range.to ?? Number.POSITIVE_INFINITY;
  return lowest(a) <= lowest(b) && highest(a) >= highest(b);
}
