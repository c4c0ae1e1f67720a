// The elements of a web page, opened and closed as htmlparser2's own parser does it, in a time that grows with their number alone.
import { Marks, type MarksReader, type MarkupTag, NO_ATTRIBUTES } from './markup.ts';
import { OpenNames } from './open-names.ts';

interface ElementsReader {
  opened(name: string, attributes: MarkupTag['attributes']): void;
  text(words: string): void;
  closed(name: string): void;
}

const VOID = wordsOf(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);
const P = wordsOf('p');
const FORM = wordsOf('input option optgroup select button datalist textarea');
const TERMS = wordsOf('dd dt');
const RUBY = wordsOf('rt rp');
const SECTIONS = wordsOf('thead tbody');

/** What is closed where these open. */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...[
    ...wordsOf(
      'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure',
    ),
    ...wordsOf('footer form header hr main nav ol pre section table ul'),
  ].map((name) => [name, P] as const),
  ...[...wordsOf('select input output button datalist textarea')].map((name) => [name, FORM] as const),
  ...[...TERMS].map((name) => [name, TERMS] as const),
  ...[...RUBY].map((name) => [name, RUBY] as const),
  ...[...wordsOf('tbody tfoot')].map((name) => [name, SECTIONS] as const),
  ['tr', wordsOf('tr th td')],
  ['th', wordsOf('th')],
  ['td', wordsOf('thead th td')],
  ['body', wordsOf('head link script')],
  ['li', wordsOf('li')],
  ['option', wordsOf('option')],
  ['optgroup', wordsOf('optgroup option')],
]);
/** Inside these, a tag that ends in a slash is closed; inside those, it is as elsewhere. */
const FOREIGN = wordsOf('math svg');
const NOT_FOREIGN = wordsOf('mi mo mn ms mtext annotation-xml foreignobject desc title');

/** The end of these may be left out. */
const MAY_STAY_OPEN = wordsOf(
  'p li dt dd tr td th tbody thead tfoot caption colgroup option optgroup rt rp head',
);

/** Tells of every element of a page, in order. True where the page ends in the middle of one. */
export function readElements(html: string, reader: ElementsReader): boolean {
  const open = new OpenNames();
  const foreign = [false];
  let isCut = false;
  const start = (name: string, attributes: MarkupTag['attributes']) => {
    const closes = CLOSES.get(name);
    while (closes !== undefined && open.last !== undefined && closes.has(open.last)) finish();
    if (VOID.has(name)) {
      reader.opened(name, attributes);
      reader.closed(name);
      return;
    }
    open.push(name);
    if (FOREIGN.has(name)) foreign.push(true);
    else if (NOT_FOREIGN.has(name)) foreign.push(false);
    reader.opened(name, attributes);
  };
  const finish = () => {
    const name = open.pop();
    if (name !== undefined) reader.closed(name);
  };
  const marksReader: MarksReader = {
    open({ name, attributes, isEmpty }) {
      start(name, attributes);
      if (isEmpty && foreign.at(-1) === true && open.last === name) finish();
    },
    text: (words) => reader.text(words),
    close(name) {
      if (FOREIGN.has(name) || NOT_FOREIGN.has(name)) foreign.pop();
      if (open.has(name)) {
        for (let isLast = false; !isLast; finish()) isLast = open.last === name;
      } else if (name === 'p') {
        start(name, NO_ATTRIBUTES);
        finish();
      } else if (name === 'br') {
        reader.opened(name, NO_ATTRIBUTES);
        reader.closed(name);
      }
    },
    torn: () => undefined,
  };
  const marks = new Marks(marksReader, { isXml: false });
  marks.write(html);
  marks.end();
  isCut = marks.isUnended || open.some((name) => !MAY_STAY_OPEN.has(name));
  while (open.last !== undefined) finish();
  return isCut;
}

function wordsOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
