// Where the details of the pay are kept.
import { type Pay, PERIODS } from '../pay/pay-terms.ts';
import type { FactPlace } from './fact.ts';

/** A detail of the pay, which is there only once the pay is. */
function ofPay<T>(get: (pay: Pay) => T | null, put: (value: T | null) => Partial<Pay>): FactPlace<T> {
  return {
    get: ({ pay }) => (pay === null ? null : get(pay)),
    put: (vacancy, value) =>
      vacancy.pay === null ? vacancy : { ...vacancy, pay: { ...vacancy.pay, ...put(value) } },
  };
}

/** What time the pay is for, where somebody said it: what an advert's figure can only be for is asked. */
export const PER: FactPlace<string> = {
  get: ({ pay }) => (pay === null || pay.perImplied ? null : pay.per),
  put: (vacancy, value) => {
    if (vacancy.pay === null) return vacancy;
    const { perImplied: _, ...pay } = vacancy.pay;
    return { ...vacancy, pay: { ...pay, per: PERIODS.find((one) => one === value) ?? null } };
  },
};

/** What the pay is for, where somebody said it. */
export const BASIS: FactPlace<string> = {
  get: ({ pay }) => (pay?.basis === 'full-time' || pay?.actualSaid ? pay.basis : null),
  put: (vacancy, value) => {
    if (vacancy.pay === null) return vacancy;
    const { actualSaid: _, ...pay } = vacancy.pay;
    const said = value === 'actual' ? ({ basis: value, actualSaid: true } as const) : null;
    return { ...vacancy, pay: { ...pay, basis: value === 'full-time' ? value : 'actual', ...said } };
  },
};

export const FULL_TIME_HOURS = ofPay(
  ({ fullTimeHours }) => fullTimeHours,
  (fullTimeHours) => ({ fullTimeHours }),
);

/** That they are fewer than all, an advert may say; how many is then still asked. */
export const WEEKS = ofPay<number>(
  (pay) => (pay.weeks === 'unknown' ? null : pay.weeks),
  (weeks) => ({ weeks }),
);
