// What is still to ask, and of whom: what settles the most comes first.

import { payFigures } from '../pay/pay-figures.ts';
import { AGE_BANDS, type PayTerms, type Range } from '../pay/pay-terms.ts';
import { fill } from '../rubric/fill.ts';
import type { Question, Rubric } from '../rubric/rubric.ts';
import { rankOf } from '../rubric/scale.ts';
import { areTimesKnown, foundInAdvert } from '../vacancy/found-in-advert.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { askedBefore } from './asked-before.ts';
import type { Ask } from './assessment.ts';
import type { Context } from './context.ts';
import { offerFigures } from './figures.ts';
import { type RaisedCheck, waitsForNation } from './legal.ts';
import { type FeatureRating, rateFeature } from './levels.ts';
import { measuredPay } from './measured.ts';
import type { QuestionStatus, QuestionStatuses } from './question-status.ts';
import type { FeatureIndex } from './rubric-index.ts';

/** Something that could be asked about a question, before anybody has worked out how much it would settle. */
interface Candidate {
  readonly subject: string;
  readonly subjects: readonly string[];
  readonly one: QuestionStatus;
  readonly featureIndex: FeatureIndex;
  readonly now: FeatureRating;
  /** Open decisive questions of wished features by wish, then other open decisive ones, then the rest, then late ones. */
  readonly group: number;
  /** Where its words stand: the question, or the fact that is missing. */
  readonly worded: Question | Fact;
}

type Words = Pick<Ask, 'feature' | 'who' | 'ask' | 'say'>;
type Fact = Rubric['facts'][number];

const OTHER_DECISIVE = 100;
const THE_REST = 1000;
const LATE = 2000;

/** Every open question that could be asked, and every missing fact under its path, most useful first. */
export function questionsToAsk(
  context: Context,
  rated: readonly FeatureRating[],
  raised: readonly RaisedCheck[],
): Ask[] {
  const asks = ranked(candidatesOf(context, rated), context).map(({ candidate, after }): Ask => {
    const { subject, subjects, one, now } = candidate;
    const settlesAll = now.level === null && after.every(({ level }) => level !== null);
    const settles =
      settlesAll &&
      subject !== one.question.needs &&
      (subject === one.question.id || settlesAlone(subject, subjects, context));
    return { question: subject, ...wordsFor(candidate, context), settles };
  });
  const nation = nationAsked(context, raised);
  const before = askedBefore(context, raised).map((one) => ({ ...one, settles: false }));
  const after = asks.filter(({ question }) => !before.some((one) => one.question === question));
  if (nation === null) return [...before, ...after];
  return [...before, ...after, { question: NATION, ...nation, settles: false }];
}

/** How the first of them is asked; undefined where nothing is left to ask. */
export function firstToAsk(
  context: Context,
  rated: readonly FeatureRating[],
  raised: readonly RaisedCheck[],
): string | undefined {
  const [before] = askedBefore(context, raised);
  if (before !== undefined) return before.ask;
  const candidates = candidatesOf(context, rated).filter(({ group }) => group < LATE);
  let group = THE_REST;
  for (const candidate of candidates) group = Math.min(group, candidate.group);
  const foremost = candidates.filter((candidate) => candidate.group === group);
  const first = foremost.length > 1 ? ranked(foremost, context)[0]?.candidate : foremost[0];
  return first === undefined ? nationAsked(context, raised)?.ask : wordsFor(first, context).ask;
}

/** By group, then by how far the range of the feature could shrink; else in rubric order. */
function ranked(candidates: readonly Candidate[], context: Context) {
  return candidates
    .map((candidate) => {
      const after = afterEach(candidate, context);
      return { candidate, after, shrink: shrinkOf(candidate.now, after) };
    })
    .toSorted((a, b) => a.candidate.group - b.candidate.group || b.shrink - a.shrink);
}

/** In rubric order; what several questions wait for is there once. */
function candidatesOf(context: Context, rated: readonly FeatureRating[]): Candidate[] {
  const { vacancy, rubric, statuses: placed, rubricIndex } = context;
  const { wishes } = vacancy.client;
  const candidates: Candidate[] = [];
  for (const [index, featureIndex] of rubricIndex.features.entries()) {
    const now = rated[index] as FeatureRating;
    const wish = wishes.indexOf(featureIndex.feature.id);
    for (let at = featureIndex.first; at < featureIndex.end; at += 1) {
      const one = placed[at] as QuestionStatus;
      const subjects = subjectsOf(one, featureIndex, context);
      const isOpenDecisive = one.standing.state === 'open' && one.question.decisive === true;
      const rest = one.question.late === true ? LATE : THE_REST;
      const group = !isOpenDecisive ? rest : wish >= 0 ? wish : OTHER_DECISIVE;
      for (const subject of subjects) {
        const isFact = subject !== one.question.id;
        if (isFact && candidates.some((candidate) => candidate.subject === subject)) continue;
        const worded = isFact ? rubric.facts.find(({ id }) => id === subject) : one.question;
        // What an answer needs decides nothing by itself.
        const place = subject === one.question.needs ? rest : group;
        if (worded !== undefined)
          candidates.push({ subject, subjects, one, featureIndex, now, group: place, worded });
      }
    }
  }
  return candidates;
}

