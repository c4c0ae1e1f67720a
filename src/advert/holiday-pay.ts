// Holiday pay that is counted in a rate: "£13.90 an hour including holiday pay". The basic rate is then less than it looks.

const INCLUDES = String.raw`(?:inc|incl|includes|including|included|inclusive(?:[ \t]of)?)\b\.?[ \t]`;
const KIND = String.raw`(?:(?:all|your|the|accrued|paid|statutory|rolled[ -]up|12\.07%)[ \t]){0,3}`;
const HOLIDAY = String.raw`(?:holiday(?:[ \t]pay\b|\)|[ \t]?$)|hol(?:iday)?s?[ \t]pay\b|hols?\b|annual[ \t]leave[ \t]pay|wt[dr]\b)`;
/** Shortly after a sum, before the next. */
const AFTER = new RegExp(
  String.raw`^[^\n£]{0,48}?\b(?:${INCLUDES}${KIND}${HOLIDAY}|rolled[ -]up\b|holiday[ \t]pay[ \t](?:is[ \t])?(?:included|inclusive)\b)`,
  'i',
);
const BEFORE = new RegExp(
  String.raw`\b${INCLUDES}${KIND}${HOLIDAY}\)?[ \t]{0,2}(?:is|of|[:=–-])?[ \t]{0,2}$`,
  'i',
);
/** "A package including holiday pay" is of no rate. */
const OF_A_PACKAGE = /\b(?:benefits?|package|perks)\b/i;

/** Where the words end that say so of a sum, or the sum where they stand before it; null where nothing says so. */
export function holidayPayEnd(text: string, start: number, end: number): number | null {
  const after = AFTER.exec(text.slice(end, end + 110));
  if (after !== null && !OF_A_PACKAGE.test(after[0])) return end + after[0].length;
  return BEFORE.test(text.slice(Math.max(0, start - 60), start)) ? end : null;
}

/** "(includes holiday pay of £1.53)", "including £1.53 holiday pay", shortly after a sum. */
const PART = new RegExp(
  String.raw`^[^\n£]{0,24}?\b${INCLUDES}(?:${KIND}${HOLIDAY}[ \t]?(?:of|at|is|[:=(–-])?[ \t]?£(\d\.\d\d)\b|£(\d\.\d\d)[ \t](?:of[ \t])?${KIND}${HOLIDAY})`,
  'i',
);
/** By law it is 12.07 percent; some give more, and what is far from it is something else. */
const [LEAST_PART, MOST_PART] = [0.08, 0.2];

/** The basic rate where holiday pay is given beside an hourly rate that has it in it, and where the words end. */
export function basicRateOf(text: string, rate: number, end: number): { rate: number; end: number } | null {
  const match = PART.exec(text.slice(end, end + 110));
  const part = Number(match?.[1] ?? match?.[2]);
  const basic = Math.round((rate - part) * 100) / 100;
  if (match === null || part < basic * LEAST_PART || part > basic * MOST_PART) return null;
  return { rate: basic, end: end + match[0].length };
}
