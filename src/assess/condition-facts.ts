// What conditions may ask of one vacancy besides its answers.
import { type FractionRange, fractionOf } from '../pay/fraction.ts';
import type { PayFigures } from '../pay/pay-figures.ts';
import type { Pay, Range } from '../pay/pay-terms.ts';
import { agesOf } from '../pay/wage-floors.ts';
import type { KnownFacts } from '../rubric/condition.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { isLowestBelowAdult } from './advert-rates.ts';

/** The facts of `rubric/condition.ts`, for one vacancy. */
export function factsOf(vacancy: Vacancy, figures: PayFigures): (left: string) => KnownFacts {
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
      case 'salary-basis-unsaid':
        return yesOrNo(isBasisUnsaid(vacancy.pay));
      case 'legal-minimum':
        return { words: [legalMinimum.meets] };
      case 'effective-minimum':
        return { words: [legalMinimum.effectiveMeets] };
      case 'real-living-wage':
        return { words: [realLivingWage.meets] };
      case 'lower-end-below-minimum':
        return yesOrNo(legalMinimum.lowerEndBelow);
      case 'below-adult-minimum':
        return yesOrNo(legalMinimum.belowAdult);
      case 'lowest-rate-below-adult-minimum':
        return yesOrNo(isLowestBelowAdult(vacancy, figures));
      case 'effective-lower-end-below-minimum':
        return yesOrNo(legalMinimum.effectiveLowerEndBelow);
      case 'below-coming-minimum':
        return yesOrNo(legalMinimum.coming !== null);
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

const NOTHING: KnownFacts = { words: [] };
const YES: KnownFacts = { words: ['yes'] };
const NO: KnownFacts = { words: ['no'] };

/** Whose hours a year's or a month's pay is for, nobody said: it counts as that of these hours. */
function isBasisUnsaid(pay: Pay | null): boolean {
  return (pay?.per === 'year' || pay?.per === 'month') && pay.basis === 'actual' && !pay.actualSaid;
}

function yesOrNo(is: boolean): KnownFacts {
  return is ? YES : NO;
}

function years({ from, to }: { from: number; to: number }): KnownFacts {
  return { from: fractionOf(from), to: Number.isFinite(to) ? fractionOf(to) : null };
}

function money(range: FractionRange | null): KnownFacts {
  return range ?? { from: null, to: null };
}

function numbers(range: Range | null): KnownFacts {
  return {
    from: range?.from == null ? null : fractionOf(range.from),
    to: range?.to == null ? null : fractionOf(range.to),
  };
}
