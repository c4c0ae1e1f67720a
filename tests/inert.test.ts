// Nothing that stands in a vacancy acts on whoever looks at the report: a terminal, a browser, a spreadsheet, a wiki.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import type { Assessment } from '../src/assess/assessment.ts';
import { clientView } from '../src/assess/client-view.ts';
import { employerView } from '../src/assess/employer-view.ts';
import { PLAIN_LAYOUT, widthOf } from '../src/page/layout.ts';
import { parseRecord } from '../src/read/parse-record.ts';
import { FORMATS, type FormatName } from '../src/report/formats.ts';
import { neutralise } from '../src/source/neutralise.ts';
import {
  activeInMarkdown,
  HARMFUL,
  LONE_SURROGATE,
  linesOfMarkdown,
  readCsv,
  tagsOf,
} from './support/reading.ts';
import { RATES, RUBRIC, TODAY, vacancyFrom } from './support/shipped.ts';
import { run } from './support/world.ts';

const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** A vacancy in which every text is this one. */
function offerOf(text: string) {
  // An empty quotation is none, and is not shown.
  const quote = text === '' ? ' ' : text;
  return {
    goodwork: 1,
    id: text,
    title: text,
    employer: text,
    workplace: { town: text, nation: 'wales', london: false },
    url: text,
    pay: { is: 13.5, per: 'hour' },
    hours: { paid: 30, guaranteed: 20 },
    client: { age: 30, hours: 20, 'work-search': 'no', wishes: ['security'], view: { pay: 'good' } },
    gives: ['people'],
    purpose: { step: true, towards: text },
    answers: {
      'contract-type': { is: 'zero-hours', by: 'employer', says: text },
      'line-manager': { is: 'named-manager', by: 'advert', says: text },
      'costs-to-work': { is: 'upfront-fee', by: 'client', says: text },
      'sick-pay': { unknown: 'no-answer', by: 'employer', says: text },
    },
    text,
    found: [
      { subject: 'pay', value: { from: 13.5, to: 13.5, per: 'hour' }, quote },
      { subject: 'hours', value: { from: 30, to: 30 }, quote },
      { subject: 'place', value: { london: false, nation: 'wales' }, quote },
      { subject: 'contract', value: 'permanent', quote },
      { subject: 'warning', value: 'own-tools-required', quote },
      { subject: 'warning', value: text, quote },
      { subject: 'warning', value: { toString: text }, quote },
      { subject: text, value: text, quote },
    ],
    meta: { [text]: text, inside: { list: [text] } },
  };
}

