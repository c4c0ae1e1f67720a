// Which question comes next, and about how many are left. Nothing is asked that an answer has settled, nothing twice.
import type { Assessment } from '../assess/assessment.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { isStopped } from '../rubric/scale.ts';
import { ownValue } from '../source/own-value.ts';
import { areTimesKnown } from '../vacancy/found-in-advert.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { hasWarning } from './advert-excerpt.ts';
import { bySettling, callSteps } from './call-questions.ts';
import type { FactPath } from './facts.ts';
import { matchedAnswer } from './implied-answers.ts';
import type { InterviewPlan } from './interview-plan.ts';
import { progressOf } from './progress.ts';
import { isKnown, replyOf } from './reply.ts';
import type { Step } from './step.ts';

/** What is still to ask, in order, as things stand: an answer may add to it or take away from it. */
export function openSteps(plan: InterviewPlan, vacancy: Vacancy, assessment: Assessment): readonly Step[] {
  const asked = new Set(progressOf(vacancy).asked);
  const open = plan.steps.filter(
    (step) =>
      !asked.has(step.id) &&
      !isTold(step, vacancy, plan.rubric) &&
      !isDeclined(step, vacancy, plan.rubric) &&
      isCalledFor(step, vacancy, assessment),
  );
  // What was just said has a question of its own, and it cannot wait.
  const isNow = ({ id }: Step) =>
    following(plan, vacancy).some(({ fact, question }) => question === id && asked.has(fact));
  const isFirst = plan.way !== 'client' && !isStopped(assessment.legal);
  const now = isFirst ? open.filter(isNow) : [];
  const wanted = stepsOfWay(plan, open, asked, vacancy, assessment);
  return now.length === 0 ? wanted : [...now, ...wanted.filter((step) => !now.includes(step))];
}

/** Facts that are more than nothing, each with the question that follows from it. */
function following(
  { steps, followed, rubric }: InterviewPlan,
  vacancy: Vacancy,
): { readonly fact: string; readonly question: string }[] {
  return Object.entries(followed).flatMap(([fact, { question }]) => {
    const step = steps.find(({ id }) => id === fact);
    const reply = step === undefined ? null : replyOf(step, vacancy, rubric);
    return reply !== null && 'is' in reply && Number(reply.is) > 0 ? [{ fact, question }] : [];
  });
}

/** The step in the words of what it follows from. */
export function inWordsThatFollow(step: Step, plan: InterviewPlan, vacancy: Vacancy): Step {
  const from = following(plan, vacancy).find(({ question }) => question === step.id);
  const words = from === undefined ? undefined : ownValue(plan.followed, from.fact);
  return words === undefined ? step : { ...step, ask: words.ask, say: words.say };
}

function stepsOfWay(
  plan: InterviewPlan,
  open: readonly Step[],
  asked: ReadonlySet<string>,
  vacancy: Vacancy,
  assessment: Assessment,
): readonly Step[] {
  switch (plan.way) {
    case 'full':
      return open;
    case 'short':
      // What somebody picked from the list of answers besides takes no room.
      return shortSteps(plan, open, countAsked(plan, asked), vacancy, assessment);
    case 'employer':
      return callSteps(plan, open, asked, vacancy, assessment);
    case 'client': {
      // What has to be known before anything is rated comes first.
      const isFirst = (step: Step) => step.id === 'title' || (step.who === 'client' && step.first);
      const theirs = open.filter((step) => step.who === 'client' && !isFirst(step));
      return [...open.filter(isFirst), ...bySettling(theirs, plan, assessment)];
    }
  }
}

