// Feeds in XML and pages in HTML that are not meant well.
import { BUILT_IN, filled, GOOD, nested, shape } from '../shape.js';

const feed = (inside) => `<?xml version="1.0"?>\n<jobs>${inside}</jobs>\n`;
const job = (inside) => `<job><title>x</title>${inside}</job>`;
const xml = (name, make, more) => shape(`xml: ${name}`, 'x.xml', make, more);
/** Something between two good jobs. */
const amid = (name, make) =>
  xml(
    `between good ones, ${name}`,
    (n, random) =>
      feed(`<job><title>GOODA</title></job>\n${make(n, random)}\n<job><title>GOODB</title></job>`),
    { keeps: GOOD },
  );
/** Cut off, unclosed: what came before it stays good. */
const after = (name, make) =>
  xml(
    `after a good one, ${name}`,
    (n, random) => `<?xml version="1.0"?>\n<jobs><job><title>GOODA</title></job>\n${make(n, random)}`,
    { keeps: ['GOODA'] },
  );

export const XML = [
  xml('elements never closed', (n) => filled(n, '<a>')),
  xml('elements never closed, each another', (n) => filled(n, (i) => `<a${i}>`)),
  xml('elements never closed in a job', (n) => feed(job(filled(n, '<a>')))),
  xml('jobs never closed', (n) => feed(filled(n, '<job>'))),
  xml('closes never opened', (n) => feed(filled(n, '</a>'))),
  xml('closes never opened in a depth', (n) => feed(`${filled(n / 2, '<b>')}${filled(n / 2, '</a>')}`)),
  xml('elements in elements', (n) => feed(job(nested(n, '<a>', 'x', '</a>')))),
  xml('a record in records', (n) => feed(nested(n, '<job>', '<title>x</title>', '</job>'))),
  xml('empty jobs', (n) => feed(filled(n, '<job/>')), { size: 600, most: 30_000 }),
  xml('empty elements in a job', (n) => feed(job(filled(n, '<a/>')))),
  xml('one element again and again', (n) => feed(job(filled(n, '<tag>a</tag>')))),
  xml('elements each another', (n) => feed(job(filled(n, (i) => `<t${i}>a</t${i}>`)))),
  xml('attributes', (n) => feed(`<job ${filled(n, (i) => `a${i}="b" `)}><title>x</title></job>`)),
  xml('one attribute again and again', (n) => feed(`<job ${filled(n, 'a="b" ')}><title>x</title></job>`)),
  xml('elements with attributes', (n) => feed(job(filled(n, '<a b="cccc"/>')))),
  xml('a tag that never ends', (n) => feed(`<job ${filled(n, 'a ')}`)),
  xml('a record that never ends', (n) => `<?xml version="1.0"?><jobs><job>${filled(n, '<a b="cccc"/>')}`),
  xml('CDATA of many lines', (n) => feed(job(`<description><![CDATA[${filled(n, 'x\n')}]]></description>`))),
  xml('CDATA again and again', (n) => feed(job(`<description>${filled(n, '<![CDATA[x]]>')}</description>`))),
  xml('CDATA never closed', (n) => feed(job(`<description><![CDATA[${filled(n, ']]\n')}`))),
  xml('a comment of many lines', (n) => feed(`<!--${filled(n, 'x\n')}-->${job('')}`)),
  xml('comments', (n) => feed(`${filled(n, '<!--x-->')}${job('')}`)),
  xml('a comment never closed', (n) => feed(`${job('')}<!--${filled(n, '--\n')}`)),
  xml('an instruction of many lines', (n) => feed(`<?x ${filled(n, 'x\n')}?>${job('')}`)),
  xml('instructions', (n) => feed(`${filled(n, '<?x?>')}${job('')}`)),
  xml('an instruction never closed', (n) => feed(`${job('')}<?x ${filled(n, '?\n')}`)),
  xml('a document type of entities', (n) => {
    const doctype = filled(n, (i) => `<!ENTITY e${i} "&e${i - 1};&e${i - 1};">`);
    return `<?xml version="1.0"?><!DOCTYPE jobs [${doctype}]><jobs>${job('&e9;')}</jobs>`;
  }),
  xml('a document type never closed', (n) => `<?xml version="1.0"?><!DOCTYPE jobs [${filled(n, '<!x>\n')}`),
  xml('references', (n) => feed(job(`<description>${filled(n, '&amp;')}</description>`))),
  xml('references of nothing', (n) => feed(job(`<description>${filled(n, '&x')}</description>`))),
  xml('lines in a job', (n) => feed(job(`<description>${filled(n, 'x\n')}</description>`))),
  xml('lines between jobs', (n) => feed(`${job('')}${filled(n, '\n')}${job('')}`)),
  xml('text before the first job', (n) => feed(`${filled(n, 'x ')}${job('')}`)),
  xml('opening signs', (n) => feed(job(`<description>${filled(n, '<')}</description>`))),
  xml('opening signs on lines', (n) => feed(job(`<description>${filled(n, '<\n')}</description>`))),
  xml('markup in markup', (n) => feed(job(`<description>${filled(n, '&lt;p&gt;')}</description>`))),
  xml('a very long name', (n) => feed(`<${'a'.repeat(n + 1)}>`)),
  xml('prefixes', (n) => feed(job(filled(n, (i) => `<p${i}:a xmlns:p${i}="u"/>`)))),
  xml('NULs between jobs', (n) => feed(`${job('')}${filled(n, '\0')}${job('')}`)),
  amid('a NUL in one', (n) => job(`<a>\0${filled(n, 'x')}</a>`)),
  amid('one long reference', (n) => `<job><title>&#x${'A'.repeat(n + 260)};</title></job>`),
  amid('the same element twice', (n) => job(`<tag>a</tag><tag>b</tag><a>${filled(n, 'x')}</a>`)),
  amid('names of every object as elements', () =>
    job(BUILT_IN.map((word) => `<${word}>1</${word}>`).join('')),
  ),
  amid('names of every object as codes', () =>
    BUILT_IN.map((word) => job(`<vacancytype><id>${word}</id></vacancytype>`)).join('\n'),
  ),
  amid(
    'one that is not closed',
    (n) => `<job><title>x</title><salary>£9.00 an hour</salary>${filled(n, ' ')}`,
  ),
  after('cut off between jobs', (n) => filled(n, '\n')),
  after('cut off in a name', (n) => `${filled(n, '\n')}<jo`),
  after('a comment', (n) => `<!-- ${filled(n, '<job><title>y</title></job>\n')}</jobs>`),
  after('CDATA', (n) => `<job><![CDATA[ ${filled(n, '<job><title>y</title></job>\n')}</jobs>`),
  after('a quote', (n) => `<job a="${filled(n, '><title>y</title></job>\n')}</jobs>`),
];

