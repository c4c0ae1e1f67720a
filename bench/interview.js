// What the short way costs: prompts, words on the screen, keys, and the minutes these would take, for each example without an
// advert and for each advert that is pasted. Led line by line at a real terminal by somebody who holds the file. Then for each
// advert the lines of what `check` says, and whether what is alarming stands in the first five. Needs `script` of util-linux.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
const ADVERTS = 'tests/interview/adverts';
/** What nobody should have to look for, in the adverts that have it. */
const ALARMS = {
  'below-minimum-cleaner.txt': /minimum/i,
  'zero-hours-carer.txt': /zero hours|no hours are promised|minimum/i,
  'commission-sales.txt': /commission|self-employed|unpaid trial/i,
};
/** Who sits there with an advert. */
const CLIENT = {
  client: { age: 30, hours: 20, 'work-search': 'no', apprentice: false, wishes: ['balance', 'pay'] },
  answers: { 'hours-fit': 'mostly-fit' },
};
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
  const offer = parse(readFileSync(join('examples', example), 'utf8')) ?? {};
  report(example, await led({ ...offer, told: 'employer' }, null));
}
for (const advert of readdirSync(ADVERTS)) {
  const text = readFileSync(join(ADVERTS, advert), 'utf8');
  report(advert, await led(CLIENT, text));
  const said = execFileSync(process.execPath, [GOODWORK, 'check', join(ADVERTS, advert)], {
    encoding: 'utf8',
  });
  const lines = said.trimEnd().split('\n');
  const alarm = ALARMS[advert];
  const first = lines.slice(0, 5).join(' ');
  const isFirst =
    alarm === undefined ? 'nothing alarming' : alarm.test(first) ? 'alarm in the first five' : 'ALARM LATER';
  console.log(`  check: ${lines.length} lines, ${isFirst}`);
}

function report(name, told) {
  const besides = told.keys / PACE.keys + told.facts * PACE.fact + told.judgements * PACE.judgement;
  const minutes = (words) => (words / PACE.words + besides / 60).toFixed(1);
  const waits = told.waits.toSorted((a, b) => a - b);
  console.log(
    `${name}: ${told.prompts} prompts, ${told.words} words, ${told.keys} keys, ${minutes(told.words)} minutes; ` +
      `without the reasons for not knowing ${told.words - told.reasons} words, ${minutes(told.words - told.reasons)} minutes; ` +
      `next question after ${waits[waits.length >> 1].toFixed(0)} ms, at most ${waits.at(-1).toFixed(0)} ms`,
  );
}

/** The short way from the first key to the summary, with the answers of one offer; the advert is pasted where there is one. */
function led(offer, advert) {
  const home = mkdtempSync(join(tmpdir(), 'goodwork-bench-'));
  const told = { prompts: 0, words: 0, reasons: 0, keys: 0, facts: 0, judgements: 0, waits: [] };
  const command = `stty cols 80 rows 24; exec "${process.execPath}" "${GOODWORK}" --plain`;
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
      if (page.includes('What next?')) {
        child.kill('SIGKILL');
        return;
      }
      const ask = askedIn(page);
      const line = ask === null ? atStart(page, advert) : replyTo(ask, page, offer);
      told.prompts += 1;
      told.waits.push(performance.now() - typedAt);
      told.words += wordsIn(page);
      told.reasons += wordsIn(/\d {2}I do not know yet:[\s\S]*?(?=\n\S)/.exec(page)?.[0] ?? '');
      told.keys += line === advert ? 2 : line.length + 1;
      if (QUESTIONS.has(ask)) told.judgements += 1;
      else told.facts += 1;
      page = '';
      typedAt = performance.now();
      child.stdin.write(`${line.trimEnd().replaceAll('\n', '\r')}\r`);
    });
    child.on('error', failed).on('close', () => {
      rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      done(told);
    });
  });
}

function wordsIn(text) {
  return text.split(/\s+/).filter((word) => /[a-z]/i.test(word)).length;
}

/** The first screen, the place for the advert, and what was read of it. */
function atStart(page, advert) {
  if (page.includes('What would you like to do?')) return advert === null ? '2' : '1';
  return page.includes('Paste the advert') ? advert : '';
}

/** The question that stands last on a page; null at a list of answers, or at the start. */
function askedIn(page) {
  if (/What would you like to do|Paste the advert|read as\. Is it right/.test(page)) return null;
  const text = page.replace(/\s+/g, ' ');
  const asked = [...FACTS.keys(), ...QUESTIONS.keys()]
    .map((ask) => ({ ask, at: text.lastIndexOf(ask) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at);
  return asked[0]?.ask ?? null;
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
  if (item.fact === 'workplace')
    return numberOf(item.choices[value?.london === true ? 'london' : value?.nation], page);
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
