// The levels of a file of one vacancy a line, by json-rules-engine: what goodwork is measured against.
//   node bench/rules-engine.js < offers.ndjson     one line for each vacancy, with its levels
//   node bench/rules-engine.js --check 300         made-up vacancies: are these the levels that goodwork gives?
// The rules are made from the shipped rubric: what each answer comes to, and what an open question could still come to. A
// rules engine does not add up, so the lower median is a function here. Nor does it convert pay: the hourly figure comes
// from goodwork's own code, and so do the two measured answers. Answers are taken as they stand, with few of the checks
// that goodwork makes. All of this is in favour of the engine.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Engine } from 'json-rules-engine';
import { vacancies } from './vacancies.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ON = '2026-11-21';
const LEVELS = ['poor', 'weak', 'fair', 'good'];
const compiled = (id) => JSON.parse(readFileSync(`${ROOT}/dist/compiled/${id}.json`, 'utf8')).value;

/** The rules of a rubric: one for each option of each question, and one for each question that is open. */
export function rulesOf({ features }) {
  return features.flatMap(({ id: feature, questions }) =>
    questions.flatMap((question) => [
      ...question.options
        .filter(({ level }) => level !== 'does-not-apply')
        .flatMap((option) => rulesOfOption(feature, question, option)),
      ...rulesWhileOpen(feature, question),
    ]),
  );
}

function rulesOfOption(feature, { id, decisive = false, measure }, { is, level, caps = false }) {
  const rank = LEVELS.indexOf(level);
  const given = rule([{ fact: id, operator: 'equal', value: is }], 'answered', {
    ...{ feature, question: id, rank },
    holds: decisive || caps,
  });
  if (measure === undefined) return [given];
  const possible = { fact: `${id} possible`, operator: 'contains', value: is };
  return [given, rule([possible], 'possible', { question: id, rank })];
}

function rulesWhileOpen(feature, { id, decisive = false, measure, options, when = {}, unless }) {
  if (unless !== undefined) throw new Error(`${id}: no rule is made of unless`);
  const waits = Object.entries(when).map(([other, wanted]) => {
    if (typeof wanted === 'object' && !Array.isArray(wanted))
      throw new Error(`${id}: no rule is made of limits`);
    return {
      any: [
        { fact: other, operator: 'equal', value: null },
        { fact: other, operator: 'in', value: [wanted].flat() },
      ],
    };
  });
  const params = { feature, question: id, decisive, mayCap: options.some(({ caps }) => caps === true) };
  const open = rule([{ fact: id, operator: 'equal', value: null }, ...waits], 'open', params);
  if (measure === undefined) return [open];
  return [open, rule([{ fact: id, operator: 'equal', value: 'one of several' }], 'open', params)];
}

function rule(all, type, params) {
  return { conditions: { all }, event: { type, params } };
}

/** A function from a vacancy, as a vacancy file has it, to the levels of its features. */
export async function levelsByRules() {
  const [rubric, rates] = [compiled('good-jobs'), compiled('rates')];
  const { measuredGuarantee, measuredPay, offerOf, payFigures, quickVacancyOf } = await pay();
  const questions = rubric.features.flatMap((feature) => feature.questions);
  const status = questions.find(({ options }) => options.some((option) => option.status === 'self-employed'));
  const selfEmployed = status.options.filter((option) => option.status === 'self-employed');
  const engine = new Engine(rulesOf(rubric));

  return async (value) => {
    const vacancy = quickVacancyOf(value, rubric, value.id);
    if (vacancy === null) throw new Error(`${value.id} is not a plain vacancy`);
    const facts = {};
    for (const { id } of questions) facts[id] = vacancy.answers[id]?.is ?? null;
    const offer = offerOf(
      vacancy,
      selfEmployed.some(({ is }) => is === facts[status.id]),
    );
    const day = vacancy.starts !== null && vacancy.starts > ON ? vacancy.starts : ON;
    for (const { id, measure, threshold } of questions) {
      if (measure === undefined) continue;
      const measured =
        measure === 'hourly'
          ? measuredPay(offer, payFigures(offer, rates, day), rates)
          : measuredGuarantee(vacancy.hours.guaranteed, vacancy.client.hours, threshold.hours);
      facts[`${id} possible`] = measured?.possible ?? [];
      if (measured === 'does-not-apply') facts[id] = measured;
      else if (measured !== null) facts[id] = measured.is ?? 'one of several';
    }
    const { events } = await engine.run(facts);
    return levelsFrom(events, rubric);
  };
}

