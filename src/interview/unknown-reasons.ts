// Why something is not known, as it is chosen at a question.
import type { Reason, Who } from '../rubric/scale.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { isInAdvert } from './advert-excerpt.ts';
import type { Way } from './progress.ts';
import type { Step } from './step.ts';

export interface ReasonChoice {
  readonly reason: Reason;
  readonly label: string;
}

/** As it is chosen: of the employer, and of the client or the adviser, who sit here. */
const LABELS: Readonly<Record<Who, Partial<Record<Reason, string>>>> = {
  employer: {
    'not-asked': 'nobody has asked',
    'advert-silent': 'the advert does not say',
    'no-answer': 'asked, and no answer so far',
    'employer-declined': 'asked, and they would not say',
    'client-unsure': 'the client is not sure',
    contradictory: 'I was told two different things',
  },
  client: {
    'not-asked': 'not asked',
    'no-answer': 'no answer so far',
    'client-unsure': 'I am not sure',
    skipped: 'I would rather not say',
  },
  adviser: {
    'not-asked': 'not looked up',
    'no-answer': 'asked, and no answer so far',
    'client-unsure': 'the client is not sure',
    skipped: 'leave it out for now',
  },
};

/** What is asked in which way, of which offer. */
export interface ReasonContext {
  readonly way: Way;
  readonly vacancy: Vacancy;
}

/** Why something may not be known, by who could say; the first is what an empty line means. */
export function reasonsFor(step: Step, asking: ReasonContext | null = null): ReasonChoice[] {
  return labelled(step.who, reasonsOf(step, asking));
}

/** Those, and what is too rare to stand below every question. */
export function allReasonsFor(step: Step, asking: ReasonContext | null = null): ReasonChoice[] {
  const some = reasonsOf(step, asking);
  const rare: Reason[] = step.who === 'employer' ? [...EMPLOYER, 'contradictory'] : [];
  return labelled(step.who, [...some, ...rare.filter((reason) => !some.includes(reason))]);
}

const EMPLOYER: readonly Reason[] = [
  'not-asked',
  'advert-silent',
  'no-answer',
  'employer-declined',
  'client-unsure',
];

function reasonsOf(step: Step, asking: ReasonContext | null): readonly Reason[] {
  if (step.who !== 'employer') return ['not-asked', 'no-answer', 'client-unsure', 'skipped'];
  // On the phone there are the three things that can happen there.
  if (asking?.way === 'employer') return ['not-asked', 'no-answer', 'employer-declined'];
  // Where an advert was read and has no words for it, that is why.
  const isSilent = asking !== null && asking.vacancy.found !== null && !isInAdvert(step, asking.vacancy);
  return isSilent ? ['advert-silent', ...EMPLOYER.filter((reason) => reason !== 'advert-silent')] : EMPLOYER;
}

/** The first one says what all of them are. */
function labelled(who: Who, reasons: readonly Reason[]): ReasonChoice[] {
  return reasons.map((reason, index) => {
    const label = LABELS[who][reason] ?? '';
    return {
      reason,
      label:
        index === 0 ? `I do not know yet: ${label}` : `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
    };
  });
}
