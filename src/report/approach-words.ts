// Which approach a report was made with, in words that every format shares.
import type { Assessment } from '../assess/assessment.ts';

/** "2/3/3 (our.approach.yaml; employers built-in)" */
export function approachInWords({
  framing,
  choices,
  employers,
  from,
  builtIn = [],
}: Assessment['approach']): string {
  const open = builtIn.length === 0 ? '' : `; ${builtIn.join(', ')} built-in`;
  return `${framing}/${choices}/${employers} (${from}${open})`;
}
