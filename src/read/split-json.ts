// A JSON file as its records: the items of a list, of the lists in a job board's answer, or the values it holds.
import { type JsonItem, JsonSplitter } from './json-splitter.ts';
import type { RawRecord } from './raw-record.ts';

/** Whether an item stands alone is known when the next one is, so each is held back by one. */
export async function* splitJson(texts: AsyncIterable<string>): AsyncGenerator<RawRecord> {
  let row = 0;
  let held: JsonItem | null = null;
  for await (const item of itemsOf(texts)) {
    if (held !== null) yield recordOf(held, row, false);
    held = item;
    row += 1;
  }
  if (held !== null) yield recordOf(held, row, row === 1 && !held.isListed);
}

function recordOf({ content, line }: JsonItem, row: number, isOnly: boolean): RawRecord {
  return { row, line, isOnly, content };
}

async function* itemsOf(texts: AsyncIterable<string>): AsyncGenerator<JsonItem> {
  const cutter = new JsonSplitter();
  for await (const text of texts) yield* cutter.cut(text);
  yield* cutter.end();
}
