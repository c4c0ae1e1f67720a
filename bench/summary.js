// What a summary of very many offers by very many employers takes: memory at its most, time, and the size of what is written;
// of the whole list, and of ten parts that are merged. `node bench/summary.js 100000 30000` for fewer records and employers.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [RECORDS = 1_000_000, EMPLOYERS = 300_000] = process.argv.slice(2).map(Number);
const PARTS = 10;
const ON = ['--on', '2026-11-21'];
const TITLES = [
  'Care assistant',
  'Warehouse operative',
  'Shop assistant',
  'Cleaner',
  'Kitchen porter',
  'Driver',
];
const CONTRACTS = ['permanent', 'zero-hours', 'agency'];
const folder = mkdtempSync(join(tmpdir(), 'goodwork-summary-'));

/** Most jobs stand once: an employer has a few, and each has a name of its own. */
function* records(from, to) {
  for (let index = from; index < to; index += 1) {
    const mixed = Math.imul(index + 1, 0x9e3779b1) >>> 0;
    const employer = index < EMPLOYERS ? index : mixed % EMPLOYERS;
    yield JSON.stringify({
      goodwork: 1,
      id: `offer-${index}`,
      title: `${TITLES[mixed % TITLES.length]}, ward ${(mixed >>> 8) % 500}`,
      employer: `Employer of people number ${employer} Limited`,
      posted: `2026-11-${String(1 + (mixed % 20)).padStart(2, '0')}`,
      pay: { is: 11 + (mixed % 500) / 100, per: 'hour' },
      hours: { paid: 8 + (mixed % 30) },
      answers: { 'contract-type': CONTRACTS[mixed % CONTRACTS.length] },
    });
  }
}

async function written(name, lines) {
  const file = join(folder, name);
  const stream = createWriteStream(file);
  for (const line of lines) if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
  return file;
}

/** A child that says at its end how much memory it had at its most. */
const WATCH = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))`;

async function measured(what, args, output) {
  const told = openSync(join(folder, 'told'), 'w');
  const out = openSync(output, 'w');
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', WATCH, 'bin/goodwork.js', ...args], {
    stdio: ['ignore', out, 'inherit', told],
  });
  const [code] = await once(child, 'exit');
  const seconds = (performance.now() - start) / 1000;
  const peak = Number(readFileSync(join(folder, 'told'), 'utf8')) / 1024;
  console.log(
    `${what}: exit ${code}, ${peak.toFixed(0)} MiB at most, ${seconds.toFixed(0)} s, ${(statSync(output).size / 2 ** 20).toFixed(0)} MiB written`,
  );
  return output;
}

try {
  console.log(`node ${process.version}; ${RECORDS} records, ${EMPLOYERS} employers, ${PARTS} parts`);
  const summary = ['--summary', '--format', 'json', '--quiet', ...ON];
  const all = await written('all.ndjson', records(0, RECORDS));
  const whole = await measured('the whole', ['batch', all, ...summary], join(folder, 'whole.json'));
  await measured(
    'the whole, two workers',
    ['batch', all, ...summary, '--workers', '2'],
    join(folder, 'two.json'),
  );
  rmSync(all);
  const parts = [];
  for (let part = 0; part < PARTS; part += 1) {
    const [from, to] = [part, part + 1].map((edge) => Math.floor((edge * RECORDS) / PARTS));
    const file = await written('part.ndjson', records(from, to));
    const output = join(folder, `part-${part}.json`);
    parts.push(await measured(`part ${part}`, ['batch', file, ...summary], output));
  }
  const merged = await measured('ten parts merged', ['merge', ...parts], join(folder, 'merged.json'));
  await measured('the whole, twice', ['merge', whole, whole], join(folder, 'twice.json'));
  for (const [whom, format] of [
    ['adviser', 'markdown'],
    ['employer', 'html'],
    ['funder', 'json'],
  ])
    await measured(
      `a page for the ${whom}, as ${format}`,
      ['merge', whole, '--for', whom, '--format', format, ...ON],
      join(folder, 'page'),
    );
  const [one, other] = [merged, whole].map((file) => readFileSync(file));
  // What may differ stands at the head: how many files, and how many repeat one of another part.
  const bodyOf = (bytes) => bytes.subarray(bytes.indexOf('"features"'));
  console.log(
    bodyOf(one).equals(bodyOf(other)) ? 'Merged is the same as the whole.' : 'MERGED IS NOT THE WHOLE',
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
