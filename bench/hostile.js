// Time and memory of every kind of hostile input at n, 2n and 4n characters: node build.js && node bench/hostile.js
//   --only WORDS     only shapes whose name holds this; also several times
//   --size N         characters of the shortest, 200000 if left out
//   --mutants MINS   in place of that: good files changed by chance, for so many minutes; GOODWORK_SEED for others
// Each runs in a process of its own, as a person would run it, and is stopped after a minute. Times are of the processor, so that
// a machine with other work to do gives nearly the same.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { randomFrom } from '../tests/hostile/random.js';
import { SHAPES } from '../tests/hostile/shapes.js';

const BIN = fileURLToPath(new URL('../bin/goodwork.js', import.meta.url));
const LONGEST = 60_000;
/** A process tells by itself, as it ends, how much memory it had at most, and of the processor: others may have it meanwhile. */
const TELLS = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
`)}`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    size: { type: 'string' },
    mutants: { type: 'string' },
  },
});
if (values.mutants === undefined) await measureShapes(values.only ?? [''], Number(values.size ?? 200_000));
else await tryMutants(Number(values.mutants));

async function measureShapes(only, size) {
  const start = await timeOf({ 'x.yaml': 'title: x\n' }, ['batch', 'x.yaml']);
  print(['shape', 'characters', 'processor, s', 'MiB', 'grows as', 'exit code']);
  const rows = [];
  for (const one of SHAPES) {
    if (!only.some((words) => one.name.includes(words))) continue;
    const { name, file, make, beside, words, most } = one;
    const runs = [];
    for (const n of [1, 2, 4].map((times) => times * Math.min(size, most))) {
      const held = make(n, randomFrom(1));
      const files = { ...beside, [file]: held };
      const ran = await timeOf(files, words ?? ['batch', '--format', 'ndjson', file]);
      runs.push({ ...ran, characters: held.length });
      // What was stopped is not tried four times as long.
      if (ran.code === null) break;
    }
    const row = { name, runs, power: powerOf(runs, start.seconds) };
    rows.push(row);
    print([
      name,
      runs.map(({ characters }) => characters).join(' '),
      runs.map(({ seconds }) => seconds.toFixed(2)).join(' '),
      runs.map(({ memory }) => memory ?? '?').join(' '),
      row.power === null ? '' : `n^${row.power.toFixed(1)}`,
      [...new Set(runs.map(({ code }) => code ?? 'stopped'))].join(' '),
    ]);
  }
  const slowest = rows.toSorted((a, b) => slownessOf(b) - slownessOf(a))[0];
  const largest = rows.toSorted((a, b) => largestOf(b) - largestOf(a))[0];
  if (slowest === undefined || largest === undefined) return;
  process.stdout.write(
    `\nWorst: ${slownessOf(slowest).toFixed(2)} s for 200,000 characters (${slowest.name}); ${largestOf(largest)} MiB (${largest.name}). To begin alone takes ${start.seconds.toFixed(2)} s.\n`,
  );

  function slownessOf({ runs }) {
    const { seconds, characters } = runs.at(-1);
    return (Math.max(0, seconds - start.seconds) * 200_000) / Math.max(characters, size);
  }
}

function largestOf({ runs }) {
  return Math.max(...runs.map(({ memory }) => memory ?? 0));
}

/** The power of its length that a time grows with; null where it is too short to tell. */
function powerOf(runs, start) {
  const [first, last] = [runs[0], runs.at(-1)];
  if (first.characters === last.characters || last.seconds - start < 0.3) return null;
  const times = (last.seconds - start) / Math.max(0.02, first.seconds - start);
  return Math.log(times) / Math.log(last.characters / first.characters);
}

function print(cells) {
  const widths = [72, 24, 20, 16, 8, 9];
  process.stdout.write(
    `${cells
      .map((cell, i) => cell.padEnd(widths[i]))
      .join('  ')
      .trimEnd()}\n`,
  );
}

/** `code` is null where it had to be stopped, and `memory` then is not known. */
async function timeOf(files, words) {
  const folder = mkdtempSync(join(tmpdir(), 'goodwork-hostile-'));
  try {
    for (const [name, held] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), held);
    }
    return await timed(words, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timed(words, cwd) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', TELLS, BIN, ...words], {
      cwd,
      env: { ...process.env, GOODWORK_HOME: cwd },
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      timeout: LONGEST,
      killSignal: 'SIGKILL',
    });
    let told = '';
    child.stdio[3].on('data', (data) => {
      told += data;
    });
    child.on('error', reject).on('close', (code) => {
      if (told === '') return resolve({ seconds: (performance.now() - start) / 1000, memory: null, code });
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told);
      resolve({ seconds: (userCPUTime + systemCPUTime) / 1e6, memory: Math.round(maxRSS / 1024), code });
    });
  });
}

async function tryMutants(minutes) {
  const { attack } = await import('../tests/hostile/mutants.js');
  const { harmIn } = await import('../tests/hostile/harm.js');
  const { goApart, put, run } = await import('../tests/hostile/here.js');
  const kept = mkdtempSync(join(tmpdir(), 'goodwork-mutants-'));
  const leave = goApart();
  const until = performance.now() + minutes * 60_000;
  let [seed, tried, harmed] = [Number(process.env.GOODWORK_SEED ?? 1), 0, 0];
  for (; performance.now() < until; seed += 1) {
    const { words, files, mutants, keeps } = attack(randomFrom(seed));
    put(files);
    const start = performance.now();
    const ran = await run(words);
    const seconds = (performance.now() - start) / 1000;
    tried += mutants;
    const harm = harmIn(ran);
    for (const title of keeps) if (!ran.out.includes(`"title":"${title}"`)) harm.push(`${title} is lost`);
    if (seconds > 10) harm.push(`took ${seconds.toFixed(0)} seconds`);
    if (harm.length === 0) continue;
    harmed += 1;
    const folder = join(kept, String(seed));
    mkdirSync(folder);
    for (const [name, held] of Object.entries(files)) writeFileSync(join(folder, name), held);
    process.stdout.write(
      `${folder}: goodwork ${words.join(' ')}\n${harm.map((one) => `  ${one}\n`).join('')}`,
    );
  }
  leave();
  process.stdout.write(`${tried} mutants, ${harmed} runs with something wrong; the next seed is ${seed}.\n`);
}
