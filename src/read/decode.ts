// Bytes as text: UTF-8 with or without its mark, UTF-16, and Windows-1252 as old spreadsheets write it.

import { windows1252 } from './old-letters.ts';
import type { RawContent, RawRecord } from './raw-record.ts';

type DecodedText =
  | { readonly text: string; readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' }
  /** What it is not, and what to do in place of it; with a line where one place in it is wrong. */
  | { readonly not: string; readonly instead: string; readonly line?: number };

export const NUL = '\0';

const NO_TEXT = {
  what: 'There is a character here that no text has (NUL)',
  fix: 'Take it out, or save the file as plain text (UTF-8).',
};

const NOT_TEXT = 'This is not a text file';
const AS_TEXT = 'Save it as plain text and try that.';

const COPY = 'Copy the words of the advert into goodwork ask -.';
const PICTURE = 'Words in a picture are not read. Copy or type the words of the advert into goodwork ask -.';

/** What the first bytes of files say that hold no text, with what to do instead. A point stands for any byte. */
const SIGNATURES: readonly (readonly [start: string, not: string, instead: string])[] = [
  ['\x89PNG', 'This is a picture (PNG)', PICTURE],
  ['\xff\xd8\xff', 'This is a picture (JPEG)', PICTURE],
  ['GIF8', 'This is a picture (GIF)', PICTURE],
  ['RIFF....WEBP', 'This is a picture (WebP)', PICTURE],
  ['....ftyphei', 'This is a picture (HEIC)', PICTURE],
  ['....ftypmif1', 'This is a picture (HEIC)', PICTURE],
  ['....ftypavif', 'This is a picture (AVIF)', PICTURE],
  ['....ftyp', 'This is a film or a sound', COPY],
  ['II*\0', 'This is a picture (TIFF)', PICTURE],
  ['MM\0*', 'This is a picture (TIFF)', PICTURE],
  ['ID3', 'This is a sound', COPY],
  ['\x7fELF', NOT_TEXT, AS_TEXT],
  ['\xff\xfe\0\0', 'This is UTF-32', 'Save it as UTF-8 and try that.'],
  ['\0\0\xfe\xff', 'This is UTF-32', 'Save it as UTF-8 and try that.'],
  ['\x1f\x8b', 'This is a compressed file', 'Unpack it and try what is inside.'],
  ['Rar!', 'This is a compressed file', 'Unpack it and try what is inside.'],
  ["7z\xbc\xaf'\x1c", 'This is a compressed file', 'Unpack it and try what is inside.'],
  ['%!PS', 'This is a file for a printer (PostScript)', COPY],
  ['PK\x03\x04', 'This is a Word, Excel or zip file', COPY],
  ['%PDF', 'This is a PDF', COPY],
];

/** The start of files that Office kept several things in, with what a name inside says of which it is. */
const OLD_OFFICE = '\xd0\xcf\x11\xe0';
const OLD_KINDS: readonly (readonly [inside: string, not: string, instead: string])[] = [
  ['EncryptedPackage', 'This file is locked with a password', `Open it with the password. ${COPY}`],
  [
    '__substg1.0_',
    'This is an Outlook mail (.msg)',
    'Open it in Outlook and save it as .eml, or copy its words into goodwork ask -.',
  ],
  [
    'WordDocument',
    'This is an old Word file (.doc)',
    'Open it in Word and save it as .docx, or copy its words into goodwork ask -.',
  ],
  ['Workbook', 'This is an old Excel file (.xls)', 'Save it as CSV and try that.'],
  ['PowerPoint', 'This is an old PowerPoint file', COPY],
];
const OLD: (typeof OLD_KINDS)[number] = [
  '',
  'This is an old Word or Excel file',
  'Save it as .docx or CSV and try that.',
];

/** The text of a file, or what the file is instead. */
export function decode(bytes: Uint8Array): DecodedText {
  const not = notText(bytes);
  if (not !== null) return not;
  const decoded = decodeText(bytes);
  const nul = decoded.text.indexOf(NUL);
  if (nul < 0) return decoded;
  return { not: NO_TEXT.what, instead: NO_TEXT.fix, line: lineOf(decoded.text, nul) };
}

function decodeText(bytes: Uint8Array): Extract<DecodedText, { text: string }> {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: windows1252(bytes), encoding: 'windows-1252' };
  }
}

