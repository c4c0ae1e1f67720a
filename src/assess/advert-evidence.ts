// What an advert says: its words for a fact, the quotations of an answer that it leaves open, and what a person's answer outranks.

import type { Option, Question } from '../rubric/rubric.ts';
import type { Answer } from '../vacancy/answer.ts';
import { aboutIn, type FoundInAdvert, foundInAdvert, isTextCut } from '../vacancy/found-in-advert.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { ratesInAdvert } from './advert-rates.ts';
import type { AdvertFact, AssessedAnswer, AssessedFeature, Assessment } from './assessment.ts';
import type { Context } from './context.ts';
import type { FeatureIndex } from './rubric-index.ts';

/**
 * Each of the things that an advert says where they cannot all be true; none where it says one. A person who was told
 * nothing does not take them back.
 */
export function quotesOf({ options }: Question, answer: Answer | null, vacancy: Vacancy): string[] {
  if (answer === null || !('unknown' in answer)) return [];
  const drafts = options.map(spokenFor);
  const sides = new Map<string, string>();
  const ranks = new Map<string, number>();
  for (const one of foundInAdvert(vacancy)) {
    const side = drafts.findIndex((draft) => isDrafted(draft, one));
    const isOther =
      side < 0 && one.subject !== 'warning' && drafts.some((draft) => Object.hasOwn(draft, one.subject));
    if (side < 0 && !isOther) continue;
    // What no option is drafted from is a side of its own.
    const key = side < 0 ? JSON.stringify([one.subject, one.value]) : String(side);
    if (!sides.has(key)) sides.set(key, one.quote);
    ranks.set(key, side < 0 ? drafts.length : side);
  }
  // Options stand worst first, and so does what is said here.
  const worstFirst = [...sides].toSorted(([a], [b]) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  return [...new Set(worstFirst.map(([, quote]) => quote))];
}

/** What the advert says of a question that it does not settle: a contract without its length. */
export function spokenOf({ options }: Question, vacancy: Vacancy): string[] {
  const subjects = new Set(options.flatMap(({ draft = {} }) => Object.keys(draft)));
  subjects.delete('warning');
  const quotes = foundInAdvert(vacancy)
    .filter(({ subject, quote }) => subjects.has(subject) && quote !== '')
    .map(({ quote }) => quote);
  return [...new Set(quotes)];
}

/** Figures of the advert that it calls a promise: its own words, which nobody has seen in a contract. */
export function claimOf({ claims = [], beside = [] }: Question, vacancy: Vacancy): string | null {
  const { text } = vacancy;
  if (claims.length === 0 || text === null) return null;
  const found = foundInAdvert(vacancy);
  // What takes it back stands in the advert, too.
  if (found.some((one) => one.subject === 'warning' && beside.includes(aboutIn(one)))) return null;
  for (const { subject, quote } of found) {
    if (!beside.includes(subject) || quote === '') continue;
    const at = text.indexOf(quote);
    if (at < 0) continue;
    const line = lineAround(text, at, quote.length);
    const words = line.toLowerCase();
    const isClaim = claims.some((claim) => new RegExp(`\\b${escaped(claim)}\\b`).test(words));
    if (isClaim && line.length <= MOST_CLAIMED && !DENIED.test(words)) return line;
  }
  return null;
}

/** A longer line is about more than this. */
const MOST_CLAIMED = 80;
const DENIED = /\b(?:no|not|non|never|cannot|can't|without|interview)\b/;

function lineAround(text: string, at: number, length: number): string {
  const before = text.slice(0, at).search(/[^\n.!?•]*$/);
  const after = /^[^\n.!?•]*/.exec(text.slice(at + length))?.[0] ?? '';
  return text.slice(before, at + length + after.length).replace(/^[\s*•·–—-]+|[\s*]+$/g, '');
}

function escaped(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\d ]/gu, '.');
}

