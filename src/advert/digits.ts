// Figures in a text: one pass over its letters, for every reader that begins at a figure.

/** The letter at an offset, and 0 beyond the text. To ask a string beyond its ends costs V8 the fast code of who asks. */
export function letterAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** Just after the digits that start at an offset. */
export function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text, at)) at += 1;
  return at;
}

export function isDigit(text: string, at: number): boolean {
  const code = letterAt(text, at);
  return code >= 48 && code <= 57;
}

export function isLetter(text: string, at: number): boolean {
  const code = letterAt(text, at) | 32;
  return code >= 97 && code <= 122;
}

/** Skips spaces and tabs, at most `most` of them. */
export function pastBlanks(text: string, from: number, most: number): number {
  let at = from;
  while (at < from + most && isBlank(letterAt(text, at))) at += 1;
  return at;
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}