/** The lower median, never above a decisive or a serious answer; and the same with open questions at worst and at best. */
function levelsFrom(events, { features }) {
  const ranks = new Map();
  for (const { type, params } of events) {
    if (type !== 'possible') continue;
    const there = ranks.get(params.question) ?? [];
    ranks.set(params.question, [...there, params.rank]);
  }
  const tallies = new Map(
    features.map(({ id }) => [id, { now: side(), worst: side(), best: side(), waits: false }]),
  );
  for (const { type, params } of events) {
    const tally = tallies.get(params.feature);
    const possible = ranks.get(params.question);
    if (type === 'answered') {
      const { rank, holds } = params;
      count(tally.now, rank, holds);
      count(tally.worst, rank, holds);
      count(tally.best, possible === undefined ? rank : Math.max(...possible), holds);
    } else if (type === 'open') {
      const { decisive, mayCap } = params;
      count(tally.worst, possible === undefined ? 0 : Math.min(...possible), decisive || mayCap);
      count(tally.best, possible === undefined ? 3 : Math.max(...possible), decisive);
      tally.waits ||= decisive;
    }
  }
  const levels = {};
  const atLeast = {};
  const atMost = {};
  for (const [id, { now, worst, best, waits }] of tallies) {
    atLeast[id] = levelOf(worst);
    atMost[id] = levelOf(best);
    const isSettled = !waits && now.ranks.length > 0;
    levels[id] = isSettled ? levelOf(now) : atLeast[id] === atMost[id] ? atLeast[id] : null;
  }
  return { levels, atLeast, atMost };
}

function side() {
  return { ranks: [], ceiling: 3 };
}

function count(tally, rank, holds) {
  tally.ranks.push(rank);
  if (holds) tally.ceiling = Math.min(tally.ceiling, rank);
}

function levelOf({ ranks, ceiling }) {
  if (ranks.length === 0) return null;
  const median = ranks.toSorted((a, b) => a - b)[Math.ceil(ranks.length / 2) - 1];
  return LEVELS[Math.min(median, ceiling)];
}

/** What goodwork knows of pay, straight from its sources. */
async function pay() {
  const contents = `
    export { measuredGuarantee, measuredPay } from './src/assess/measured.ts';
    export { payFigures } from './src/pay/pay-figures.ts';
    export { quickVacancyOf } from './src/vacancy/vacancy-file.ts';
    export { offerOf } from './src/vacancy/vacancy.ts';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    ...{ bundle: true, format: 'esm', minify: true, write: false },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** How many of so many made-up vacancies have other levels by goodwork; each of them is said. */
async function check(many) {
  const [{ assess, loadRubric, readVacancies }, levels] = [
    await import('../dist/library.js'),
    await levelsByRules(),
  ];
  const policy = loadRubric();
  let others = 0;
  for (const value of vacancies(many)) {
    for await (const { vacancy } of readVacancies(JSON.stringify(value), { ...policy, name: 'offer.json' })) {
      const { features } = assess(vacancy, { ...policy, on: ON });
      const byRules = await levels(value);
      for (const { id, level, atLeast, atMost } of features) {
        const [ours, theirs] = [
          [level, atLeast, atMost],
          [byRules.levels[id], byRules.atLeast[id], byRules.atMost[id]],
        ].map((three) => three.join(' '));
        if (ours === theirs) continue;
        others += 1;
        console.log(`${value.id}, ${id}: ${ours} by goodwork, ${theirs} by rules`);
      }
    }
  }
  return others;
}

async function run() {
  const levels = await levelsByRules();
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    if (line === '') continue;
    const value = JSON.parse(line);
    const text = `${JSON.stringify({ id: value.id, ...(await levels(value)) })}\n`;
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [option, many] = process.argv.slice(2);
  if (option === '--check') {
    const others = await check(Number(many));
    console.log(`${many} vacancies: ${others === 0 ? 'the same levels' : `${others} levels differ`}`);
    process.exitCode = others === 0 ? 0 : 1;
  } else await run();
}
