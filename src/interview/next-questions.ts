// Which question comes next, and about how many are left. Nothing is asked that an answer has settled, nothing twice.
import type { Assessment } from '../assess/assessment.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { ownValue } from '../source/own-value.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { hasWarning, isToConfirm } from './advert-excerpt.ts';
import type { FactPath } from './facts.ts';
import { type Implication, matchedAnswer, type OptionCondition } from './implied-answers.ts';
import { progressOf, type Way } from './progress.ts';
import { isKnown, replyOf } from './reply.ts';
import type { Step } from './step.ts';

export interface InterviewPlan {
  readonly steps: readonly Step[];
  readonly way: Way;
  readonly rubric: Rubric;
  /** The most prompts of the short way, the list of answers included. */
  readonly most: number;
  /** What one answer says of other questions. */
  readonly settles: readonly Implication[];
  /** Options that only one answer makes possible. */
  readonly only: readonly OptionCondition[];
  /** In the short way, the id of what is asked once a fact, by its path, is more than nothing. */
  readonly followed: Readonly<Record<string, string>>;
}

/** What is still to ask, in order, as things stand: an answer may add to it or take away from it. */
export function openSteps(plan: InterviewPlan, vacancy: Vacancy, assessment: Assessment): Step[] {
  const asked = new Set(progressOf(vacancy).asked);
  const open = plan.steps.filter(
    (step) =>
      !asked.has(step.id) &&
      (isToConfirm(step, vacancy) ||
        (!isTold(step, vacancy, plan.rubric) &&
          !isDeclined(step, vacancy, plan.rubric) &&
          isCalledFor(step, vacancy, assessment))),
  );
  switch (plan.way) {
    case 'full':
      return open;
    case 'short':
      // What somebody picked from the list of answers besides takes no room.
      return shortSteps(plan, open, countAsked(plan, asked), vacancy, assessment);
    case 'employer':
    case 'client': {
      // What an advert was read as is looked at first; and what has to be known before anything is rated.
      const isFirst = (step: Step) =>
        step.id === 'title' || (step.who === plan.way && (isToConfirm(step, vacancy) || step.first));
      const theirs = open.filter((step) => step.who === plan.way && !isFirst(step));
      return [...open.filter(isFirst), ...bySettling(theirs, assessment)];
    }
  }
}

function countAsked({ steps, followed }: InterviewPlan, asked: ReadonlySet<string>): number {
  const follow = Object.values(followed);
  return steps.filter(({ id, short }) => asked.has(id) && (short !== null || follow.includes(id))).length;
}

/** Whether a fact or a question has a place in this offer at all. */
export function isCalledFor(step: Step, vacancy: Vacancy, assessment: Assessment): boolean {
  if (step.question !== null && isDropped(step.question.id, assessment)) return false;
  return ownValue(CALLED_FOR, step.id)?.(vacancy, assessment) ?? true;
}

/** How some features look may be known because it was said with the wishes; the others are not asked by that. */
function isTold(step: Step, vacancy: Vacancy, rubric: Rubric): boolean {
  const { view, wishes } = vacancy.client;
  const isOfWishes = Object.keys(view).every((feature) => wishes.includes(feature));
  return isKnown(step, vacancy, rubric) && !(step.id === 'client.view' && isOfWishes);
}

/** The client would rather not say: nobody asks a second time, and the list of answers is there to change it. */
function isDeclined(step: Step, vacancy: Vacancy, rubric: Rubric): boolean {
  const reply = step.who === 'client' ? replyOf(step, vacancy, rubric) : null;
  return reply !== null && 'unknown' in reply && reply.unknown === 'skipped';
}

function isDropped(question: string, { features }: Assessment): boolean {
  return features.some(({ answers }) => answers.some((one) => one.question === question && one.dropped));
}

