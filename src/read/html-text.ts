// A web page as what can be read of it: its visible words, its title, and the data that stands in it for machines.
import { readElements } from './html-elements.ts';
import { Microdata } from './microdata.ts';
import { PageWords } from './page-words.ts';

interface ReadHtmlPage {
  readonly title: string | null;
  /** Its first heading; null where it has several. */
  readonly heading: string | null;
  /** The visible words, with a line for each block. */
  readonly text: string;
  /** What stands in `application/ld+json`, as it is written. */
  readonly jsonLd: readonly string[];
  /** What its elements say that they describe, in the form JSON-LD has. */
  readonly things: readonly Readonly<Record<string, unknown>>[];
  /** It ends in the middle of an element. */
  readonly isCut: boolean;
  /** Its elements lie so deep in each other that not all of what they describe was taken. */
  readonly isTooMuch: boolean;
}

const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'head',
  'select',
  'button',
  'nav',
]);
const BLOCKS = new Set([
  ...[
    'p',
    'div',
    'section',
    'article',
    'main',
    'header',
    'footer',
    'aside',
    'ul',
    'ol',
    'li',
    'table',
    'tr',
    'dl',
  ],
  ...[
    'dt',
    'dd',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'br',
    'hr',
    'blockquote',
    'pre',
    'form',
    'fieldset',
    'figure',
  ],
]);

/** Never fails: a page that is broken is read as browsers read it. Linear in its length. */
export function readHtml(html: string): ReadHtmlPage {
  const words = new PageWords();
  const jsonLd: string[] = [];
  let unseen = 0;
  let data: string[] | null = null;
  let title: string[] | null = null;
  let titleText: string | null = null;
  const headings = new Set<string>();
  let heading: string[] | null = null;
  const microdata = new Microdata(words, MOST_COPIES * html.length);
  const isCut = readElements(html, {
    opened(name, attributes) {
      microdata.opened(attributes);
      if (name === 'title' && titleText === null) title = [];
      if (name === 'script' && /^application\/ld\+json/i.test(attributes.get('type') ?? '')) data = [];
      if (name === 'h1' && unseen === 0) heading = [];
      if (UNSEEN.has(name)) unseen += 1;
      else if (name === 'li') words.add('\n* ');
      else if (BLOCKS.has(name)) words.add('\n');
      else if (name === 'td' || name === 'th') words.add(' ');
    },
    text(text) {
      if (data !== null) data.push(text);
      else if (title !== null) title.push(text);
      else if (unseen === 0) {
        heading?.push(text);
        words.add(text.replace(/[ \t\r\n\f\u00a0]+/g, ' '));
      }
    },
    closed(name) {
      if (name === 'title' && title !== null) {
        titleText = oneLine(title) || null;
        title = null;
      }
      if (name === 'h1' && heading !== null) {
        const line = oneLine(heading);
        if (line !== '' && headings.size < 2) headings.add(line);
        heading = null;
      }
      if (name === 'script' && data !== null) {
        jsonLd.push(data.join(''));
        data = null;
      }
      microdata.closed();
      if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
      else if (BLOCKS.has(name)) words.add('\n');
    },
  });
  const text = words.all();
  const things = thingsOf(microdata, text);
  const [only = null, ...others] = headings;
  return {
    title: titleText,
    heading: others.length === 0 ? only : null,
    text,
    jsonLd,
    things,
    isCut,
    isTooMuch: microdata.isTooMuch,
  };
}

function oneLine(words: readonly string[]): string {
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** Words inside several elements are copied for each of them, up to this many times the length of the page. */
const MOST_COPIES = 8;

/** A page that was saved without the element around it all: its loose properties are those of the job. */
function thingsOf({ things, loose }: Microdata, text: string): ReadHtmlPage['things'] {
  const isJob = 'title' in loose && ('hiringOrganization' in loose || 'datePosted' in loose);
  return isJob ? [...things, { ...loose, '@type': 'JobPosting', 'goodwork:words': text }] : things;
}

/** The words of a field that may be plain text, with its lines, or HTML. */
export function fieldText(field: string): string {
  if (/<[a-z/!]|&lt;/i.test(field)) return htmlToText(field);
  return /&[a-z#]/i.test(field) ? htmlToText(field.replace(/\r?\n/g, '<br>')) : field.trim();
}

/** The words of a piece of HTML, such as a description; once more where its marks were escaped twice. */
export function htmlToText(html: string): string {
  const { text } = readHtml(html);
  return /<\/?(?:p|br|li|ul|ol|div|span|strong|em|b|i|a|table|section|h\d)\b[^<>]{0,200}>/i.test(text)
    ? readHtml(text).text
    : text;
}
