// A document that is no text by itself, such as a Word file: what its reader makes of it, and what bounds it.
import { MOST_OF_ONE, type RawContent } from './raw-record.ts';

export interface ReadDocument {
  readonly content: RawContent;
  /** What a person should know about how it was read. */
  readonly notes: readonly string[];
}

export type DocumentReader = (bytes: Uint8Array) => Promise<ReadDocument>;

const PASTE = 'copy the words of the advert into goodwork ask -';

export function unread(what: string, fix: string): ReadDocument {
  return { content: { kind: 'bad', what, fix, isWhole: true }, notes: [] };
}

/** Somebody has it open, and can get at its words another way. */
export function openAndCopy(what: string, first = 'Open it'): ReadDocument {
  return unread(what, `${first} and ${PASTE}.`);
}

/** The words of a document as an advert; it has none that can be read where they are empty. */
export function asAdvert(text: string, notes: readonly string[] = []): ReadDocument {
  const tidy = tidied(text);
  if (tidy === '') return openAndCopy('There are no words in this file');
  if (tidy.length > MOST_OF_ONE)
    return unread('This is too long for one advert', 'Keep the part that is the advert.');
  return { content: { kind: 'advert', text: tidy }, notes };
}

/** Lines without a space too many, and never two empty ones. */
function tidied(text: string): string {
  const lines: string[] = [];
  for (const one of text.split(/\r\n?|\n/)) {
    const line = one.replace(/[ \t\u00a0]+/g, ' ').trim();
    if (line !== '' || lines.at(-1) !== '') lines.push(line);
  }
  return lines.join('\n').trim();
}
