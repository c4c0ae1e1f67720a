// The hours of a full-time week, where an advert says them beside a full-time sum or elsewhere.
import type { Finding } from './finding.ts';
import type { PayFound } from './pay-sum.ts';

const HOURS = String.raw`(\d{2}(?:\.\d{1,2})?)[ -]?(?:hours?|hrs?)\b`;
/** "£24,796 for 37 hours" */
const BESIDE = new RegExp(
  String.raw`^[^\n£]{0,40}?\b(?:for|based[ ]on|on|at)[ ](?:an?[ ]|the[ ]full[- ]time[ ]week[ ]of[ ])?${HOURS}`,
  'i',
);
/** "Full-time hours: 37 hours", "full time is 37.5 hours", "36 hours full time". */
const SAID = new RegExp(
  String.raw`\bfull[- ]time(?:[ ](?:hours|week|equivalent|contract|post))?(?:[ ](?:is|are|of|being)|[ ]?[:=,(–-])[ (]{0,2}${HOURS}|\b${HOURS}(?:[ ](?:a|per)[ ]week)?[ ,(=]{1,2}(?:is[ ])?(?:full[- ]time|fte\b)`,
  'gi',
);
/** No full-time week is shorter or longer. */
const [SHORTEST, LONGEST] = [30, 48];

/** Null where none is said, or several are. */
export function fullTimeWeekIn(text: string, pays: readonly Finding<PayFound>[]): number | null {
  const beside = pays
    .filter(({ value }) => value.basis === 'full-time')
    .slice(0, MOST_SUMS)
    .map(({ end }) => BESIDE.exec(text.slice(end, end + 80))?.[1]);
  return only(beside) ?? only([...text.matchAll(SAID)].map((match) => match[1] ?? match[2]));
}

const MOST_SUMS = 40;

function only(written: readonly (string | undefined)[]): number | null {
  const hours = new Set(written.map(Number).filter((one) => one >= SHORTEST && one <= LONGEST));
  const [first] = hours;
  return first !== undefined && hours.size === 1 ? first : null;
}
