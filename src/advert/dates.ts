// The days that an advert names for itself: until when one can apply, and when the job starts.

import { parseDate } from '../pay/parse/date.ts';
import { letterAt } from './digits.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Tokens } from './tokens.ts';

/** What stands before a day, at the start of its line. */
const LABEL =
  /^[ \t|•*-]{0,4}(closing date|closes|deadline|application deadline|applications close|apply by|apply before|expected start date|start date|starts)\b/imy;
/** What such a line begins with. */
const FIRST = new Set([...'cdaesCDAES |•*-\t'].map((sign) => sign.charCodeAt(0)));
const BETWEEN = /^(?: for applications| on| is)?[ \t]{0,2}[:–-]?[ \t]{0,2}/i;
/** How long a day in words is: "Wednesday 24th November 2027". */
const LONGEST_DAY = 32;

/** Each subject once: the first day that can be read. A day without a year is none. */
export function readDates({ text, lineStarts }: Tokens): Finding<string>[] {
  const found: Finding<string>[] = [];
  for (const line of lineStarts) {
    if (!FIRST.has(letterAt(text, line))) continue;
    LABEL.lastIndex = line;
    const label = LABEL.exec(text)?.[1];
    if (label === undefined) continue;
    const subject = /start/i.test(label) ? 'starts' : 'closes';
    const labelled = LABEL.lastIndex;
    const between = BETWEEN.exec(text.slice(labelled, labelled + LONGEST_DAY))?.[0] ?? '';
    const start = labelled + between.length;
    const day = dayAt(text, start);
    if (day === null || found.some((one) => one.subject === subject)) continue;
    found.push(findingAt(text, subject, day.date, start, start + day.length));
  }
  return found;
}

/** The day at a place: the longest words of its line that are one. */
function dayAt(text: string, start: number): { date: string; length: number } | null {
  const [line = ''] = text.slice(start, start + LONGEST_DAY).split('\n', 1);
  for (let { length } = line; length >= SHORTEST_DAY; length -= 1) {
    const [last, next] = [line.charAt(length - 1), line.charAt(length)];
    if (!/\w/.test(last) || /\w/.test(next)) continue;
    const read = parseDate(line.slice(0, length));
    if ('date' in read) return { date: read.date, length };
  }
  return null;
}

/** 1/1/27. */
const SHORTEST_DAY = 6;
