// The words around a word: "Saturday" says little, "Monday to Saturday" says what is meant.
import { isDigit, letterAt } from './digits.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A mention of at least so many words says enough. */
const ENOUGH = 3;
/** No quotation is widened beyond this. */
const LONGEST = 60;

/** Its part of a sentence or a line, where that is short; else the words themselves. No figure and no brackets are cut. */
export function clauseAround(text: string, stretch: Stretch): Stretch {
  return withBrackets(text, withFigures(text, shortClause(text, stretch)));
}

/** "DBS check (£49.50": the brackets are closed, where they end soon. */
function withBrackets(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  if (!words.includes('£') || words.lastIndexOf('(') <= words.lastIndexOf(')')) return { start, end };
  const rest = /^[^()\n]{0,48}\)/.exec(text.slice(end, end + LONGEST))?.[0] ?? '';
  return { start, end: end + rest.length };
}

function shortClause(text: string, { start, end }: Stretch): Stretch {
  if (text.slice(start, end).split(/[\s-]+/).length >= ENOUGH) return { start, end };
  const [from, to] = [lastEnd(text, start), firstEnd(text, end)];
  if (from === null || to === null || to - from > LONGEST) return { start, end };
  const words = text.slice(from, to);
  const first = words.search(/[\w£]/);
  return { start: Math.min(start, from + first), end: Math.max(end, from + words.trimEnd().length) };
}

/** "minute unpaid" after a number, and "DBS £" before one. */
const UNIT_FIRST =
  /^(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|miles?|pounds?|%)(?![a-z])/i;
const FIGURE_BEFORE =
  /(?:^|[^\w.,])(?:(?:£[ \t]?)?\d[\d.,]{0,8}[ \t]?(?:-|–|to[ \t])[ \t]?)?(?:£[ \t]?)?\d[\d.,]{0,8}[ \t-]?$/;
const NUMBER_BEFORE =
  /(?<![a-z])(?:(?:(?:twenty|thirty|forty|fifty)[ -])?(?:one|two|three|four|five|six|seven|eight|nine)|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|half|quarter of|an?)(?:[ \t]an?)?[ \t-]$/i;
const FIGURE_AFTER = /^[ \t]?\d{1,3}(?:,?\d{3}){0,2}(?:\.\d{1,2})?(?:k(?![a-z]))?/i;
/** No figure is longer, with its sign. */
const LONGEST_FIGURE = 24;

function withFigures(text: string, { start, end }: Stretch): Stretch {
  let from = start;
  if (UNIT_FIRST.test(text.slice(start, start + 8))) {
    const before = text.slice(Math.max(0, start - LONGEST_FIGURE), start);
    const figure = FIGURE_BEFORE.exec(before) ?? NUMBER_BEFORE.exec(before);
    // What stands before the figure is not of it.
    if (figure !== null) from = start - figure[0].replace(/^[^\w£]/, '').length;
  }
  const more =
    letterAt(text, end - 1) === POUND ? FIGURE_AFTER.exec(text.slice(end, end + LONGEST_FIGURE)) : null;
  return { start: from, end: end + (more?.[0].length ?? 0) };
}

/** What ends a part of a sentence or a line, wherever it stands; and what does so at times. */
const [NO, ENDS, MAY_END] = [0, 1, 2];
const KINDS = new Uint8Array(0x10000);
for (const sign of '\n!?;|•\t,:()–—') KINDS[sign.charCodeAt(0)] = ENDS;
for (const sign of '.-') KINDS[sign.charCodeAt(0)] = MAY_END;
const [POINT, DASH, SPACE, COMMA, COLON, POUND] = [46, 45, 32, 44, 58, 0xa3];

/** Whether a part ends at a letter: a full stop does so only before a space, a dash between two. `to`: what is looked at. */
function endsAt(text: string, at: number, to: number): boolean {
  const code = letterAt(text, at);
  const kind = KINDS[code];
  if (kind === NO || isInFigure(text, at, code)) return false;
  if (kind === ENDS) return true;
  if (code === POINT) return at + 1 >= to || /\s/.test(text.charAt(at + 1));
  return code === DASH && at + 1 < to && letterAt(text, at + 1) === SPACE && letterAt(text, at - 1) === SPACE;
}

const DASHES: readonly number[] = [DASH, 0x2013, 0x2014];
const BEFORE_DASH = /(?:\d|\d ?[ap]m) ?$/i;
const AFTER_DASH = /^ ?(?:\d|(?:hour|hr|day|week|month|year|min)s?\b)/i;

/** "1,500", "08:30", "12.5 – hour", "8am - 8pm". */
function isInFigure(text: string, at: number, code: number): boolean {
  if (code === COMMA || code === COLON || code === POINT)
    return isDigit(text, at - 1) && isDigit(text, at + 1);
  if (!DASHES.includes(code)) return false;
  return BEFORE_DASH.test(text.slice(Math.max(0, at - 5), at)) && AFTER_DASH.test(text.slice(at + 1, at + 9));
}

/** Just after the last end before a place; null where it is too far. */
function lastEnd(text: string, place: number): number | null {
  const from = Math.max(0, place - LONGEST);
  for (let at = place - 1; at >= from; at -= 1)
    if (endsAt(text, at, place)) return letterAt(text, at) === DASH ? at + 2 : at + 1;
  return from === 0 ? 0 : null;
}

/** The first end after a place; null where it is too far. */
function firstEnd(text: string, place: number): number | null {
  const to = Math.min(text.length, place + LONGEST);
  for (let at = place; at < to; at += 1)
    if (endsAt(text, at, to)) return letterAt(text, at) === DASH ? at - 1 : at;
  return place + LONGEST >= text.length ? text.length : null;
}
