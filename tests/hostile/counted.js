// Runs every shape three times, each time four times as long as before, and prints what it cost and how it ended, a line each.
// It is a process of its own, because it counts in all that runs in it. node --no-opt --no-flush-bytecode: code that is made
// quicker, or put away, would be counted otherwise from one time to the next.
import { Session } from 'node:inspector';
import { countLooks, lookedAt } from './lookers.js';
import { randomFrom } from './random.js';
import { SHAPES } from './shapes.js';

const session = new Session();
session.connect();
post('Profiler.enable');
// Before the program is loaded: only what is compiled from now on is counted.
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
countLooks();
const { goApart, put, run } = await import('./here.js');

const [seed = 1, only = ''] = process.argv.slice(2);
const leave = goApart();
// What is made once and kept is made now.
for (const command of ['check', 'batch', 'batch --summary', 'draft']) {
  put({ 'x.yaml': 'title: x\n', 'x.txt': 'Cleaner. Pay: £12 an hour.\n' });
  await run([...command.split(' '), 'x.yaml']);
  await run([...command.split(' '), 'x.txt']);
}
for (const one of SHAPES) {
  if (!one.name.includes(only)) continue;
  const costs = [];
  const ends = [];
  for (const n of [0, one.size, 4 * one.size]) {
    const held = one.make(n, randomFrom(Number(seed)));
    put({ ...one.beside, [one.file]: held });
    blocksRun();
    lookedAt();
    const { code, out, err } = await run(one.words);
    const looks = lookedAt();
    costs.push({ bytes: held.length, blocks: blocksRun(), looks });
    ends.push({ code, ...told(out, err), lost: one.keeps.filter((title) => !out.includes(`"title":"${title}"`)) });
  }
  process.stdout.write(`${JSON.stringify({ name: one.name, costs, ends })}\n`);
}
leave();

function post(method, given) {
  let came;
  session.post(method, given, (error, result) => {
    if (error !== null) throw new Error(error.message);
    came = result;
  });
  return came;
}

/** How often the blocks of our code, and of what is bundled with it, were run since this was last asked. */
function blocksRun() {
  let sum = 0;
  for (const { url, functions } of post('Profiler.takePreciseCoverage').result) {
    if (!url.includes('/dist/')) continue;
    for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  }
  return sum;
}

/** What no output may hold, and no line of an error. */
function told(out, err) {
  const lines = err.split('\n');
  return {
    first: (lines[0] ?? '').slice(0, 300),
    longest: Math.max(...lines.map((line) => line.length)),
    lines: lines.length,
    isTraced: /^\s+at .*[:(]\d+:\d+/m.test(err),
    aliveInErrors: aliveIn(err),
    alive: aliveIn(out),
  };
}

/** The first sign that a terminal or a reader would take for a command: controls, and what hides or turns text round. */
function aliveIn(text) {
  // A byte order mark that begins a table is for Excel.
  const sign = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f]/u.exec(text);
  return sign === null ? null : `U+${sign[0].codePointAt(0).toString(16).padStart(4, '0')} at ${sign.index}`;
}