/** How the feature would stand after each answer there may be. */
function afterEach(
  { one, featureIndex }: Candidate,
  { statuses: placed, rubricIndex }: Context,
): FeatureRating[] {
  const { first, end } = featureIndex;
  const places = rubricIndex.possibleStatuses[
    rubricIndex.indexOf.get(one.question.id) as number
  ] as QuestionStatuses;
  const outcomes =
    one.possible.length > 0
      ? one.possible.map(({ is }) => places.answered.get(is) as QuestionStatus)
      : places.outcomes;
  return outcomes.map((outcome) => rateFeature(placed, first, end, outcome));
}

/** How far the range of the feature could shrink. */
function shrinkOf(now: FeatureRating, after: readonly FeatureRating[]): number {
  let most = 0;
  for (const then of after) most = Math.max(most, width(now) - width(then));
  return most;
}

const NATION = 'workplace.nation';

/** The nation is asked where a rule that holds in some nations only is raised. */
function nationAsked(context: Context, raised: readonly RaisedCheck[]): Words | null {
  const byNation = raised.find(({ check }) => waitsForNation(check, context))?.check;
  const fact = context.rubric.facts.find(({ id }) => id === NATION);
  if (byNation === undefined || fact === undefined) return null;
  const { who, ask, say } = fact;
  return { feature: byNation.feature, who, ask, say };
}

/** What to ask about a question: itself, or the paths of the facts it is waiting for. */
function subjectsOf(
  one: QuestionStatus,
  featureIndex: FeatureIndex,
  { vacancy, figures }: Context,
): readonly string[] {
  const { question, standing, measured } = one;
  if (standing.state === 'dropped') return NOTHING;
  if (standing.state === 'open') {
    if (measured !== null && measured.waitsFor.length > 0) return measured.waitsFor;
    const cannotBeConverted =
      question.measure === 'hourly' && vacancy.pay !== null && figures.missing.length > 0;
    if (cannotBeConverted) return figures.missing;
    return [question.id, ...neededFor(question, featureIndex, vacancy)];
  }
  if (measured === null) return NOTHING;
  const stated = question.measure === 'hourly' || isStatedRange(vacancy.hours.guaranteed);
  const range = stated && one.possible.length > 1;
  return [...(range ? [question.id] : []), ...measured.waitsFor];
}

/** What the client has to know before they can say, where the feature matters most to them. */
function neededFor({ needs }: Question, { feature }: FeatureIndex, vacancy: Vacancy): readonly string[] {
  const isAsked =
    needs !== undefined && vacancy.client.wishes.includes(feature.id) && !areTimesKnown(vacancy);
  return isAsked ? [needs] : NOTHING;
}

const NOTHING: readonly string[] = [];

function isStatedRange(range: Range | null): boolean {
  return range !== null && range.from !== range.to;
}

/** Whether this one fact would settle the pay, whatever it turned out to be: nothing else about it is missing. */
function settlesAlone(subject: string, subjects: readonly string[], context: Context): boolean {
  const { figures, offer } = context;
  if (subject === 'pay.per') return false;
  // Once the age is known, an apprenticeship that nobody mentioned counts as none.
  const others = subjects.filter((one) => one !== subject && one !== 'client.apprentice');
  if (subject === 'client.apprentice') {
    const isSettledIf = (apprentice: boolean) =>
      isSettledBy({ ...offer, person: { ...offer.person, apprentice } }, context);
    return others.length === 0 && [true, false].every(isSettledIf);
  }
  if (subject === 'client.age') {
    return (
      others.length === 0 &&
      AGE_BANDS.every((age) => isSettledBy({ ...offer, person: { ...offer.person, age } }, context))
    );
  }
  if (subject === 'workplace.london') {
    return others.length === 0 && [true, false].every((london) => isSettledBy({ ...offer, london }, context));
  }
  const alone = others.every((one) => one === 'hours.paid' && subject === 'pay.full-time-hours');
  return alone && figures.legalMinimum.possible.length === 1 && figures.realLivingWage.possible.length === 1;
}

function isSettledBy(offer: PayTerms, { rates, figures }: Context): boolean {
  const measured = measuredPay(offer, payFigures(offer, rates, figures.on), rates);
  return measured !== null && measured !== 'does-not-apply' && measured.is !== null;
}

function width({ atLeast, atMost }: FeatureRating): number {
  return atLeast === null || atMost === null ? 0 : rankOf(atMost) - rankOf(atLeast);
}

function wordsFor({ one: { question }, featureIndex, worded }: Candidate, context: Context): Words {
  const { vacancy } = context;
  const filled = (text: string) => fill(text, offerFigures(context));
  const words = (worded === question ? ofAdvert(question, vacancy) : null) ?? worded;
  const [ask, say] = [filled(words.ask), filled(words.say)];
  const feature = 'feature' in worded ? worded.feature : featureIndex.feature.id;
  return { feature, who: worded.who, ask, say };
}

/** How a question is asked of an advert that was read, where all its figures are known, and are the advert's. */
function ofAdvert({ 'of-advert': words }: Question, vacancy: Vacancy): { ask: string; say: string } | null {
  const { hours } = vacancy;
  const paid = hours.paid?.from ?? null;
  if (words === undefined || paid === null || hours.paid?.to !== paid) return null;
  const isSaid = foundInAdvert(vacancy).some(
    ({ subject, value }) => subject === 'hours' && (value as { from?: unknown } | null)?.from === paid,
  );
  if (!isSaid) return null;
  const figures = { 'paid-hours': String(paid) };
  const [ask, say] = [fill(words.ask, figures), fill(words.say, figures)];
  return ask === '' || say === '' ? null : { ask, say };
}
