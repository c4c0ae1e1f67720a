// What pay at the guaranteed hours means against the earnings threshold, in the words of the rubric. It says nothing of
// what will be asked of anybody: that is for Universal Credit to decide.
import { earningsOf } from '../pay/earnings-threshold.ts';
import { pounds } from '../pay/format.ts';
import { fill } from '../rubric/fill.ts';
import { rounded } from './assessed-pay.ts';
import type { AssessedPay } from './assessment.ts';
import type { Context } from './context.ts';
import { rangeInWords } from './figures.ts';

/** Null for somebody who need not look for work, where the rule does not hold, and where a figure is not known. */
export function assessedEarnings({
  vacancy,
  offer,
  figures,
  rates,
  rubric,
}: Context): AssessedPay['earningsThreshold'] {
  const words = rubric.talk.earnings;
  const { client, workplace } = vacancy;
  if (words === undefined || client.workSearch === 'no') return null;
  if (workplace.nation !== null && !words.nations.includes(workplace.nation)) return null;
  const earnings = earningsOf(offer, figures.hourly, rates, figures.on);
  if (earnings === null) return null;
  const { month } = earnings;
  const lines = earnings.lines.filter(
    ({ household }) => client.household === 'unknown' || client.household === household,
  );
  const isWorkedOut = lines.some(({ inForce }) => inForce.row.verified === 'derived');
  return {
    month: rounded(month) ?? { from: null, to: null },
    say:
      vacancy.hours.guaranteed?.to === 0
        ? words.none
        : fill(words.month, { 'earnings-month': rangeInWords(month) }),
    lines: lines.map(({ household, inForce: { row, stale }, meets }) => ({
      household,
      amount: row.value,
      since: row.from,
      verified: row.verified,
      stale,
      meets,
      say: fill(words[household][meets], { 'earnings-line': pounds(row.value) }),
    })),
    notes: [words.about, ...(isWorkedOut ? [words['worked-out']] : [])],
  };
}
