// Where a team stands, restrictive (1) to expansive (5), on the toolkit's three dimensions, and what it asks of employers.
import type * as z from 'zod';
import type { approachFileShape } from './approach-shape.ts';
import type { Condition } from './condition.ts';
import type { Audience } from './rubric.ts';

/** What stands in a team's file, as it was written. */
export type ApproachFile = z.infer<typeof approachFileShape>;

export const DIMENSIONS = ['framing', 'choices', 'employers'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface Approach {
  readonly framing: number;
  readonly choices: number;
  readonly employers: number;
  /** `built-in`, or the name of the file. */
  readonly from: string;
  /** Dimensions of which the file does not say where the team stands; none where all of it is built-in. */
  readonly builtIn?: readonly Dimension[] | undefined;
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
} as const satisfies Record<Audience, Dimension>;

/** Where a file says that the team stands; null where it does not say, or says that nobody knows yet. */
export function stanceIn(file: ApproachFile, dimension: Dimension): number | null {
  const now = file[dimension]?.now;
  return typeof now === 'number' ? now : null;
}
