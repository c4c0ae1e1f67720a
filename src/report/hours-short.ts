// Whether the hours of a job are fewer than the client needs, in words.
import type { AssessedPay } from '../assess/assessment.ts';

/** That the hours are, or may be, fewer than the client needs; null where they are enough, or nothing is known of either. */
export function hoursShort({
  neededHours,
  guaranteedHours,
  paidHours,
}: Pick<AssessedPay, 'neededHours' | 'guaranteedHours' | 'paidHours'>): string | null {
  if (neededHours === undefined) return null;
  const [promised, paid] = [guaranteedHours?.from ?? null, paidHours?.from ?? null];
  const least = promised ?? paid;
  if (least === null || least >= neededHours) return null;
  if (promised !== null) return promised === 0 ? 'none are promised' : `${promised} are promised`;
  return paidHours?.to === paid ? `${paid} are offered` : `from ${paid} are offered`;
}
