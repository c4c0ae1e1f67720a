// Pounds and weeks as people type them.
import { tidyPhrase, typedPhrase } from './period.ts';

/** Why pounds were not read: for another time than was asked for, a from-to, more than one sum, or anything else. */
export type MoneyError =
  | { readonly is: 'other-time'; readonly per: string }
  | { readonly is: 'range' | 'several' | 'unread' };
type ParsedMoney = { readonly amount: number } | { readonly trouble: MoneyError };

const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;
const NONE = /^£?\s?(?:0(?:\.00?)?|none|zero|nil|nothing|no|free)(?: at all)?(?: hours?)?$/;
const ONCE = /[\s,]*\(?(?:to start(?: with)?|once|one[- ]off|up ?front|in all|in total|altogether)\)?$/;
/** 50p/w: 50 pence a week, or 50 pounds. */
const PENCE_OR_PER = /^\d+p\/?w/i;

/** `every`: pounds of each week, or paid once. */
export function parseMoney(typed: string, every: 'week' | 'once'): ParsedMoney {
  // "4 weeks" is not money.
  if (/^\D*\d[\d.,]* ?(?:weeks|wks|days|hours|months)\b/i.test(typed)) return { trouble: { is: 'unread' } };
  const { figure: whole, per } = typedPhrase(typed);
  const once = ONCE.exec(whole);
  const figure = once === null ? whole : whole.slice(0, once.index);
  if (NONE.test(figure)) return { amount: 0 };
  const said = per ?? (once === null ? null : 'once');
  const amount = PENCE_OR_PER.test(typed.trim()) ? null : poundsIn(figure);
  if (amount !== null) {
    const isOther = said !== null && said !== every;
    return isOther ? { trouble: { is: 'other-time', per: said } } : { amount };
  }
  const sums = figure.match(/\d[\d,.]*/g) ?? [];
  if (sums.length < 2) return { trouble: { is: 'unread' } };
  return { trouble: { is: /\d ?(?:-|to|or) ?£?\d/.test(figure) ? 'range' : 'several' } };
}

/** 12.50, £1,200, 50p, 12 quid, 1.2k. */
function poundsIn(figure: string): number | null {
  const pence = /^(\d+) ?(?:p|pence)$/.exec(figure);
  if (pence !== null) return Number(pence[1]) / 100;
  const thousands = /^£? ?(\d+(?:\.\d+)?) ?(?:k|grand)$/.exec(figure);
  if (thousands !== null) return Number(`${thousands[1]}e3`);
  return number(figure.replace(/^£ ?/, '').replace(/ ?(?:pounds?|quid)$/, ''));
}

/** Weeks of a year: 39, 40 wks, 52 weeks a year, all year. Null where it says anything else. */
export function parseWeeks(typed: string): number | null {
  const { figure, per } = typedPhrase(typed);
  const isYear =
    /^(?:for )?(?:(?:the )?(?:all|whole|full) (?:the )?year|every week(?: (?:of|in) the year)?|all of the year|all)(?: round)?$/;
  const whole = tidyPhrase(typed);
  if (isYear.test(whole) || /^(?:all )?year[- ]round$/.test(whole)) return 52;
  if (per !== null && per !== 'year' && per !== 'week') return null;
  if (per === 'week' && !/\d ?w(?:ee)?ks?\W*$/i.test(typed)) return null;
  return number(figure.replace(/ (?:of|in) the year$/, '').replace(/ ?(?:weeks?|wks?)$/, ''));
}

function number(phrase: string): number | null {
  const match = NUMBER.exec(phrase);
  return match === null ? null : Number(phrase.replaceAll(',', ''));
}
