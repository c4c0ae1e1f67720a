// The examples: what is committed beside them is what goodwork gives, and the schemas fit them. To write them anew: npm run examples
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Assessment } from '../src/assess/assessment.ts';
import { SCHEMA_WORDS } from '../src/cli/schema-words.ts';
import { questionsOf } from '../src/rubric/rubric.ts';
import { documentOf, RUBRIC, readProjectFile, TODAY } from './support/shipped.ts';
import { run } from './support/world.ts';

const THERE = readdirSync(new URL('../examples', import.meta.url));
/** Offers as vacancy files, and as adverts: what an advert is read as is a vacancy, too. */
const FILES = THERE.filter((name) => /\.(?:yaml|json)$/.test(name));
const ADVERTS = THERE.filter((name) => /\.(?:md|html)$/.test(name));
const FORMATS: Readonly<Record<string, string>> = {
  md: 'markdown',
  txt: 'terminal',
  json: 'json',
  html: 'html',
  csv: 'csv',
};
const SCHEMAS = ['rubric', 'vacancy', 'approach', 'config', 'assessment'];
const HOW = 'to write it anew: npm run examples';

const nameOf = (file: string) => file.replace(/\.[^.]+$/, '');
const FOR_READERS = /-for-(client|employer)\.(html|txt)$/;
const reports = filesIn('examples/reports').filter((name) => !FOR_READERS.test(name));
const pages = filesIn('examples/reports').filter((name) => FOR_READERS.test(name));

function filesIn(folder: string): string[] {
  const url = new URL(`../${folder}`, import.meta.url);
  return existsSync(url) ? readdirSync(url).toSorted() : [];
}

