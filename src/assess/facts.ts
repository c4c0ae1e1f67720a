// What conditions may ask of one vacancy besides its answers.
import { type ExactRange, exact } from '../pay/exact.ts';
import type { PayFigures } from '../pay/figures.ts';
import { agesOf } from '../pay/floors.ts';
import type { Range } from '../pay/offer.ts';
import type { Known } from '../rubric/condition.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';

/** The facts of `rubric/condition.ts`, for one vacancy. */
export function factsOf(vacancy: Vacancy, figures: PayFigures): (left: string) => Known {
  return (left) => {
    const { client, workplace, hours } = vacancy;
    const { legalMinimum, realLivingWage } = figures;
    switch (left) {
      case 'hourly':
        return money(figures.hourly);
      case 'effective':
        return money(figures.effective);
      case 'guaranteed':
        return numbers(hours.guaranteed);
      case 'paid-hours':
        return numbers(hours.paid);
      case 'legal-minimum':
        return { words: [legalMinimum.meets] };
      case 'effective-minimum':
        return { words: [legalMinimum.effectiveMeets] };
      case 'real-living-wage':
        return { words: [realLivingWage.meets] };
      case 'lower-end-below-minimum':
        return yesOrNo(legalMinimum.lowerEndBelow);
      case 'effective-lower-end-below-minimum':
        return yesOrNo(legalMinimum.effectiveLowerEndBelow);
      case 'age':
        return client.age === null ? money(null) : years(agesOf(client.age));
      case 'nation':
        return workplace.nation === null ? NOTHING : { words: [workplace.nation] };
      case 'london':
        return workplace.london === null ? NOTHING : yesOrNo(workplace.london);
      case 'work-search':
        return { words: [client.workSearch] };
      case 'on':
        return { date: figures.on };
      default:
        return NOTHING;
    }
  };
}

const NOTHING: Known = { words: [] };
const YES: Known = { words: ['yes'] };
const NO: Known = { words: ['no'] };

function yesOrNo(is: boolean): Known {
  return is ? YES : NO;
}

function years({ from, to }: { from: number; to: number }): Known {
  return { from: exact(from), to: Number.isFinite(to) ? exact(to) : null };
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
