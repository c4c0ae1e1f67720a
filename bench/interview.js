// What the short way costs for each example: prompts, words on the screen, keys, and the minutes these would take. Led line by
// line at a real terminal by somebody who holds the file. Needs `script` of util-linux.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const GOODWORK = resolve('bin/goodwork.js');
const EXAMPLES = [
  'agency-warehouse.yaml',
  'parcel-driver.yaml',
  'shop.yaml',
  'union-warehouse.yaml',
  'zero-hours-care.yaml',
  'school-hours-office.json',
  'blank.yaml',
];
/** Read aloud, typed, and thought about: for a figure, and for a question with choices. Words a minute, keys and seconds. */
const PACE = { words: 150, keys: 3, fact: 4, judgement: 10 };

const guide = parse(readFileSync('rubrics/interview.yaml', 'utf8'));
const rubric = parse(readFileSync('rubrics/good-jobs.yaml', 'utf8'));
const FACTS = new Map(
  guide.parts
    .flatMap(({ questions }) => questions)
    .filter(({ fact }) => fact !== undefined)
    .map((item) => [item.ask ?? rubric.facts.find(({ id }) => id === item.fact).ask, item]),
);
const QUESTIONS = new Map(
  rubric.features.flatMap(({ questions }) => questions.map((question) => [question.ask, question])),
);

console.log(
  `node ${process.version}; minutes at ${PACE.words} words a minute read aloud, ${PACE.keys} keys a`,
);
console.log(`second, ${PACE.fact} s to think about a fact and ${PACE.judgement} s about a judgement`);
for (const example of EXAMPLES) {
  const told = await led(parse(readFileSync(join('examples', example), 'utf8')) ?? {});
  const besides = told.keys / PACE.keys + told.facts * PACE.fact + told.judgements * PACE.judgement;
  const minutes = (words) => (words / PACE.words + besides / 60).toFixed(1);
  const waits = told.waits.toSorted((a, b) => a - b);
  console.log(
    `${example}: ${told.prompts} prompts, ${told.words} words, ${told.keys} keys, ${minutes(told.words)} minutes; ` +
      `without the reasons for not knowing ${told.words - told.reasons} words, ${minutes(told.words - told.reasons)} minutes; ` +
      `next question after ${waits[waits.length >> 1].toFixed(0)} ms, at most ${waits.at(-1).toFixed(0)} ms`,
  );
}

/** The short way with the answers of one offer, to its profile. */
function led(offer) {
  const home = mkdtempSync(join(tmpdir(), 'goodwork-bench-'));
  const told = { prompts: 0, words: 0, reasons: 0, keys: 0, facts: 0, judgements: 0, waits: [] };
  const command = `stty cols 80 rows 24; exec "${process.execPath}" "${GOODWORK}" ask --plain`;
  const child = spawn('script', ['-qfec', command, '/dev/null'], {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home, TERM: 'xterm', LANG: 'C.UTF-8' },
  });
  return new Promise((done, failed) => {
    let page = '';
    let typedAt = performance.now();
    child.stdout.setEncoding('utf8').on('data', (text) => {
      page += text.replaceAll('\r', '');
      if (!page.endsWith('> ')) return;
      if (page.includes('THE TEN FEATURES')) {
        child.kill('SIGKILL');
        return;
      }
      const ask = askedIn(page);
      const line = ask === null ? '' : replyTo(ask, page, offer);
      told.prompts += 1;
      told.waits.push(performance.now() - typedAt);
      told.words += wordsIn(page);
      told.reasons += wordsIn(/\d {2}I do not know yet:[\s\S]*?(?=\n\S)/.exec(page)?.[0] ?? '');
      told.keys += line.length + 1;
      if (QUESTIONS.has(ask)) told.judgements += 1;
      else told.facts += 1;
      page = '';
      typedAt = performance.now();
      child.stdin.write(`${line}\r`);
    });
    child.on('error', failed).on('close', () => {
      rmSync(home, { recursive: true, force: true });
      done(told);
    });
  });
}

function wordsIn(text) {
  return text.split(/\s+/).filter((word) => /[a-z]/i.test(word)).length;
}

/** The question that stands on a page; null at the list of answers. */
function askedIn(page) {
  const text = page.replace(/\s+/g, ' ');
  const asked = [...FACTS.keys(), ...QUESTIONS.keys()].filter((ask) =>
    new RegExp(`left ${ask.replace(/[^\w\s]/g, '\\$&')}`).test(text),
  );
  return asked[0] ?? null;
}

/** What somebody would type who holds the file: a number, a figure, or nothing where it is not known. */
function replyTo(ask, page, offer) {
  const item = FACTS.get(ask);
  if (item === undefined) {
    const { id, options } = QUESTIONS.get(ask);
    const answer = offer.answers?.[id];
    const is = typeof answer === 'string' ? answer : answer?.is;
    return numberOf(options.find((option) => option.is === is)?.label, page);
  }
  const value = item.fact.split('.').reduce((held, key) => held?.[key], offer);
  if (item.fact === 'pay') return payIn(offer.pay);
  if (item.fact === 'workplace') return placeIn(offer.workplace);
  if (item.fact === 'client.wishes') return (value ?? []).join(', ');
  if (item.fact === 'client.age') return String(value ?? '');
  if (item.choices !== undefined) {
    const choice = { true: 'yes', false: 'no' }[value] ?? value;
    return numberOf(item.choices[choice], page);
  }
  if (typeof value === 'object' && value !== null) return `${value.from}-${value.to}`;
  return value === undefined || value === null ? '' : String(value);
}

function numberOf(label, page) {
  const text = page.replace(/\n {5}(?=\S)/g, ' ');
  const line = label === undefined ? undefined : text.split('\n').find((one) => one.endsWith(`  ${label}`));
  return line === undefined ? '' : String(Number.parseInt(line, 10));
}

function payIn(pay) {
  if (pay === undefined || pay === null || typeof pay === 'string') return pay ?? '';
  const figure = pay.is ?? (pay.to === undefined ? `from ${pay.from}` : `${pay.from}-${pay.to}`);
  const per = pay.per === undefined ? '' : ` a ${pay.per}`.replace('a hour', 'an hour');
  return `${figure}${pay.basis === 'full-time' ? ' FTE' : ''}${per}`;
}

function placeIn(place) {
  const { town, nation, london } = place ?? {};
  if (london === true) return '1';
  const number = { england: '2', scotland: '3', wales: '4', 'northern-ireland': '5' }[nation];
  return number === undefined ? '' : town === undefined ? number : `${number}: ${town}`;
}
