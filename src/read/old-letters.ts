// Windows-1252, as old programs of this part of the world write it: read here, because Node 20 gives the control characters of
// Latin-1 for its quotation marks, dashes and euro signs.

const DECODER = new TextDecoder('windows-1252');
/** What the bytes from 0x80 to 0x9f stand for; five of them for nothing. */
const LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function windows1252(bytes: Uint8Array): string {
  return withLetters(DECODER.decode(bytes));
}

/** The text, with the letters that were meant where others read Windows-1252 as Latin-1. */
export function withLetters(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (one) => LETTERS.charAt(one.charCodeAt(0) - 0x80));
}
