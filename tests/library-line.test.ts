// The library goes the same way as the command line: the same records, the same pages, the same problems.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as Library from '../src/library/library.ts';
import { readProjectFile, TODAY } from './support/shipped.ts';
import { run } from './support/world.ts';

const {
  assess,
  compactLine,
  FORMAT_NAMES,
  InputError,
  loadRubric,
  readVacancies,
  render,
  sayProblem,
}: typeof Library = await import(join(fileURLToPath(new URL('..', import.meta.url)), 'dist/library.js'));

const POLICY = loadRubric();
const EXAMPLES = [
  ...['zero-hours-care.yaml', 'agency-warehouse.yaml', 'school-hours-office.json', 'care-advert.md'],
  ...['kitchen-advert.html', 'blank.yaml'],
];

async function all(source: Library.VacancySource, options: Partial<Library.ReadOptions> = {}) {
  const vacancies = readVacancies(source, { ...POLICY, ...options });
  const records: Library.ReadRecord[] = [];
  for await (const record of vacancies) records.push(record);
  return { records, notes: vacancies.notes() };
}

async function only(source: Library.VacancySource, options: Partial<Library.ReadOptions> = {}) {
  const { records } = await all(source, options);
  const [record] = records;
  if (records.length !== 1 || record === undefined || 'problems' in record) throw new Error('one was wanted');
  return record.vacancy;
}

