// XML feeds that are whole, cut off and broken: what can be read is read, what cannot is said, and no record has words of two.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_CELLS, MOST_OF_ONE, type RawRecord } from '../../src/read/raw-record.ts';
import { splitXml } from '../../src/read/split-xml.ts';
import { COLUMNS, recordsOf } from '../support/adverts.ts';

async function piecesOf(feed: string, size = feed.length): Promise<RawRecord[]> {
  async function* texts(): AsyncGenerator<string> {
    for (let at = 0; at < feed.length; at += size) yield feed.slice(at, at + size);
  }
  const pieces: RawRecord[] = [];
  for await (const piece of splitXml(texts(), COLUMNS)) pieces.push(piece);
  return pieces;
}

/** Each piece in a line: its row, the line it starts in, and its cells or what is wrong with it. */
async function readOf(feed: string): Promise<string[]> {
  return (await piecesOf(feed)).map(({ row, line, content }) => {
    const said =
      content.kind === 'cells'
        ? content.cells.map((cell) => cell.join('=')).join(' ')
        : content.kind === 'bad' && content.what;
    return `${row} at ${line}: ${said}`;
  });
}

describe('one fault costs what it must, and is said', () => {
  const job = (title: string) => `<job><title>${title}</title></job>\n`;
  test.each([
    [
      'a record is not closed',
      '<job><title>A</title>\n<job><title>B</title><pay>9</pay></job></jobs>',
      ['1 at 2: The element "job" is not closed', '2 at 3: title=B pay=9'],
    ],
    [
      'the last record is not closed',
      '<job><title>A</title>\n</jobs>',
      ['1 at 2: The element "job" is not closed'],
    ],
    [
      'a field is not closed',
      `<job><title>A<pay>9</pay></job>\n${job('B')}</jobs>`,
      ['1 at 2: The element "title" is not closed', '2 at 3: title=B'],
    ],
    [
      'the words of an advert are not closed',
      `<job><title>A</title><description>a<b>b</b></job>\n${job('B')}</jobs>`,
      ['1 at 2: The element "description" is not closed', '2 at 3: title=B'],
    ],
    [
      'a record is not opened',
      `<title>A</title></job>\n${job('B')}</jobs>`,
      ['1 at 2: The close of "job" closes nothing that is open', '2 at 3: title=B'],
    ],
    [
      'a field is not opened',
      `<job>A</title></job>\n${job('B')}</jobs>`,
      ['1 at 2: The close of "title" closes nothing that is open', '2 at 3: title=B'],
    ],
    [
      'an item around a vacancy is not closed',
      '<item><job><title>A</title></job>\n<item><job><title>B</title></job></item></jobs>',
      ['1 at 2: The element "item" is not closed', '2 at 3: title=B'],
    ],
    [
      'a vacancy in an item is not closed',
      '<item><job><title>A</title>\n<job><title>B</title></job></item></jobs>',
      ['1 at 2: The element "job" is not closed', '2 at 3: title=B'],
    ],
    [
      'a quotation mark is not closed',
      `${job('A')}<job a="><title>B</title></job>\n<job a="2"><title>C</title></job>\n${job('D')}</jobs>`,
      [
        '1 at 2: title=A',
        '2 at 3: A tag that starts in line 3 does not end where it should',
        '3 at 5: title=D',
      ],
    ],
    [
      'a quotation mark is never closed',
      `${job('A')}<job a="><title>B</title></job></jobs>`,
      ['1 at 2: title=A', '2 at 3: A tag that starts in line 3 does not end where it should'],
    ],
    [
      'a comment is closed by that of another record',
      `<job><title>A</title><!-- a</job>\n<job><title>B</title><!-- b --><pay>9</pay></job>\n${job('C')}</jobs>`,
      ['1 at 2: A comment that starts in line 2 does not end where it should', '2 at 4: title=C'],
    ],
    [
      'a comment is never closed',
      `${job('A')}<!--\n${job('B')}</jobs>`,
      ['1 at 2: title=A', '2 at 3: A comment that starts in line 3 does not end where it should'],
    ],
    [
      'a CDATA section is closed by that of another record',
      `<job><title>A</title><description><![CDATA[a</description></job>\n<job><description><![CDATA[b]]></description></job>\n${job('C')}</jobs>`,
      ['1 at 2: A CDATA section that starts in line 2 does not end where it should', '2 at 4: title=C'],
    ],
    [
      'a CDATA section is never closed',
      `<job><description><![CDATA[a</description></job>\n${job('B')}</jobs>`,
      ['1 at 2: A CDATA section that starts in line 2 does not end where it should'],
    ],
    [
      'a tag is not ended',
      `<job><title A</title></job>\n${job('B')}</jobs>`,
      ['1 at 2: A tag that starts in line 2 does not end where it should', '2 at 3: title=B'],
    ],
    [
      'the file ends between two records',
      `${job('A')}`,
      ['1 at 2: title=A', '2 at 3: The file ends before "jobs" is closed'],
    ],
    [
      'the file ends in a tag between two records',
      `${job('A')}<jo`,
      ['1 at 2: title=A', '2 at 3: A tag that starts in line 3 does not end where it should'],
    ],
    [
      'the file ends in a record',
      `${job('A')}<job><title>B`,
      ['1 at 2: title=A', '2 at 3: The file ends inside this vacancy'],
    ],
  ])('where %s', async (_name, rest, wanted) => {
    expect(await readOf(`<jobs>\n${rest}`)).toEqual(wanted);
  });
});

