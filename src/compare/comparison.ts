// Offers side by side: the name each goes by, how they stand in each feature, and which question would settle what is open.

import { followsOn } from '../assess/asked-before.ts';
import type { Ask, AssessedFeature, Assessment } from '../assess/assessment.ts';
import { isStopped, type Level, rankOf } from '../rubric/scale.ts';
import { safeJson } from '../source/escape.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { CompareWords } from './compare-words-shape.ts';
import type { Wishes } from './one-client.ts';

/** Alike and apart are settled whatever is still answered; open is not; alone where fewer than two can be looked at. */
type ComparedStanding = 'alike' | 'apart' | 'open' | 'alone';

/** One offer in one feature. */
interface ComparedPlace {
  readonly feature: AssessedFeature;
  /** What tells most about it, where its range leaves open how the offers stand; null where there is nothing to ask. */
  readonly ask: Ask | null;
  /** Its range leaves open how it stands to another one. */
  readonly isOpen: boolean;
}

export interface ComparedFeature {
  readonly id: string;
  readonly title: string;
  /** 1 where it matters most. */
  readonly wish: number | null;
  readonly stands: ComparedStanding;
  /** One for each side, in their order. */
  readonly places: readonly ComparedPlace[];
}

export interface OfferComparison {
  readonly on: string;
  readonly wishes: Wishes;
  /** In the order they were given. */
  readonly sides: readonly OfferColumn[];
  /** In rubric order. */
  readonly features: readonly ComparedFeature[];
  readonly keepLooking: boolean;
}

/** Lays offers side by side. Nothing is added up over features, and no order is made of the offers. */
export function compareOffers(
  sides: readonly [OfferColumn, ...OfferColumn[]],
  wishes: Wishes,
  keepLooking: boolean,
): OfferComparison {
  const [{ assessment: first }] = sides;
  return {
    on: first.on,
    wishes,
    sides,
    features: first.features.map(({ id, title }, index) => {
      const wish = wishes.features.indexOf(id);
      const these = sides.map(({ assessment }) => assessment.features[index] as AssessedFeature);
      const places = these.map((feature, at): ComparedPlace => {
        const isOpen = isWide(feature) && these.some((other, to) => to !== at && isUnsettled(feature, other));
        const ask = asksOf(sides[at]).find((one) => one.feature === id && !followsOn(one)) ?? null;
        return { feature, ask: isOpen ? ask : null, isOpen };
      });
      return { id, title, wish: wish < 0 ? null : wish + 1, stands: standsOf(these), places };
    }),
    keepLooking,
  };
}

/** Nothing is asked of an employer where somebody could be put at risk. */
function asksOf(side: OfferColumn | undefined): readonly Ask[] {
  const { ask = [], legal = [] } = side?.assessment ?? {};
  return isStopped(legal) ? ask.filter(({ who }) => who !== 'employer') : ask;
}

function standsOf(features: readonly AssessedFeature[]): ComparedStanding {
  const there = features.filter((feature) => rangeOf(feature) !== null);
  if (there.length < 2) return 'alone';
  if (there.some((one, at) => there.slice(at + 1).some((other) => isUnsettled(one, other)))) return 'open';
  const [first, ...others] = there;
  return others.every(({ atLeast }) => atLeast === first?.atLeast) ? 'alike' : 'apart';
}

/** What is still open could bring these two level, or apart. */
function isUnsettled(one: AssessedFeature, other: AssessedFeature): boolean {
  const [a, b] = [rangeOf(one), rangeOf(other)];
  if (a === null || b === null) return false;
  const overlap = rankOf(a.from) <= rankOf(b.to) && rankOf(b.from) <= rankOf(a.to);
  return overlap && (isWide(one) || isWide(other));
}

/** Null where nothing in it applies. */
function rangeOf({ atLeast, atMost }: AssessedFeature): { from: Level; to: Level } | null {
  return atLeast === null || atMost === null ? null : { from: atLeast, to: atMost };
}

function isWide({ atLeast, atMost }: AssessedFeature): boolean {
  return atLeast !== atMost;
}

export interface OfferColumn {
  readonly kind: 'offer' | 'present';
  readonly name: string;
  /** As it was named by the person; no two are the same. */
  readonly file: string;
  readonly vacancy: Vacancy;
  readonly assessment: Assessment;
}

const PRESENT = 'Present job';
const NAMELESS = 'A job offer';

/** Gives each a name: its title, and where titles are the same, as much more as tells them apart. */
export function columnName(sides: readonly Omit<OfferColumn, 'name'>[]): OfferColumn[] {
  const ways = [withTitle, withEmployer, withFile];
  return sides.map((side) => {
    const mine = ways.find((name) => sides.filter((other) => name(other) === name(side)).length === 1);
    return { ...side, name: (mine ?? withFile)(side) };
  });
}

function withTitle({ kind, vacancy: { title } }: Omit<OfferColumn, 'name'>): string {
  if (kind === 'present') return title === null ? PRESENT : `${PRESENT} (${title})`;
  return title ?? NAMELESS;
}

function withEmployer(side: Omit<OfferColumn, 'name'>): string {
  return [withTitle(side), side.vacancy.employer].filter((part) => part !== null).join(', ');
}

function withFile(side: Omit<OfferColumn, 'name'>): string {
  return `${withEmployer(side)} (${side.file})`;
}

/** One plain document. It has no place for a total, a count of what is ahead, or an order of the offers. */
export function comparisonJson(comparison: OfferComparison, words: CompareWords): string {
  const { on, wishes, sides, features, keepLooking } = comparison;
  const { rubric } = sides[0]?.assessment ?? {};
  const document = {
    goodwork: 1,
    on,
    rubric,
    wishes,
    offers: sides.map(({ kind, name, assessment }) => {
      const { vacancy, pay, legal, conditions, warnings, gives } = assessment;
      const { id, title, employer, workplace, closes, starts } = vacancy;
      return {
        kind,
        name,
        id,
        title,
        employer,
        workplace,
        closes,
        starts,
        pay,
        legal,
        conditions,
        warnings,
        gives,
      };
    }),
    features: features.map(({ places, ...feature }) => ({ ...feature, offers: places.map(placeIn) })),
    keepLooking: keepLooking ? words['keep-looking'] : null,
  };
  return `${safeJson(document, 2)}\n`;
}

function placeIn({ feature, ask }: ComparedPlace): object {
  const { level, atLeast, atMost, view, answered, questions, answers } = feature;
  return { level, atLeast, atMost, view, answered, questions, answers, ask };
}
