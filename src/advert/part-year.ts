// Weeks of a year that a job is for, where they are fewer than all: "39 weeks a year", "term time only (38 weeks)".
import { isDigit, letterAt } from './digits.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Tokens } from './tokens.ts';

const WEEKS =
  /(\d{2}(?:\.\d{1,3})?)[ \t-]?(?:weeks?|wks)\b(?:[ \t]?(?:(?:per|a|each|in[ \t]the|of[ \t]the)[ \t]|\/[ \t]?)(?:year|annum)|[ \t]p\.?a\b)?/iy;
const IN_A_YEAR = /(?:year|annum|p\.?a)$/i;
const LABEL_BEFORE = /\bweeks (?:per|a|each) (?:year|annum)[ \t:]{1,3}$/i;
const BARE = /(\d{2}(?:\.\d{1,3})?)(?![\d.])/y;
const TERM_BEFORE = /\bterm[ -]time\b[^\n\d]{0,24}$/i;
/** A job for fewer is for a season; a year has 52. */
const [FEWEST, MOST] = [30, 51.9];

export function readWeeks({ text, figures }: Tokens): Finding<number>[] {
  const found: Finding<number>[] = [];
  for (const at of figures) {
    // Thirty weeks to fifty-one: most figures are none.
    const ten = letterAt(text, at) - 48;
    if (ten < FEWEST / 10 || ten > MOST / 10 || !isDigit(text, at + 1)) continue;
    const before = text.slice(Math.max(0, at - 40), at);
    const one = weeksAt(text, at, before);
    if (one !== null) found.push(one);
  }
  return found;
}

function weeksAt(text: string, at: number, before: string): Finding<number> | null {
  const pattern = LABEL_BEFORE.test(before) ? BARE : WEEKS;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const weeks = Number(match?.[1]);
  if (match === null || weeks < FEWEST || weeks > MOST) return null;
  if (pattern === WEEKS && !IN_A_YEAR.test(match[0]) && !TERM_BEFORE.test(before)) return null;
  return findingAt(text, 'weeks', weeks, at, pattern.lastIndex);
}
