// A sum of an advert, with what the words around it make of it.
import type { PayPeriod } from '../pay/pay-terms.ts';
import type { MoneyRange } from './money-amount.ts';

export interface PayFound {
  readonly from?: number;
  readonly to?: number;
  readonly per?: PayPeriod;
  readonly basis?: 'full-time';
  /** Holiday pay is counted in it: the basic rate is less. */
  readonly includesHoliday?: true;
}

/** A sum, and what it may be. */
export interface PaySum {
  readonly sum: MoneyRange;
  /** Where the words end that are quoted for it. */
  readonly end: number;
  readonly per: PayPeriod | null;
  readonly line: number;
  readonly value: PayFound;
  /** What it is worth: pay, pay only if a neighbour says so, or another kind of money. */
  readonly kind: 'pay' | 'weak' | 'other';
  readonly premium: boolean;
  /** What full-time work would get, said so or with "pro rata" alone. */
  readonly fullTime: 'named' | 'pro-rata' | null;
  /** Not in pounds. */
  readonly foreign: boolean;
}
