// Runs every shape twice, the second time four times as long, and prints what it cost and how it ended, a line each.
// It is a process of its own, because it counts in all that runs in it. node --no-opt --no-flush-bytecode: code that is made
// quicker, or put away, would be counted otherwise from one time to the next.
import { Session } from 'node:inspector';
import { harmIn } from './harm.js';
import { countLooks, lookedAt } from './lookers.js';
import { randomFrom } from './random.js';
import { TRIED } from './shapes.js';

const session = new Session();
session.connect();
post('Profiler.enable');
// Before the program is loaded: only what is compiled from now on is counted.
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
countLooks();
const { goApart, put, run } = await import('./here.js');

/** Good, and the first and the last of every list of files. */
const [FIRST, LAST] = ['first.yaml', 'last.yaml'];
/** Read before all else: what is made once a run, with its first advert, is no work of the shape that happens to bring it. */
const ADVERT = 'advert.txt';
const FAULT = 70;
const TIMES = [1, 4];
/** At a desk everything is half as long as in CI: growth is as plain, and it takes half the time. */
const LENGTH = process.env.CI ? 1 : 0.5;
const [seed = 1, only = ''] = process.argv.slice(2);
/** Words that were run before: what is made once and kept is there. */
const begun = new Set();
const leave = goApart();
for (const name of [FIRST, LAST]) put({ [name]: `title: ${name}\n` });
put({ [ADVERT]: 'Cleaner in Leeds\n\n£13 an hour, 20 hours a week.\n' });
for (const group of groups(TRIED.filter(({ name }) => name.includes(only)))) {
  const told = new Map(group.map((one) => [one, []]));
  const tell = (one, end) => told.get(one).push(end);
  if (group[0].words !== null) for (const one of group) await runAlone(one, tell);
  else for (const times of TIMES) await runTogether(group, times, tell);
  for (const [{ name }, ends] of told) process.stdout.write(`${JSON.stringify({ name, ends })}\n`);
}
leave();

/** What `batch` reads goes through it side by side, one kind at a time: to begin costs more than to read a file. */
function groups(shapes) {
  const kinds = new Map();
  for (const one of shapes) {
    const kind = one.words === null ? one.name.split(':')[0] : one.name;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return [...kinds.values()];
}

async function runTogether(group, times, tell) {
  let files = group.map((one, index) => ({ one, file: `${index}-${one.file}`, bytes: 0 }));
  for (const each of files) each.bytes = putShape(each.one, times, each.file);
  for (;;) {
    const costs = new Map();
    let open = '';
    // A file is done with before the next is opened.
    const opened = (file) => {
      costs.set(open, spent());
      open = file;
    };
    spent();
    const ran = await run(
      ['batch', '--format', 'ndjson', ADVERT, FIRST, ...files.map(({ file }) => file), LAST],
      opened,
    );
    opened('');
    const culprit = files.find(({ file }) => !costs.has(LAST) && [...costs.keys()].at(-1) === file);
    if (culprit !== undefined) {
      tell(culprit.one, endOf(culprit, costs.get(culprit.file), ran));
      // It has ended the run: once more without it.
      files = files.filter((each) => each !== culprit);
      continue;
    }
    const lines = ran.out.split('\n');
    const errors = ran.err.split('\n');
    for (const each of files) {
      const mine = (line) => line.includes(each.file);
      const code = ran.code === FAULT ? (await run(['batch', each.file])).code : ran.code;
      const [out, err] = [lines.filter(mine).join('\n'), errors.filter(mine).join('\n')];
      tell(each.one, endOf(each, costs.get(each.file), { code, out, err }));
    }
    const lost = [FIRST, LAST].filter((name) => !ran.out.includes(`"title":"${name}"`));
    if (lost.length > 0)
      throw new Error(`${lost} is lost among: ${files.map(({ one }) => one.name).join(', ')}`);
    return;
  }
}

/** Less what the same words cost over the smallest file of the kind, once everything that is kept is there. */
async function runAlone(one, tell) {
  const costOf = async (times) => {
    const bytes = putShape(one, times);
    spent();
    const ran = await run(one.words);
    return { bytes, ran, ...spent() };
  };
  const words = one.words.join(' ');
  if (!begun.has(words)) await costOf(0);
  begun.add(words);
  const least = await costOf(0);
  for (const times of TIMES) {
    const { bytes, ran, blocks, looks } = await costOf(times);
    tell(one, endOf({ one, bytes }, { blocks: blocks - least.blocks, looks: looks - least.looks }, ran));
  }
}

function putShape({ make, size, file, beside }, times, name = file) {
  const held = make(Math.round(times * size * LENGTH), randomFrom(Number(seed)));
  put({ ...beside, [name]: held });
  return held.length;
}

function post(method, given) {
  let came;
  session.post(method, given, (error, result) => {
    if (error !== null) throw new Error(error.message);
    came = result;
  });
  return came;
}

/** How often the blocks of our code and of what is bundled with it were run, and what was looked at, since this was last asked. */
function spent() {
  let blocks = 0;
  for (const { url, functions } of post('Profiler.takePreciseCoverage').result) {
    if (!url.includes('/dist/')) continue;
    for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
  }
  return { blocks, looks: lookedAt() };
}

/** `characters`: what came in and what went out. Much can come of little, such as a line of each `{}` in a list. */
function endOf({ one, bytes }, { blocks, looks }, ran) {
  const lost = one.keeps.filter((title) => !ran.out.includes(`"title":"${title}"`));
  return { characters: bytes + ran.out.length, blocks, looks, harm: harmIn(ran), lost };
}
