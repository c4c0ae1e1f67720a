// How far people agree about one vacancy, by question, by feature and in one figure; and where they differ most.
import { stringify } from 'csv-stringify/sync';
import { BYTE_ORDER_MARK, guard } from '../report/csv.ts';
import { LEVELS, type Level, rankOf } from '../rubric/scale.ts';
import { safeJson } from '../source/escape.ts';
import type { AgreePrompt } from './compare-words-shape.ts';
import { type Answered, type RatedQuestion, type Rating, ratedQuestions } from './rating.ts';

/** What `--format json` prints, whole. */
export interface Agreement {
  /** Krippendorff's alpha, ordinal, to four decimals; null where it is not defined. */
  readonly alpha: number | null;
  /** Questions that at least two people gave a level. */
  readonly units: number;
  readonly raters: number;
  /** Those questions, in rubric order. */
  readonly questions: readonly ({ readonly question: string } & AgreementCount)[];
  /** Every feature, in rubric order. */
  readonly features: readonly ({ readonly feature: string } & AgreementCount)[];
}

interface AgreementCount {
  /** The size of the largest group that gave the same level. */
  readonly agree: number;
  /** How many gave any level. */
  readonly of: number;
}

export function agreementOf(ratings: readonly Rating[]): Agreement {
  const units = ratedQuestions(ratings)
    .map(({ question, answers }) => ({ question, levels: known(answers.map(({ answer }) => answer.level)) }))
    .filter(({ levels }) => levels.length > 1);
  const alpha = ordinalAlpha(units.map(({ levels }) => levels.map(rankOf)));
  return {
    alpha: alpha === null ? null : Number(alpha.toFixed(4)),
    units: units.length,
    raters: ratings.length,
    questions: units.map(({ question, levels }) => ({ question, ...countOf(levels) })),
    features: (ratings[0]?.assessment.features ?? []).map(({ id }, index) => ({
      feature: id,
      ...countOf(known(ratings.map(({ assessment }) => assessment.features[index]?.level ?? null))),
    })),
  };
}

export function countOf(levels: readonly Level[]): AgreementCount {
  const sizes = LEVELS.map((level) => levels.filter((one) => one === level).length);
  return { agree: Math.max(...sizes), of: levels.length };
}

export function known(levels: readonly (Level | null)[]): Level[] {
  return levels.filter((level) => level !== null);
}

/**
 * Krippendorff's alpha for levels that stand in an order: how far people agree beyond what chance would give.
 * Each unit is something that several people placed on one scale, as the ranks they gave it; whoever gave none is left out.
 * Null where alpha is not defined: no unit has two ranks, or all ranks are the same.
 *
 * After Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), steps A to C with the ordinal difference.
 */
export function ordinalAlpha(units: readonly (readonly number[])[]): number | null {
  const pairable = units.filter((ranks) => ranks.length > 1);
  const size = Math.max(0, ...pairable.flat()) + 1;
  const totals = new Array<number>(size).fill(0);
  for (const rank of pairable.flat()) totals[rank] = (totals[rank] ?? 0) + 1;
  const all = pairable.flat().length;

  let expected = 0;
  for (let low = 0; low < size; low += 1)
    for (let high = low + 1; high < size; high += 1)
      expected += (totals[low] ?? 0) * (totals[high] ?? 0) * difference(low, high, totals);
  if (expected === 0) return null;

  let observed = 0;
  for (const ranks of pairable)
    for (const [index, one] of ranks.entries())
      for (const other of ranks.slice(index + 1))
        observed += difference(Math.min(one, other), Math.max(one, other), totals) / (ranks.length - 1);
  return 1 - ((all - 1) * observed) / expected;
}

/** How far apart two ranks are: by how many of all ranks given lie between them, each of the two counting half. */
function difference(low: number, high: number, totals: readonly number[]): number {
  if (low === high) return 0;
  let between = 0;
  for (let rank = low; rank <= high; rank += 1) between += totals[rank] ?? 0;
  return (between - ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2) ** 2;
}

export interface RatingDifference extends RatedQuestion {
  /** Steps between the lowest and the highest level given: 1 to 3. */
  readonly steps: number;
  /** What to ask each other. */
  readonly prompt: AgreePrompt;
}

/** Further apart first; then the smaller the largest group; then decisive questions; then in rubric order. */
export function ratingDifferences(ratings: readonly Rating[]): RatingDifference[] {
  return ratedQuestions(ratings)
    .map((rated) => ({ ...rated, steps: stepsOf(rated), share: shareOf(rated) }))
    .filter(({ steps }) => steps > 0)
    .toSorted((a, b) => b.steps - a.steps || a.share - b.share || Number(b.decisive) - Number(a.decisive))
    .map(({ share: _, ...rated }) => ({ ...rated, prompt: promptFor(rated.answers, rated.steps) }));
}

/** Questions that somebody answered and somebody left open, where the levels given do not differ. */
export function answeredBySome(ratings: readonly Rating[]): RatedQuestion[] {
  return ratedQuestions(ratings).filter((rated) => {
    const asked = rated.answers.filter(({ answer }) => !answer.dropped);
    const some = asked.filter(isAnswered).length;
    return some > 0 && some < asked.length && stepsOf(rated) === 0;
  });
}

function isAnswered({ answer }: Answered): boolean {
  return answer.is !== null;
}

function levelsOf({ answers }: RatedQuestion) {
  return known(answers.map(({ answer }) => answer.level));
}

function stepsOf(rated: RatedQuestion): number {
  const ranks = levelsOf(rated).map(rankOf);
  return ranks.length === 0 ? 0 : Math.max(...ranks) - Math.min(...ranks);
}

function shareOf(rated: RatedQuestion): number {
  const { agree, of } = countOf(levelsOf(rated));
  return of === 0 ? 1 : agree / of;
}

function promptFor(answers: readonly Answered[], steps: number): AgreePrompt {
  const given = answers.filter(({ answer }) => answer.level !== null).map(({ answer }) => answer);
  if (given.some(({ rests }) => rests !== null)) return 'figures';
  if (given.some(({ caps }) => caps)) return 'serious';
  if (steps > 1) return 'far';
  return new Set(given.map(({ by }) => by)).size > 1 ? 'sources' : 'near';
}

export function agreementJson(ratings: readonly Rating[]): string {
  return `${safeJson(agreementOf(ratings), 2)}\n`;
}

export function agreementCsv(ratings: readonly Rating[]): string {
  const rows = ratedQuestions(ratings).map(({ question, feature, answers }) => {
    const { agree, of } = countOf(known(answers.map(({ answer }) => answer.level)));
    const each = answers.flatMap(({ answer: { level, is } }) => [level ?? '', is ?? '']);
    return [feature, question, agree, of, ...each].map((cell) =>
      typeof cell === 'string' ? guard(cell) : cell,
    );
  });
  const people = ratings.flatMap(({ who }) => [guard(`${who} level`), guard(`${who} answer`)]);
  const records = [['feature', 'question', 'agree', 'of', ...people], ...rows];
  return BYTE_ORDER_MARK + stringify(records, { record_delimiter: '\r\n', quoted_string: true });
}
