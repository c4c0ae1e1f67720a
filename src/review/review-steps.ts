// What is asked when people look back: only what was known at the offer, each beside what was said of it; then anything new.

import type { Fact } from '../interview/fact.ts';
import { text } from '../interview/fact-kinds.ts';
import { isKnown } from '../interview/reply.ts';
import type { Step } from '../interview/step.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { neutralise } from '../source/neutralise.ts';
import { emptyVacancy, type Vacancy } from '../vacancy/vacancy.ts';
import { reviewRecordOf, withReviewRecord } from './review-record.ts';
import { snapshotOf } from './snapshot.ts';

/** Facts of the offer that may turn out otherwise. */
const COMPARED = ['pay', 'hours.paid', 'hours.guaranteed', 'hours.unpaid', 'costs.week', 'costs.start'];
/** Facts without which those cannot be understood; they are asked where a reply calls for them. */
const DETAILS = ['pay.per', 'pay.full-time-hours', 'hours.per-day'];

/** A question of the rubric, or a figure of the offer. */
export function isCompared({ id, fact, question }: Step): boolean {
  return fact === null ? question !== null : COMPARED.includes(id);
}

/** `full`: also what nobody knew at the offer. */
export function reviewSteps(
  steps: readonly Step[],
  offer: Vacancy,
  rubric: Rubric,
  full: boolean,
): readonly Step[] {
  const words = rubric.talk.review;
  const asked = steps
    .filter(
      (step) =>
        DETAILS.includes(step.id) ||
        (step.id === 'pay.weeks' && isKnown(step, offer, rubric)) ||
        (isCompared(step) && (full || isKnown(step, offer, rubric))),
    )
    .map((step) => lookedBackOn(step, offer, rubric));
  if (words === undefined) return asked;
  const { view, gives, news } = words.asks;
  const own = (id: string, wording: Wording): Step[] =>
    steps.filter((step) => step.id === id).map((step) => ({ ...step, ...worded(wording) }));
  const { client } = offer;
  return [
    ...asked,
    ...(client.wishes.length > 0 || Object.keys(client.view).length > 0 ? own('client.view', view) : []),
    ...(offer.gives.length > 0 ? own('gives', gives) : []),
    newsStep(news),
  ];
}

/** The same question, with what was said of it at the offer. It is the client who says how it is now. */
function lookedBackOn(step: Step, offer: Vacancy, rubric: Rubric): Step {
  const said = snapshotOf(step, offer, rubric);
  const looking = { ...step, who: 'client' as const, partTitle: `${step.partTitle}, as it is now` };
  if (said.is === null || said.words === null) return looking;
  const quote = said.quote === null ? '' : ` "${neutralise(said.quote).trim()}"`;
  const hint = `At the offer: ${neutralise(said.words)}${quote}`;
  if (step.fact === null || step.choices.length > 0) {
    const choices = step.choices.map((choice) =>
      choice.is === said.is ? { ...choice, label: `${choice.label} (as at the offer)` } : choice,
    );
    return { ...looking, hint, choices, asBefore: said.is };
  }
  const typed = step.fact.typed(offer, []);
  if (typed === null) return { ...looking, hint };
  return {
    ...looking,
    hint: `${hint}. If it is otherwise now, type how it is.`,
    asBefore: typed,
    fact: sameAs(step.fact, typed),
  };
}

/** A fact that also takes a yes: as it was said. */
function sameAs(fact: Fact, typed: string): Fact {
  return {
    ...fact,
    read: (line, vacancy, features) =>
      fact.read(/^(?:y|yes|same)$/i.test(line.trim()) ? typed : line, vacancy, features),
  };
}

interface Wording {
  readonly label: string;
  readonly ask: string;
  readonly hint?: string | undefined;
  readonly why: string;
}

function worded({ label, ask, hint, why }: Wording): Pick<Step, 'label' | 'ask' | 'say' | 'hint' | 'why'> {
  return { label, ask, say: ask, hint: hint ?? null, why };
}

function newsStep(wording: Wording): Step {
  return {
    id: 'review.news',
    part: 'review',
    partTitle: 'Anything else',
    who: 'client',
    short: null,
    first: false,
    sooner: null,
    beside: [],
    recalls: [],
    after: null,
    again: null,
    means: {},
    choices: [],
    question: null,
    fact: text({
      get: (vacancy) => reviewRecordOf(vacancy).news,
      put: (vacancy, news) => withReviewRecord(vacancy, { ...reviewRecordOf(vacancy), news }),
    }),
    ...worded(wording),
  };
}

/** What a review begins with: the offer as far as it is not asked about. What was said of it stays in the offer. */
export function beginReview(offer: Vacancy, weeks: number): Vacancy {
  const { apprentice, age, hours, workSearch, household } = offer.client;
  const { id, title, employer, workplace, posted, closes, starts, url, purpose } = offer;
  const begun: Vacancy = {
    ...emptyVacancy(id),
    ...{ title, employer, workplace, posted, closes, starts, url, purpose },
    client: { apprentice, age, hours, workSearch, household, wishes: offer.client.wishes, view: {} },
  };
  return withReviewRecord(begun, { weeks, on: null, news: null });
}
