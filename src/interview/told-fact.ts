// Who told what is said of the job, asked once for all of it.
import { GIVERS } from '../vacancy/answer.ts';
import type { Fact } from './fact.ts';
import { choice } from './fact-kinds.ts';
import { progressOf, withProgress } from './progress.ts';

export const told: Fact = choice(
  GIVERS.filter((one) => one !== 'adviser'),
  {
    get: (vacancy) => progressOf(vacancy).told,
    put: (vacancy, value) =>
      withProgress(vacancy, {
        ...progressOf(vacancy),
        told: GIVERS.find((one) => one === value) ?? null,
      }),
  },
);
