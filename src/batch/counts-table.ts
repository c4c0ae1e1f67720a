// Counts as a table, each with its part of the whole drawn beside it.
import type { Block, Cell } from '../page/page.ts';
import type { Picture } from '../page/picture.ts';
import { number, share } from './counts-in-words.ts';

/** Each row a name and its counts. */
export function countsTable(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly [string, ...(string | Cell)[]])[],
): Block {
  const all = rows.map(([label, ...cells]) => ({
    label,
    cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)),
  }));
  return { table: { caption, heads, rows: all, isCounts: true } };
}

/** One hue for what is known, a pattern for what is not. */
export function partOf(part: number, whole: number, isOpen: boolean): Picture {
  return { share: { part, whole, isOpen } };
}

/** What is not said most often stands at the top. */
export function silenceTable(
  caption: string,
  head: string,
  rows: readonly { readonly what: string; readonly open: number; readonly known: number }[],
): Block {
  return countsTable(
    caption,
    [head, 'Of', 'Share'],
    rows
      .filter(({ open, known }) => open + known > 0)
      .toSorted((a, b) => b.open - a.open)
      .map(({ what, open, known }) => [
        what,
        number(open),
        number(open + known),
        { text: share(open, open + known), picture: partOf(open, open + known, true) },
      ]),
  );
}
