// An advert as it is read: without the marks of bold and italics, with the breaks that copying lost. Every place in it
// leads back to the words as they were.

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

/** What is read otherwise than it is written, and every place where a capital follows without a space. */
const CHANGES =
  /\*\*+|__+|\\(?=[^\s\w\\])|[\u00a0\u00ad\u2007\u2009-\u200d\u202f\u2060\ufeff]|Â(?=[£\u00a0])|\u00e2\u20ac[\u201c\u201d\u2122\u02dc\u00a2]|\b[Uu][Pp][Tt][Oo]\b| [–—-] |(?<=[a-z0-9)%.!?])(?=[A-Z][a-z])/g;

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
  const shifts: Shift[] = [];
  let text = '';
  let done = 0;
  for (const match of original.matchAll(CHANGES)) {
    const put = match[0] === '' ? breakAt(original, match.index) : placed(match[0], original, match.index);
    if (put === null) continue;
    text += original.slice(done, match.index);
    shifts.push({ at: text.length, length: put.length, from: match.index, size: match[0].length });
    text += put;
    done = match.index + match[0].length;
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

function placed(mark: string, text: string, at: number): string | null {
  if (mark.startsWith(' ')) return isOneWord(text, at) ? '-' : null;
  return /^u/i.test(mark) ? 'up to' : (PUT.get(mark) ?? '');
}

/** "Self – employed", "full - time". */
function isOneWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 5), at);
  return (
    /(?:self|full|part|fixed)$/i.test(before) && /^(?:employed|time|term)/i.test(text.slice(at + 3, at + 11))
  );
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
