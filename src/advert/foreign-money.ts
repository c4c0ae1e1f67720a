// Money of other countries: it is not pounds, and is set beside no rate.

const CODES = 'eur|usd|aud|cad|nzd|chf|aed|pln|sek|nok|dkk|inr|sgd|hkd|zar|jpy';
/** Also the sign of a euro as programs garble it. */
const BEFORE = new RegExp(String.raw`(?:[$€¥]|‚¬|\b(?:${CODES}))[ \t\u00a0]?$`, 'i');
const AFTER = new RegExp(String.raw`^[ \t\u00a0]?(?:€|\b(?:euros?|dollars?|${CODES})\b)`, 'i');

/** Where it starts, with its sign. */
export function foreignStart(text: string, start: number): number {
  return '$€¥'.includes(text[start - 1] ?? ' ') ? start - 1 : start;
}

/** Whether a sum that stands here is in another money. */
export function isForeign(text: string, start: number, end: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - 5), start)) || AFTER.test(text.slice(end, end + 9));
}
