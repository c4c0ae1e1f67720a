// A comparison as one plain document. It has no place for a total, a count of what is ahead, or an order of the offers.
import { safeJson } from '../source/escape.ts';
import type { ComparedPlace, OfferComparison } from './comparison.ts';
import type { CompareWords } from './comparison-words-shape.ts';

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
