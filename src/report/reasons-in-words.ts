// Why something is not known, in words.
import type { AssessedAnswer } from '../assess/assessment.ts';

type Reason = NonNullable<AssessedAnswer['unknown']>;

export const REASONS_IN_WORDS: Readonly<Record<Reason, string>> = {
  'advert-silent': 'the advert does not say',
  'no-answer': 'no answer yet',
  'employer-declined': 'the employer would not say',
  'client-unsure': 'the client is not sure',
  skipped: 'left out for now',
  contradictory: 'two things were said that cannot both be true',
  'not-asked': 'not asked yet',
};