const NASTY: Record<string, string> = {
  'a colour': '\u001b[31mred\u001b[0m',
  'a title for the window': '\u001b]0;owned\u0007',
  'a link for the terminal': '\u001b]8;;http://x.example\u001b\\look\u001b]8;;\u001b\\',
  'the screen cleared': '\u001b[2J\u001b[H\u001bc',
  'eight-bit controls': '\u009b31mred\u009d0;owned\u009c\u0090q\u0085',
  'a bell': 'ring\u0007\u0007',
  backspaces: 'good\b\b\b\bpoor',
  'a line over another': 'poor\rgood',
  'line ends': 'one\ntwo\r\nthree\u2028four\u2029five\u000bsix\u000cseven',
  tabs: 'one\ttwo\t\tthree',
  'a null': 'one\u0000two',
  'a delete': 'one\u007ftwo',
  'text turned round': '\u202egood\u202c \u2066poor\u2069 \u200fweak\u200e \u061cfair',
  'letters of no width': 'po\u200bor\u2060 go\ufeffod we\u00adak \u180efair\ufffb',
  'hidden tags': 'good\u{e0070}\u{e006f}\u{e006f}\u{e0072}',
  'a script': '<script>alert(1)</script>',
  'a closed title': '</title></style></h1><script>alert(1)</script>',
  'a picture that acts': '<img src=x onerror=alert(1)>',
  'an attribute closed': '" onmouseover="alert(1)" x=\'',
  'half a tag': '<b',
  'a comment': '<!-- hidden --> <![CDATA[x]]>',
  entities: '&lt;script&gt; &amp;lt; &#60; &nbsp;',
  'a formula with a link': '=HYPERLINK("http://x.example","look")',
  'a formula that runs': "=cmd|' /C calc'!A0",
  'a sum with plus': '+1+2',
  'a sum with minus': '-1+2',
  'a sum with at': '@SUM(A1)',
  'a formula after a tab': '\t=1+2',
  'a formula after a line end': '\r=1+2',
  'a formula after a quote': '"=1+2',
  'a field end': '",=1+2,"\r\n=3',
  'a table cell': 'one | two || three',
  'code marks': '`x` ```\nfence\n```',
  'a link that acts': '[look](javascript:alert(1))',
  'a picture from elsewhere': '![](http://x.example/pixel.png)',
  'a link by name': '[look][1]\n\n[1]: http://x.example',
  'bare addresses': 'http://x.example https://y.example www.z.example HTTPS://Q.example ftp://f.example',
  'an address in points': '<http://x.example>',
  'a number to ring': 'ring 0900 666 7777 or 0900 123 456',
  'a heading': '# heading',
  'a heading deep down': '###### heading',
  'a heading by a line under it': 'heading\n=======',
  'a heading by dashes': 'heading\n---',
  'a rule': '---',
  'a rule with a space': '--- ',
  'a rule of stars': '***',
  'a rule with spaces': '- - -',
  'an item': '- one',
  'an item with a plus': '+ one',
  'a number': '1. one',
  'a number in brackets': '2) two',
  'a quotation': '> said',
  'bold and struck out': '**bold** __bold__ ~~gone~~ *it*',
  'a task': '[ ] todo [x] done',
  'a footnote': 'said[^1]\n\n[^1]: note',
  backslashes: 'one\\ two\\\\ three\\',
  'indented code': '    code',
  'equals signs': '===',
  fences: '~~~',
  'a front matter': '---\ntitle: x\n---',
  'a long word': 'x'.repeat(5000),
  'a long word of wide letters': '字'.repeat(2500),
  'a long word of letters with marks': 'e\u0301'.repeat(2500),
  'halves of letters': 'one\ud83dtwo\ude00three\ud800',
  emoji: '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇬🇧 1️⃣ ☎️',
  'wide letters': '求人 フルタイム 정규직 ｆｕｌｌ',
  'letters from right to left': 'עבודה وظيفة',
  'letters with many marks': 'Z\u0351\u036b\u0343a\u0323\u0347l\u031eg\u0357o',
  'other writing': 'งานเต็มเวลา नौकरी Đặng Œuvre',
  'no letters at all': '\u200b\u0007',
  spaces: '   ',
};