/** How many of the first bytes are looked at. */
const FIRST = 4096;
/** A text may have a few damaged places; something else has bytes that no text has again and again, all over. */
const DAMAGED = 8;
const ONE_IN = 100;

/** What bytes are that are no text, with what to do instead; null for text. */
export function notText(bytes: Uint8Array): Extract<DecodedText, { not: string }> | null {
  const start = String.fromCharCode(...bytes.subarray(0, LONGEST_SIGNATURE));
  if (start.startsWith(OLD_OFFICE)) return oldOffice(bytes);
  for (const [signature, not, instead] of SIGNATURES)
    if ([...signature].every((one, index) => one === '.' || one === start[index])) return { not, instead };
  const first = bytes.subarray(0, FIRST);
  // Text has none at all, which is quick to see.
  if (!first.includes(0) || utf16Of(bytes) !== null) return null;
  let [places, isInside] = [0, false];
  for (const byte of first) {
    const isOne = isInNoText(byte);
    if (isOne && !isInside) places += 1;
    isInside = isOne;
  }
  const isElse = places >= DAMAGED && places * ONE_IN > first.length;
  return isElse || first.every(isInNoText) ? { not: NOT_TEXT, instead: AS_TEXT } : null;
}

/** A name inside stands in both bytes of each letter, somewhere in its directory. */
function oldOffice(bytes: Uint8Array): Extract<DecodedText, { not: string }> {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  const [, not, instead] = OLD_KINDS.find(([inside]) => names.includes(inside)) ?? OLD;
  return { not, instead };
}

const LONGEST_SIGNATURE = 16;

/** Control characters but those of terminals: sound, backspace, white space and escape. */
function isInNoText(byte: number): boolean {
  return byte < 7 || (byte > 13 && byte < 32 && byte !== 27);
}

/** UTF-16 says so in its first two bytes; or nearly every other byte of an English text in it is a nought. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] !== 0 && bytes[1] !== 0) return null;
  const pairs = Math.floor(Math.min(bytes.length, FIRST) / 2);
  let [little, big] = [0, 0];
  for (let at = 0; at < 2 * pairs; at += 2) {
    const [a, b] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    if (b === 0 && isLetter(a)) little += 1;
    if (a === 0 && isLetter(b)) big += 1;
  }
  if (pairs < FEWEST_PAIRS) return null;
  return little > 0.8 * pairs ? 'utf-16le' : big > 0.8 * pairs ? 'utf-16be' : null;
}

const FEWEST_PAIRS = 8;

function isLetter(byte: number): boolean {
  return (byte >= 32 && byte < 127) || (byte >= 9 && byte <= 13);
}

/** The record, or why it cannot be read: a character that no text has loses only the record it is in. */
export function readable(record: RawRecord): RawRecord {
  const { content, line } = record;
  if (!hasNul(content)) return record;
  const below = 'text' in content ? lineOf(content.text, content.text.indexOf(NUL)) - 1 : 0;
  return { ...record, line: line + below, content: { kind: 'bad', ...NO_TEXT } };
}

function hasNul(content: RawContent): boolean {
  switch (content.kind) {
    case 'bad':
      return false;
    case 'cells':
      return content.cells.some(([name, cell]) => cell.includes(NUL) || name.includes(NUL));
    default:
      return content.text.includes(NUL);
  }
}

/** From 1. */
function lineOf(text: string, at: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line += 1;
  return line;
}