function countAsked({ steps, followed }: InterviewPlan, asked: ReadonlySet<string>): number {
  const follow = Object.values(followed).map(({ question }) => question);
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
  'pay.per': ({ pay }) => pay !== null && (pay.per === null || pay.perImplied === true),
  'pay.includes-holiday': ({ pay }) => pay !== null && pay.includesHoliday !== undefined,
  'pay.basis': ({ pay }) => pay?.basis === 'unknown',
  'pay.full-time-hours': ({ pay }) => pay?.basis === 'full-time',
  'pay.weeks': ({ pay }) =>
    pay?.weeks === 'unknown' || (pay?.basis === 'actual' && (pay.per === 'year' || pay.per === 'month')),
  'hours.times': (vacancy) => !areTimesKnown(vacancy),
  'hours.per-day': ({ pay }) => pay?.per === 'day',
  // With no hours promised, it does not matter how many are needed: none is the answer.
  'client.hours': ({ hours }) => hours.guaranteed?.to !== 0,
  // The age is asked first. Once it is known, an apprenticeship matters only where the pay may be below its minimum.
  'client.apprentice': (vacancy, { pay }) =>
    vacancy.client.age === null
      ? progressOf(vacancy).asked.includes('client.age')
      : pay.legalMinimum.meets === 'no' || pay.legalMinimum.meets === 'depends',
  // A couple has a threshold of its own, and that says something else of this pay.
  'client.household': ({ client }, { pay }) =>
    client.household !== 'unknown' ||
    new Set(pay.earningsThreshold?.lines.map(({ meets }) => meets)).size > 1,
  // For who sells the work itself there is no pay for an hour that unpaid time could bring down.
  'hours.unpaid': (_vacancy, { pay }) => pay.legalMinimum.meets !== 'does-not-apply',
  'workplace.town': ({ workplace: { nation, london } }) => nation === null || london === null,
  // A town that is known says itself in which nation it is.
  workplace: ({ workplace }) => workplace.town !== null,
  // An advert says itself what it says.
  told: ({ found, answers }) =>
    found === null && Object.values(answers).some((answer) => 'is' in answer && answer.by === 'adviser'),
  'purpose.towards': ({ purpose }) => purpose?.step === true,
  'purpose.review': ({ purpose }) => purpose?.step === true,
};

const DRAINS: readonly string[] = ['hours.unpaid', 'costs.week'];

function shortSteps(
  plan: InterviewPlan,
  all: readonly Step[],
  asked: number,
  vacancy: Vacancy,
  assessment: Assessment,
): Step[] {
  const { rubric, most, mostWithAdvert, followed } = plan;
  // With an advert in hand, what only the employer can say is left for the call.
  const isRead = vacancy.found !== null;
  const open = isRead ? all.filter(({ who }) => who !== 'employer') : all;
  // What the pay waits for comes before everything else that needs room.
  const waitsFor = (id: string) =>
    assessment.ask.some(({ question }) => question === id || question.startsWith(`${id}.`));
  // At the minimum, any time or money that the job takes brings the pay below it.
  const isNear = assessment.pay.legalMinimum.meets === 'near';
  // What stands out in an advert is worth a question about it.
  const warns = new Set(open.filter((step) => hasWarning(step, vacancy)).map(({ id }) => id));
  const rank = ({ id, fact, short, sooner }: Step) => {
    if (typeof short !== 'number') return Number.NaN;
    if (sooner !== null && matchedAnswer(sooner, vacancy) !== null) return short - 200;
    // A town says whether it is London.
    const isAwaited = fact !== null && waitsFor(id === 'workplace.town' ? 'workplace' : id);
    const isSoon = isAwaited || warns.has(id) || (isNear && DRAINS.includes(id));
    return isSoon ? short - 100 : short;
  };
  const next = following(plan, vacancy).map(({ question }) => question);
  // They are fewer than a year has: how many, the pay waits for.
  if (vacancy.pay?.weeks === 'unknown') next.push('pay.weeks');
  const always = open.filter((step) => step.short === 'always' || next.includes(step.id));
  const room = Math.max(0, (isRead ? mostWithAdvert : most) - asked - always.length);
  const features = rubric.features.map(({ id }) => id);
  const order = [...vacancy.client.wishes, ...features.filter((id) => !vacancy.client.wishes.includes(id))];
  // Of those that matter alike, what is wished for goes first, then what the client can say at once.
  const isLater = ({ part, who }: Step) => {
    const wish = vacancy.client.wishes.indexOf(part);
    return wish >= 0 ? wish : who === 'client' ? order.length : order.length + 1;
  };
  // What may be followed by another question takes the room of two.
  let taken = 0;
  const roomy = open
    .filter((step) => typeof step.short === 'number' && !always.includes(step))
    .toSorted((a, b) => rank(a) - rank(b) || isLater(a) - isLater(b))
    .filter(({ id }) => {
      const takes = Object.hasOwn(followed, id) ? 2 : 1;
      const fits = taken + takes <= room;
      if (fits) taken += takes;
      return fits;
    });
  // Parts of the guide come first, as they stand; then features, those wished for first.
  return open
    .filter((step) => always.includes(step) || roomy.includes(step))
    .toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part));
}