const html = (name, make, more) => shape(`html: ${name}`, 'x.html', make, more);
const page = (inside) => `<!doctype html><html><body>${inside}</body></html>`;
const item = (inside) => `<div itemscope itemtype="https://schema.org/JobPosting">${inside}</div>`;
const script = (inside) => `<script type="application/ld+json">${inside}</script>`;
const POSTING = JSON.stringify({ '@type': 'JobPosting', title: 'x', description: 'y' });

export const HTML = [
  html('names in one itemprop', (n) => page(item(`<p itemprop="${filled(n, 'a ')}">x</p>`))),
  html('names in one itemprop, each another', (n) =>
    page(item(`<p itemprop="${filled(n, (i) => `a${i} `)}">x</p>`)),
  ),
  html('names in one itemprop in an itemprop', (n) => {
    const names = filled(n / 2, (i) => `a${i} `);
    return page(item(`<p itemprop="${names}">x<b itemprop="${names}">y</b></p>`));
  }),
  html('itemprops in itemprops', (n) => page(item(nested(n, '<p itemprop="a"><b>', 'x', '</b></p>')))),
  html('itemprops in itemprops never closed', (n) => page(item(filled(n, '<div itemprop="a">x')))),
  html('itemprops side by side', (n) => page(item(filled(n, '<p itemprop="a">x</p>')))),
  html('items in items', (n) => page(nested(n, '<div itemscope itemprop="a">', 'x', '</div>'))),
  html('postings in postings', (n) => page(nested(n, `${item('').slice(0, -6)}`, 'x', '</div>'))),
  html('postings side by side', (n) => page(filled(n, (i) => item(`<p itemprop="title">x${i}</p>`))), {
    size: 1500,
    most: 50_000,
  }),
  html('elements never closed', (n) => page(filled(n, '<div>'))),
  html('elements never closed, each another', (n) => page(filled(n, (i) => `<x${i}>`))),
  html('closes never opened', (n) => page(filled(n, '</div>'))),
  html('closes never opened in a depth', (n) => page(`${filled(n / 2, '<b>')}${filled(n / 2, '</i>')}`)),
  html('paragraphs never closed', (n) => page(filled(n, '<p>x'))),
  html('list items never closed', (n) => page(filled(n, '<ul><li>x'))),
  html('tables in tables', (n) => page(nested(n, '<table><tr><td>', 'x', '</td></tr></table>'))),
  html('attributes', (n) => page(`<p ${filled(n, (i) => `a${i}=b `)}>x</p>`)),
  html('a tag that never ends', (n) => `<html><p ${filled(n, 'a ')}`),
  html('a comment of many lines', (n) => page(`<!--${filled(n, 'x\n')}-->`)),
  html('a comment never closed', (n) => `<html><!--${filled(n, '--\n')}`),
  html('comments', (n) => page(filled(n, '<!>'))),
  html('breaks', (n) => page(filled(n, '<br>'))),
  html('rules and spaces', (n) => page(filled(n, '<hr> \n'))),
  html('references', (n) => page(`<p>${filled(n, '&nbsp;')}</p>`)),
  html('half references', (n) => page(`<p>${filled(n, '&')}</p>`)),
  html('one long reference', (n) => page(`<p>Cleaner &#x${'A'.repeat(n + 260)};</p>`)),
  html('scripts', (n) => page(filled(n, script('{}')))),
  html('scripts of postings', (n) => page(filled(n, script(POSTING))), { size: 1500, most: 50_000 }),
  html('scripts that are no JSON', (n) => page(filled(n, script('{"a":')))),
  html('a script never closed', (n) => `<html>${script(POSTING)}<script>${filled(n, '</scrip\n')}`),
  html('a script of brackets', (n) => page(script(filled(n, '[')))),
  html('a script of a list in lists', (n) => page(script(nested(n, '[', POSTING, ']')))),
  html('styles', (n) => page(`<style>${filled(n, 'a{}')}</style><p>x</p>`)),
  html('headings', (n) => page(filled(n, '<h2>Pay</h2>'))),
  html('two postings of one title', (n) => {
    const two = [`one ${filled(n, 'x')}`, 'two'].map((description) => {
      return { '@type': 'JobPosting', title: 'GOODA', description };
    });
    return page(script(JSON.stringify(two)));
  }),
  html('a posting of names of every object', () => {
    const told = BUILT_IN.map((word) => `<b itemprop="${word}">${word}</b>`).join('');
    return page(item(`<p itemprop="title">x</p><p itemprop="employmentType">constructor</p>${told}`));
  }),
];
