// The practice stories of examples/practice, their form and an agreed reading of each: all of it goes through the program.
import { readdirSync } from 'node:fs';
import readability from 'text-readability';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assess/assessment.ts';
import type { Agreement } from '../../src/compare/agreement.ts';
import { questionsOf } from '../../src/rubric/rubric.ts';
import { documentOf, RUBRIC, readProjectFile, TODAY } from '../support/shipped.ts';
import { run } from '../support/world.ts';

const FOLDER = 'examples/practice';
const THERE = readdirSync(new URL(`../../${FOLDER}`, import.meta.url));
const STORIES = THERE.filter((name) => name.endsWith('.md')).map((name) => name.replace('.md', ''));
const KEYS = readdirSync(new URL(`../../${FOLDER}/key`, import.meta.url));

interface Key {
  title: string;
  employer: string;
  workplace: { town: string; nation: string };
  answers: Record<string, { is?: string; unknown?: string; says?: string } | string>;
}
const plain = (text: string) => text.replace(/\s+/g, ' ');
const storyOf = (name: string) => plain(readProjectFile(`${FOLDER}/${name}.md`));
const textOf = (name: string) => readProjectFile(`${FOLDER}/key/${name}.yaml`);
const keyOf = (name: string) => documentOf(textOf(name), name).value as Key;

test('there are ten stories, each with an agreed reading', () => {
  expect(STORIES).toHaveLength(10);
  expect(KEYS).toEqual(STORIES.map((name) => `${name}.yaml`));
});

describe.each(STORIES)('%s', (name) => {
  test('the agreed reading is of this story, and rests on its words', () => {
    const { title, employer, workplace, answers } = keyOf(name);
    const story = storyOf(name);
    for (const word of [employer, workplace.town]) expect(story).toContain(word);
    expect(story.toLowerCase()).toContain(title.split(/[, ]/)[0]?.toLowerCase().slice(0, 5));
    for (const [question, answer] of Object.entries(answers)) {
      if (typeof answer === 'string' || answer.says === undefined) continue;
      expect(story, question).toContain(answer.says);
    }
  });

  test('it says which judgement the story raises', () => {
    expect(textOf(name)).toMatch(/^# An agreed reading of story \d+\.\n# The judgement: [^\n]{20,}\.\n/);
  });

  test('goodwork reads it, with nothing to remark', async () => {
    const words = `check ${FOLDER}/key/${name}.yaml --format json --on ${TODAY}`;
    const { code, out, err } = await run(words);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { features } = JSON.parse(out) as Assessment;
    expect(features.some(({ level }) => level !== null)).toBe(true);
    expect(features.some(({ level }) => level === null)).toBe(true);
  });

  test('people who read it alike agree, and one who does not is noticed', async () => {
    const text = textOf(name);
    const [question] = Object.entries(keyOf(name).answers).find(
      ([, answer]) => typeof answer === 'object' && answer.is !== undefined,
    ) ?? [''];
    const options = questionsOf(RUBRIC).find(({ id }) => id === question)?.options ?? [];
    const given = keyOf(name).answers[question];
    const level = options.find(({ is }) => typeof given === 'object' && is === given.is)?.level;
    const other = options.find((one) => one.level !== level && one.level !== 'does-not-apply')?.is;
    const changed = text.replace(
      new RegExp(`^  ${question}: \\{is: [a-z-]+`, 'm'),
      `  ${question}: {is: ${other}`,
    );
    expect(changed).not.toBe(text);
    const files = { 'ana.yaml': text, 'bo.yaml': text, 'cy.yaml': changed };
    const agreed = JSON.parse(
      (await run('agree ana.yaml bo.yaml --format json', { files })).out,
    ) as Agreement;
    expect(agreed.questions.every(({ agree, of }) => agree === 2 && of === 2)).toBe(true);
    expect(agreed.alpha).toBe(1);
    const differing = JSON.parse(
      (await run('agree ana.yaml bo.yaml cy.yaml --format json', { files })).out,
    ) as Agreement;
    expect(differing.questions.filter(({ agree, of }) => agree !== of)).toEqual([
      { question, agree: 2, of: 3 },
    ]);
    expect(differing.alpha).toBeLessThan(1);
  });
});

describe('together', () => {
  test('they come from every nation, and from at least six kinds of contract', () => {
    const keys = STORIES.map(keyOf);
    expect(new Set(keys.map(({ workplace }) => workplace.nation)).size).toBe(4);
    const kinds = keys.map(({ answers }) => {
      const answer = answers['contract-type'];
      return typeof answer === 'object' ? (answer.is ?? answer.unknown) : answer;
    });
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(6);
    expect(new Set(keys.map(({ employer }) => employer)).size).toBe(10);
  });

  test('no judgement is raised twice', () => {
    const judgements = STORIES.map((name) => /# The judgement: (.*)/.exec(textOf(name))?.[1]);
    expect(new Set(judgements).size).toBe(10);
  });

  test('they read at grade 6 or below, and name nobody by telephone or email', () => {
    const all = STORIES.map((name) => readProjectFile(`${FOLDER}/${name}.md`)).join('\n');
    expect(readability.fleschKincaidGrade(plain(all).replace(/[#*"]/g, ''))).toBeLessThanOrEqual(6);
    expect(all).not.toMatch(/@[a-z.]+\.|\b0\d{3,4} ?\d{3} ?\d{3,4}\b/);
  });
});

describe('the form', () => {
  const text = readProjectFile(`${FOLDER}/form.yaml`);
  const { answers } = documentOf(text, 'form.yaml').value as { answers: Record<string, null> };

  test('has every question that an agreed reading answers, and what the blank file says of it', () => {
    const answered = new Set(STORIES.flatMap((name) => Object.keys(keyOf(name).answers)));
    expect(Object.keys(answers)).toEqual(expect.arrayContaining([...answered]));
    const blank = readProjectFile('examples/blank.yaml');
    const blocks = text.split('\nanswers:\n')[1]?.trim().split('\n\n') ?? [];
    for (const block of blocks) expect(blank).toContain(block);
  });

  test('empty, it is a vacancy of which nothing is known', async () => {
    const { code, out } = await run(`check ${FOLDER}/form.yaml --format json --on ${TODAY}`);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Assessment).headline).toMatch(/^10 not known yet/);
  });
});
