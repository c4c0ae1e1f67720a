// Figures in a text: one pass over its letters, for every reader that begins at a figure.

/** Just after the digits that start at an offset. */
export function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text, at)) at += 1;
  return at;
}

export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122;
}

/** Skips spaces and tabs, at most `most` of them. */
export function pastBlanks(text: string, from: number, most: number): number {
  let at = from;
  while (at < from + most && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}
