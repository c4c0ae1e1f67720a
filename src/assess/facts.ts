// What conditions may ask of one vacancy besides its answers.
import { type ExactRange, exact } from '../pay/exact.ts';
import type { PayFigures } from '../pay/figures.ts';
import { agesOf } from '../pay/floors.ts';
import type { Range } from '../pay/offer.ts';
import type { Known } from '../rubric/condition.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';

/** The facts of `rubric/condition.ts`, for one vacancy. */
export function factsOf(vacancy: Vacancy, figures: PayFigures): (left: string) => Known {
  const { client, workplace, hours } = vacancy;
  const { legalMinimum, realLivingWage } = figures;
  const ages = agesOf(client.age);
  const facts: Record<string, Known> = {
    hourly: money(figures.hourly),
    effective: money(figures.effective),
    guaranteed: numbers(hours.guaranteed),
    'paid-hours': numbers(hours.paid),
    'legal-minimum': { words: [legalMinimum.meets] },
    'effective-minimum': { words: [legalMinimum.effectiveMeets] },
    'real-living-wage': { words: [realLivingWage.meets] },
    'lower-end-below-minimum': { words: [legalMinimum.lowerEndBelow ? 'yes' : 'no'] },
    'effective-lower-end-below-minimum': { words: [legalMinimum.effectiveLowerEndBelow ? 'yes' : 'no'] },
    age:
      client.age === null
        ? money(null)
        : { from: exact(ages.from), to: Number.isFinite(ages.to) ? exact(ages.to) : null },
    nation: { words: workplace.nation === null ? [] : [workplace.nation] },
    london: { words: workplace.london === null ? [] : [workplace.london ? 'yes' : 'no'] },
    'work-search': { words: [client.workSearch] },
    on: { date: figures.on },
  };
  return (left) => facts[left] ?? { words: [] };
}

function money(range: ExactRange | null): Known {
  return range ?? { from: null, to: null };
}

function numbers(range: Range | null): Known {
  return {
    from: range?.from == null ? null : exact(range.from),
    to: range?.to == null ? null : exact(range.to),
  };
}
