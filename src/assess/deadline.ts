// How long a person has to act on a legal check, counted from the day of the check.
import { fill } from '../rubric/fill.ts';
import type { LegalCheck } from '../rubric/rubric.ts';
import { daysAfter } from '../source/days.ts';
import { dateInWords } from '../source/read-aloud.ts';
import type { LegalFinding } from './assessment.ts';
import type { Context } from './context.ts';

/** One for each nation it could be, for what happens on this day. */
export function deadlinesOf(
  { by }: LegalCheck,
  { rubric, vacancy }: Context,
  on: string,
): NonNullable<LegalFinding['by']> {
  const { nation } = vacancy.workplace;
  return (rubric.deadlines ?? [])
    .filter(
      ({ id, nations, since, until }) =>
        id === by &&
        (nations === undefined || nation === null || nations.includes(nation)) &&
        on >= since &&
        (until === undefined || on < until),
    )
    .map(({ months, say, source }) => {
      const last = months === undefined ? null : lastDay(on, months);
      return {
        say: fill(say, { by: last === null ? undefined : dateInWords(last) }),
        last,
        source: [rubric.sources[source.from]?.title, source.says]
          .filter((part) => part !== undefined)
          .join(': '),
        verified: source.verified,
      };
    });
}

/** The last day of a number of months less a day. Where a month is too short, it is early rather than late. */
export function lastDay(from: string, months: number): string {
  return daysAfter(monthsAfter(from, months), -1);
}

/** The same day of another month, or that month's last. */
function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1);
  date.setUTCDate(0);
  date.setUTCDate(Math.min(wanted, date.getUTCDate()));
  return date.toISOString().slice(0, 10);
}
