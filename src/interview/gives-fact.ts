// What else a job may give: one or more of a few things.
import { GIVES } from '../vacancy/answer.ts';
import type { Fact } from './fact.ts';

export const gives: Fact = {
  choices: GIVES,
  several: 'choices',
  read: (typed, vacancy) => ({
    value: { ...vacancy, gives: GIVES.filter((one) => typed.split(',').includes(one)) },
  }),
  typed: (vacancy) => (vacancy.gives.length === 0 ? null : vacancy.gives.join(',')),
  without: (vacancy) => ({ ...vacancy, gives: [] }),
};
