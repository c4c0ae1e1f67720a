// The words of an advert for the facts of an offer: which of them it says, and where it says two things.
import { type FoundInAdvert, foundInAdvert } from '../vacancy/found-in-advert.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { AdvertFact } from './assessment.ts';

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
    ...factFrom('pay', pay, pay === null ? of('pay') : fitting(of('pay'), pay.per)),
    ...factFrom('hours.paid', hours.paid, of('hours')),
    ...placeFrom(workplace, of('place')),
  ];
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
