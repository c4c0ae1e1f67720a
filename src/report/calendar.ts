// The days of an offer for a calendar (iCalendar, RFC 5545): the last day to apply, the first day of work, and when to look back.
// It is about the job alone: nothing of the client, no link, and no name that a file was given.
import { daysAfter } from '../source/days.ts';
import { neutralise } from '../source/neutralise.ts';

/** What a calendar takes of an offer. */
interface CalendarOffer {
  readonly title: string | null;
  readonly employer: string | null;
  readonly workplace: { readonly town: string | null };
  readonly closes: string | null;
  readonly starts: string | null;
}

interface CalendarDay {
  readonly kind: string;
  /** Year-month-day. */
  readonly day: string;
  readonly say: string;
  readonly more: string;
}

/** The days that are still to come, in order. */
export function daysOf({ closes, starts }: CalendarOffer, on: string): readonly CalendarDay[] {
  const later = (weeks: number, say: string): CalendarDay[] =>
    starts === null
      ? []
      : [{ kind: `week-${weeks}`, day: daysAfter(starts, 7 * weeks), say, more: LOOK_BACK }];
  const days: CalendarDay[] = [
    ...(closes === null ? [] : [{ kind: 'closes', day: closes, say: 'Last day to apply', more: '' }]),
    ...(starts === null ? [] : [{ kind: 'starts', day: starts, say: 'First day', more: '' }]),
    ...later(4, 'Four weeks in: how is it going?'),
    ...later(12, 'Twelve weeks in: how is it going?'),
  ];
  return days.filter(({ day }) => day >= on && day < NO_DAY_AFTER);
}

/** A calendar has years of four figures. */
const NO_DAY_AFTER = '9999';
const LOOK_BACK = 'Look at what was said about the job, and at how it is.';

/** Null where there is no day to come. The same offer gives the same names of its days, so that a calendar can tell them again. */
export function calendarOf(offer: CalendarOffer, on: string): string | null {
  const days = daysOf(offer, on);
  if (days.length === 0) return null;
  const { title, employer, workplace } = offer;
  const told = [title ?? 'A job', employer, workplace.town]
    .filter((part) => part !== null)
    .map((part) => neutralise(part).trim());
  const [stamp, name] = [
    dateOf(on),
    told.map((part) => encodeURIComponent([...part].slice(0, NAME).join(''))).join('-'),
  ];
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//goodwork//offer//EN', 'CALSCALE:GREGORIAN'],
    ...days.flatMap(({ kind, day, say, more }) => [
      'BEGIN:VEVENT',
      `UID:${kind}-${day}-${name}@goodwork`,
      `DTSTAMP:${stamp}T000000Z`,
      `DTSTART;VALUE=DATE:${dateOf(day)}`,
      `DTEND;VALUE=DATE:${dateOf(daysAfter(day, 1))}`,
      `SUMMARY:${text(`${say} – ${told.join(', ')}`)}`,
      ...(more === '' ? [] : [`DESCRIPTION:${text(more)}`]),
      // The day stays free for other things.
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Letters of each part in the name of a day. */
const NAME = 24;

function dateOf(day: string): string {
  return day.replaceAll('-', '');
}

function text(words: string): string {
  return words.replace(/[\\;,]/g, '\\$&');
}

const ENCODER = new TextEncoder();
/** Bytes of a line, its end not counted. */
const LONGEST = 75;

/** A longer line goes on behind a blank, and no character is cut. */
function folded(line: string): string {
  const lines: string[] = [];
  let [start, length] = [0, 0];
  let at = 0;
  for (const character of line) {
    const bytes = ENCODER.encode(character).length;
    if (length + bytes > LONGEST) {
      lines.push(line.slice(start, at));
      // The blank counts.
      [start, length] = [at, 1];
    }
    length += bytes;
    at += character.length;
  }
  return [...lines, line.slice(start)].join('\r\n ');
}
