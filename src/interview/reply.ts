// A reply to one step, put into the vacancy and read back out of it. Typing what is read back changes nothing.

import type { Rubric } from '../rubric/rubric.ts';
import { REASONS_IN_WORDS, type Reason } from '../rubric/scale.ts';
import { neutralise } from '../source/neutralise.ts';
import { ownValue } from '../source/own-value.ts';
import type { Answer, Giver } from '../vacancy/answer.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { FactRead } from './fact.ts';
import { type FactPath, factAt } from './facts.ts';
import { progressOf, withProgress } from './progress.ts';
import type { Step } from './step.ts';

/** What was chosen or typed, or why it is not known. */
export type Reply = { readonly is: string } | { readonly unknown: Reason };

/** Details of the pay: what was said of them was said of the pay that stood there then. */
const HANGS_ON_PAY: readonly FactPath[] = [
  'pay.per',
  'pay.includes-holiday',
  'pay.basis',
  'pay.full-time-hours',
  'pay.weeks',
];

/** The vacancy with this reply in it, or what to type instead. */
export function withReply(step: Step, reply: Reply, vacancy: Vacancy, by: Giver, rubric: Rubric): FactRead {
  const { fact, question, id } = step;
  if (fact === null)
    return { value: answered(vacancy, id, answerFrom(reply, by, ownValue(vacancy.answers, id))) };
  if ('unknown' in reply) {
    // What is known in part, such as a nation without its town, stays.
    const features = rubric.features.map((feature) => feature.id);
    const without = fact.typed(vacancy, features) === null ? vacancy : fact.without(vacancy);
    if (question === null) return { value: withReason(without, id, reply.unknown) };
    const answer: Answer = { unknown: reply.unknown, by: null, says: null };
    const kept = id === 'pay' ? setAside(without, vacancy) : without;
    return { value: answered(kept, question.id, answer) };
  }
  const features = rubric.features.map((feature) => feature.id);
  // "The minimum wage" is no figure, and yet an answer.
  if (question !== null && Object.hasOwn(step.means, reply.is)) {
    const bare = withReason(fact.without(vacancy), id, null);
    return {
      value: answered(bare, question.id, answerFrom(reply, by, ownValue(vacancy.answers, question.id))),
    };
  }
  const read = fact.read(reply.is, vacancy, features);
  if ('not' in read) return read;
  // A figure takes the place of what stood for it: an option of its question, or a reason.
  const bare = question === null ? read.value : unanswered(read.value, question.id);
  const replied = withReason(bare, id, null);
  if (id === 'workplace.town') return { value: reopened(replied, ['workplace']) };
  return { value: id === 'pay' ? reopened(broughtBack(replied), HANGS_ON_PAY) : replied };
}

/** What belongs to the job and not to a figure: it outlasts a pay that is taken back. */
const OF_THE_JOB: readonly FactPath[] = ['pay.full-time-hours', 'pay.weeks'];

function setAside(without: Vacancy, before: Vacancy): Vacancy {
  const notes = progressOf(without);
  const aside = OF_THE_JOB.flatMap((path) => {
    const typed = factAt(path).typed(before, []);
    return typed === null ? [] : [[path, typed] as const];
  });
  return withProgress(without, { ...notes, aside: { ...notes.aside, ...Object.fromEntries(aside) } });
}

function broughtBack(vacancy: Vacancy): Vacancy {
  const { aside, ...notes } = progressOf(vacancy);
  let now = withProgress(vacancy, { ...notes, aside: {} });
  for (const path of OF_THE_JOB) {
    const typed = ownValue(aside, path);
    if (typed === undefined || factAt(path).typed(now, []) !== null) continue;
    const read = factAt(path).read(typed, now, []);
    if ('value' in read) now = read.value;
  }
  return now;
}

/** What was said of its details is forgotten, and what a new reply does not say of them is open once more. */
function reopened(vacancy: Vacancy, details: readonly FactPath[]): Vacancy {
  const notes = progressOf(vacancy);
  const isDetail = (path: string) => details.some((one) => one === path);
  const isOpen = (path: FactPath) => factAt(path).typed(vacancy, []) === null;
  const open: readonly string[] = details.filter(isOpen);
  const reasons = Object.entries(notes.unknown).filter(([path]) => !isDetail(path));
  const asked = notes.asked.filter((id) => !open.includes(id));
  return withProgress(vacancy, { ...notes, unknown: Object.fromEntries(reasons), asked });
}

/** The reply a vacancy holds to this step; null where it holds none. */
export function replyOf({ id, fact, question }: Step, vacancy: Vacancy, rubric: Rubric): Reply | null {
  if (fact !== null) {
    const typed = fact.typed(
      vacancy,
      rubric.features.map((feature) => feature.id),
    );
    if (typed !== null) return { is: typed };
  }
  const answer = question === null ? undefined : answerTo(vacancy, question.id);
  if (answer !== undefined) return 'is' in answer ? { is: answer.is } : { unknown: answer.unknown };
  const reason = ownValue(progressOf(vacancy).unknown, id);
  return reason === undefined ? null : { unknown: reason };
}

/**
 * The reply a vacancy holds, as it is read aloud, made harmless: anybody may have written it. `bare`: without the words it rests
 * on, which stand elsewhere.
 */
