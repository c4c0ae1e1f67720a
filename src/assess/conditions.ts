// What a team asks of employers, held against one case.
import type { Approach } from '../rubric/approach.ts';
import { applies, openIn } from '../rubric/condition.ts';
import type { Assessment } from './assessment.ts';
import type { Context } from './context.ts';

/** The team's conditions, each met, not met or not known; apart from every level. */
export function conditionsOf({ known }: Context, { conditions }: Approach): Assessment['conditions'] {
  return conditions.map(({ id, say, when, unless }) => {
    const truth = applies({ when, unless }, known);
    return { id, say, met: truth === null ? 'unknown' : truth ? 'yes' : 'no' };
  });
}

/** Questions and facts that would settle a condition of which nobody knows yet whether it is met. */
export function toSettle({ known }: Context, { conditions }: Approach, id: string): string[] {
  return openIn(conditions.find((one) => one.id === id)?.when, known);
}
