// When the work is: "7 on 14 off", "19:00 - 08:00", "6am to 2pm".
import { isDigit, letterAt } from './digits.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Tokens } from './tokens.ts';

/** "4 on 4 off", "7 days on, 7 days off". */
const ON_OFF =
  /\d{1,2}[ \t]?(?:days?[ \t]|nights?[ \t]|shifts?[ \t])?on[ \t]?[,/&-]?[ \t]?(?:and[ \t]|then[ \t])?\d{1,2}[ \t]?(?:days?[ \t]|nights?[ \t])?off\b/iy;
const TIME = String.raw`\d{1,2}(?:[:.]?\d{2})?[ \t]?`;
const HALF = String.raw`(?:am|pm|a\.m\.?|p\.m\.?|noon|midnight)\b`;
const TO = String.raw`[ \t]{0,2}(?:-|–|—|to|until|till)[ \t]{0,2}`;
/** Each is a time of the clock by its half of the day, by its minutes, or by "hrs". */
const CLOCK = new RegExp(
  [
    `${TIME}(?:${HALF})?${TO}(?:${TIME})?${HALF}`,
    String.raw`${TIME}${HALF}[ \t](?:and|&)[ \t]${TIME}${HALF}`,
    String.raw`[0-2]?\d:[0-5]\d(?:[ \t]?hrs)?${TO}[0-2]?\d:[0-5]\d(?!\d)`,
    String.raw`[01]\d[.]?[0-5]\d(?:[ \t]?h(?:ou)?rs)?${TO}[0-2]\d[.]?[0-5]\d(?=[ \t]?h(?:ou)?rs)`,
  ].join('|'),
  'iy',
);
/** What leads up to the times of others: a shop, a telephone, a day to be seen. */
const OF_OTHERS =
  /\b(?:open(?:s|ing)?|operat(?:es?|ing)|call|ring|phone|tel|telephone|contact|interview(?:s|ed)?|assessments?|deadline|clos(?:es|ing)|by|visit(?:s|ing)?|children|pupils|lessons|school[ \t]day)\b/i;
/** How far back to look for them. */
const LEADING = 80;
/** No advert has more. */
const MOST = 20;

export function readWorkingTimes({ text, figures }: Tokens): Finding<true>[] {
  const found: Finding<true>[] = [];
  let done = 0;
  for (const digit of figures) {
    if (found.length === MOST) break;
    if (digit < done || isInside(text, digit)) continue;
    const end = endOf(ON_OFF, text, digit) ?? endOf(CLOCK, text, digit);
    if (end === null) continue;
    done = end;
    if (!OF_OTHERS.test(leadOf(text, digit))) found.push(findingAt(text, 'working-times', true, digit, end));
  }
  return found;
}

/** Of a sum of money, or of a longer number. */
function isInside(text: string, digit: number): boolean {
  const before = letterAt(text, digit - 1);
  return before === 0xa3 || ((before === 46 || before === 58 || before === 44) && isDigit(text, digit - 2));
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** What stands before in the same sentence of the same line. */
function leadOf(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - LEADING), start);
  return before.slice(
    Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1,
  );
}