export function replyInWords(step: Step, vacancy: Vacancy, rubric: Rubric, bare?: 'bare'): string {
  return neutralise(wordsOfReply(step, vacancy, rubric, bare));
}

function wordsOfReply(step: Step, vacancy: Vacancy, rubric: Rubric, bare?: 'bare'): string {
  const reply = replyOf(step, vacancy, rubric);
  const { fact, question, choices } = step;
  const part = fact?.partly?.(vacancy) ?? null;
  const open = part === null ? 'Not known yet' : `Not known yet (but so far: ${part})`;
  if (reply === null) return open;
  const words = question === null || bare !== undefined ? '' : wordsOf(answerTo(vacancy, question.id));
  if ('unknown' in reply) {
    // What the client would rather not say and what was left for later are one reason: neither is asked again of them.
    const why =
      step.who === 'client' && reply.unknown === 'skipped' ? 'not said' : REASONS_IN_WORDS[reply.unknown];
    const reason = reply.unknown === 'not-asked' ? '' : `: ${why}`;
    return `${open}${reason}${words}`;
  }
  const said = fact?.said?.(vacancy) ?? null;
  const label = choices.find(({ is }) => is === reply.is)?.label;
  if (label !== undefined && said !== null && fact?.withWords !== undefined) return `${label}: ${said}`;
  if (label !== undefined) return `${label}${words}`;
  if (said !== null) return said;
  if (fact?.several === 'features') return featuresInWords(step, vacancy, rubric);
  if (fact?.several === 'choices')
    return reply.is
      .split(',')
      .map((is) => choices.find((choice) => choice.is === is)?.label ?? is)
      .join(', ');
  // A file may answer a measured question by its option, where no figure is known.
  return question?.options.find(({ is }) => is === reply.is)?.label ?? reply.is;
}

/** The words an answer rests on, and who gave it where that is worth a word. */
function wordsOf(answer: Answer | undefined): string {
  if (answer === undefined) return '';
  const { by, says } = answer;
  const giver = by === 'advert' || by === 'employer' || (says !== null && by === 'client') ? ` (${by})` : '';
  return `${says === null ? '' : ` "${says}"`}${giver}`;
}

function featuresInWords({ id }: Step, { client }: Vacancy, { features }: Rubric): string {
  const title = (feature: string) => features.find((one) => one.id === feature)?.title ?? feature;
  const view = (feature: string) => ownValue(client.view, feature);
  if (id === 'client.view')
    return features
      .filter((feature) => view(feature.id) !== undefined)
      .map((feature) => `${feature.title}: ${view(feature.id)}`)
      .join('; ');
  return client.wishes
    .map((feature, index) => {
      const seen = view(feature);
      return `${index + 1}. ${title(feature)}${seen === undefined ? '' : ` (looks ${seen} so far)`}`;
    })
    .join('; ');
}

/** Whether a question is answered by an option, or its fact is known. */
export function isKnown(step: Step, vacancy: Vacancy, rubric: Rubric): boolean {
  const reply = replyOf(step, vacancy, rubric);
  return reply !== null && 'is' in reply;
}

/** The words an answer or a reason rests on, and who said them where that was typed, kept with it. */
export function withWords(
  { question, fact }: Step,
  words: string | null,
  by: Giver | null,
  vacancy: Vacancy,
): Vacancy {
  if (words !== null && fact?.withWords !== undefined) return fact.withWords(vacancy, words);
  const answer = question === null ? undefined : answerTo(vacancy, question.id);
  if (answer === undefined || question === null) return vacancy;
  const says = words ?? answer.says;
  return answered(
    vacancy,
    question.id,
    'is' in answer ? { ...answer, says, by: by ?? answer.by } : { ...answer, says, by: by ?? answer.by },
  );
}

function answerFrom(reply: Reply, by: Giver, before: Answer | undefined): Answer {
  const same =
    before !== undefined &&
    ('is' in before
      ? 'is' in reply && before.is === reply.is
      : 'unknown' in reply && before.unknown === reply.unknown);
  // The adviser stands for whoever is not named: an answer that is given once more stays with whoever gave it.
  const giver = same && 'is' in before && by === 'adviser' ? before.by : by;
  // Words are those of who said them.
  const says = same && (!('is' in before) || giver === before.by) ? before.says : null;
  if ('is' in reply) return { is: reply.is, by: giver, says };
  // What an advert says stays said, also where nobody would say more.
  const isAdvert = before !== undefined && 'unknown' in before && before.by === 'advert';
  if (same || isAdvert) return { unknown: reply.unknown, by: before.by, says: before.says };
  return { unknown: reply.unknown, by: null, says: null };
}

function answerTo({ answers }: Vacancy, id: string): Answer | undefined {
  return ownValue(answers, id);
}

function answered(vacancy: Vacancy, id: string, answer: Answer): Vacancy {
  return { ...vacancy, answers: { ...vacancy.answers, [id]: answer } };
}

function unanswered(vacancy: Vacancy, id: string): Vacancy {
  const { [id]: _gone, ...answers } = vacancy.answers;
  return { ...vacancy, answers };
}

function withReason(vacancy: Vacancy, path: string, reason: Reason | null): Vacancy {
  const notes = progressOf(vacancy);
  const { [path]: _gone, ...others } = notes.unknown;
  return withProgress(vacancy, {
    ...notes,
    unknown: reason === null ? others : { ...others, [path]: reason },
  });
}