/** Facts that only some offers have, or that matter only to some clients. */
const CALLED_FOR: { readonly [path in FactPath]?: (vacancy: Vacancy, assessment: Assessment) => boolean } = {
  'pay.per': ({ pay }) => pay !== null && pay.per === null,
  'pay.full-time-hours': ({ pay }) => pay?.basis === 'full-time',
  'pay.weeks': ({ pay }) => pay?.basis === 'actual' && (pay.per === 'year' || pay.per === 'month'),
  'hours.per-day': ({ pay }) => pay?.per === 'day',
  // With no hours promised, it does not matter how many are needed: none is the answer.
  'client.hours': ({ hours }) => hours.guaranteed?.to !== 0,
  // The age is asked first. Once it is known, an apprenticeship matters only where the pay may be below its minimum.
  'client.apprentice': (vacancy, { pay }) =>
    vacancy.client.age === null
      ? progressOf(vacancy).asked.includes('client.age')
      : pay.legalMinimum.meets === 'no' || pay.legalMinimum.meets === 'depends',
  // For who sells the work itself there is no pay for an hour that unpaid time could bring down.
  'hours.unpaid': (_vacancy, { pay }) => pay.legalMinimum.meets !== 'does-not-apply',
  'purpose.towards': ({ purpose }) => purpose?.step === true,
  'purpose.review': ({ purpose }) => purpose?.step === true,
};

const DRAINS: readonly string[] = ['hours.unpaid', 'costs.week'];

function shortSteps(
  { rubric, most, steps, followed }: InterviewPlan,
  open: readonly Step[],
  asked: number,
  vacancy: Vacancy,
  assessment: Assessment,
): Step[] {
  // What the pay waits for comes before everything else that needs room.
  const waitsFor = (id: string) =>
    assessment.ask.some(({ question }) => question === id || question.startsWith(`${id}.`));
  // At the minimum, any time or money that the job takes brings the pay below it.
  const isNear = assessment.pay.legalMinimum.meets === 'near';
  // What stands out in an advert is worth a question about it.
  const warns = new Set(open.filter((step) => hasWarning(step, vacancy)).map(({ id }) => id));
  const rank = ({ id, short, sooner }: Step) => {
    if (typeof short !== 'number') return Number.NaN;
    if (sooner !== null && matchedAnswer(sooner, vacancy) !== null) return short - 200;
    const isSoon = waitsFor(id) || warns.has(id) || (isNear && DRAINS.includes(id));
    return isSoon ? short - 100 : short;
  };
  // What an advert was read as is looked at in any case: it takes the place of a question.
  const isFollowed = (id: string) => {
    const fact = steps.find((step) => step.id === id);
    const reply = fact === undefined ? null : replyOf(fact, vacancy, rubric);
    return reply !== null && 'is' in reply && Number(reply.is) > 0;
  };
  const following = Object.entries(followed).flatMap(([id, next]) => (isFollowed(id) ? [next] : []));
  const always = open.filter(
    (step) => step.short === 'always' || following.includes(step.id) || isToConfirm(step, vacancy),
  );
  // One more prompt is the list of answers at the end.
  const room = Math.max(0, most - 1 - asked - always.length);
  // What may be followed by another question takes the room of two.
  let taken = 0;
  const roomy = open
    .filter((step) => typeof step.short === 'number' && !always.includes(step))
    .toSorted((a, b) => rank(a) - rank(b))
    .filter(({ id }) => {
      const takes = Object.hasOwn(followed, id) ? 2 : 1;
      const fits = taken + takes <= room;
      if (fits) taken += takes;
      return fits;
    });
  const features = rubric.features.map(({ id }) => id);
  const order = [...vacancy.client.wishes, ...features.filter((id) => !vacancy.client.wishes.includes(id))];
  // Parts of the guide come first, as they stand; then features, those wished for first.
  return open
    .filter((step) => always.includes(step) || roomy.includes(step))
    .toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part));
}

/**
 * What settles the most comes first, as the profile lists it. Facts that it does not ask for, but that the short way has
 * room for, come after what decides a feature: they change what the pay is worth. The others come last.
 */
function bySettling(open: readonly Step[], { ask }: Assessment): Step[] {
  const order = ask.map(({ question }) => question);
  const decided = ask.findLastIndex(({ settles }) => settles) + 0.5;
  const place = ({ id, question, short }: Step) => {
    const places = [id, question?.id ?? id].map((one) => order.indexOf(one)).filter((at) => at >= 0);
    if (places.length > 0) return Math.min(...places);
    return typeof short === 'number' ? decided + short / 1000 : order.length;
  };
  return open.toSorted((a, b) => place(a) - place(b));
}
