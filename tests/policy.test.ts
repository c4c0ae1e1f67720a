// Runs the policy cases of tests/policy/*.yaml. Their words are explained at the top of tests/policy/minimum-wage.yaml.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { AssessedFeature, Assessment } from '../src/assess/assessment.ts';
import { assessmentShape } from '../src/assess/assessment-shape.ts';
import { ratesOf } from '../src/pay/rates-file.ts';
import { approachOf } from '../src/rubric/approach-file.ts';
import { extendedRubricOf } from '../src/rubric/rubric-file.ts';
import { unplaced } from '../src/source/document.ts';
import { vacancyOf } from '../src/vacancy/vacancy-file.ts';
import {
  assessmentOf,
  documentOf,
  problemsOf,
  RATES,
  RUBRIC,
  RUBRIC_CONTEXT,
  readProjectFile,
  TODAY,
  unwrap,
} from './support/shipped.ts';

const anything = z.record(z.string(), z.unknown());
const caseShape = z.strictObject({
  name: z.string().min(10),
  on: z.string().optional(),
  vacancy: anything,
  rubric: anything.optional(),
  rates: anything.optional(),
  approach: anything.optional(),
  expect: anything.refine((words) => Object.keys(words).length > 0, 'nothing is expected'),
});
type PolicyCase = z.infer<typeof caseShape>;
/** A case as it is written: with a table it stands for many, and a whole vacancy may be a column. */
const writtenShape = caseShape.extend({
  vacancy: z.union([anything, z.string().regex(/^<.+>$/)]),
  table: z.array(z.array(z.unknown()).min(1)).min(2).optional(),
});

/** One word of `expect`: what it holds the assessment to. */
type Check = (assessment: Assessment, wanted: unknown) => void;

const list = z.union([z.literal('none').transform(() => []), z.array(z.string()).min(1)]);
const words = z.record(z.string(), z.string());
const yesOrNo = z.enum(['yes', 'no']);

