// JSON as its records: the items of a list, of the lists in a job board's answer, the values of a file, or the lines of NDJSON.

import type { Columns } from './columns.ts';
import { type JsonItem, JsonSplitter } from './json-splitter.ts';
import { MOST_OF_ONE, type RawContent, type RawRecord, TOO_LONG } from './raw-record.ts';

/** Whether an item stands alone is known when the next one is, so each is held back by one. */
export async function* splitJson(texts: AsyncIterable<string>, columns: Columns): AsyncGenerator<RawRecord> {
  let row = 0;
  let held: JsonItem | null = null;
  for await (const item of itemsOf(texts, columns)) {
    if (held !== null) yield recordOf(held, row, false);
    held = item;
    row += 1;
  }
  if (held !== null) yield recordOf(held, row, row === 1 && !held.isListed);
}

function recordOf({ content, line }: JsonItem, row: number, isOnly: boolean): RawRecord {
  return { row, line, isOnly, content };
}

async function* itemsOf(texts: AsyncIterable<string>, columns: Columns): AsyncGenerator<JsonItem> {
  const cutter = new JsonSplitter(columns.isList);
  for await (const text of texts) yield* cutter.cut(text);
  yield* cutter.end();
}

export async function* splitNdjson(texts: AsyncIterable<string>): AsyncGenerator<RawRecord> {
  let rest = '';
  let row = 1;
  let isSkipping = false;
  for await (const text of texts) {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      const line = rest === '' ? text.slice(from, end) : rest + text.slice(from, end);
      if (isSkipping) yield recordAt(row, TOO_LONG);
      else if (!isBlank(line)) yield recordAt(row, contentOf(line));
      [rest, isSkipping] = ['', false];
      from = end + 1;
      row += 1;
    }
    if (!isSkipping) rest += text.slice(from);
    if (rest.length > MOST_OF_ONE) [rest, isSkipping] = ['', true];
  }
  if (isSkipping) yield recordAt(row, TOO_LONG);
  else if (!isBlank(rest)) yield recordAt(row, contentOf(rest));
}

function contentOf(text: string): RawContent {
  return text.length > MOST_OF_ONE ? TOO_LONG : { kind: 'json', text };
}

function recordAt(row: number, content: RawContent): RawRecord {
  return { row, line: row, isOnly: false, content };
}

function isBlank(line: string): boolean {
  return line.length < 200 && line.trim() === '';
}