describe('what has the name of a record and lies in one', () => {
  test.each([
    [
      'is a field, where it has words alone',
      '<job><position>Cook</position><pay>9</pay></job>',
      ['1 at 1: position=Cook pay=9'],
    ],
    [
      'is a field, also with the same name',
      '<vacancy><vacancy>Cook</vacancy><pay>9</pay></vacancy>',
      ['1 at 1: vacancy=Cook pay=9'],
    ],
    [
      'is the vacancy, where it has fields',
      '<item><link>x</link><job><title>Cook</title></job></item>',
      ['1 at 1: link=x title=Cook'],
    ],
    [
      'is one of several, where they have the titles',
      '<listing><company>X</company>\n<job><title>A</title></job>\n<job><title>B</title></job></listing>',
      ['1 at 2: company=X title=A', '2 at 3: company=X title=B'],
    ],
    [
      'is part of it, where it has a title itself',
      '<job><title>A</title><places><item><city>Leeds</city></item><item><city>York</city></item></places></job>',
      ['1 at 1: title=A city=Leeds city=York'],
    ],
    [
      'is part of the words of an advert',
      '<job><description>the <post>old</post> post</description></job>',
      ['1 at 1: description=the <post>old</post> post'],
    ],
  ])('%s', async (_name, feed, wanted) => {
    expect(await readOf(feed)).toEqual(wanted);
  });
});

test('two elements of one name are both there, and so are words beside marks', async () => {
  expect(await readOf('<job><tag>a</tag><tag>b</tag><salary>£12 <b>an</b> hour</salary></job>')).toEqual([
    '1 at 1: tag=a tag=b salary.b=an salary=£12  hour',
  ]);
});

test('a reference to no character is the sign for that', async () => {
  const none = ['&#xD800;', '&#0;', '&#1114112;', `&#x${'A'.repeat(260)};`, `&#${'9'.repeat(400)};`];
  for (const one of none)
    expect(await readOf(`<job ref="${one}"><title>${one}&#146;&amp;</title></job>`)).toEqual([
      '1 at 1: ref=\ufffd title=\ufffd’&',
    ]);
});

describe('what no vacancy is', () => {
  const next = '</job><job><title>B</title></job></jobs>';
  test.each<[string, string, string]>([
    ['too many elements', '<a>1</a>'.repeat(MOST_CELLS + 1), 'more than 1000 elements'],
    [
      'too many attributes',
      `<a ${Array.from({ length: MOST_CELLS + 1 }, (_, at) => `a${at}="1"`).join(' ')}/>`,
      'more than 1000 elements',
    ],
    ['elements that lie too deep', '<a>'.repeat(101) + '</a>'.repeat(101), 'deep'],
    ['names without end', `<${'a'.repeat(300)}/>`, 'names are too long'],
    ...[
      ['words', 'words '],
      ['marks', '<a/>'],
      ['comments', '<!-- words -->'],
      ['references', '&amp;'],
    ].map(([name = '', unit = '']): [string, string, string] => [
      `${name} without end`,
      unit.repeat(MOST_OF_ONE / unit.length + 1),
      'too long',
    ]),
    ['one comment without end', `<!--${' '.repeat(MOST_OF_ONE)}-->`, 'does not end where it should'],
    ['one tag without end', `<a b="${' '.repeat(MOST_OF_ONE)}"/>`, 'too long'],
  ])('%s: it is refused, and the next is read', async (_name, inside, what) => {
    const [bad, good, ...more] = await readOf(`<jobs><job>${inside}${next}`);
    expect(bad).toContain(what);
    expect([good, more]).toEqual(['2 at 1: title=B', []]);
  });
});

test('elements around records may lie as deep as they like', async () => {
  const [open, close] = ['<a>'.repeat(5000), '</a>'.repeat(5000)];
  expect(await readOf(`${open}<job><title>A</title></job>${close}`)).toEqual(['1 at 1: title=A']);
  expect(await readOf(`${open}<job><title>A</title></job>`)).toEqual([
    '1 at 1: title=A',
    '2 at 1: The file ends before "a" is closed',
  ]);
});