const CHECKS: Record<string, Check> = {
  levels: (assessment, wanted) => {
    for (const [id, word] of Object.entries(words.parse(wanted)))
      expect(levelWord(featureOf(assessment, id)), `level of ${id}`).toBe(word);
  },
  ranges: (assessment, wanted) => {
    for (const [id, word] of Object.entries(words.parse(wanted)))
      expect(rangeWord(featureOf(assessment, id)), `range of ${id}`).toBe(word);
  },
  answered: (assessment, wanted) => {
    for (const [id, word] of Object.entries(words.parse(wanted))) {
      const { answered, questions } = featureOf(assessment, id);
      expect(`${answered} of ${questions}`, `answered in ${id}`).toBe(word);
    }
  },
  answers: (assessment, wanted) => {
    for (const [id, word] of Object.entries(words.parse(wanted)))
      expect(answerOf(assessment, id).is ?? 'not-known', id).toBe(word);
  },
  unknown: (assessment, wanted) => {
    for (const [id, word] of Object.entries(words.parse(wanted)))
      expect(answerOf(assessment, id).unknown, `why ${id} is not known`).toBe(word);
  },
  legal: (assessment, wanted) => {
    const raised = assessment.legal.map(({ id }) => id);
    if (wanted === 'none') expect(raised, 'legal checks').toEqual([]);
    else expect(raised, 'legal checks').toEqual(expect.arrayContaining(list.parse(wanted)));
  },
  'not-legal': (assessment, wanted) => {
    const raised = assessment.legal.map(({ id }) => id);
    expect(
      list.parse(wanted).filter((id) => raised.includes(id)),
      'raised',
    ).toEqual([]);
  },
  strengths: (assessment, wanted) => {
    for (const [id, word] of Object.entries(words.parse(wanted)))
      expect(legalOf(assessment, id).strength, `strength of ${id}`).toBe(word);
  },
  by: (assessment, wanted) => {
    for (const [id, days] of Object.entries(z.record(z.string(), z.array(z.string())).parse(wanted)))
      expect(
        (legalOf(assessment, id).by ?? []).map(({ last }) => last ?? 'none'),
        `how long a person has for ${id}`,
      ).toEqual(days);
  },
  'legal-says': (assessment, wanted) => {
    for (const [id, text] of Object.entries(words.parse(wanted)))
      expect(legalOf(assessment, id).say.replace(/\s+/g, ' '), `what ${id} says`).toContain(text);
  },
  who: (assessment, wanted) => {
    for (const [id, text] of Object.entries(words.parse(wanted)))
      expect(legalOf(assessment, id).who, `who to ask about ${id}`).toContain(text);
  },
  'not-who': (assessment, wanted) => {
    for (const [id, text] of Object.entries(words.parse(wanted)))
      expect(legalOf(assessment, id).who, `who to ask about ${id}`).not.toContain(text);
  },
  first: (assessment, wanted) => {
    const said = assessment.first.map(({ kind, say }) => ({ kind, say }));
    const these = list.parse(wanted).map((one) => /^(\w+)(?:: (.*))?$/s.exec(one) ?? ['', '', '']);
    expect(
      said.map(({ kind }) => kind),
      'what comes first',
    ).toEqual(these.map(([, kind]) => kind));
    for (const [index, [, kind, words = '']] of these.entries())
      expect(said[index]?.say, `what comes first of ${kind}`).toContain(words);
  },
  urgent: (assessment, wanted) => {
    expect(
      assessment.first.filter(({ urgent }) => urgent).map(({ say }) => say),
      'what is among the first lines',
    ).toEqual(z.array(z.string()).parse(wanted));
  },
  says: (assessment, wanted) => {
    for (const [id, quotes] of Object.entries(z.record(z.string(), z.array(z.string())).parse(wanted)))
      expect(
        featureOf(assessment, id).says.map(({ quote }) => quote),
        `what the advert says of ${id}`,
      ).toEqual(quotes);
  },
  'leaves-out': (assessment, wanted) => {
    for (const [id, topics] of Object.entries(z.record(z.string(), z.array(z.string())).parse(wanted)))
      expect(featureOf(assessment, id).leavesOut, `what the advert leaves out of ${id}`).toEqual(topics);
  },
  'ask-first': (assessment, wanted) => {
    expect(assessment.ask[0]?.question, 'asked first').toBe(z.string().parse(wanted));
  },
  'asks-start': (assessment, wanted) => {
    const start = list.parse(wanted);
    expect(asked(assessment).slice(0, start.length), 'asked first').toEqual(start);
  },
  asks: (assessment, wanted) => {
    expect(asked(assessment), 'asked').toEqual(expect.arrayContaining(list.parse(wanted)));
  },
  'not-asks': (assessment, wanted) => {
    expect(
      list.parse(wanted).filter((id) => asked(assessment).includes(id)),
      'asked',
    ).toEqual([]);
  },
  settles: (assessment, wanted) => {
    for (const [id, word] of Object.entries(z.record(z.string(), yesOrNo).parse(wanted))) {
      const ask = assessment.ask.find(({ question }) => question === id);
      expect(ask === undefined ? 'not asked' : ask.settles ? 'yes' : 'no', `${id} settles`).toBe(word);
    }
  },
  headline: (assessment, wanted) => {
    expect(assessment.headline.split(' Ask first: ')[0]).toBe(z.string().parse(wanted));
  },
  kinds: (assessment, wanted) => {
    expect(
      assessment.points.map(({ kind }) => kind),
      'kinds of point',
    ).toEqual(expect.arrayContaining(list.parse(wanted)));
  },
  'no-kinds': (assessment, wanted) => {
    const kinds: string[] = assessment.points.map(({ kind }) => kind);
    expect(
      list.parse(wanted).filter((kind) => kinds.includes(kind)),
      'kinds of point',
    ).toEqual([]);
  },
  'kinds-for': (assessment, wanted) => {
    for (const [audience, kinds] of Object.entries(z.record(z.string(), list).parse(wanted)))
      expect(kindsFor(assessment, audience), `for the ${audience}`).toEqual(expect.arrayContaining(kinds));
  },
  'no-kinds-for': (assessment, wanted) => {
    for (const [audience, kinds] of Object.entries(z.record(z.string(), list).parse(wanted))) {
      const raised = kindsFor(assessment, audience);
      expect(
        kinds.filter((kind) => raised.includes(kind)),
        `for the ${audience}`,
      ).toEqual([]);
    }
  },
  working: (assessment, wanted) => {
    for (const figure of list.parse(wanted))
      expect(assessment.pay.working.join('\n'), 'how the pay was worked out').toContain(figure);
  },
  points: (assessment, wanted) => {
    const ids = assessment.points.map(({ id }) => id);
    expect(ids, 'points').toEqual(expect.arrayContaining(list.parse(wanted)));
  },
  'no-points': (assessment, wanted) => {
    const ids = assessment.points.map(({ id }) => id);
    expect(
      list.parse(wanted).filter((id) => ids.includes(id)),
      'points',
    ).toEqual([]);
  },
  earnings: ({ pay }, wanted) => {
    const meets = pay.earningsThreshold?.lines.map((line) => [line.household, line.meets]) ?? [];
    expect(Object.fromEntries(meets), 'the earnings threshold').toEqual(
      wanted === 'none' ? {} : words.parse(wanted),
    );
  },
  'first-point': (assessment, wanted) => {
    expect(assessment.points[0]?.kind, 'the first point').toBe(z.string().parse(wanted));
  },
  conditions: (assessment, wanted) => {
    const met = Object.fromEntries(assessment.conditions.map((one) => [one.id, one.met]));
    expect(met, 'conditions').toEqual(words.parse(wanted));
  },
  stale: (assessment, wanted) => {
    const stale = assessment.rates.filter((rate) => rate.stale).map(({ id }) => id);
    expect(stale, 'rates past their next-due day').toEqual(list.parse(wanted));
  },
  'move-up': (assessment, wanted) => {
    for (const [id, alternatives] of Object.entries(z.record(z.string(), list).parse(wanted))) {
      const found = featureOf(assessment, id).toMoveUp.map(
        ({ would, changes }) => `${would}: ${changes.map(({ question }) => question).join(' + ')}`,
      );
      expect(found, `to move up ${id}`).toEqual(alternatives);
    }
  },
};

