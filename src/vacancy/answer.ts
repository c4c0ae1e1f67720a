// An answer about a job, with the words it rests on: by whom, or why there is none.
import type { Reason } from '../rubric/scale.ts';

/** Who gave an answer. */
export const GIVERS = ['advert', 'employer', 'client', 'adviser'] as const;
export type Giver = (typeof GIVERS)[number];

/** An option that was chosen, or a reason why none is known. `says` are the words it rests on. */
export type Answer =
  | { readonly is: string; readonly by: Giver; readonly says: string | null }
  | { readonly unknown: Reason; readonly by: Giver | null; readonly says: string | null };

/** What a job may still give, whatever else is said of it. */
export const GIVES = ['confidence', 'experience', 'people', 'other'] as const;
export type Gives = (typeof GIVES)[number];