async function checked(file: string, format: string): Promise<string> {
  const { code, out, err } = await run(`check examples/${file} --format ${format} --on ${TODAY}`, {
    env: { COLUMNS: '80' },
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

describe.each([...FILES, ...ADVERTS])('%s', (file) => {
  const kept = reports.filter((name) => nameOf(name) === nameOf(file));

  test('has its reports', () => {
    expect(kept.map((name) => name.split('.').at(-1))).toEqual(expect.arrayContaining(['md', 'txt', 'json']));
  });

  test.each(kept)('%s is what the program gives', async (name) => {
    const format = FORMATS[name.split('.').at(-1) ?? ''] ?? '';
    const kept = readProjectFile(`examples/reports/${name}`);
    expect(kept === (await checked(file, format)), HOW).toBe(true);
  });

  test('gives an assessment that fits its published schema', async () => {
    expect(fits('assessment', JSON.parse(await checked(file, 'json')))).toBe(true);
  });

  test('names nobody by telephone or email', () => {
    expect(readProjectFile(`examples/${file}`)).not.toMatch(/@[a-z.]+\.|\b0\d{3,4} ?\d{3} ?\d{3,4}\b/);
  });
});

describe.each(ADVERTS)('%s', (file) => {
  test('drafted as a file, it is read back as the same offer', async () => {
    const name = `${nameOf(file)}.yaml`;
    const { out } = await run(`draft examples/${file}`);
    const again = await run(`check ${name} --format json --on ${TODAY}`, { files: { [name]: out } });
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toBe(await checked(file, 'json'));
  });
});

describe.each(FILES)('%s', (file) => {
  test('starts by saying what it is', () => {
    const text = readProjectFile(`examples/${file}`);
    if (file.endsWith('.json')) expect(JSON.parse(text).meta.about).toBeDefined();
    else expect(text).toMatch(/^# [A-Z].{30,}\.\n/s);
  });

  test('names no client', () => {
    expect(Object.keys(contentOf(file).client ?? {})).not.toContain('name');
  });

  test('fits the schema that editors use', () => {
    expect(fits('vacancy', contentOf(file))).toBe(true);
  });
});

function contentOf(file: string): { client?: object; answers?: Record<string, unknown> } {
  const text = readProjectFile(`examples/${file}`);
  return (file.endsWith('.json') ? JSON.parse(text) : documentOf(text, file).value) as object;
}

/** Whether a value fits a committed schema, read by somebody who knows JSON Schema and nothing of goodwork. */
function fits(name: string, value: unknown): boolean {
  const schema = JSON.parse(readProjectFile(`schemas/${name}.schema.json`));
  return z.fromJSONSchema(schema).safeParse(value).success;
}

describe('the pages of one reader', () => {
  test.each(pages)('%s is what the program gives', async (name) => {
    const [ending = '', reader = '', kind] = FOR_READERS.exec(name) ?? [];
    const file = FILES.find((one) => nameOf(one) === name.replace(ending, '')) ?? '';
    const format = kind === 'html' ? 'html' : 'text';
    const { code, out } = await run(
      `check examples/${file} --for ${reader} --format ${format} --on ${TODAY}`,
    );
    expect(code).toBe(0);
    expect(readProjectFile(`examples/reports/${name}`) === out, HOW).toBe(true);
  });

  test('there are four of them', () => {
    expect(pages).toHaveLength(4);
  });
});

describe('what is beside the examples', () => {
  test('no report is left over', () => {
    expect(
      reports.filter((name) => ![...FILES, ...ADVERTS].some((file) => nameOf(file) === nameOf(name))),
    ).toEqual([]);
  });

  test('one example is there in every format', () => {
    const endings = FILES.map((file) => reports.filter((name) => nameOf(name) === nameOf(file)).length);
    expect(Math.max(...endings)).toBe(Object.keys(FORMATS).length);
  });

  test('there are offers in YAML and in JSON, poor ones and good ones', async () => {
    expect(new Set(FILES.map((file) => file.split('.').at(-1)))).toEqual(new Set(['yaml', 'json']));
    const levels = new Set<string | null>();
    for (const file of FILES) {
      const { features } = JSON.parse(await checked(file, 'json')) as Assessment;
      for (const { level } of features) levels.add(level);
    }
    expect(levels).toEqual(new Set(['poor', 'weak', 'fair', 'good', null]));
  });
});

interface SchemaPart {
  readonly description?: string;
  readonly $ref?: string;
  readonly anyOf?: readonly SchemaPart[];
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly definitions?: Readonly<Record<string, SchemaPart>>;
}

/** The keys at the top of a schema, whichever way it may be written, with what is said of each. */
function keysOf(part: SchemaPart, whole: SchemaPart): (readonly [string, string | undefined])[] {
  const named = whole.definitions?.[part.$ref?.split('/').at(-1) ?? ''];
  return [
    ...(named === undefined ? [] : keysOf(named, whole)),
    ...(part.anyOf ?? []).flatMap((one) => keysOf(one, whole)),
    ...Object.entries(part.properties ?? {}).map(([key, { description }]) => [key, description] as const),
  ];
}

describe('schemas', () => {
  test.each(SCHEMAS)('%s is what the program gives', async (name) => {
    const { code, out } = await run(`rubric schema ${name}`);
    expect(code).toBe(0);
    expect(readProjectFile(`schemas/${name}.schema.json`) === out, HOW).toBe(true);
    expect(JSON.parse(out)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
  });

  test.each(SCHEMAS)('%s has a name of its own, and says what each key at its top is', (name) => {
    const schema = JSON.parse(readProjectFile(`schemas/${name}.schema.json`));
    expect(schema.$id).toMatch(new RegExp(`^urn:goodwork:schema:${name}(?::good-jobs)?$`));
    expect(schema.title).toMatch(/^[A-Z].{15,}/);
    const tops = keysOf(schema, schema);
    expect(tops.length).toBeGreaterThan(0);
    expect(tops.filter(([, say]) => typeof say !== 'string' || say.length < 5)).toEqual([]);
  });

  test.each(SCHEMAS)('%s: every word that is kept for an editor is beside its key', (name) => {
    const words = Object.entries(SCHEMA_WORDS[name] ?? {});
    const text = readProjectFile(`schemas/${name}.schema.json`);
    for (const [key, say] of words) {
      const last = key.split('.').at(-1);
      expect(text, key).toMatch(
        new RegExp(
          `"${last?.replace('$', '\\$')}": \\{\\s*"description": ${JSON.stringify(say).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`,
        ),
      );
    }
  });

  test('no schema is left over', () => {
    expect(filesIn('schemas')).toEqual(SCHEMAS.map((name) => `${name}.schema.json`).toSorted());
  });

  test('the schema of vacancies knows every question and option, and refuses others', () => {
    const schema = readProjectFile('schemas/vacancy.schema.json');
    for (const { id, options } of questionsOf(RUBRIC)) {
      expect(schema).toContain(`"${id}"`);
      for (const { is } of options) expect(schema).toContain(`"${is}"`);
    }
    expect(fits('vacancy', { title: 'Cleaner', answers: { 'sick-pay': 'statutory-only' } })).toBe(true);
    expect(fits('vacancy', { titel: 'Cleaner' })).toBe(false);
    expect(fits('vacancy', { answers: { 'sick-pay': 'a lot' } })).toBe(false);
    expect(fits('vacancy', { answers: { sickpay: 'statutory-only' } })).toBe(false);
  });

  test('the schema of rubrics fits the shipped one, and one that extends it', () => {
    expect(
      fits('rubric', documentOf(readProjectFile('rubrics/good-jobs.yaml'), 'good-jobs.yaml').value),
    ).toBe(true);
    expect(fits('rubric', { rubric: 'ours', version: '1', extends: 'good-jobs', drop: ['journey'] })).toBe(
      true,
    );
    expect(fits('rubric', { rubric: 'ours', version: '1', extends: 'good-jobs', dropp: [] })).toBe(false);
  });

  test('the schema of approaches fits one', () => {
    expect(fits('approach', { approach: 1, framing: { now: 2, want: 4, notes: 'we are few' } })).toBe(true);
    expect(fits('approach', { approach: 1, framing: { now: 6 } })).toBe(false);
  });

  test('a file may name its schema', async () => {
    const yaml = '# yaml-language-server: $schema=schemas/vacancy.schema.json\ntitle: Cleaner\n';
    const json = '{"$schema": "schemas/vacancy.schema.json", "title": "Cleaner"}';
    for (const [name, text] of [
      ['offer.yaml', yaml],
      ['offer.json', json],
    ] as const)
      expect(await run(`check ${name} --format csv`, { files: { [name]: text } })).toMatchObject({ code: 0 });
  });
});

describe('blank.yaml', () => {
  const text = readProjectFile('examples/blank.yaml');
  const questions = questionsOf(RUBRIC);

  test('has every question of the rubric, in its order, with no answer', () => {
    const { answers = {} } = contentOf('blank.yaml');
    expect(Object.keys(answers)).toEqual(questions.map(({ id }) => id));
    expect(Object.values(answers).every((answer) => answer === null)).toBe(true);
  });

  test.each(questions.map((question) => [question.id, question] as const))(
    '%s stands below its question and its choices, worst first',
    (id, { ask, options }) => {
      const [before = ''] = text.split(`\n  ${id}:\n`);
      const comments = (before.split(/\n\n/).at(-1) ?? '')
        .split('\n')
        .map((line) => line.replace(/^ *# */, ''));
      expect(comments).toContain(ask);
      const choices = comments.slice(comments.findIndex((line) => line.startsWith(options[0]?.is ?? '?')));
      expect(choices.join(' ').split(/\s*\|\s*/)).toEqual(options.map(({ is }) => is));
    },
  );

  test('has every key that a vacancy may have', () => {
    const keys = Object.keys(contentOf('blank.yaml'));
    for (const key of [
      'goodwork',
      'id',
      'title',
      'employer',
      'workplace',
      'posted',
      'closes',
      'starts',
      'url',
    ])
      expect(keys).toContain(key);
    for (const key of ['pay', 'hours', 'costs', 'client', 'gives', 'purpose', 'text', 'meta', 'answers'])
      expect(keys).toContain(key);
  });

  test('comes to ten times "not known yet", no concern, no legal check, and every question to ask', async () => {
    const { headline, features, legal, points, ask } = JSON.parse(
      await checked('blank.yaml', 'json'),
    ) as Assessment;
    expect(headline).toMatch(/^10 not known yet\. Ask first: /);
    for (const { level, atLeast, atMost, answered } of features)
      expect({ level, atLeast, atMost, answered }).toEqual({
        level: null,
        atLeast: 'poor',
        atMost: 'good',
        answered: 0,
      });
    expect(legal).toEqual([]);
    expect(new Set(points.map(({ kind }) => kind))).toEqual(new Set(['context', 'unknown']));
    expect(ask.map(({ question }) => question).toSorted()).toEqual(questions.map(({ id }) => id).toSorted());
  });

  test('is the same as a file with nothing but its version', async () => {
    const { out } = await run(`check blank.yaml --format json --on ${TODAY}`, {
      files: { 'blank.yaml': 'goodwork: 1\n' },
    });
    expect(out).toBe(await checked('blank.yaml', 'json'));
  });
});