for (const { subject, cases } of policyFiles()) {
  describe(subject, () => {
    for (const policy of cases) test(policy.name, () => holds(policy));
  });
}

function holds(policy: PolicyCase): void {
  if ('refused' in policy.expect) {
    expect(Object.keys(policy.expect), 'a refused vacancy has nothing else to expect').toEqual(['refused']);
    const found = problemsOf(vacancyOf(unplaced('case', policy.vacancy), RUBRIC, 'case'));
    expect(found.length > 0 ? 'yes' : 'no', 'refused').toBe(yesOrNo.parse(policy.expect.refused));
    return;
  }
  const assessment = assessed(policy);
  holdsAnyhow(assessment);
  for (const [word, wanted] of Object.entries(policy.expect)) {
    const check = word.startsWith('pay.') ? undefined : CHECKS[word];
    if (check !== undefined) check(assessment, wanted);
    else if (word.startsWith('pay.')) holdsPart(partAt(assessment, word), wanted, word);
    else throw new Error(`"${word}" is not a word that expect: knows`);
  }
}

function policyFiles(): { subject: string; cases: PolicyCase[] }[] {
  const folder = new URL('policy/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const { value } = documentOf(readProjectFile(`tests/policy/${name}`), name);
      const cases = z.array(writtenShape).min(1).parse(value).flatMap(rowsOf);
      const names = cases.map((one) => one.name);
      const twice = new Set(names.filter((one, index) => names.indexOf(one) < index));
      if (twice.size > 0) throw new Error(`${name}: cases with one name: ${[...twice].join('; ')}`);
      return { subject: name.replace('.yaml', '').replaceAll('-', ' '), cases };
    });
}

/** A case with a table is one case for each row under the heading; every column must be used. */
function rowsOf({ table, ...policy }: z.infer<typeof writtenShape>): PolicyCase[] {
  if (table === undefined) return [caseShape.parse(policy)];
  const [heading = [], ...rows] = table;
  const columns = heading.map(String);
  const unused = columns.find((column) => !JSON.stringify(policy).includes(`<${column}>`));
  const names = columns.some((column) => policy.name.includes(`<${column}>`));
  const name = names ? policy.name : `${policy.name} (${columns[0]}: <${columns[0]}>)`;
  if (unused !== undefined) throw new Error(`"${policy.name}" does not use its column "${unused}"`);
  return rows.map((row) => {
    if (row.length !== columns.length) throw new Error(`"${policy.name}" has an uneven row: ${row}`);
    const cells = new Map(columns.map((column, index) => [column, row[index]]));
    return caseShape.parse(filled({ ...policy, name }, cells));
  });
}

/** `<word>` alone becomes the cell as it is; inside a sentence its text, in pounds and pence after a £. */
function filled(value: unknown, cells: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((inside) => filled(inside, cells));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inside]) => [String(filled(key, cells)), filled(inside, cells)]),
    );
  }
  if (typeof value !== 'string') return value;
  const alone = /^<([a-z0-9 -]+)>$/.exec(value)?.[1];
  if (alone !== undefined) return cellOf(alone, cells);
  return value.replace(/(£?)<([a-z0-9 -]+)>/g, (_, pound: string, column: string) => {
    const cell = cellOf(column, cells);
    return pound === '£' && typeof cell === 'number' ? `£${cell.toFixed(2)}` : `${pound}${inWords(cell)}`;
  });
}

