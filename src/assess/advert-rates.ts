// Rates of pay in an advert that cannot all be true: nothing was concluded from them, and yet they say what it may be.

import { pounds } from '../pay/format.ts';
import { fractionOf, isBelow } from '../pay/fraction.ts';
import type { PayFigures } from '../pay/pay-figures.ts';
import { joined } from '../source/read-aloud.ts';
import { wordsShown } from '../source/words-shown.ts';
import { type FoundInAdvert, foundInAdvert } from '../vacancy/found-in-advert.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';

export interface AdvertRates {
  /** The words of each different one, as they stand. */
  readonly quotes: readonly string[];
  /** Where all are for the same time. */
  readonly lowest: { readonly amount: number; readonly per: string } | null;
  readonly inWords: string;
}

/** Null where there is one rate or none, and where somebody settled which it is. */
export function ratesInAdvert(vacancy: Vacancy): AdvertRates | null {
  if (vacancy.pay !== null || vacancy.found === null) return null;
  const all = foundInAdvert(vacancy).flatMap(rateIn);
  const [per = null, ...others] = [...new Set(all.flatMap((one) => one.per ?? []))];
  const isAlike = per !== null && others.length === 0;
  const each = new Map<string, Rate>();
  for (const one of all) {
    const key = JSON.stringify([one.from, one.to, isAlike ? per : one.per]);
    if (!each.has(key)) each.set(key, one);
  }
  const rates = [...each.values()];
  if (rates.length < 2) return null;
  const quotes = [...new Set(rates.map(({ quote }) => quote))];
  const many = `${COUNTS[rates.length] ?? 'several'} rates`;
  if (!isAlike) {
    const shown = quotes.slice(0, MOST_SHOWN).map((quote) => `“${wordsShown(quote)}”`);
    const isAll = shown.length === rates.length;
    return { quotes, lowest: null, inWords: `${many}${isAll ? ':' : ', such as'} ${joined(shown)}` };
  }
  const amounts = rates.flatMap(({ from, to }) => [from ?? to ?? 0, to ?? from ?? 0]);
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  return {
    quotes,
    lowest: { amount: least, per },
    inWords: `${many}, from ${pounds(least)} to ${pounds(most)} ${per === 'hour' ? 'an' : 'a'} ${per}`,
  };
}

/** Whether the lowest of them is below the minimum of adults, and may be what this person is paid. */
export function isLowestBelowAdult(vacancy: Vacancy, { legalMinimum }: PayFigures): boolean {
  const adult = legalMinimum.possible.at(-1);
  if (adult?.adult !== true || legalMinimum.meets === 'does-not-apply') return false;
  const lowest = ratesInAdvert(vacancy)?.lowest ?? null;
  return lowest?.per === 'hour' && isBelow(fractionOf(lowest.amount), fractionOf(adult.value));
}

interface Rate {
  readonly from: number | null;
  readonly to: number | null;
  readonly per: string | null;
  readonly quote: string;
}

/** Anybody may have written the file. */
function rateIn({ subject, value, quote }: FoundInAdvert): Rate[] {
  if (subject !== 'pay' || typeof value !== 'object' || value === null) return [];
  const { from, to, per } = value as Record<string, unknown>;
  const amount = (one: unknown) => (typeof one === 'number' && Number.isFinite(one) && one > 0 ? one : null);
  const [least, most] = [amount(from), amount(to)];
  return least === null && most === null
    ? []
    : [{ from: least, to: most, per: typeof per === 'string' ? per : null, quote }];
}

const COUNTS: readonly (string | undefined)[] = [undefined, undefined, 'two', 'three', 'four', 'five', 'six'];
/** More are read by nobody. */
const MOST_SHOWN = 3;
