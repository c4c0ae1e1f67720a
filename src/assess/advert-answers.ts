// What an advert says of a question: the quotations of an answer that it leaves open, and what a person's answer outranks.
import type { Question } from '../rubric/rubric.ts';
import type { Answer } from '../vacancy/answer.ts';
import { aboutIn, type FoundInAdvert, foundInAdvert, isTextCut } from '../vacancy/found-in-advert.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { AssessedAnswer, AssessedFeature } from './assessment.ts';
import type { Context } from './context.ts';
import type { FeatureIndex } from './rubric-index.ts';

/**
 * Each of the things that an advert says where they cannot all be true; none where it says one. A person who was told
 * nothing does not take them back.
 */
export function quotesOf({ options }: Question, answer: Answer | null, vacancy: Vacancy): string[] {
  if (answer === null || !('unknown' in answer)) return [];
  const drafts = options.map(({ draft }) => draft ?? {});
  const sides = new Map<string, string>();
  for (const one of foundInAdvert(vacancy)) {
    const side = drafts.findIndex((draft) => isDrafted(draft, one));
    const isOther =
      side < 0 && one.subject !== 'warning' && drafts.some((draft) => Object.hasOwn(draft, one.subject));
    if (side < 0 && !isOther) continue;
    // What no option is drafted from is a side of its own.
    const key = side < 0 ? JSON.stringify([one.subject, one.value]) : String(side);
    if (!sides.has(key)) sides.set(key, one.quote);
  }
  return [...new Set(sides.values())];
}

/** Options that an advert speaks of where a person chose another. */
export function othersInAdvert(
  { options }: Question,
  { is, by }: Extract<Answer, { is: string }>,
  vacancy: Vacancy,
): AssessedAnswer['others'] {
  if (by === 'advert') return [];
  const found = foundInAdvert(vacancy);
  const chosen = options.find((option) => option.is === is)?.draft ?? {};
  // An advert that says what the person said, too, is at odds with itself and not with the person.
  if (found.some((one) => isDrafted(chosen, one))) return [];
  return options.flatMap(({ is: other, draft }) => {
    const said = other === is ? undefined : found.find((one) => isDrafted(draft ?? {}, one));
    return said === undefined ? [] : [{ is: other, by: 'advert' as const, quote: said.quote }];
  });
}

/**
 * What an advert says that bears on a feature, in its order, and what it leaves out. Words that stand in longer ones are not
 * said twice.
 */
export function saidInAdvert(
  { subjects, feature, first }: FeatureIndex,
  { vacancy, statuses }: Context,
): Pick<AssessedFeature, 'says' | 'leavesOut'> {
  if (vacancy.found === null) return { says: [], leavesOut: [] };
  const said = foundInAdvert(vacancy)
    .map((one) => ({ subject: aboutIn(one), quote: one.quote }))
    .filter(({ subject, quote }) => quote !== '' && subjects.some((one) => one.has(subject)));
  return {
    says: eachOnce(said),
    leavesOut: (isTextCut(vacancy) ? [] : feature.questions).flatMap(({ topic }, index) => {
      const isOpen = statuses[first + index]?.standing.state === 'open';
      const isSpoken = said.some(({ subject }) => subjects[index]?.has(subject) === true);
      return topic !== undefined && isOpen && !isSpoken ? [topic] : [];
    }),
  };
}

/** A text made to be slow may say very many things: of so many, none is looked for in another. */
const MOST_COMPARED = 60;

function eachOnce(said: AssessedFeature['says']): AssessedFeature['says'] {
  const first = new Map(said.toReversed().map((one) => [one.quote.toLowerCase(), one]));
  const unique = said.filter((one) => first.get(one.quote.toLowerCase()) === one);
  if (unique.length > MOST_COMPARED) return unique;
  const isInLonger = (quote: string) =>
    unique.some(
      (other) => other.quote.length > quote.length && other.quote.toLowerCase().includes(quote.toLowerCase()),
    );
  return unique.filter(({ quote }) => !isInLonger(quote));
}

function isDrafted(
  draft: Readonly<Record<string, readonly string[]>>,
  { subject, value }: FoundInAdvert,
): boolean {
  if (typeof value === 'object' || !Object.hasOwn(draft, subject)) return false;
  return draft[subject]?.includes(String(value)) ?? false;
}
