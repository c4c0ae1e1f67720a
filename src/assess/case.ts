// One vacancy before the rubric: its pay worked out, its answers in place, and what every condition may ask about it.
import { type PayFigures, payFigures } from '../pay/figures.ts';
import type { Offer } from '../pay/offer.ts';
import type { Rates } from '../pay/rates.ts';
import { applies, type Known } from '../rubric/condition.ts';
import type { Question, Rubric } from '../rubric/rubric.ts';
import { type Answer, offerOf, type Vacancy } from '../vacancy/vacancy.ts';
import { factsOf } from './facts.ts';
import { type Groundwork, groundworkOf } from './groundwork.ts';
import { type Rated, rate } from './levels.ts';
import { type Measured, measuredGuarantee, measuredPay } from './measured.ts';
import { type Placed, type Places, placedByFacts } from './placed.ts';

export interface Case {
  readonly vacancy: Vacancy;
  readonly rubric: Rubric;
  readonly rates: Rates;
  readonly groundwork: Groundwork;
  readonly offer: Offer;
  readonly figures: PayFigures;
  /** Every question, in rubric order. */
  readonly placed: readonly Placed[];
  readonly known: (left: string) => Known;
}

/** Puts every question of the rubric in its place for one vacancy. `on` is the day of the check. */
export function caseOf(vacancy: Vacancy, rubric: Rubric, rates: Rates, on: string): Case {
  const day = vacancy.starts !== null && vacancy.starts > on ? vacancy.starts : on;
  const groundwork = groundworkOf(rubric);
  const offer = offerOf(vacancy, isSelfEmployed(vacancy, groundwork));
  return placeAll({ vacancy, rubric, rates, groundwork, offer, figures: payFigures(offer, rates, day) });
}

/** The same vacancy with some answers changed to other options; a changed question leaves its typed fact behind. */
export function withAnswers(base: Case, changes: ReadonlyMap<string, string>): Case {
  const answers: Record<string, Answer> = { ...base.vacancy.answers };
  for (const [question, is] of changes) answers[question] = { is, by: 'adviser', says: null };
  return placeAll({ ...base, vacancy: { ...base.vacancy, answers } }, changes);
}

/** A question in its place, by its id. */
export function placedAt({ placed, groundwork }: Case, id: string): Placed | undefined {
  const index = groundwork.indexOf.get(id);
  return index === undefined ? undefined : placed[index];
}

/** How every feature stands, in rubric order. */
export function ratedIn({ placed, groundwork }: Case): Rated[] {
  return groundwork.features.map(({ first, end }) => rate(placed, first, end));
}

/** A question may be called anything, `constructor` too. */
export function answerTo({ answers }: Vacancy, question: string): Answer | null {
  return Object.hasOwn(answers, question) ? (answers[question] ?? null) : null;
}

/** The same, quicker: to ask whether the answer is the vacancy's own takes longer than to fetch it. */
function answerAt(vacancy: Vacancy, { question, isInherited }: Places): Answer | null {
  return isInherited ? answerTo(vacancy, question.id) : (vacancy.answers[question.id] ?? null);
}

type Ground = Omit<Case, 'placed' | 'known'>;

function placeAll(ground: Ground, changes?: ReadonlyMap<string, string>): Case {
  const { vacancy, rubric, rates, groundwork, offer, figures } = ground;
  const { places, indexOf } = groundwork;
  const placed: Placed[] = new Array(places.length);
  const place = (index: number): Placed => {
    const there = placed[index];
    if (there !== undefined) return there;
    const those = places[index] as Places;
    const { question } = those;
    const measured =
      question.measure === undefined || changes?.has(question.id) ? null : measure(question, ground);
    const one = placeOne(those, answerAt(vacancy, those), measured, known);
    placed[index] = one;
    return one;
  };
  const fact = factsOf(vacancy, figures);
  const known = (left: string): Known => {
    const index = indexOf.get(left);
    return index === undefined ? fact(left) : place(index).known;
  };
  for (let index = 0; index < places.length; index += 1) place(index);
  return { vacancy, rubric, rates, groundwork, offer, figures, placed, known };
}

function measure(
  { id, measure: what, threshold }: Question,
  { vacancy, offer, figures, rates }: Ground,
): Measured {
  if (what === 'hourly') return measuredPay(offer, figures, rates);
  // A rubric without it is refused when it is read.
  if (threshold === undefined) throw new Error(`The question ${id} has no threshold`);
  return measuredGuarantee(vacancy.hours.guaranteed, vacancy.client.hours, threshold.hours);
}

function placeOne(
  places: Places,
  answer: Answer | null,
  measured: Measured,
  known: (left: string) => Known,
): Placed {
  if (measured === 'does-not-apply') return places.applyingNowhere;
  if (measured !== null) return placedByFacts(places.question, measured);
  if (answer !== null && 'is' in answer) return places.answered.get(answer.is) ?? places.applyingNowhere;
  return applies(places.question, known) === false ? places.dropped : places.open;
}

function isSelfEmployed(vacancy: Vacancy, { status, places }: Groundwork): boolean {
  return status.some((index) => {
    const { answered } = places[index] as Places;
    const answer = answerAt(vacancy, places[index] as Places);
    if (answer === null || !('is' in answer)) return false;
    return answered.get(answer.is)?.option?.status === 'self-employed';
  });
}
