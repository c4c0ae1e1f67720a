// A character that no text has costs the record it stands in, and no other.
import type { RawContent, RawRecord } from './raw-record.ts';

export const NUL = '\0';

export const NO_TEXT = {
  what: 'There is a character here that no text has (NUL)',
  fix: 'Take it out, or save the file as plain text (UTF-8).',
};

/** The piece, or why it cannot be read. */
export function readable(piece: RawRecord): RawRecord {
  const { content, line } = piece;
  if (!hasNul(content)) return piece;
  const below = 'text' in content ? lineOf(content.text, content.text.indexOf(NUL)) - 1 : 0;
  return { ...piece, line: line + below, content: { kind: 'bad', ...NO_TEXT } };
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
export function lineOf(text: string, at: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line += 1;
  return line;
}