/** A cell as a sentence says it. */
function inWords(cell: unknown): string {
  if (cell === null) return 'not given';
  if (typeof cell !== 'object') return String(cell);
  const { from, to } = cell as { from?: unknown; to?: unknown };
  if (from === undefined && to === undefined) return JSON.stringify(cell);
  if (from === undefined) return `up to ${to}`;
  return to === undefined ? `from ${from}` : `${from} to ${to}`;
}

function cellOf(column: string, cells: ReadonlyMap<string, unknown>): unknown {
  if (!cells.has(column)) throw new Error(`There is no column "${column}"`);
  return cells.get(column);
}

function assessed({ vacancy, on = TODAY, ...own }: PolicyCase): Assessment {
  const named = { rubric: 'team', version: '1', extends: 'good-jobs' };
  const rubric =
    own.rubric === undefined
      ? RUBRIC
      : unwrap(extendedRubricOf(unplaced('team', { ...named, ...own.rubric }), RUBRIC, RUBRIC_CONTEXT));
  const rates =
    own.rates === undefined
      ? RATES
      : unwrap(ratesOf(unplaced('team rates', { extends: 'rates', ...own.rates }), RATES));
  if (own.approach === undefined) return assessmentOf(vacancy, { rubric, rates, on });
  const approach = unwrap(approachOf(unplaced('approach', { approach: 1, ...own.approach }), rubric, 'team'));
  return assessmentOf(vacancy, { rubric, rates, on, approach });
}

/** What is true of every assessment, whatever its case is about. */
function holdsAnyhow(assessment: Assessment): void {
  assessmentShape.parse(assessment);
  expect(assessment.features.map(({ id }) => id)).toEqual([
    ...['security', 'pay', 'relationships', 'wellbeing', 'voice', 'variety', 'development', 'reward'],
    ...['autonomy', 'balance'],
  ]);
  const legal = assessment.legal.map(({ id }) => id);
  expect(new Set(legal).size, 'a legal check is printed once').toBe(legal.length);
  expect(new Set(asked(assessment)).size, 'a question is asked once').toBe(assessment.ask.length);
  const isStopped = assessment.legal.some(({ strength }) => strength === 'stop');
  expect(assessment.headline.includes(' Ask first: '), 'something is asked first').toBe(
    assessment.ask.length > 0 && !isStopped,
  );
  expect(assessment.first.length, 'what comes first').toBeLessThanOrEqual(6);
}

/** Every key of a map must be there and hold; anything else must be the same. */
function holdsPart(found: unknown, wanted: unknown, path: string): void {
  if (typeof wanted !== 'object' || wanted === null) {
    expect(found, path).toBe(wanted);
    return;
  }
  expect(found, path).not.toBeNull();
  for (const [key, inside] of Object.entries(wanted)) holdsPart(partAt(found, key), inside, `${path}.${key}`);
}

function partAt(value: unknown, path: string): unknown {
  return path.split('.').reduce((inside, key) => {
    if (typeof inside !== 'object' || inside === null || !(key in inside))
      throw new Error(`There is no ${path} in the assessment (${key})`);
    return (inside as Record<string, unknown>)[key];
  }, value);
}

function featureOf({ features }: Assessment, id: string): AssessedFeature {
  const feature = features.find((one) => one.id === id);
  if (feature === undefined) throw new Error(`"${id}" is not a feature`);
  return feature;
}

function answerOf({ features }: Assessment, id: string): AssessedFeature['answers'][number] {
  const answer = features.flatMap(({ answers }) => answers).find(({ question }) => question === id);
  if (answer === undefined) throw new Error(`"${id}" is not a question`);
  return answer;
}

function legalOf({ legal }: Assessment, id: string): Assessment['legal'][number] {
  const check = legal.find((one) => one.id === id);
  if (check === undefined) throw new Error(`The legal check ${id} is not raised`);
  return check;
}

function kindsFor({ points }: Assessment, audience: string): string[] {
  return points.filter((point) => point.for === audience).map(({ kind }) => kind);
}

function asked({ ask }: Assessment): string[] {
  return ask.map(({ question }) => question);
}

function levelWord({ level, questions }: AssessedFeature): string {
  return level ?? (questions === 0 ? 'does-not-apply' : 'not-known');
}

function rangeWord({ atLeast, atMost }: AssessedFeature): string {
  if (atLeast === null && atMost === null) return 'does-not-apply';
  return atLeast === atMost ? `${atLeast}` : `${atLeast}..${atMost}`;
}
