// What `--fail-on` looks for, in one record or in many.
import type { Judgement } from '../assess/judgement.ts';

export interface FoundSoFar {
  legal: boolean;
  poor: boolean;
  unknown: boolean;
  conditions: boolean;
}

export const NOTHING_FOUND: Readonly<FoundSoFar> = {
  legal: false,
  poor: false,
  unknown: false,
  conditions: false,
};

/** Adds what one record has. A check that only asks is no finding. */
export function findIn({ legal, rated, conditions }: Judgement, found: FoundSoFar): void {
  found.legal ||= legal.some(({ strength }) => strength !== 'ask');
  found.conditions ||= conditions.some(({ met }) => met === 'no');
  for (const { level, questions } of rated) {
    if (level === 'poor') found.poor = true;
    else if (level === null && questions > 0) found.unknown = true;
  }
}
