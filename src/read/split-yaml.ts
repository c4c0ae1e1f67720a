// A YAML file as its documents: a line of three dashes starts the next one, wherever it stands.
import { MOST_OF_ONE, type RawRecord, TOO_LONG } from './raw-record.ts';

const START = /^---(?:\s|$)/;
const END = /^\.\.\.(?:\s|$)/;

export async function* splitYaml(texts: AsyncIterable<string>): AsyncGenerator<RawRecord> {
  let row = 0;
  let held: { text: string; line: number } | null = null;
  for await (const one of documentsIn(texts)) {
    if (held !== null) yield recordOf(held, row, false);
    held = one;
    row += 1;
  }
  if (held !== null) yield recordOf(held, row, row === 1);
}

function recordOf({ text, line }: { text: string; line: number }, row: number, isOnly: boolean): RawRecord {
  return { row, line, isOnly, content: text.length > MOST_OF_ONE ? TOO_LONG : { kind: 'yaml', text } };
}

async function* documentsIn(texts: AsyncIterable<string>): AsyncGenerator<{ text: string; line: number }> {
  let [text, first, line] = ['', 1, 0];
  let [isEmpty, isStarted] = [true, false];
  for await (const whole of linesOf(texts)) {
    // The mark at the start of a file, where several were put together.
    const one = whole.startsWith('\ufeff') ? whole.slice(1) : whole;
    line += 1;
    const isStart = START.test(one);
    if (isStart ? !isEmpty || isStarted : END.test(one)) {
      if (!isEmpty) yield { text, line: first };
      [text, first, isEmpty, isStarted] = ['', isStart ? line : line + 1, true, false];
      if (!isStart) continue;
    }
    // However long the remarks are, what stands below them is read.
    if (isEmpty && text.length > MOST_OF_ONE) [text, first] = ['', line];
    isStarted ||= isStart;
    isEmpty &&= NOTHING.test(one);
    if (text.length <= MOST_OF_ONE) text += one;
  }
  if (!isEmpty) yield { text, line: first };
}

/** Comments, directives and bare dashes alone are no document. */
const NOTHING = /^[ \t]*(?:#.*|%.*|---[ \t]*)?\r?\n?$/;

/** Text that arrives in pieces, as lines with their ends. */
async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of texts) {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      yield rest + text.slice(from, end + 1);
      rest = '';
      from = end + 1;
    }
    rest += text.slice(from);
    // A line without an end is passed on in parts, never held whole.
    if (rest.length > MOST_OF_A_LINE) {
      yield rest;
      rest = '';
    }
  }
  if (rest !== '') yield rest;
}

const MOST_OF_A_LINE = 2 * 1024 * 1024;
