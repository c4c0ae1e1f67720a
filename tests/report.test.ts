// What every format owes its reader, whatever it looks like.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { assess } from '../src/assess/assess.ts';
import type { Assessment } from '../src/assess/assessment.ts';
import { assessmentShape } from '../src/assess/assessment-shape.ts';
import { PLAIN_LAYOUT, widthOf } from '../src/page/layout.ts';
import { PAGE_FORMATS } from '../src/page/page-formats.ts';
import { FORMATS, type FormatName } from '../src/report/formats.ts';
import { featurePage } from '../src/report/rubric-page.ts';
import { levelOf } from '../src/rubric/rubric.ts';
import { draftOf, writtenIn } from './support/adverts.ts';
import { plainMarkdown, readCsv, wordsOf } from './support/reading.ts';
import { assessmentOf, deepFreeze, RATES, RUBRIC, readProjectFile, TODAY } from './support/shipped.ts';
import { run } from './support/world.ts';

const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
/** The formats that people read. */
const PROSE = ['terminal', 'markdown', 'text', 'html'] as const satisfies FormatName[];

const formats = new Map(
  await Promise.all(FORMAT_NAMES.map(async (name) => [name, await FORMATS[name]()] as const)),
);

function printed(assessment: Assessment, name: FormatName, width = 80): string {
  const format = formats.get(name);
  if (format === undefined) throw new Error(`no format ${name}`);
  return format(assessment, { ...PLAIN_LAYOUT, width, marks: 'unicode' });
}

/** What a person reads of a report: its words on one line, without marks, tags and escapes. */
function read(out: string, name: FormatName): string {
  if (name === 'markdown') return plainMarkdown(out);
  if (name === 'html') return wordsOf(out);
  return out.replace(/\s+/g, ' ');
}

const EXAMPLES = await Promise.all(
  readdirSync(new URL('../examples', import.meta.url))
    .filter((name) => /\.(yaml|json)$/.test(name))
    .map(async (name) => [name, await writtenIn(name, readProjectFile(`examples/${name}`))] as const),
);

const ASSESSED: readonly (readonly [string, Assessment])[] = [
  ...EXAMPLES.map(
    ([name, vacancy]) => [name, assess(vacancy, { rubric: RUBRIC, rates: RATES, on: TODAY })] as const,
  ),
  [
    'self-employed by choice',
    assessmentOf({ title: 'Gardener', answers: { 'contract-type': 'self-employed-by-choice' } }),
  ],
];

