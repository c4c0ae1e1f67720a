// What is asked in a call: what settles the most comes first, in an order that begins gently, and in the words of the profile.
import { nextOf } from '../assess/asked-before.ts';
import type { Ask, Assessment } from '../assess/assessment.ts';
import { isStopped } from '../rubric/scale.ts';
import { neutralise } from '../source/neutralise.ts';
import { ownValue } from '../source/own-value.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { matchedAnswer } from './implied-answers.ts';
import type { InterviewPlan } from './interview-plan.ts';
import type { Step } from './step.ts';

/** What settles the most, as much as a first call has room for, in an order that begins gently. */
export function callSteps(
  plan: InterviewPlan,
  open: readonly Step[],
  asked: ReadonlySet<string>,
  vacancy: Vacancy,
  assessment: Assessment,
): Step[] {
  // Somebody could be put at risk by a word to the employer.
  if (isStopped(assessment.legal)) return [];
  const { steps, mostInCall, gentle, needed } = plan;
  const isTheirs = ({ who }: Step) => who === 'employer';
  const known = steps.filter((step) => isTheirs(step) && !asked.has(step.id) && !open.includes(step));
  // A rate that may be too low is asked before anything else is, also where it is known.
  const doubted = steps.filter(
    ({ id }) => id === 'pay' && !asked.has(id) && vacancy.pay !== null && isDoubted(assessment),
  );
  const again = known.filter(
    (step) =>
      !doubted.includes(step) &&
      !isPutElsewhere(step, plan) &&
      followsOnFrom(step, plan, assessment) !== undefined,
  );
  const theirs = open.filter(
    (step) =>
      isTheirs(step) &&
      !doubted.includes(step) &&
      (step.after === null || matchedAnswer(step.after, vacancy) !== null),
  );
  const room = Math.max(
    0,
    mostInCall - doubted.length - steps.filter((one) => isTheirs(one) && asked.has(one.id)).length,
  );
  const isNeeded = ({ id }: Step) => needed.includes(id);
  const place = ({ id, part }: Step) => {
    const at = gentle.indexOf(id);
    return at >= 0 ? at : gentle.includes(part) ? gentle.indexOf(part) : gentle.length;
  };
  const chosen = [
    ...again,
    ...theirs.filter(isNeeded),
    ...bySettling(
      theirs.filter((step) => !isNeeded(step)),
      plan,
      assessment,
    ),
  ];
  return [
    ...open.filter(({ id }) => id === 'title'),
    ...doubted,
    ...withFirstWish(chosen, room, plan, vacancy).toSorted((a, b) => place(a) - place(b)),
  ];
}

/** So many of them, and among them something of what matters most to the client. */
function withFirstWish(
  chosen: readonly Step[],
  room: number,
  { steps }: InterviewPlan,
  { client }: Vacancy,
): Step[] {
  const [wish] = client.wishes;
  const isNeededForIt = ({ id }: Step) =>
    steps.some(({ part, question }) => part === wish && question?.needs === id);
  const isOfIt = (step: Step) => step.part === wish || isNeededForIt(step);
  const first = chosen.slice(0, room);
  const one = chosen.find(isNeededForIt) ?? chosen.find(isOfIt);
  return one === undefined || room === 0 || first.some(isOfIt) ? first : [...first.slice(0, -1), one];
}

/** The pay that is stated is below a legal minimum, or is for some ages. */
function isDoubted({ pay }: Assessment): boolean {
  return pay.legalMinimum.meets === 'no' || pay.legalMinimum.meets === 'depends';
}

/** What follows on from it is asked with another fact: nothing is asked twice in the same words. */
function isPutElsewhere({ id, question }: Step, { put }: InterviewPlan): boolean {
  if (question === null) return false;
  return Object.entries(put).some(([fact, names]) => fact !== id && names.includes(nextOf(question.id)));
}

/** What is known of it is poor or in doubt, and the profile has a question that follows on from that. */
function followsOnFrom({ id, question }: Step, { put }: InterviewPlan, { ask }: Assessment): Ask | undefined {
  const names = [...(ownValue(put, id) ?? []), ...(question === null ? [] : [nextOf(question.id)])];
  return ask.find((one) => names.includes(one.question));
}

/** The step in the words that the profile has for it as things stand; where it is known, in those that ask whether it is right. */
export function putToEmployer(
  step: Step,
  plan: InterviewPlan,
  vacancy: Vacancy,
  assessment: Assessment,
): Step {
  const said = step.again === null ? null : (step.fact?.said?.(vacancy) ?? null);
  const own = ({ question, say }: Ask) => question === step.question?.id && say !== step.question.say;
  const words =
    followsOnFrom(step, plan, assessment)?.say ??
    (said === null ? undefined : step.again?.replaceAll('{so-far}', said)) ??
    assessment.ask.find(own)?.say;
  return words === undefined ? step : { ...step, say: neutralise(words) };
}

/**
 * What settles the most comes first, as the profile lists it. Facts that it does not ask for, but that the short way has
 * room for, come after what decides a feature: they change what the pay is worth. The others come last.
 */
export function bySettling(
  open: readonly Step[],
  { steps }: Pick<InterviewPlan, 'steps'>,
  { ask }: Assessment,
): Step[] {
  const order = ask.map(({ question }) => question);
  const decided = ask.findLastIndex(({ settles }) => settles) + 0.5;
  const place = ({ id, question, short }: Step) => {
    // What others are asked after goes where they would.
    const led = steps.find(({ after }) => after !== null && Object.hasOwn(after, id))?.short;
    if (typeof led === 'number') return decided + led / 1000;
    const names = [
      id,
      question?.id ?? id,
      ...steps.filter((one) => one.question?.needs === id).map((one) => one.id),
    ];
    const places = names.map((one) => order.indexOf(one)).filter((at) => at >= 0);
    if (places.length > 0) return Math.min(...places);
    return typeof short === 'number' ? decided + short / 1000 : order.length;
  };
  return open.toSorted((a, b) => place(a) - place(b));
}
