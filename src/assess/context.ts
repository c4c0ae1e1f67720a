// One vacancy before the rubric: its pay worked out, its answers in place, and what every condition may ask about it.
import { type PayFigures, payFigures } from '../pay/pay-figures.ts';
import type { PayTerms } from '../pay/pay-terms.ts';
import type { Rates } from '../pay/rates.ts';
import { applies, type KnownFacts } from '../rubric/condition.ts';
import type { Option, Question, Rubric } from '../rubric/rubric.ts';
import type { Answer } from '../vacancy/answer.ts';
import { offerOf, type Vacancy } from '../vacancy/vacancy.ts';
import { factsOf } from './condition-facts.ts';
import { type FeatureRating, rateFeature } from './levels.ts';
import { type MeasuredOption, measuredGuarantee, measuredPay } from './measured.ts';
import { type QuestionStatus, type QuestionStatuses, statusByFacts } from './question-status.ts';
import { type RubricIndex, rubricIndexOf } from './rubric-index.ts';

export interface Context {
  readonly vacancy: Vacancy;
  readonly rubric: Rubric;
  readonly rates: Rates;
  readonly rubricIndex: RubricIndex;
  readonly offer: PayTerms;
  readonly figures: PayFigures;
  /** Every question, in rubric order. */
  readonly statuses: readonly QuestionStatus[];
  readonly known: (left: string) => KnownFacts;
}

/** Puts every question of the rubric in its place for one vacancy. `on` is the day of the check. */
export function contextOf(vacancy: Vacancy, rubric: Rubric, rates: Rates, on: string): Context {
  const day = vacancy.starts !== null && vacancy.starts > on ? vacancy.starts : on;
  const rubricIndex = rubricIndexOf(rubric);
  const hasStatus = (wanted: Option['status']): boolean =>
    hasAnswer(vacancy, rubricIndex, rubricIndex.status, ({ status }) => status === wanted);
  const offer = offerOf(vacancy, {
    selfEmployed: hasStatus('self-employed'),
    isApprenticeship: hasStatus('apprentice'),
  });
  return placeAll({ vacancy, rubric, rates, rubricIndex, offer, figures: payFigures(offer, rates, day) });
}

/** The same vacancy with some answers changed to other options; a changed question leaves its typed fact behind. */
export function withAnswers(base: Context, changes: ReadonlyMap<string, string>): Context {
  const answers: Record<string, Answer> = { ...base.vacancy.answers };
  for (const [question, is] of changes) answers[question] = { is, by: 'adviser', says: null };
  return placeAll({ ...base, vacancy: { ...base.vacancy, answers } }, changes);
}

/** A question in its place, by its id. */
export function statusAt({ statuses, rubricIndex }: Context, id: string): QuestionStatus | undefined {
  const index = rubricIndex.indexOf.get(id);
  return index === undefined ? undefined : statuses[index];
}

/** How every feature stands, in rubric order. */
export function ratingsIn({ statuses, rubricIndex }: Context): FeatureRating[] {
  return rubricIndex.features.map(({ first, end }) => rateFeature(statuses, first, end));
}

/** A question may be called anything, `constructor` too. */
export function answerTo({ answers }: Vacancy, question: string): Answer | null {
  return Object.hasOwn(answers, question) ? (answers[question] ?? null) : null;
}

/** The same, quicker: to ask whether the answer is the vacancy's own takes longer than to fetch it. */
function answerAt(vacancy: Vacancy, { question, isInherited }: QuestionStatuses): Answer | null {
  return isInherited ? answerTo(vacancy, question.id) : (vacancy.answers[question.id] ?? null);
}

type Ground = Omit<Context, 'statuses' | 'known'>;

function placeAll(ground: Ground, changes?: ReadonlyMap<string, string>): Context {
  const { vacancy, rubric, rates, rubricIndex, offer, figures } = ground;
  const { possibleStatuses, indexOf } = rubricIndex;
  const statuses: QuestionStatus[] = new Array(possibleStatuses.length);
  const place = (index: number): QuestionStatus => {
    const there = statuses[index];
    if (there !== undefined) return there;
    const those = possibleStatuses[index] as QuestionStatuses;
    const { question } = those;
    const measured =
      question.measure === undefined || changes?.has(question.id) ? null : measure(question, ground);
    const isSaid = isNothingPromised(measured) && isSaidByContract() && applies(question, known) === false;
    const one = placeOne(those, answerAt(vacancy, those), isSaid ? null : measured, known);
    statuses[index] = one;
    return one;
  };
  const fact = factsOf(vacancy, figures);
  /** Nothing promised is not held against an offer twice: the figure says what the kind of contract said already. */
  const isSaidByContract = (): boolean =>
    hasAnswer(vacancy, rubricIndex, rubricIndex.promising, ({ promises }) => promises === 'no-hours');
  const known = (left: string): KnownFacts => {
    const index = indexOf.get(left);
    return index === undefined ? fact(left) : place(index).known;
  };
  for (let index = 0; index < possibleStatuses.length; index += 1) place(index);
  return { vacancy, rubric, rates, rubricIndex, offer, figures, statuses, known };
}

function isNothingPromised(measured: MeasuredOption): boolean {
  return typeof measured === 'object' && measured?.is === 'none' && measured.possible.length === 1;
}

function measure(
  { id, measure: what, threshold }: Question,
  { vacancy, offer, figures, rates }: Ground,
): MeasuredOption {
  if (what === 'hourly') return measuredPay(offer, figures, rates);
  // A rubric without it is refused when it is read.
  if (threshold === undefined) throw new Error(`The question ${id} has no threshold`);
  return measuredGuarantee(vacancy.hours.guaranteed, vacancy.client.hours, threshold.hours);
}

function placeOne(
  possibleStatuses: QuestionStatuses,
  answer: Answer | null,
  measured: MeasuredOption,
  known: (left: string) => KnownFacts,
): QuestionStatus {
  if (measured === 'does-not-apply') return possibleStatuses.applyingNowhere;
  if (measured !== null) return statusByFacts(possibleStatuses.question, measured);
  if (answer !== null && 'is' in answer)
    return possibleStatuses.answered.get(answer.is) ?? possibleStatuses.applyingNowhere;
  return applies(possibleStatuses.question, known) === false
    ? possibleStatuses.dropped
    : possibleStatuses.open;
}

/** Some answer has an option of this kind. `among`: where the questions stand that have such options. */
function hasAnswer(
  vacancy: Vacancy,
  { possibleStatuses }: RubricIndex,
  among: readonly number[],
  isOfKind: (option: Option) => boolean,
): boolean {
  return among.some((index) => {
    const those = possibleStatuses[index] as QuestionStatuses;
    const answer = answerAt(vacancy, those);
    if (answer === null || !('is' in answer)) return false;
    const option = those.answered.get(answer.is)?.option ?? null;
    return option !== null && isOfKind(option);
  });
}