/** Every word of a record has the number of the record in it. */
const recordOf = (at: number) => {
  const word = `w${at}w`;
  const [mark, field] = [fc.constantFrom('b', 'p', 'br'), fc.constantFrom('company', 'city', 'pay', 'x')];
  const part = fc.oneof(
    fc.constant(`\n<id>${word}</id>`),
    fc.constant(`<!-- ${word} -->\n`),
    fc.constant(`<salary unit="${word}" currency='${word}'>${word} &amp; ${word}</salary>`),
    fc.constant(`<description><![CDATA[<p>${word}</p> ${word}]]></description>`),
    mark.map((one) => `<description>${word} <${one} class="${word}">${word}</${one}><br/></description>`),
    field.map((one) => `<${one}>${word}</${one}>`),
    field.map((one) => `<place><${one}>${word}</${one}>\n</place>`),
    fc.constant(`<position>${word}</position>`),
  );
  return fc
    .tuple(fc.constantFrom('', ` ref="${word}"`), fc.array(part, { maxLength: 5 }))
    .map(([attribute, parts]) => `<job${attribute}><title>${word}</title>${parts.join('')}</job>`);
};
const RECORDS = fc
  .integer({ min: 2, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => recordOf(at))));
const around = fc.constantFrom(['', ''], ['<item>', '</item>']);

/** A fault: where, how many letters it takes away, and what it puts in their place. */
const FAULT = fc.oneof(
  fc.record({ take: fc.constant(1), put: fc.constant('') }),
  fc.record({
    take: fc.constant(0),
    put: fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '/',
      '&',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '</job>',
      '<job>',
      '</jobs>',
      '<b>',
      '</title>',
    ),
  }),
  fc.record({ take: fc.constant(Number.POSITIVE_INFINITY), put: fc.constant('') }),
);

function numbersIn({ content }: RawRecord): Set<string> {
  return new Set(JSON.stringify(content.kind === 'cells' ? content.cells : []).match(/w\d+w/g));
}

test('one fault anywhere: no record has words of two, and those that are missing are said', async () => {
  await fc.assert(
    fc.asyncProperty(
      RECORDS,
      around,
      FAULT,
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (records, [open = '', close = ''], { take, put }, where) => {
        const spans: { from: number; to: number }[] = [];
        let feed = '<?xml version="1.0"?>\n<jobs>\n';
        for (const record of records) {
          const from = feed.length;
          feed += open + record + close;
          spans.push({ from, to: feed.length });
          feed += '\n';
        }
        feed += '</jobs>\n';
        const whole = await piecesOf(feed);
        expect(whole.map(({ content }) => content.kind)).toEqual(records.map(() => 'cells'));
        const at = Math.floor(where * feed.length);
        const broken = await piecesOf(feed.slice(0, at) + put + feed.slice(at + take));
        for (const piece of broken) expect(numbersIn(piece).size).toBeLessThanOrEqual(1);
        const there = new Set(broken.map(({ content }) => JSON.stringify(content)));
        const isSaid = broken.some(({ content }) => content.kind === 'bad');
        const end = Math.min(at + take, feed.length);
        for (const [index, { from, to }] of spans.entries()) {
          const isTouched = at < to && end >= from;
          if (!isTouched && !isSaid) expect(there).toContain(JSON.stringify(whole[index]?.content));
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test('a close that is missing or in the wrong place is always said', async () => {
  await fc.assert(
    fc.asyncProperty(RECORDS, fc.nat(), async (records, which) => {
      const feed = `<jobs>\n${records.join('\n')}\n</jobs>`;
      // Marks in the words of an advert are closed by its end.
      const tags = [...feed.matchAll(/<\/?(?:jobs?|title|id|salary|description|place|position)\b[^>]*>/g)];
      const { 0: tag, index } = tags[which % tags.length] as RegExpExecArray;
      const broken = await piecesOf(feed.slice(0, index) + feed.slice(index + tag.length));
      const isRoot = tag === '<jobs>';
      expect(broken.some(({ content }) => content.kind === 'bad')).toBe(!isRoot);
    }),
    { numRuns: 500 },
  );
});

test('a feed gives the same however it comes', async () => {
  await fc.assert(
    fc.asyncProperty(RECORDS, fc.integer({ min: 1, max: 60 }), async (records, size) => {
      const feed = `<jobs>\n${records.join('\n')}`;
      expect(await piecesOf(feed, size)).toEqual(await piecesOf(feed));
    }),
    { numRuns: 200 },
  );
});

test('what is cut off is a record that cannot be read, with its row', async () => {
  const { records } = await recordsOf('a.xml', '<jobs>\n<job><title>A</title></job>\n');
  expect(records.map((record) => [record.row, 'problems' in record && record.problems[0]?.line])).toEqual([
    [1, false],
    [2, 3],
  ]);
});