/** Options that an advert speaks of where a person chose another. */
export function othersInAdvert(
  { options }: Question,
  { is, by }: Extract<Answer, { is: string }>,
  vacancy: Vacancy,
): AssessedAnswer['others'] {
  if (by === 'advert') return [];
  const found = foundInAdvert(vacancy);
  const chosen = options.filter((option) => option.is === is).map(spokenFor);
  // An advert that says what the person said, too, is at odds with itself and not with the person.
  if (found.some((one) => chosen.some((draft) => isDrafted(draft, one)))) return [];
  return options.flatMap((option) => {
    const { is: other } = option;
    const said = other === is ? undefined : found.find((one) => isDrafted(spokenFor(option), one));
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
      const isSpoken =
        said.some(({ subject }) => subjects[index]?.has(subject) === true) ||
        claimOf(feature.questions[index] as Question, vacancy) !== null;
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

/** What an advert says of an option: what it is drafted from, and what only names it. */
function spokenFor({ draft = {}, named = {} }: Option): Readonly<Record<string, readonly string[]>> {
  return { ...draft, ...named };
}

function isDrafted(
  draft: Readonly<Record<string, readonly string[]>>,
  { subject, value }: FoundInAdvert,
): boolean {
  if (typeof value === 'object' || !Object.hasOwn(draft, subject)) return false;
  return draft[subject]?.includes(String(value)) ?? false;
}

/**
 * The facts that an advert states, with its words. A fact is the advert's where something was found of it that has
 * the same value: what a person corrected, or a data field said otherwise, is not.
 */
export function factsInAdvert(vacancy: Vacancy): AdvertFact[] {
  const found = foundInAdvert(vacancy);
  if (found.length === 0) return [];
  const { pay, hours, workplace } = vacancy;
  const of = (subject: string) => found.filter((one) => one.subject === subject && isMap(one.value));
  return [
    ...factFrom('pay', pay, pay === null ? of('pay') : fitting(of('pay'), pay.per)).map((fact) => {
      const rates = fact.unknown === undefined ? null : ratesInAdvert(vacancy);
      return rates === null ? fact : { ...fact, range: rates.inWords };
    }),
    ...factFrom('hours.paid', hours.paid, of('hours')),
    ...placeFrom(workplace, of('place')),
  ];
}

/** What an advert says of a fact where another figure stands: a person corrected it, or a data field says otherwise. */
export function outrankedInAdvert(
  vacancy: Vacancy,
  advert: readonly AdvertFact[],
): NonNullable<Assessment['outranked']> {
  const { pay, hours } = vacancy;
  const found = foundInAdvert(vacancy);
  const of = (fact: 'pay' | 'hours.paid', subject: string, value: Ends | null) => {
    const quotes = differing(found.filter((one) => one.subject === subject && isMap(one.value)));
    const isOther = value !== null && quotes.length > 0 && advert.every((one) => one.fact !== fact);
    return isOther ? [{ fact, by: 'advert' as const, quotes }] : [];
  };
  return [...of('pay', 'pay', pay), ...of('hours.paid', 'hours', hours.paid)];
}

interface Ends {
  readonly from: unknown;
  readonly to: unknown;
}

/** Without a value, findings that differ are a contradiction: nothing could be concluded from them. */
function factFrom(
  fact: AdvertFact['fact'],
  value: Ends | null,
  found: readonly FoundInAdvert[],
): AdvertFact[] {
  if (value === null) {
    const quotes = differing(found);
    return quotes.length < 2 ? [] : [{ fact, by: 'advert', unknown: 'contradictory', quotes }];
  }
  const quotes = wordsOf(value, found);
  return quotes.length === 0 ? [] : [{ fact, by: 'advert', quotes }];
}

/** The first words of each different value. */
function differing(found: readonly FoundInAdvert[]): string[] {
  const seen = new Map<string, string>();
  for (const { value, quote } of found) {
    const { from, to } = endsOf(value);
    const { per } = value as { per?: unknown };
    const key = JSON.stringify([from, to, per ?? null]);
    if (!seen.has(key)) seen.set(key, quote);
  }
  return [...new Set(seen.values())];
}

/** One finding says it whole, or one its lower end and one its upper. */
function wordsOf({ from, to }: Ends, found: readonly FoundInAdvert[]): string[] {
  const context = found.find(({ value }) => endsOf(value).from === from && endsOf(value).to === to);
  if (context !== undefined) return [context.quote];
  if (from === null || to === null) return [];
  const low = found.find(({ value }) => endsOf(value).from === from);
  const high = found.find(({ value }) => endsOf(value).to === to);
  return low === undefined || high === undefined ? [] : [...new Set([low.quote, high.quote])];
}

/** A figure for another time is another figure; one for a time not said may be this. Those that say it come first. */
function fitting(found: readonly FoundInAdvert[], per: string | null): FoundInAdvert[] {
  const perOf = ({ value }: FoundInAdvert) => (value as { per?: unknown }).per ?? null;
  if (per === null) return [...found];
  return [...found.filter((one) => perOf(one) === per), ...found.filter((one) => perOf(one) === null)];
}

function placeFrom(workplace: Vacancy['workplace'], found: readonly FoundInAdvert[]): AdvertFact[] {
  const said = found.find(({ value }) => {
    const { nation, london } = value as { nation?: unknown; london?: unknown };
    const agrees = (one: unknown, known: unknown) => one === undefined || one === known;
    return (
      (nation ?? london) !== undefined && agrees(nation, workplace.nation) && agrees(london, workplace.london)
    );
  });
  return said === undefined ? [] : [{ fact: 'workplace', by: 'advert', quotes: [said.quote] }];
}

function endsOf(value: unknown): Ends {
  const { from = null, to = null } = value as Partial<Ends>;
  return { from, to };
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
