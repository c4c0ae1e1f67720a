// What an advert says as answers to the questions of a rubric, each with its words.
import type { Finding } from '../advert/finding.ts';
import type { Pay } from '../pay/pay-terms.ts';
import { questionsOf, type Rubric } from '../rubric/rubric.ts';
import type { Answer } from '../vacancy/answer.ts';

/**
 * Options whose `draft` names a value that was found. Two that cannot both be true are contradictory; of two that can, the one
 * that covers the other says more.
 */
export function answersFrom(
  findings: readonly Finding[],
  rubric: Rubric,
  pay: Pay | null,
): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const { question, isOfPay, options, drafts } of draftableIn(rubric)) {
    // Stated pay answers it: words such as "minimum wage" are for offers without a sum.
    if (isOfPay && pay !== null) continue;
    const told = options.flatMap((option) => {
      const words = wordsFor(option.drafts, findings);
      return words === null ? [] : [{ ...option, words }];
    });
    const [only, ...more] = told.filter(({ is }) => !told.some(({ covers }) => covers.includes(is)));
    if (only === undefined) continue;
    const says = told.map(({ words }) => words).join(' / ');
    const known = [...drafts, ...only.alsoTrue];
    answers[question] =
      more.length === 0 && !isUnsettled(only.drafts, known, findings)
        ? { is: only.is, by: 'advert', says: only.words }
        : { unknown: 'contradictory', by: 'advert', says };
  }
  return answers;
}

/** A subject, and those of its values from which an option is drafted. */
type Draft = readonly [subject: string, values: readonly string[]];

interface DraftableOption {
  readonly is: string;
  readonly drafts: readonly Draft[];
  readonly covers: readonly string[];
  /** What speaks of the options it covers. */
  readonly alsoTrue: readonly Draft[];
}

/** A question that an advert may answer. */
interface Draftable {
  readonly question: string;
  /** Measured from the pay. */
  readonly isOfPay: boolean;
  readonly options: readonly DraftableOption[];
  /** Of all its options. */
  readonly drafts: readonly Draft[];
}

const draftable = new WeakMap<Rubric, readonly Draftable[]>();

/** Looked for once in each rubric. */
function draftableIn(rubric: Rubric): readonly Draftable[] {
  const known = draftable.get(rubric);
  if (known !== undefined) return known;
  const all = questionsOf(rubric).flatMap((question): Draftable[] => {
    const options = question.options
      .map(({ is, draft, covers = [] }) => ({
        is,
        covers,
        drafts: Object.entries(draft ?? {}),
        alsoTrue: question.options.flatMap((other) =>
          covers.includes(other.is) ? Object.entries(other.named ?? {}) : [],
        ),
      }))
      .filter(({ drafts }) => drafts.length > 0);
    const drafts = options.flatMap((option) => option.drafts);
    return options.length === 0
      ? []
      : [{ question: question.id, isOfPay: question.measure === 'hourly', options, drafts }];
  });
  draftable.set(rubric, all);
  return all;
}

function wordsFor(drafts: readonly Draft[], findings: readonly Finding[]): string | null {
  for (const [subject, values] of drafts) {
    const finding = findings.find((one) => one.subject === subject && values.includes(String(one.value)));
    if (finding !== undefined) return finding.quote;
  }
  return null;
}

/** A value of the same subject that no option is drafted from and none that is covered is named by, such as a fixed term beside "permanent". */
function isUnsettled(
  chosen: readonly Draft[],
  drafts: readonly Draft[],
  findings: readonly Finding[],
): boolean {
  return findings.some(
    ({ subject, value }) =>
      chosen.some(([one]) => one === subject) &&
      !drafts.some(([one, values]) => one === subject && values.includes(String(value))) &&
      subject !== 'warning',
  );
}