/** What must hold of a report in any format. */
function expectHarmless(format: FormatName, out: string, columns = 80): void {
  const printed = format === 'csv' ? out.replace(/^\ufeff/, '').replaceAll('\r\n', '\n') : out;
  expect(printed, `${format}: a harmful character`).not.toMatch(HARMFUL);
  expect(printed, `${format}: half a letter`).not.toMatch(LONE_SURROGATE);
  if (format === 'terminal' || format === 'text') {
    expect(widestOf(out), 'columns').toBeLessThanOrEqual(columns);
  }
  if (format === 'markdown') expect(activeInMarkdown(out), 'what acts in Markdown').toEqual([]);
  if (format === 'html') {
    expect(out).not.toMatch(/<script|javascript:[^<]*"|\son\w+=["'](?![^<]*<\/)/i);
    const allowed =
      /^<\/?(?:html|head|meta|title|style|body|main|header|section|footer|h[123]|p|div|table|caption|thead|tbody|tr|t[hd]|ul|ol|li|strong|span|br|a|q|svg|path|rect|circle|text|details|summary)\b/;
    for (const tag of tagsOf(out)) {
      expect(tag).toMatch(allowed);
      // What can be rung or opened in our own words; an address of an offer is none of them.
      expect(
        tag.replace(
          /^<a href="(?:tel:0(?!900)\d{9,10}|https:\/\/(?:[\w-]+\.)*(?:gov|org)\.uk[\w/-]*)">$/,
          '<a>',
        ),
      ).not.toMatch(/ (?:href|src|on\w+|style|id)=/);
    }
  }
  if (format === 'csv') {
    const [columnsOf = [], ...rows] = readCsv(out);
    expect(rows).toHaveLength(1);
    for (const row of rows) {
      expect(row).toHaveLength(columnsOf.length);
      for (const { value, quoted } of row) {
        const number = !quoted && /^-?\d+(\.\d+)?$/.test(value);
        if (!number) expect(value, 'a spreadsheet would take it for a formula').not.toMatch(/^[=+\-@\t\r|%]/);
      }
    }
  }
}

/** The bones of a report: nothing in a text adds to them or takes away. */
function bonesOf(format: FormatName, out: string): unknown {
  if (format === 'html') return tagsOf(out);
  if (format === 'markdown') return linesOfMarkdown(out);
  return null;
}

const formats = new Map(
  await Promise.all(FORMAT_NAMES.map(async (name) => [name, await FORMATS[name]()] as const)),
);

/** The assessment of a vacancy that came as a JSON file. */
function assessed(offer: object): Assessment {
  const content = { kind: 'json', text: JSON.stringify(offer) } as const;
  const parsed = parseRecord({ row: 1, line: 1, isOnly: true, content }, 'offer.json', RUBRIC);
  if ('foreign' in parsed || parsed[0] === undefined || 'problems' in parsed[0])
    throw new Error('This is no vacancy file');
  return assess(parsed[0].vacancy, { rubric: RUBRIC, rates: RATES, on: TODAY });
}

function printed(assessment: Assessment, name: FormatName, width = 80): string {
  const format = formats.get(name);
  if (format === undefined) throw new Error(`no format ${name}`);
  return format(assessment, { ...PLAIN_LAYOUT, width, marks: 'unicode' });
}

function widestOf(out: string): number {
  return Math.max(...out.split('\n').map(widthOf));
}

const PLAIN = assessed(offerOf('plain words'));

/** The bones, and the widest line at each width, of a report with nothing in it. */
const plainBones = new Map(FORMAT_NAMES.map((name) => [name, bonesOf(name, printed(PLAIN, name))]));
const plainWidths = new Map(
  [60, 80, 120].map((width) => [width, widestOf(printed(PLAIN, 'terminal', width))]),
);

/** The columns that are open to data: those of the terminal, or what goodwork’s own words take beyond them. */
function columnsAt(width: number): number {
  return Math.max(width, plainWidths.get(width) ?? 0);
}

describe.each(Object.entries(NASTY))('%s', (_name, nasty) => {
  const offer = offerOf(nasty);
  const alone = assessed(offer);

  test.each([
    ['alone', () => alone],
    ['among words', () => assessed(offerOf(`one ${nasty} two`))],
  ])('%s', (_where, made) => {
    const assessment = made();
    for (const format of FORMAT_NAMES) {
      const out = printed(assessment, format);
      expectHarmless(format, out);
      expect(bonesOf(format, out), format).toEqual(plainBones.get(format));
    }
  });

  test('at a terminal of any width', () => {
    for (const width of [60, 120])
      expectHarmless('terminal', printed(alone, 'terminal', width), columnsAt(width));
  });

  test('JSON reads back as the very same text', () => {
    const { vacancy, features } = JSON.parse(printed(alone, 'json'));
    expect(vacancy).toMatchObject({
      id: nasty,
      title: nasty,
      employer: nasty,
      workplace: { town: nasty },
      url: nasty,
      meta: offer.meta,
    });
    const quotes = (features as { answers: { question: string; quote: string | null }[] }[])
      .flatMap(({ answers }) => answers)
      .filter(({ question }) => question in offer.answers)
      .map(({ quote }) => quote);
    expect(quotes).toEqual([nasty, nasty, nasty, nasty]);
  });

  test('CSV keeps the text, made inert', () => {
    const [names = [], row = []] = readCsv(printed(alone, 'csv'));
    const value = (name: string) => row[names.findIndex((column) => column.value === name)]?.value;
    for (const name of ['id', 'title', 'employer'])
      expect([neutralise(nasty), `'${neutralise(nasty)}`]).toContain(value(name));
  });
});

describe('through the command line', () => {
  const options = { files: { 'offer.json': JSON.stringify(offerOf(Object.values(NASTY).join(' '))) } };
  const words = 'check offer.json --on 2026-11-21';

  test.each(FORMAT_NAMES)('%s', async (format) => {
    const { code, out, err } = await run(`${words} --format ${format}`, options);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expectHarmless(format, out);
  });

  test('in colour, goodwork’s own codes are the only ones', async () => {
    const coloured = await run(`${words} --color always`, options);
    const plain = await run(words, options);
    expect(coloured.out.replace(/\u001b\[\d+m/g, '')).toBe(plain.out);
  });
});

describe('in an interview', () => {
  const nasty = offerOf(`${Object.values(NASTY).slice(0, 40).join(' ').slice(0, 400)}\u001b]0;title\u0007`);
  const offer = { ...nasty, hours: { ...nasty.hours, times: nasty.title } };
  const advert = `Care assistant \u001b[35mQQ\u202e\u001b]0;title\u0007\nEmployer: Bright\nPay: £13.00 an hour\nZero hours contract\n`;
  const files = { 'offer.json': JSON.stringify(offer), 'advert.txt': advert };

  test.each([
    ['ask offer.json', ['a', '', 'a', '1', '', '', 'd', '4', 'q']],
    ['ask offer.json --full', ['a', '', '', '', '', '', '', '', 'q']],
    ['ask offer.json --who employer', ['a', '', '', '', '', '', 'q']],
    ['ask offer.json --who client', ['a', '', '', '', '', '', 'q']],
    ['ask advert.txt', ['1', '', '', '', '', '', '', 'a', '', 'd', '4', 'q']],
    ['ask advert.txt --same-client-as offer.json', ['', '', '', '', 'a', '', 'q']],
  ])('%s shows nothing that acts on the screen', async (words, typed) => {
    const { screen, code } = await run(`${words} --plain --on 2026-11-21`, { files, typed });
    expect(code).toBeLessThan(3);
    expect(screen.replaceAll('\n', '')).not.toMatch(HARMFUL);
  });
});

describe('names of files', () => {
  const name = 'off\u001b[31mer\u202e.yaml';

  test('in a problem', async () => {
    const { err } = await run(['check', name], { files: { [name]: 'titel: x\n' } });
    expect(err.trimEnd()).not.toMatch(HARMFUL);
  });

  test('in a note about how it was read', async () => {
    const bytes = Uint8Array.from(Buffer.from('title: Caf\u00e9\n', 'latin1'));
    const { code, err } = await run(['check', name], { files: { [name]: bytes } });
    expect(code).toBe(0);
    expect(err).toMatch(/Windows-1252/);
    expect(err.trimEnd()).not.toMatch(HARMFUL);
  });

  test('as the place a result was saved at', async () => {
    const { code, err } = await run(['rates', 'show', '--output', name]);
    expect(code).toBe(0);
    expect(err.trimEnd()).not.toMatch(HARMFUL);
  });

  test('as the id of a vacancy that has none', async () => {
    for (const format of FORMAT_NAMES) {
      const { out } = await run(['check', name, '--format', format], { files: { [name]: 'title: x\n' } });
      expectHarmless(format, out);
    }
  });

  test('as the name of an approach', async () => {
    const approach = 'te\u001b[31mam\u202e<b>.yaml';
    for (const format of FORMAT_NAMES) {
      const { code, out } = await run(
        ['check', 'examples/blank.yaml', '--approach', approach, '--format', format, '--on', '2026-11-21'],
        { files: { [approach]: 'approach: 1\nframing: {now: 2}\n' } },
      );
      expect(code).toBe(0);
      expectHarmless(format, out);
    }
  });
});

describe('the pages of one reader', () => {
  const criteria = { rubric: RUBRIC, rates: RATES, on: TODAY };
  const pagesOf = (offer: object) => {
    const vacancy = vacancyFrom(offer);
    return [clientView(vacancy, criteria), employerView(vacancy, criteria)];
  };
  const plain = pagesOf(offerOf('plain words'));
  const nastyPages = Object.entries(NASTY).map(([name, nasty]) => [name, pagesOf(offerOf(nasty))] as const);

  test.each(FORMAT_NAMES)('%s: nothing in a text acts, or adds to the bones of a page', async (name) => {
    const format = await FORMATS[name]();
    for (const [nasty, pages] of nastyPages) {
      for (const [index, page] of pages.entries()) {
        const out = format(page, PLAIN_LAYOUT);
        expectHarmless(name, out);
        const bare = format(plain[index] as (typeof plain)[number], PLAIN_LAYOUT);
        expect(bonesOf(name, out), `${name}: ${nasty}`).toEqual(bonesOf(name, bare));
      }
    }
  });
});

describe('whatever is typed', () => {
  /** Any sixteen-bit numbers: halves of letters, controls, anything. */
  const anything = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0xff })), {
      maxLength: 60,
    })
    .map((units) => String.fromCharCode(...units));
  const pieces = fc
    .array(fc.constantFrom(...Object.values(NASTY).filter((nasty) => nasty.length < 100)), { maxLength: 4 })
    .map((parts) => parts.join(''));
  const text = fc.oneof(anything, fc.string({ unit: 'binary', maxLength: 60 }), pieces);

  test.each(FORMAT_NAMES)('%s stays inert', (format) => {
    fc.assert(
      fc.property(text, fc.constantFrom(60, 80, 120), (typed, width) => {
        const offer = offerOf(typed);
        const out = printed(assessed(offer), format, width);
        expectHarmless(format, out, format === 'text' ? 80 : columnsAt(width));
        expect(bonesOf(format, out)).toEqual(plainBones.get(format));
        if (format === 'json') expect(JSON.parse(out).vacancy.meta).toEqual(offer.meta);
      }),
      { numRuns: process.env.CI ? 100 : 40, seed: 20261121 },
    );
  });
});
