// The words of an advert that stand in several fields, as one text: each once, under what it is called.

import { fieldText } from './html-text.ts';

export interface PieceOfText {
  /** Of its field. */
  readonly name: string;
  readonly cell: string;
  /** What stands above it, where a field says so. */
  readonly heading?: string;
}

/** The description first; what stands in other fields after it, under its heading or the name of its field. */
export function textOfPieces(pieces: readonly PieceOfText[]): string | null {
  const all = pieces
    .map(({ name, cell, heading }) => ({
      name: heading === undefined ? `${inWords(name)}:` : fieldText(heading).replace(/\s+/g, ' '),
      isHeaded: heading !== undefined,
      text: fieldText(cell),
    }))
    .filter(({ text }) => text !== '');
  const [first, ...more] = all.length > 1 ? once(all) : all;
  if (first === undefined) return null;
  const start = first.isHeaded ? `${first.name}\n${first.text}` : first.text;
  return [start, ...more.map(({ name, text }) => `${name}\n${text}`)].join('\n\n');
}

/** The name of a field without what is around it: "things_to_consider" and "thingsToConsider" are "Things to consider". */
function inWords(name: string): string {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const spaced = last.replace(
    /([a-z])([A-Z])/g,
    (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
  );
  const words = spaced.replace(/[_-]+/g, ' ').trim();
  return words === '' ? last : words.charAt(0).toUpperCase() + words.slice(1);
}

/** So many are compared: a feed has the same words with marks and without, or their start beside the whole. */
const MOST_COMPARED = 12;

function once<T extends { readonly text: string }>(pieces: readonly T[]): T[] {
  const bare = pieces.slice(0, MOST_COMPARED).map(({ text }) => lettersOf(text));
  return pieces.filter((_, at) => {
    const own = bare[at];
    return (
      own === undefined ||
      !bare.some((other, place) => place !== at && other.includes(own) && (place < at || other !== own))
    );
  });
}

/** Letters and figures alone, without the words that stand where a text was cut. */
function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d£]+/gu, '')
    .replace(/(?:readmore|continuereading|showmore|seemore)$/, '');
}
