// The elements of web pages, against what htmlparser2's own parser makes of the same marks.
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { readElements } from '../../src/read/html-elements.ts';

/** What is told, in order; words that follow each other are one. */
class Told {
  readonly events: string[] = [];

  tag(words: string): void {
    this.events.push(words);
  }

  text(words: string): void {
    const last = this.events.at(-1);
    if (last?.startsWith('"') === true) this.events[this.events.length - 1] = last + words;
    else this.events.push(`"${words}`);
  }
}

function told(html: string): { events: string[]; isCut: boolean } {
  const into = new Told();
  const isCut = readElements(html, {
    opened: (name, attributes) => into.tag(`<${name} ${JSON.stringify([...attributes])}`),
    text: (words) => into.text(words),
    closed: (name) => into.tag(`</${name}`),
  });
  return { events: into.events, isCut };
}

function toldByParser(html: string): string[] {
  const into = new Told();
  const parser = new Parser({
    onopentag: (name, attributes) => into.tag(`<${name} ${JSON.stringify(Object.entries(attributes))}`),
    ontext: (words) => into.text(words),
    onclosetag: (name) => into.tag(`</${name}`),
  });
  parser.end(html);
  return into.events;
}

const NAMES =
  'a b p div DIV h1 ul li table tr td th tbody thead dl dt dd select option optgroup br hr img meta svg math mi title desc script style textarea body head form button ruby rt rp x-y'.split(
    ' ',
  );
const name = fc.constantFrom(...NAMES);
const PIECE = fc.oneof(
  { weight: 6, arbitrary: name.map((one) => `<${one}>`) },
  { weight: 4, arbitrary: name.map((one) => `</${one}>`) },
  name.map((one) => `<${one}/>`),
  name.map((one) => `<${one} id="a&amp;b" id='c' B=d e>`),
  fc.constantFrom(
    'words',
    '\n',
    ' & ',
    '&pound;',
    '&#8217;',
    '&lt;p',
    '<',
    ' < ',
    '<!-- <b> -->',
    '<![CDATA[x]]>',
    '</ >',
  ),
  fc.constantFrom('<!doctype html>', '<?x y?>', '&#xD7FF;', '"', "'", '>'),
);

test('are told as it tells them, and in the same order', () => {
  fc.assert(
    fc.property(fc.array(PIECE, { maxLength: 25 }), (pieces) => {
      const html = `${pieces.join('')}<i>`;
      // A tag that never ends is none: the parser closes what was not opened.
      fc.pre(!/<[^>]*$/.test(html));
      expect(told(html).events).toEqual(toldByParser(html));
    }),
    { numRuns: 3000 },
  );
});

test('are all there, however deep they lie', () => {
  const { events } = told(`${'<div>'.repeat(50_000)}words${'</b></div>'.repeat(50_000)}`);
  expect(events).toHaveLength(100_001);
});

test('have the sign for no character where a reference has none', () => {
  for (const none of ['&#xD800;', '&#0;', '&#1114112;', `&#x${'A'.repeat(260)};`])
    expect(told(`<p title="${none}">${none}</p>`).events).toEqual([
      '<p [["title","\ufffd"]]',
      '"\ufffd',
      '</p',
    ]);
});

describe('a page that ends in the middle of', () => {
  test.each([
    ['an element', '<html><body><p>Pay: £12 an ho'],
    ['a section', '<section><p>Pay</p>'],
    ['a tag', '<p>Pay</p><a href="x'],
    ['a comment', '<p>Pay</p><!-- more'],
    ['a comment that has just begun', '<p>Pay</p><!--'],
    ['a script', '<p>Pay</p><script>let'],
    ['a close', '<div><p>Pay</p></div'],
  ])('%s is known to', (_what, html) => {
    expect(told(html).isCut).toBe(true);
  });

  test.each([
    ['nothing', '<div>Pay</div>'],
    ['what need not be closed', '<ul><li>Pay</ul><p>Hours<p>Place\n'],
    ['what its end closes', '<html><body><div><p>Pay</body></html>\n'],
    ['no element', 'Pay < hours & place'],
  ])('%s is not', (_what, html) => {
    expect(told(html).isCut).toBe(false);
  });
});
