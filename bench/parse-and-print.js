// The least that any program must do with a file of one record a line: reads each line as JSON and prints it again.
// node bench/parse-and-print.js < offers.ndjson > again.ndjson
import { once } from 'node:events';

const { stdin, stdout } = process;
stdin.setEncoding('utf8');

let rest = '';
for await (const chunk of stdin) {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop() ?? '';
  await print(lines);
}
await print([rest]);

/** Waits where the reader is slower. */
async function print(lines) {
  const text = lines
    .filter((line) => line !== '')
    .map((line) => `${JSON.stringify(JSON.parse(line))}\n`)
    .join('');
  if (text !== '' && !stdout.write(text)) await once(stdout, 'drain');
}
