// Where a team stands, restrictive (1) to expansive (5), on the toolkit's three dimensions, and what it asks of employers.
import type { Condition } from './condition.ts';
import type { Audience } from './rubric.ts';

export interface Approach {
  readonly framing: number;
  readonly choices: number;
  readonly employers: number;
  /** `built-in`, or the name of the file. */
  readonly from: string;
  /** What this team asks of employers; never part of a level. */
  readonly conditions: readonly {
    readonly id: string;
    readonly say: string;
    readonly when: Condition;
    readonly unless?: Condition | undefined;
  }[];
  /** Good practice to share with other employers. */
  readonly practice: readonly { readonly feature: string; readonly say: string }[];
}

export const BUILT_IN_APPROACH: Approach = {
  framing: 3,
  choices: 3,
  employers: 3,
  from: 'built-in',
  conditions: [],
  practice: [],
};

/** Whom a point is for picks the dimension that decides whether it is raised. */
export const DIMENSION = {
  team: 'framing',
  client: 'choices',
  employer: 'employers',
} as const satisfies Record<Audience, keyof Approach>;
