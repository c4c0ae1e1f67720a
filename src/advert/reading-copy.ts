// An advert as it is read: without the marks of bold and italics, with the breaks that copying lost. Every place in it
// leads back to the words as they were.

import { isLetter, letterAt } from './digits.ts';
import { type Rewording, sumsInWords } from './sums-in-words.ts';

/** A copy of a text for reading, and the way back. */
export interface ReadingCopy {
  readonly text: string;
  /** Where in the original the words begin that begin here. */
  readonly startIn: (offset: number) => number;
  /** Where in the original the words end that end here. */
  readonly endIn: (offset: number) => number;
}

/** A place where the copy and the original are apart: after it, so many letters more or fewer. */
interface Shift {
  readonly at: number;
  /** How long what stands here is in the copy. */
  readonly length: number;
  /** Where it stands in the original, and how long it is there. */
  readonly from: number;
  readonly size: number;
}

/** What is read otherwise than it is written. */
const MARK =
  /\*\*+|__+|\\(?=[^\s\w\\])|[\u00a0\u00ad\u2007\u2009-\u200d\u202f\u2060\ufeff]|\u00c2(?=[\u00a3\u00a0])|\u00e2\u20ac[\u201c\u201d\u2122\u02dc\u00a2]|upto\b/iy;

/** The letters that a mark may begin with, and those that need a second look. */
const [NO, BEGINS_MARK, CAPITAL, DASH, ENDS_LABEL] = [0, 1, 2, 3, 4];
const LOOKS = new Uint8Array(0x10000);
for (const sign of '*_\\uU\u00a0\u00ad\u00c2\u00e2\u2007\u2009\u200a\u200b\u200c\u200d\u202f\u2060\ufeff')
  LOOKS[sign.charCodeAt(0)] = BEGINS_MARK;
for (let code = 65; code <= 90; code += 1) LOOKS[code] ||= CAPITAL;
for (const dash of '-–—') LOOKS[dash.charCodeAt(0)] = DASH;
for (const end of ';|') LOOKS[end.charCodeAt(0)] = ENDS_LABEL;

/** What is put in the place of each; the marks of bold and what has no width are left out. */
const PUT: ReadonlyMap<string, string> = new Map([
  ...[...'\u00a0\u2007\u2009\u200a\u202f'].map((space) => [space, ' '] as const),
  // The bytes of a sign, read as letters.
  ['\u00e2\u20ac\u201c', '–'],
  ['\u00e2\u20ac\u201d', '–'],
  ['\u00e2\u20ac\u2122', '’'],
  ['\u00e2\u20ac\u02dc', '’'],
  ['\u00e2\u20ac\u00a2', '•'],
]);

/** What a new sentence or a new fact begins with, where it is stuck to the word before. */
const BEGINS = new Set(
  'We You Your Our The This As Are If With About Please Job Salary Pay Rate Hours Hourly Location Contract Start Shift Shifts Benefits Duties Duration Working Responsibilities Requirements Position Reporting Role Type Holiday Grade Expected Full Part Monday Closing Work What Who Why How To There It In'.split(
    ' ',
  ),
);

/** "hourStart: Monday": the words of a label, and its colon. */
const LABEL = /[A-Z][a-z]{1,15}(?: [A-Za-z][a-z]{0,15}){0,2}:[\s£\d]/y;
const WORD = /[A-Z][a-z]{1,20}/y;

/** The copy of an advert. Linear in its length. */
export function readingCopyOf(original: string): ReadingCopy {
  const clean = copyWith(original, changesIn(original));
  const sums = sumsInWords(clean.text);
  if (sums.length === 0) return clean;
  const inFigures = copyWith(clean.text, sums);
  return {
    text: inFigures.text,
    startIn: (offset) => clean.startIn(inFigures.startIn(offset)),
    endIn: (offset) => clean.endIn(inFigures.endIn(offset)),
  };
}

/** Marks that are left out, and breaks that were lost. */
function changesIn(original: string): Rewording[] {
  const changes: Rewording[] = [];
  let done = 0;
  for (let at = nextLook(original, 0); at >= 0; at = nextLook(original, Math.max(at + 1, done))) {
    const change = changeAt(original, at, LOOKS[original.charCodeAt(at)]);
    if (change === null) continue;
    changes.push(change);
    done = change.from + change.size;
  }
  return changes;
}

