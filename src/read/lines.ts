// Text that arrives in pieces, as lines with their ends.

export async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of texts) {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      yield rest + text.slice(from, end + 1);
      rest = '';
      from = end + 1;
    }
    rest += text.slice(from);
    // A line without an end is handed on in parts: nobody holds all of it.
    if (rest.length > MOST_OF_A_LINE) {
      yield rest;
      rest = '';
    }
  }
  if (rest !== '') yield rest;
}

const MOST_OF_A_LINE = 2 * 1024 * 1024;