describe.each(ASSESSED)('%s', (_name, assessment) => {
  test.each(FORMAT_NAMES)('%s has every feature once, in the order of the rubric', (name) => {
    const rows = rowsOf(printed(assessment, name), name);
    expect(rows.map(({ title }) => title)).toEqual(
      name === 'csv' ? RUBRIC.features.map(({ id }) => id) : RUBRIC.features.map(({ title }) => title),
    );
  });

  test('what is drawn says the same as the words: a disc at the level, and a bar over what it could be', () => {
    const strips = [
      ...printed(assessment, 'html').matchAll(
        /<th role="rowheader"[^>]*>[^\n]*?<td aria-hidden="true">(.*?)<\/td>/g,
      ),
    ];
    const markdown = printed(assessment, 'markdown');
    const steps = { poor: 18, weak: 54, fair: 90, good: 126 };
    for (const [index, { title, level, atLeast, atMost }] of assessment.features.entries()) {
      const [, marks] = new RegExp(`^\\| ${title} \\| \`([●○·]{4})\` `, 'm').exec(markdown) ?? [];
      const [, drawn = ''] = strips[index] ?? [];
      const [, x] = /class="here" cx="(\d+)"/.exec(drawn) ?? [];
      expect(x).toBe(level === null ? undefined : String(steps[level]));
      const [, name, start = '', width = ''] =
        /rect class="(\w+)" x="(\d+)" y="3" width="(\d+)"/.exec(drawn) ?? [];
      if (atLeast === null || atMost === null) expect([drawn, marks]).toEqual(['', undefined]);
      else {
        const isWide = level === null || atLeast !== atMost;
        expect(name).toBe(isWide ? (level === null ? 'open' : 'could') : undefined);
        if (isWide)
          expect([Number(start) + 12, Number(start) + Number(width) - 12]).toEqual([
            steps[atLeast],
            steps[atMost],
          ]);
        const all = ['poor', 'weak', 'fair', 'good'] as const;
        const within = (one: (typeof all)[number]) =>
          steps[one] >= steps[atLeast] && steps[one] <= steps[atMost];
        expect(marks).toBe(all.map((one) => (one === level ? '●' : within(one) ? '○' : '·')).join(''));
      }
    }
  });

  test.each(FORMAT_NAMES)('%s has the level of every feature, or says that it is not known yet', (name) => {
    const rows = rowsOf(printed(assessment, name), name);
    for (const [index, { level, questions }] of assessment.features.entries()) {
      const unknown = questions === 0 ? 'does not apply' : 'not known yet';
      const absent = name === 'csv' || name === 'json' ? '' : unknown;
      expect(rows[index]?.level, rows[index]?.title).toBe(level ?? absent);
    }
  });

  test.each(['terminal', 'markdown', 'html', 'json'] as const)('%s quotes every answer', (name) => {
    const out = printed(assessment, name);
    const words = name === 'json' ? JSON.stringify(JSON.parse(out)) : read(out, name);
    for (const { question, quote } of assessment.features.flatMap(({ answers }) => answers)) {
      if (quote === null) continue;
      const wanted = name === 'json' ? JSON.stringify(quote).slice(1, -1) : quote;
      expect(words.includes(wanted), `"${quote}", said to ${question}`).toBe(true);
    }
  });

  test.each(PROSE)('%s says who decides, and which rubric, rates and approach were used', (name) => {
    const words = read(printed(assessment, name), name);
    expect(words).toContain('The decision is the client’s.');
    expect(words).toContain(`${assessment.rubric.id} ${assessment.rubric.version}`);
    expect(words).toMatch(/Rates checked 21 November 2026/);
    expect(words).toMatch(/Approach 3\/3\/3 \(built-in\)/);
  });

  test.each(PROSE)('%s gives no verdict, score, share or rank', (name) => {
    const quotes = assessment.features.flatMap(({ answers }) => answers.map(({ quote }) => quote ?? ''));
    const words = quotes.reduce(
      (all, quote) => all.replaceAll(quote, ''),
      read(printed(assessment, name), name),
    );
    const verdicts = /\bscore|\bverdict|\branked|\bout of (?:10|40|100)\b|★/gi;
    const beyondTheData = /\billegal|breaks? the law|against the law|pays the real Living Wage/gi;
    const advice = /turn (?:it|this) down|refuse (?:it|this)\b|take (?:it or|this job)/gi;
    for (const pattern of [verdicts, beyondTheData, advice]) expect(words.match(pattern)).toBeNull();
  });

  test.each(PROSE)('%s ends no sentence twice', (name) => {
    expect(read(printed(assessment, name), name).match(/.{20}[.?!]["”*]*\.(?=[* ]|$)/g)).toBeNull();
  });

  test.each(PROSE)('%s names every poor answer inside a fair or good feature', (name) => {
    const words = read(printed(assessment, name), name);
    const inside = assessment.features.filter(
      ({ level, answers }) =>
        (level === 'fair' || level === 'good') && answers.some((answer) => answer.level === 'poor'),
    );
    if (inside.length > 0)
      expect(words).toContain(`A concern inside: ${inside.map(({ short }) => short).join(', ')}.`);
    else expect(words.includes('A concern inside')).toBe(false);
  });

  test('json is the assessment, in its published shape', () => {
    const parsed = JSON.parse(printed(assessment, 'json'));
    expect(parsed).toEqual(JSON.parse(JSON.stringify(assessment)));
    assessmentShape.parse(parsed);
  });

  test('text is at most 80 columns wide', () => {
    for (const line of printed(assessment, 'text').split('\n'))
      expect(widthOf(line), line).toBeLessThanOrEqual(80);
  });

  test('text is under 2,000 characters', () => {
    expect(printed(assessment, 'text').length).toBeLessThan(2000);
  });

  test.each([60, 80, 100, 120, 200])('no line is wider than a terminal of %i columns', (width) => {
    for (const line of printed(assessment, 'terminal', width).split('\n'))
      expect(widthOf(line), line).toBeLessThanOrEqual(width);
  });

  test('every level has a word beside its mark, and --plain says the same in sentences', () => {
    const out = printed(assessment, 'terminal');
    const format = formats.get('terminal');
    const plain = format?.(assessment, { ...PLAIN_LAYOUT, marks: 'none' }) ?? '';
    expect(plain).not.toMatch(/[●○·]{2}/);
    // The table of levels is sentences there; everything else is the same.
    const rest = (text: string) =>
      text.replace(`\nTHE TEN FEATURES\n${partOf(text, 'THE TEN FEATURES')}`, '');
    expect(rest(plain)).toBe(rest(out));
    const levels = partOf(plain, 'THE TEN FEATURES').replace(/\s+/g, ' ');
    for (const { title, level } of rowsOf(out, 'terminal')) expect(levels).toContain(`${title}: ${level}. `);
  });
});

/** A feature as a row of a format: its title, and the word in the place of its level. */
interface Row {
  readonly title: string;
  readonly level: string;
}

const TITLES = RUBRIC.features.map(({ title }) => title);
const LEVEL_WORD = '(poor|weak|fair|good|not known yet|does not apply)';

/** The rows of the ten features, however a format draws them. */
function rowsOf(out: string, name: FormatName): Row[] {
  switch (name) {
    case 'json': {
      const { features } = JSON.parse(out) as Assessment;
      return features.map(({ title, level }) => ({ title, level: level ?? '' }));
    }
    case 'csv': {
      const [columns = [], row = []] = readCsv(out);
      return columns.flatMap(({ value: title }, index) =>
        RUBRIC.features.some(({ id }) => id === title) ? [{ title, level: row[index]?.value ?? '' }] : [],
      );
    }
    case 'html': {
      const pill = '(?: <span class="pill">wish \\d</span>)?';
      const row = `<th role="rowheader" scope="row">([^<]+)${pill}</th><td aria-hidden="true">.*?</td><td role="cell">(?:<span class="level">)?${LEVEL_WORD}\\b`;
      return matches(out, new RegExp(row, 'g'));
    }
    case 'markdown':
      return matches(
        out,
        new RegExp(`^\\| ([^|\n]+) \\| (?:\`[●○·]{4}\` )?${LEVEL_WORD} (?:\\|[^|\n]+){3}\\|$`, 'gm'),
      );
    case 'text':
      return matches(partOf(out, 'THE TEN FEATURES'), new RegExp(`^- ([^:]+): ${LEVEL_WORD}\\b`, 'gm'));
    case 'terminal':
      return matches(
        partOf(out, 'THE TEN FEATURES'),
        new RegExp(`^ {2}(${TITLES.join('|')}) +[●○·]{0,4} +${LEVEL_WORD}\\b`, 'gm'),
      );
  }
}

function matches(out: string, pattern: RegExp): Row[] {
  return [...out.matchAll(pattern)].map(([, title = '', level = '']) => ({ title, level }));
}

/** What stands under a heading in capitals, up to the next one. */
function partOf(out: string, heading: string): string {
  const [, after = ''] = out.split(`\n${heading}\n`);
  return after.split(/\n\n(?=[A-Z][A-Z ]+\n)/)[0] ?? '';
}

describe('a case note', () => {
  const long = (letter: string) => `${letter.repeat(30)} `.repeat(200);
  const offer = {
    title: long('x'),
    employer: long('字'),
    workplace: { town: long('y'), nation: 'northern-ireland', london: false },
    starts: '2027-01-04',
    pay: { from: 9, to: 9.5, per: 'hour' },
    hours: { paid: { from: 38, to: 57 }, guaranteed: { from: 0, to: 20 }, unpaid: 6 },
    costs: { week: 80, start: 200 },
    client: { age: 30, wishes: ['balance', 'security', 'pay'], view: { voice: 'good' } },
    gives: ['people'],
    answers: Object.fromEntries(
      RUBRIC.features.flatMap(({ questions }) =>
        questions
          .filter(({ measure }) => measure === undefined)
          .map(({ id, options }) => [id, { is: options[0]?.is ?? '', by: 'advert', says: long('z') }]),
      ),
    ),
  };

  test('holds 2,000 characters and 80 columns, whatever an offer says', () => {
    const out = printed(assessmentOf(offer), 'text');
    expect(out.length).toBeLessThan(2000);
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
    const words = out.replace(/\s+/g, ' ');
    for (const must of ['before you say no', 'Speak to your safeguarding lead first', 'Work-life balance'])
      expect(words).toContain(must);
    expect(out).toContain('What is left out here stands in the whole profile: --format markdown.');
    expect(out).toMatch(/^- \d+ more [a-z]+\.$/m);
  });

  test('holds them with a rubric and an approach of any names', () => {
    const rubric = {
      ...RUBRIC,
      version: long('1'),
      features: RUBRIC.features.map((feature) => ({ ...feature, title: long('t'), short: long('s') })),
    };
    const approach = { framing: 3, choices: 3, employers: 3, from: long('a'), conditions: [], practice: [] };
    const out = printed(assessmentOf(offer, { rubric, approach }), 'text');
    expect(out.length).toBeLessThan(2000);
    expect(out.replace(/\s+/g, ' ')).toContain('before you say no');
    expect(out).toContain('The decision is the client’s.');
  });
});

describe('stale rates', () => {
  const spring = assessmentOf({ pay: { is: 14, per: 'hour' } }, { on: '2027-04-02' });

  test('both are, on the second of April 2027', () => {
    expect(spring.rates.map(({ id, stale }) => [id, stale])).toEqual([
      ['real-living-wage', true],
      ['national-minimum-wage', true],
    ]);
  });

  test.each(PROSE)('%s says so of each, with the day a newer one was due', (name) => {
    const words = read(printed(spring, name), name);
    expect(words.match(/newer rate was due by 31 October 2026/), 'the real Living Wage').not.toBeNull();
    expect(words.match(/newer rate was due by 1 April 2027/), 'the legal minimum').not.toBeNull();
  });

  test('csv says so of each', () => {
    const [columns = [], row = []] = readCsv(printed(spring, 'csv'));
    const said = [...columns, ...row].map(({ value }) => value).join(' ');
    expect(said.match(/stale|newer|out of date/i)).not.toBeNull();
  });

  test('json says so of each', () => {
    const { pay } = JSON.parse(printed(spring, 'json')) as Assessment;
    expect([pay.legalMinimum.stale, pay.realLivingWage.stale]).toEqual([true, true]);
  });

  test.each(PROSE)('%s says nothing of the kind where no rate is', (name) => {
    const fresh = assessmentOf({ pay: { is: 14, per: 'hour' } }, { on: '2026-05-01' });
    expect(read(printed(fresh, name), name).match(/newer (?:rate|one)/)).toBeNull();
  });
});

describe('someone who must look for work', () => {
  const client = (workSearch: string) => ({
    title: 'Cleaner',
    pay: { is: 12, per: 'hour' },
    hours: { paid: 30, guaranteed: 0 },
    client: { age: 30, 'work-search': workSearch },
    answers: { 'contract-type': 'zero-hours', 'costs-to-work': 'upfront-fee', 'hours-fit': 'clash' },
  });
  const CAUTION = 'before you say no, wait or leave';
  const STATE = [...PROSE.flatMap((name) => ['yes', 'unknown'].map((state) => [name, state] as const))];

  test.each(STATE)(
    '%s, %s: the caution stands before the pay, the features and what to talk about',
    (name, state) => {
      const words = read(printed(assessmentOf(client(state)), name), name);
      expect(words).toContain(CAUTION);
      for (const after of ['Legal minimum', 'Contractual security', 'Still to ask', 'STILL TO ASK'])
        if (words.includes(after)) expect(words.indexOf(CAUTION), after).toBeLessThan(words.indexOf(after));
    },
  );

  test.each(PROSE)('%s: the caution stands before any level, those of the headline too', (name) => {
    for (const state of ['yes', 'unknown']) {
      const words = read(printed(assessmentOf(client(state)), name), name);
      const level = words.search(/\b(?:poor|weak|fair|good)\b/);
      expect(level).toBeGreaterThan(0);
      expect(words.indexOf(CAUTION)).toBeLessThan(level);
    }
  });

  test.each(PROSE)('%s: no caution where it is not so', (name) => {
    const words = read(printed(assessmentOf(client('no')), name), name);
    expect(words.match(/Asking questions is fine|have to look for work|Universal Credit or JSA/)).toBeNull();
  });

  test('nothing said at all is not known', () => {
    const words = read(printed(assessmentOf({ title: 'Cleaner' }), 'terminal'), 'terminal');
    expect(words).toContain(CAUTION);
  });
});

describe('colour', () => {
  test.each(FORMAT_NAMES)('%s has no codes when it is off', async (name) => {
    const { out } = await run(`check examples/zero-hours-care.yaml --format ${name} --on ${TODAY}`);
    expect(out).not.toContain('\u001b');
  });

  test.each(FORMAT_NAMES.filter((name) => name !== 'terminal'))('%s never has codes', async (name) => {
    const { out } = await run(
      `check examples/zero-hours-care.yaml --format ${name} --color always --on ${TODAY}`,
    );
    expect(out).not.toContain('\u001b');
  });
});

describe('in a given layout', () => {
  test.each(['json', 'markdown', 'text', 'csv', 'html'] as const)('%s is the same at any width', (name) => {
    for (const [, assessment] of ASSESSED)
      expect(printed(assessment, name, 40)).toBe(printed(assessment, name, 200));
  });

  test.each(FORMAT_NAMES)('%s ends with one line end', (name) => {
    for (const [, assessment] of ASSESSED) {
      const out = printed(assessment, name);
      expect(out.replaceAll('\r\n', '\n')).toMatch(/[^\n]\n$/);
    }
  });
});

const ADVERT = `Barista
Tin Kettle, Ely, Cambridgeshire

£12.95 an hour, 24 hours a week. This is a temporary job for ten weeks.
You need your own car, and breaks are unpaid.
`;

const CLASH = `Packer
Peterborough

Pay: £12.80 an hour. Salary: £16.40 an hour.
16 hours per week on the early line, or 40 hours per week on the late one.
A permanent job. It is a temporary job.
`;

/** The assessment of an advert, with what a person wrote beside it. */
function ofAdvert(text: string, more: object = {}): Assessment {
  const { vacancy } = draftOf({ goodwork: 1, text, ...more });
  return assess(deepFreeze(vacancy), { rubric: RUBRIC, rates: RATES, on: TODAY });
}

describe('what was read in an advert', () => {
  const assessment = ofAdvert(ADVERT);
  /** As a format shows it: HTML has its quotation marks from the style sheet. */
  const shown = (quote: string, name: FormatName) =>
    name === 'html' ? `${quote} (advert)` : `"${quote}" (advert)`;

  test('its facts are the advert’s, with its words', () => {
    expect(assessment.advert).toEqual([
      { fact: 'pay', by: 'advert', quotes: ['£12.95 an hour'] },
      { fact: 'hours.paid', by: 'advert', quotes: ['24 hours a week'] },
      { fact: 'workplace', by: 'advert', quotes: ['Ely'] },
    ]);
    const { answers } = assessment.features.find(({ id }) => id === 'pay') as Assessment['features'][number];
    expect(answers.find(({ question }) => question === 'hourly-pay')).toMatchObject({
      by: 'advert',
      quote: '£12.95 an hour',
      is: 'below-living-wage',
    });
  });

  test.each([...PROSE, 'csv'] as const)(
    '%s: pay, hours, place and answers stand beside its words',
    (name) => {
      const out = printed(assessment, name);
      const words = name === 'csv' ? out.replaceAll('""', '"') : read(out, name);
      for (const quote of ['£12.95 an hour', '24 hours a week', 'Ely', 'ten weeks'])
        expect(words).toContain(shown(quote, name));
    },
  );

  test('text: what stands out has its words, as far as there is room', () => {
    const words = read(printed(assessment, 'text'), 'text');
    const [first] = assessment.warnings;
    expect(words).toContain(`${first?.say} ${shown(first?.quote ?? '', 'text')} - 1 more thing.`);
  });

  test.each(['terminal', 'markdown', 'html', 'csv'] as const)('%s: what stands out has its words', (name) => {
    const out = printed(assessment, name);
    const words = name === 'csv' ? out.replaceAll('""', '"') : read(out, name);
    expect(assessment.warnings.map(({ code }) => code)).toEqual(['own-vehicle-required', 'unpaid-breaks']);
    for (const { code, say, quote } of assessment.warnings)
      expect(words).toContain(`${name === 'csv' ? code : say} ${shown(quote, name)}`);
  });

  test('html: words are quotations', () => {
    const out = printed(assessment, 'html');
    expect(out).toContain('<q>£12.95 an hour</q> (advert)');
    expect(out).toContain('<q>ten weeks</q> (advert)');
  });

  test.each(PROSE)('%s: nothing of the kind where there is no advert', (name) => {
    const words = read(printed(assessmentOf({ pay: { is: 13, per: 'hour' } }), name), name);
    expect(words).not.toMatch(/\(advert\)|stands out|read in the advert/i);
  });

  test('what a person corrected is no longer the advert’s', () => {
    const { advert, features } = ofAdvert(ADVERT, { pay: { is: 13.1, per: 'hour' }, hours: { paid: 20 } });
    expect(advert.map(({ fact }) => fact)).toEqual(['workplace']);
    const pay = features.flatMap(({ answers }) => answers).find(({ question }) => question === 'hourly-pay');
    expect(pay).toMatchObject({ by: 'data', quote: null });
  });

  test('pay for another time is another pay', () => {
    expect(ofAdvert(ADVERT, { pay: { is: 12.95, per: 'day' } }).advert.map(({ fact }) => fact)).not.toContain(
      'pay',
    );
  });

  test.each(PROSE.filter((name) => name !== 'text'))(
    '%s: an answer that outranks the advert’s, with both',
    (name) => {
      const answers = { 'contract-type': { is: 'permanent', by: 'employer', says: 'permanent now' } };
      const other = ofAdvert(ADVERT, { answers });
      const contract = other.features.flatMap((feature) => feature.answers)[0];
      expect(contract?.others).toEqual([{ is: 'fixed-term-short', by: 'advert', quote: 'temporary' }]);
      const words = read(printed(other, name), name);
      expect(words).toContain(`; the advert says otherwise: ${shown('temporary', name)}`);
    },
  );

  test('pay that is not stated has no words, and is not said of pay that was typed since', () => {
    const silent = 'Gardener\nElyside\n\nA temporary job, 20 hours a week.\n';
    expect(ofAdvert(silent).warnings).toMatchObject([{ code: 'pay-not-stated', quote: '' }]);
    for (const name of PROSE)
      expect(read(printed(ofAdvert(silent), name), name)).toMatch(
        /The advert does not say what the pay is\. Ask for the basic rate and the paid hours\. [^"“]/,
      );
    const { vacancy } = draftOf({ goodwork: 1, text: silent });
    const mended = {
      ...vacancy,
      pay: assessment.pay.stated && { ...assessment.pay.stated, fullTimeHours: null, weeks: null },
    };
    expect(assess(mended, { rubric: RUBRIC, rates: RATES, on: TODAY }).warnings).toEqual([]);
  });

  test('a code that the rubric has no words for says itself what it is', () => {
    const { vacancy } = draftOf({ goodwork: 1, text: ADVERT });
    const found = [{ subject: 'warning', value: 'bring-a-dog', quote: 'dogs only' }];
    const strange = assess({ ...vacancy, found }, { rubric: RUBRIC, rates: RATES, on: TODAY });
    expect(strange.warnings).toEqual([{ code: 'bring-a-dog', quote: 'dogs only', say: null }]);
    for (const name of PROSE)
      expect(read(printed(strange, name), name)).toContain(`Bring a dog. ${shown('dogs only', name)}`);
  });
});

describe('an advert that says two things', () => {
  const assessment = ofAdvert(CLASH);

  test('concludes nothing, and keeps every quotation', () => {
    expect(assessment.pay).toMatchObject({ stated: null, paidHours: null });
    expect(assessment.advert.filter(({ unknown }) => unknown === 'contradictory')).toMatchObject([
      { fact: 'pay', quotes: [expect.stringContaining('12.80'), expect.stringContaining('16.40')] },
      { fact: 'hours.paid', quotes: ['16 hours per week', '40 hours per week'] },
    ]);
    const open = assessment.features.flatMap(({ answers }) => answers).filter(({ quote }) => quote !== null);
    expect(open).toMatchObject([
      {
        question: 'contract-type',
        is: null,
        unknown: 'contradictory',
        by: 'advert',
        quotes: ['temporary', 'permanent'],
      },
      { question: 'hourly-pay', is: null, unknown: 'contradictory', by: 'advert' },
    ]);
  });

  test.each(PROSE)('%s says so, with both', (name) => {
    const words = read(printed(assessment, name), name);
    const mark = (quote: string) => (name === 'html' ? `${quote} (advert)` : `"${quote}" (advert)`);
    for (const [one, other] of [
      ['16 hours per week', '40 hours per week'],
      ['temporary', 'permanent'],
    ] as const)
      expect(words).toMatch(
        new RegExp(
          `the advert says two things(?:[:,]? |<br>)${escaped(mark(one))} and ${escaped(mark(other))}`,
          'i',
        ),
      );
  });
});

function escaped(text: string): string {
  return text.replace(/[()"]/g, '\\$&');
}

test('everything that can stand out in an advert has words in the rubric', () => {
  const { warnings } = parse(readProjectFile('rubrics/adverts.yaml')) as {
    warnings: Record<string, unknown>;
  };
  // What follows from several things that were read has no phrases.
  const concluded = [
    ...['pay-not-stated', 'pay-up-to', 'text-cut', 'paid-course'],
    ...['pay-not-in-pounds', 'holiday-pay-in-rate', 'holiday-low'],
  ];
  const codes = [...Object.keys(warnings).filter((key) => key !== 'but-not'), ...concluded];
  expect(Object.keys(RUBRIC.warnings ?? {}).toSorted()).toEqual(codes.toSorted());
});

test.each(RUBRIC.features)('a page of the rubric is a page like any other: $id', (feature) => {
  const page = featurePage(feature, RUBRIC);
  for (const format of PROSE) {
    const words = read(PAGE_FORMATS[format](page, PLAIN_LAYOUT), format).toLowerCase();
    for (const { ask, options } of feature.questions)
      for (const part of [feature.means, ask, ...options.filter(levelOf).map(({ label }) => label)])
        expect(words, format).toContain(part.trim().replace(/\s+/g, ' ').toLowerCase());
  }
});
