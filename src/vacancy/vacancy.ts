// One job offer, as answers with the words they rest on.

import type { Costs, Hours, Pay, PayTerms, Person } from '../pay/pay-terms.ts';
import type { Level, Nation } from '../rubric/scale.ts';

/** Who gave an answer. */
export const GIVERS = ['advert', 'employer', 'client', 'adviser'] as const;
export type Giver = (typeof GIVERS)[number];

/** Why an answer is not known. */
export const REASONS = [
  'advert-silent',
  'no-answer',
  'employer-declined',
  'client-unsure',
  'skipped',
  'contradictory',
  'not-asked',
] as const;
export type Reason = (typeof REASONS)[number];

/** An option that was chosen, or a reason why none is known. `says` are the words it rests on. */
export type Answer =
  | { readonly is: string; readonly by: Giver; readonly says: string | null }
  | { readonly unknown: Reason; readonly by: Giver | null; readonly says: string | null };

export const GIVES = ['confidence', 'experience', 'people', 'other'] as const;
export type Gives = (typeof GIVES)[number];

/** The client's situation. There is no place for a name. */
export interface Client {
  readonly age: Person['age'];
  readonly apprentice: boolean | null;
  /** Hours a week the client needs. */
  readonly hours: number | null;
  /** Whether the client must look for work as a condition of a benefit. */
  readonly workSearch: 'yes' | 'no' | 'unknown';
  readonly household: 'single' | 'couple' | 'unknown';
  /** Ids of features, most important first; at most three. */
  readonly wishes: readonly string[];
  /** How the client sees a feature, by its id. */
  readonly view: Readonly<Record<string, Level>>;
}

export interface Vacancy {
  readonly id: string;
  readonly title: string | null;
  readonly employer: string | null;
  readonly workplace: {
    readonly town: string | null;
    readonly nation: Nation | null;
    /** In Greater London. */
    readonly london: boolean | null;
  };
  /** Days as `year-month-day`. */
  readonly posted: string | null;
  readonly closes: string | null;
  readonly starts: string | null;
  readonly url: string | null;
  readonly pay: Pay | null;
  readonly hours: Hours;
  readonly costs: Costs;
  readonly client: Client;
  readonly gives: readonly Gives[];
  readonly purpose: {
    readonly step: boolean | null;
    readonly towards: string | null;
    readonly review: string | null;
  } | null;
  /** By question id. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** The advert's own words. */
  readonly text: string | null;
  /** What `draft` read in an advert; carried through. */
  readonly found: unknown;
  /** Anything a script wants carried through untouched. */
  readonly meta: Readonly<Record<string, unknown>> | null;
}

/** An offer of which nothing is known yet. */
export function emptyVacancy(id: string): Vacancy {
  return {
    id,
    title: null,
    employer: null,
    workplace: { town: null, nation: null, london: null },
    posted: null,
    closes: null,
    starts: null,
    url: null,
    pay: null,
    hours: { paid: null, guaranteed: null, perDay: null, unpaid: null },
    costs: { week: null, start: null },
    client: {
      age: null,
      apprentice: null,
      hours: null,
      workSearch: 'unknown',
      household: 'unknown',
      wishes: [],
      view: {},
    },
    gives: [],
    purpose: null,
    answers: {},
    text: null,
    found: null,
    meta: null,
  };
}

/** What the pay of a vacancy is worked out from. */
export function offerOf(vacancy: Vacancy, selfEmployed: boolean): PayTerms {
  const { pay, hours, costs, client, workplace } = vacancy;
  return {
    pay,
    hours,
    costs,
    person: { age: client.age, apprentice: client.apprentice, selfEmployed },
    // Greater London is in England: a workplace in another nation is not in it.
    london: workplace.london ?? (workplace.nation === null || workplace.nation === 'england' ? null : false),
  };
}