/** The problems of what is thrown. */
function problemsOf(action: () => unknown): readonly Library.Problem[] {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

describe('reports', () => {
  test.each(EXAMPLES)('of %s are those of the command line, in every format', async (file) => {
    const name = `examples/${file}`;
    const vacancy = await only(readProjectFile(name), { name });
    for (const format of FORMAT_NAMES) {
      const { out } = await run(['check', name, '--all', '--format', format, '--color', 'always'], {
        columns: 72,
        env: { TERM: 'xterm-256color' },
      });
      const page = render(assess(vacancy, { ...POLICY, on: TODAY }), format, {
        width: 72,
        colour: true,
        all: true,
      });
      // How to see more is said otherwise to those who typed no command.
      expect(page.replaceAll('in the full profile', 'add --format markdown')).toBe(out);
    }
  });

  test('a terminal has the summary, unless everything is wanted', async () => {
    const name = 'examples/zero-hours-care.yaml';
    const vacancy = await only(readProjectFile(name), { name });
    const { out } = await run(['check', name, '--color', 'never'], { columns: 72 });
    const page = render(assess(vacancy, { ...POLICY, on: TODAY }), 'terminal', { width: 72 });
    // The command line says how to see the rest.
    expect(out.startsWith(page)).toBe(true);
    expect(out.slice(page.length).trim()).toMatch(/^Everything: --all\./);
  });

  test('a rubric, rates and an approach of a team give what the command line gives', async () => {
    const files = {
      'ours.yaml': 'extends: good-jobs\r\nrubric: ours\r\ndrop: [journey]\r\n',
      'rates.yaml': readProjectFile('rubrics/rates.yaml').replace('near-minimum:', '\nnear-minimum:'),
      'team.yaml':
        'approach: 1\nframing: {now: 5}\nconditions: [{id: lw, say: "Pays it", when: {real-living-wage: "yes"}}]\n',
    };
    const own = {
      rubric: files['ours.yaml'],
      rates: { name: 'rates.yaml', text: files['rates.yaml'] },
      approach: { name: 'team.yaml', text: files['team.yaml'] },
    };
    const policy = loadRubric(own);
    const name = 'examples/shop.yaml';
    const vacancy = await only(readProjectFile(name), { ...policy, name });
    const { out, err } = await run(
      `check ${name} --rubric ours.yaml --rates rates.yaml --approach team.yaml --format json`,
      { files },
    );
    expect(err).toBe('');
    expect(render(assess(vacancy, { ...policy, on: TODAY }), 'json')).toBe(out);
  });

  test('without colour there is no escape in any of them', async () => {
    const vacancy = await only('title: Cook\npay: £12 an hour\n');
    for (const format of FORMAT_NAMES)
      expect(render(assess(vacancy, { ...POLICY, on: TODAY }), format)).not.toContain('\u001b');
  });

  test('pages for the client and the employer are those of the command line, and none is made where one is withheld', async () => {
    const name = 'examples/zero-hours-care.yaml';
    const assessment = assess(await only(readProjectFile(name), { name }), { ...POLICY, on: TODAY });
    for (const reader of ['client', 'employer', 'adviser'] as const)
      for (const format of ['html', 'markdown', 'text', 'json'] as const) {
        const { out } = await run(`check ${name} --format ${format} --for ${reader} --on ${TODAY}`);
        expect(render(assessment, format, { for: reader })).toBe(out);
      }
    const driver = 'examples/parcel-driver.yaml';
    const stopped = assess(await only(readProjectFile(driver), { name: driver }), { ...POLICY, on: TODAY });
    expect(problemsOf(() => render(stopped, 'html', { for: 'employer' }))).toMatchObject([
      { what: 'No page for the employer is made of this offer' },
    ]);
    expect(problemsOf(() => render({ ...assessment }, 'html', { for: 'client' }))).toMatchObject([
      { what: 'A copy of an assessment does not have the offer' },
    ]);
  });

  test('an option or a reader that is not known is an error', async () => {
    const assessment = assess(await only('title: Cook'), { ...POLICY, on: TODAY });
    const options = [{ colours: true }, { for: 'friend' }] as unknown as readonly Library.RenderOptions[];
    expect(options.flatMap((these) => problemsOf(() => render(assessment, 'html', these)))).toMatchObject([
      { what: '"colours" is not an option of render', fix: 'Did you mean "colour"?' },
      { what: '"friend" is not somebody that pages are made for' },
    ]);
  });

  test('a brush of one’s own paints them', async () => {
    const assessment = assess(await only('title: Cook'), { ...POLICY, on: TODAY });
    const page = render(assessment, 'terminal', { colour: (tone, text) => `<${tone}>${text}</${tone}>` });
    expect(page).toContain('<strong>Cook</strong>');
  });

  test('the line says what the assessment says', async () => {
    for (const file of EXAMPLES) {
      const vacancy = await only(readProjectFile(`examples/${file}`), { name: file });
      const criteria = { ...POLICY, on: TODAY };
      const { features, headline, pay, legal, vacancy: about } = assess(vacancy, criteria);
      const text = compactLine(vacancy, criteria, { file, row: 7 });
      expect(text).not.toContain('\n');
      const line: Library.CompactLine = JSON.parse(text);
      expect(line).toMatchObject({ file, row: 7, id: about.id, headline, duplicateOf: null });
      expect(line.levels).toEqual(Object.fromEntries(features.map(({ id, level }) => [id, level])));
      expect(line.pay.legalMinimum).toBe(pay.legalMinimum.meets);
      expect(line.legal).toEqual(legal.map(({ id }) => id));
    }
  });
});

describe('sources', () => {
  const TEXT = `title,employer,pay\nCook,"Café £1 😀 & Söhne",£12.80 an hour\n"Dri\nver",B,"£1,900 a month"\nX,Y,£9,too much\n`;

  test('a bad row costs no other, and says where it is', async () => {
    const { records } = await all(TEXT, { name: 'offers.csv' });
    expect(records.map((record) => ('problems' in record ? record.problems : record.vacancy.title))).toEqual([
      'Cook',
      'Dri ver',
      [expect.objectContaining({ file: 'offers.csv', line: 5 })],
    ]);
    expect(records.map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  test('text, bytes and parts of either, cut anywhere, give the same records', async () => {
    const bytes = new TextEncoder().encode(TEXT);
    const whole = await all(TEXT, { name: 'a.csv' });
    const places = fc
      .array(fc.nat(TEXT.length), { maxLength: 8 })
      .map((some) => some.toSorted((a, b) => a - b));
    await fc.assert(
      fc.asyncProperty(places, fc.boolean(), fc.boolean(), async (cuts, asText, isLater) => {
        const ends = [...cuts, Number.POSITIVE_INFINITY];
        const parts = ends.map((end, index) =>
          asText ? TEXT.slice(cuts[index - 1] ?? 0, end) : bytes.slice(cuts[index - 1] ?? 0, end),
        );
        async function* later() {
          yield* parts;
        }
        expect(await all(isLater ? later() : parts, { name: 'a.csv' })).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  test('a source that is left early is let go', async () => {
    let isOpen = true;
    async function* endless() {
      try {
        for (;;) yield `{"title":"Cook"}\n`.repeat(5000);
      } finally {
        isOpen = false;
      }
    }
    for await (const record of readVacancies(endless(), { ...POLICY, name: 'a.ndjson' })) {
      expect(record.row).toBe(1);
      break;
    }
    expect(isOpen).toBe(false);
  });

  test('what a source fails with reaches the reader; what is no text and no bytes is said', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield 'title\n';
      throw new Error('the line went dead');
    }
    await expect(all(broken(), { name: 'a.csv' })).rejects.toThrow('the line went dead');
    const rows = [{ title: 'Cook' }] as unknown as string[];
    await expect(all(rows)).rejects.toThrow('neither text nor bytes');
  });

  test.each([
    ['an object', { title: 'Jobb' }],
    ['a text', 'title: Jobb\n'],
  ])('columns are named by %s', async (_kind, map) => {
    expect((await only('Jobb,x\nCook,1\n', { name: 'a.csv', map })).title).toBe('Cook');
  });

  test('notes on the whole are there at the end', async () => {
    const { notes } = await all('title,colour of the door\nCook,red\n', { name: 'a.csv' });
    expect(notes.join()).toContain('colour of the door');
  });

  test('what is made harmless in a page may have come from anywhere', async () => {
    const vacancy = await only(JSON.stringify({ title: '\u001b[2J\u202e<script>', text: 'x' }), {
      name: 'a.json',
    });
    const assessment = assess(vacancy, { ...POLICY, on: TODAY });
    for (const format of FORMAT_NAMES) {
      expect(render(assessment, format)).not.toMatch(/[\u001b\u202e]/);
    }
    expect(render(assessment, 'html')).not.toContain('<script');
    expect(compactLine(vacancy, { ...POLICY, on: TODAY }, { file: '\u202e', row: 1 })).not.toMatch(
      /[\u001b\u202e]/,
    );
  });
});

describe('what cannot be used', () => {
  const said = (action: () => unknown) => problemsOf(action).map(sayProblem);

  test('texts: every problem, at its place', () => {
    const text = 'extends: good-jobs\ndrop: [jurney, voic]\n';
    expect(said(() => loadRubric({ rubric: { name: 'ours.yaml', text } }))).toEqual([
      'ours.yaml:2:8: "jurney" is not a question of good-jobs. Did you mean "journey"?',
      'ours.yaml:2:16: "voic" is not a question of good-jobs.',
    ]);
    expect(said(() => loadRubric({ rubric: 'extends: best-jobs' }))).toEqual([
      'rubric.yaml:1:10: There is no rubric of this name to extend. Write extends: good-jobs.',
    ]);
    expect(said(() => loadRubric({ rates: '' }))).toEqual([
      'rates.yaml: The text is empty. Hand over another, or leave it out.',
    ]);
    expect(said(() => loadRubric({ rates: 'a: 1\n---\nb: 2\n' }))).toEqual([
      'rates.yaml: There is more than one document here. Keep what stands before the line ---.',
    ]);
    expect(said(() => loadRubric({ approach: 'approach: 1\nframing: {now: 9}\n' }))).toEqual([
      expect.stringMatching(/^approach\.yaml:2:16: /),
    ]);
  });

  test.each<[string, () => unknown]>([
    ['on', () => assess(EMPTY, POLICY as Library.Yardstick & Library.Policy)],
    ['on', () => assess(EMPTY, { ...POLICY, on: '2026-02-30' })],
    ['on', () => compactLine(EMPTY, { ...POLICY, on: 'today' }, { file: '-', row: 1 })],
    ['vacancy', () => assess({ title: 'Cook' } as Library.Vacancy, { ...POLICY, on: TODAY })],
    ['yardstick', () => assess(EMPTY, { on: TODAY } as Library.Yardstick)],
    ['render', () => render({} as Library.Assessment, 'pdf' as Library.FormatName)],
    ['render', () => render({} as Library.Assessment, 'text', { width: 0 })],
    ['loadRubric', () => loadRubric({ rubrics: '' } as Library.OwnTexts)],
    ['loadRubric', () => loadRubric('good-jobs' as Library.OwnTexts)],
    ['readVacancies', () => readVacancies('', {} as Library.ReadOptions)],
    ['map', () => readVacancies('', { ...POLICY, map: { titel: 'Jobb' } })],
  ])('%s is said in words', (file, action) => {
    const [problem, ...more] = problemsOf(action);
    expect(more).toEqual([]);
    expect(problem?.file).toBe(file);
    expect(problem?.what).toMatch(/^[A-Z"][^.]{8,80}$/);
    expect(problem?.fix).toMatch(/[.?!]$/);
  });
});

const EMPTY = await only('title: Cook');
