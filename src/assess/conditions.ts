// What a team asks of employers, held against one case.
import type { Approach } from '../rubric/approach.ts';
import { applies, openIn } from '../rubric/condition.ts';
import type { Context } from './context.ts';

export interface JudgedCondition {
  readonly id: string;
  readonly say: string;
  readonly met: 'yes' | 'no' | 'unknown';
  /** Where it is not known: the questions and facts that would settle it. */
  readonly waitsFor: readonly string[];
}

/** The team's conditions, apart from every level. */
export function judgedConditions({ known }: Context, { conditions }: Approach): JudgedCondition[] {
  return conditions.map(({ id, say, when, unless }) => {
    const truth = applies({ when, unless }, known);
    if (truth === null) return { id, say, met: 'unknown', waitsFor: openIn(when, known) };
    return { id, say, met: truth ? 'yes' : 'no', waitsFor: [] };
  });
}
