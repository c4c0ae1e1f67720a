// What a batch takes, beside a loop that only parses and prints the same file.
// Each round runs all of them, one after the other; of the rounds the middle is taken. GOODWORK_BENCH=1000000 for more records.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { vacancies } from './vacancies.js';

const COUNT = Number(process.env.GOODWORK_BENCH ?? 100_000);
const ROUNDS = COUNT > 200_000 ? 1 : 3;
const folder = mkdtempSync(join(tmpdir(), 'goodwork-bench-'));
const ON = ['--on', '2026-11-21'];

async function written(name, lines) {
  const file = join(folder, name);
  const stream = createWriteStream(file);
  for (const line of lines) if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
  return file;
}

function* records(count) {
  for (const one of vacancies(count)) yield JSON.stringify(one);
}

/** As long as the adverts of a job board are. */
const LETTERS = 4500;

/** Our own adverts without their marks, each with lines of others in which nothing is marked, until it is as long as a real one. */
function* adverts(bytes) {
  const texts = readdirSync('tests/adverts')
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => parse(readFileSync(`tests/adverts/${name}`, 'utf8')))
    .map(({ text }) => text);
  const prose = texts
    .flatMap((text) => text.split('\n').slice(3))
    .filter((line) => line.length > 80 && !line.includes('[['));
  for (let done = 0, index = 0, next = 0; done < bytes; index += 1) {
    let text = texts[index % texts.length].replace(/\[\[[a-z-]+: (.*?)\]\]/gs, '$1');
    for (; text.length < LETTERS; next += 1) text += `\n${prose[next % prose.length]}\n`;
    done += text.length;
    yield JSON.stringify({ id: `ad-${index}`, text });
  }
}

/** Seconds of CPU and of the clock of one whole process. */
function run(args, input) {
  const script = `TIMEFORMAT='%U %S %R'; time "$0" "$@" > /dev/null${input === undefined ? '' : ` < '${input}'`}`;
  const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  const [user, system, wall] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { cpu: user + system, wall };
}

const batch = (file, ...more) => ['bin/goodwork.js', 'batch', file, ...ON, '--quiet', ...more];
const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

try {
  const many = await written('many.ndjson', records(COUNT));
  const texts = await written('adverts.ndjson', adverts(50e6));
  console.log(
    `node ${process.version}; ${COUNT} structured vacancies (${mib(many)} MiB), ${ROUNDS} round(s); CPU of whole processes`,
  );
  const rounds = Array.from({ length: ROUNDS }, () => ({
    print: run(['bench/parse-and-print.js'], many),
    one: run(batch(many)),
    two: run(batch(many, '--workers', '2')),
    texts: run(batch(texts)),
  }));
  const of = (measure) => middle(rounds.map(measure));
  const perRecord = (seconds, count = COUNT) =>
    `${((1e6 * seconds) / count).toFixed(0)} microseconds a record`;
  const say = (what, figure, wanted = '') =>
    console.log(`${what}: ${figure}${wanted === '' ? '' : ` (wanted: ${wanted})`}`);
  say('parse and print', perRecord(of(({ print }) => print.cpu)));
  say('goodwork batch', perRecord(of(({ one }) => one.cpu)));
  say(
    '  against parse and print',
    `${of(({ one, print }) => one.cpu / print.cpu).toFixed(2)} times the CPU`,
    'at most 3.2',
  );
  say(
    '  two workers against one',
    `${of(({ one, two }) => one.wall / two.wall).toFixed(2)} times as fast by the clock`,
    'at least 1.7',
  );
  say(
    'full-text adverts',
    `${of(({ texts: told }) => statSync(texts).size / 1e6 / told.cpu).toFixed(1)} MB a CPU second, end to end`,
    'at least 7.5',
  );
  const single = await written('one.ndjson', records(1));
  const start = middle([0, 1, 2].map(() => run(batch(single)).cpu));
  for (const count of [1000, 10_000, 100_000].filter((one) => one <= COUNT)) {
    const file = await written(`${count}.ndjson`, records(count));
    say(`${count} records`, `${perRecord(run(batch(file)).cpu - start, count)} after the start`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function mib(file) {
  return Math.round(statSync(file).size / 1024 / 1024);
}
