// A JSON file as its records: the items of a list, of the lists in a job board's answer, or the values it holds.
import { Cutter, type Item } from './json-cutter.ts';
import type { Piece } from './piece.ts';

/** Whether a piece stands alone is known when the next one is, so each is held back by one. */
export async function* jsonPieces(texts: AsyncIterable<string>): AsyncGenerator<Piece> {
  let row = 0;
  let held: Item | null = null;
  for await (const item of itemsOf(texts)) {
    if (held !== null) yield pieceOf(held, row, false);
    held = item;
    row += 1;
  }
  if (held !== null) yield pieceOf(held, row, row === 1 && !held.isListed);
}

function pieceOf({ content, line }: Item, row: number, isOnly: boolean): Piece {
  return { row, line, isOnly, content };
}

async function* itemsOf(texts: AsyncIterable<string>): AsyncGenerator<Item> {
  const cutter = new Cutter();
  for await (const text of texts) yield* cutter.cut(text);
  yield* cutter.end();
}
