// Weeks of a year that a job is for, where they are fewer than all: "paid for 44 weeks", "term time only (38 weeks)".
import { isDigit, letterAt } from './digits.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Tokens } from './tokens.ts';

/** Weeks that are paid; unknown where only the weeks of work are said, as paid holiday comes on top of them. */
export type WeeksFound = number | 'unknown';

const WEEKS =
  /(\d{2}(?:\.\d{1,3})?)[ \t-]?(paid[ \t])?(?:weeks?|wks)\b(?:[ \t]?(?:(?:per|a|each|in[ \t]the|of[ \t]the)[ \t]|\/[ \t]?)(?:year|annum)|[ \t]p\.?a\b)?/iy;
const IN_A_YEAR = /(?:year|annum|p\.?a)$/i;
const LABEL_BEFORE = /\bweeks(?: paid)?(?: (?:per|a|each) (?:year|annum))?[ \t:]{1,3}$/i;
const BARE = /(\d{2}(?:\.\d{1,3})?)(?![\d.])/y;
const TERM_BEFORE = /\bterm[ -]time\b[^\n\d]{0,24}$/i;
const PAID_BEFORE =
  /\bpaid[ \t](?:for|over|across)[ \t](?:a[ \t]total[ \t]of[ \t])?$|\bpaid[ \t]weeks\b[^\n\d]{0,16}$|\bweeks[ \t]paid\b[^\n\d]{0,16}$/i;
/** "39 weeks paid"; "39 weeks, paid monthly" does not say it. */
const PAID_AFTER =
  /^[ \t]?(?:\(paid\)|(?:(?:is|are)[ \t])?paid(?=[ \t]?(?:[).,;\n]|$|(?:per|an?|each)[ \t])))/i;
/** Pay while somebody is away is paid for its own weeks. */
const LEAVE_BEFORE = /\b(?:leave|maternity|paternity|adoption|parental|sick\w{0,4}|absence)\b[^\n.]{0,40}$/i;
/** A job for fewer is for a season; a year has 52. */
const [FEWEST, MOST] = [30, 51.9];
/** How far before its figure the words stand that say what it is. */
const FAR = 60;

export function readWeeks({ text, figures }: Tokens): Finding<WeeksFound>[] {
  const found: Finding<WeeksFound>[] = [];
  for (const at of figures) {
    // Thirty weeks to fifty-one: most figures are none.
    const ten = letterAt(text, at) - 48;
    if (ten < FEWEST / 10 || ten > MOST / 10 || !isDigit(text, at + 1)) continue;
    const one = weeksAt(text, at, text.slice(Math.max(0, at - FAR), at));
    if (one !== null) found.push(one);
  }
  return found;
}

function weeksAt(text: string, at: number, before: string): Finding<WeeksFound> | null {
  const pattern = LABEL_BEFORE.test(before) ? BARE : WEEKS;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const weeks = Number(match?.[1]);
  if (match === null || weeks < FEWEST || weeks > MOST) return null;
  const end = pattern.lastIndex;
  const isPaid =
    match[2] !== undefined || PAID_BEFORE.test(before) || PAID_AFTER.test(text.slice(end, end + 24));
  if (isPaid && LEAVE_BEFORE.test(before)) return null;
  if (pattern === WEEKS && !isPaid && !IN_A_YEAR.test(match[0]) && !TERM_BEFORE.test(before)) return null;
  return findingAt(text, 'weeks', isPaid ? weeks : 'unknown', at, end);
}