/** A text with these changes, which stand in its order. */
function copyWith(original: string, changes: readonly Rewording[]): ReadingCopy {
  const shifts: Shift[] = [];
  let text = '';
  let done = 0;
  for (const change of changes) {
    text += original.slice(done, change.from);
    shifts.push({ at: text.length, length: change.put.length, from: change.from, size: change.size });
    text += change.put;
    done = change.from + change.size;
  }
  if (shifts.length === 0) return { text: original, startIn: same, endIn: same };
  text += original.slice(done);
  return {
    text,
    startIn: (offset) => {
      const shift = shiftBefore(shifts, offset);
      if (shift === undefined) return offset;
      const inside = offset - shift.at;
      return inside < shift.length ? shift.from : shift.from + shift.size + inside - shift.length;
    },
    endIn: (offset) => {
      // What is left out right after the last word does not belong to it.
      const shift = shiftBefore(shifts, offset - 1);
      if (shift === undefined) return offset;
      const inside = offset - shift.at;
      return inside <= shift.length
        ? shift.from + shift.size
        : shift.from + shift.size + inside - shift.length;
    },
  };
}

const same = (offset: number) => offset;

/** The next letter that needs a second look; -1 where none does. */
function nextLook(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const look = LOOKS[text.charCodeAt(at)];
    if (look !== NO && (look !== CAPITAL || mayBreak(text, at))) return at;
  }
  return -1;
}

function changeAt(text: string, at: number, look: number | undefined): Rewording | null {
  if (look === ENDS_LABEL) return endsLabel(text, at) ? { from: at, size: 1, put: ':' } : null;
  const before = letterAt(text, at - 1);
  if (look === DASH) {
    const isApart = before === SPACE && letterAt(text, at + 1) === SPACE;
    return isApart && isOneWord(text, at - 1) ? { from: at - 1, size: 3, put: '-' } : null;
  }
  const isUpTo = (letterAt(text, at) | 32) === U;
  if (isUpTo && isLetter(text, at - 1)) return null;
  if (isUpTo && (letterAt(text, at + 1) | 32) !== P) return breakBefore(text, at);
  if (look === CAPITAL) return breakBefore(text, at);
  MARK.lastIndex = at;
  const mark = MARK.exec(text)?.[0];
  if (mark !== undefined)
    return { from: at, size: mark.length, put: isUpTo ? 'up to' : (PUT.get(mark) ?? '') };
  return isUpTo ? breakBefore(text, at) : null;
}

const [SPACE, P, U] = [32, 112, 117];

/** A letter or a sign that a sentence or a word ends with stands right before it, and a small letter behind it. */
function mayBreak(text: string, at: number): boolean {
  const next = letterAt(text, at + 1);
  return next >= 97 && next <= 122 && ENDS_WORD[letterAt(text, at - 1)] === 1;
}

const ENDS_WORD = new Uint8Array(0x10000);
for (const sign of 'abcdefghijklmnopqrstuvwxyz0123456789)%.!?') ENDS_WORD[sign.charCodeAt(0)] = 1;

function breakBefore(text: string, at: number): Rewording | null {
  if (!mayBreak(text, at)) return null;
  const put = breakAt(text, at);
  return put === null ? null : { from: at, size: 0, put };
}

/** "Self – employed", "full - time". */
function isOneWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 5), at);
  return (
    /(?:self|full|part|fixed)$/i.test(before) && /^(?:employed|time|term)/i.test(text.slice(at + 3, at + 11))
  );
}

/** How long a label is, and the rest of its row in a table. */
const [LONGEST_LABEL, LONGEST_ROW] = [48, 160];
/** "Hours; 40", "Hours | 40", and any row in a table of two columns: "| Parking | Free |". */
const LABEL_BEFORE =
  /(?:^|\n)(?:[ \t*•-]{0,4}(pay|salary|rate|wages?|hours|hourly|location|contract|job|type|start|duration)(?: [a-z]{2,10}){0,2} ?|[ \t]{0,4}\|[^|\n]{2,40})$/i;

/** The same in the middle of a line: "salary range; £30,000". */
const RANGE_BEFORE = /\b(?:salary|pay|wage) (?:range|scale|band)$/i;

function endsLabel(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_LABEL), at);
  const label = LABEL_BEFORE.exec(before);
  if (label === null) return RANGE_BEFORE.test(before) && /^ £/.test(text.slice(at + 1, at + 3));
  const rest = text.slice(at + 1, at + LONGEST_ROW).split('\n', 1)[0] ?? '';
  if (label[1] !== undefined) return /^[ \t][^ \t|]/.test(rest);
  const [answer = '', ...more] = rest.trimEnd().split('|');
  return /[a-z\d]/i.test(answer) && more.length === 1 && more[0] === '';
}

/** The break that was lost before a capital; null where none was: "eBay", "McDonald". */
function breakAt(text: string, at: number): string | null {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0] ?? '';
  const next = text.charAt(at + word.length);
  if (/[.!?]/.test(text.charAt(at - 1)))
    return /[a-z)]/.test(text.charAt(at - 2)) && /[ ,:]/.test(next) ? ' ' : null;
  LABEL.lastIndex = at;
  return LABEL.test(text) || (next === ' ' && BEGINS.has(word)) ? '\n' : null;
}

/** The last shift that begins at or before an offset. */
function shiftBefore(shifts: readonly Shift[], offset: number): Shift | undefined {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1];
}
