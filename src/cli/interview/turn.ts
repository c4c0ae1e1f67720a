// What every prompt of an interview has at hand, and what it can come to.
import type { Plan } from '../../interview/plan.ts';
import type { Step } from '../../interview/step.ts';
import { type Layout, wrapped } from '../../page/layout.ts';
import type { LoadedCriteria } from '../../policy/load-policy.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import type { Prompter } from './prompter.ts';

export interface Interview {
  readonly prompter: Prompter;
  readonly layout: Layout;
  readonly criteria: LoadedCriteria;
  readonly plan: Plan;
  /** The day it is, year-month-day. */
  readonly today: string;
  /** Called after every answer; says it on the screen where it fails. */
  save(vacancy: Vacancy): Promise<void>;
}

/** What one prompt came to. */
export type InterviewTurn =
  | { readonly go: 'on' | 'back' | 'answers' | 'end' | 'stopped' | 'input' | 'signal' }
  | { readonly go: 'to'; readonly step: Step };

/** For a prompter, which shows lines as they are. */
export function inLines(text: string, { width }: Layout): string {
  return wrapped(text, width).join('\n');
}
