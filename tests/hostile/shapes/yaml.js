// Offers in YAML that are not meant well.
import { BUILT_IN, filled, GOOD, nested, shape, stairs } from '../shape.js';

const yaml = (name, make, more) => shape(`yaml: ${name}`, 'x.yaml', make, more);
/** A document between two good ones. */
const amid = (name, make) =>
  yaml(
    `between good ones, ${name}`,
    (n, random) => `title: GOODA\n---\n${make(n, random)}\n---\ntitle: GOODB\n`,
    { keeps: GOOD },
  );

export const YAML = [
  yaml('lines of ---', (n) => filled(n, '---\n')),
  yaml('lines of --- and a comment', (n) => filled(n, '--- # x\n')),
  yaml('lines of ...', (n) => filled(n, '...\n')),
  yaml('lines of --- in an advert', (n) => `text: |\n${filled(n, '  ---\n')}`),
  yaml('documents of one line', (n) => filled(n, (i) => `---\ntitle: ${i}\n`), { size: 1000, most: 50_000 }),
  yaml('documents of nothing', (n) => filled(n, '--- {}\n'), { size: 1000, most: 50_000 }),
  yaml('brackets never closed', (n) => `meta: ${filled(n, '[')}`),
  yaml('brackets in brackets', (n) => `meta: ${nested(n, '[', '', ']')}`),
  yaml('braces never closed', (n) => `meta: ${filled(n, '{a: ')}`),
  yaml('braces in braces', (n) => `meta: ${nested(n, '{a: ', '1', '}')}`),
  yaml('maps in maps', (n) => stairs(n, 'a:\n')),
  yaml('dashes in dashes', (n) => `meta:\n  ${filled(n, '- ')}x\n`),
  yaml('question marks', (n) => `meta:\n  ${filled(n, '? ')}x\n`),
  yaml('unknown keys', (n) => filled(n, (i) => `key${i}: x\n`)),
  yaml('unknown keys near a known one', (n) => filled(n, (i) => `titel${i}: x\n`)),
  yaml('unknown questions', (n) => `answers:\n${filled(n, (i) => `  contract-typ${i}: x\n`)}`),
  yaml('a list of unknown wishes', (n) => `client: {wishes: [${filled(n, 'securty, ')}]}\n`),
  yaml('one key again and again', (n) => filled(n, 'title: x\n')),
  yaml('a very long key', (n) => `${'k'.repeat(n + 1)}: x\n`),
  yaml('a very long key that is asked for', (n) => `? ${'k'.repeat(n + 1)}\n: x\n`),
  yaml('a very long number', (n) => `pay: {is: 1${'1'.repeat(n)}, per: hour}\n`),
  yaml('a very long fraction', (n) => `pay: {is: 12.${'1'.repeat(n + 1)}, per: hour}\n`),
  yaml('a very long pay in words', (n) => `pay: "${filled(n, '£12 - ')}an hour"\n`),
  yaml('a very long title', (n) => `title: ${'x'.repeat(n + 1)}\n`),
  yaml('a very long date', (n) => `posted: 2026-11-${'0'.repeat(n + 1)}2\n`),
  yaml('a quote never closed', (n) => `title: "${filled(n, 'x\n ')}`),
  yaml('quotes', (n) => `title: '${filled(n, "''")}'\n`),
  yaml('many quoted lines', (n) => `title: "${filled(n, '\n\n  x')}"\n`),
  yaml('anchors and aliases', (n) => `meta:\n${filled(n, (i) => `  - &a${i} x\n  - *a${i}\n`)}`),
  yaml('aliases of aliases', (n) => {
    const list = (i) => `  a${i}: &a${i} [${i === 0 ? 'x' : filled(60, `*a${i - 1}, `)}]\n`;
    return `meta:\n${filled(n, list)}`;
  }),
  yaml('tags', (n) => `meta:\n${filled(n, (i) => `  - !x${i} y\n`)}`),
  yaml('merges', (n) => `meta:\n${filled(n, (i) => `  <<: {a${i}: 1}\n`)}`),
  yaml('directives', (n) => `${filled(n, (i) => `%TAG !a${i}! b\n`)}---\ntitle: x\n`),
  yaml('comments', (n) => `${filled(n, '# x\n')}title: x\n`),
  yaml('comments at the end', (n) => `title: x\n${filled(n, '# x\n')}`),
  yaml('blank lines', (n) => `title: x\n${filled(n, '\n')}`),
  yaml('spaces', (n) => `title: x${filled(n, ' ')}\n`),
  yaml('tabs', (n) => filled(n, '\t\n')),
  yaml('lines that are no map', (n) => `title: x\n${filled(n, 'y\n')}`),
  yaml('colons', (n) => filled(n, 'a: ')),
  yaml('an advert of many lines', (n) => `text: |\n${filled(n, '  Pay: £12 an hour\n')}`),
  yaml('an advert folded', (n) => `text: >\n${filled(n, '  Pay\n\n')}`),
  yaml('found again and again', (n) => {
    const one = '  - {subject: pension, value: true, quote: p, start: 0, end: 1}\n';
    return `text: p\nfound:\n${filled(n, one)}`;
  }),
  yaml('found with lists in lists', (n) => `text: p\nfound: ${nested(n, '[', '', ']')}\n`),
  yaml('quotations', (n) => {
    return `answers:\n  contract-type: {is: permanent, by: employer, says: "${filled(n, 'x ')}"}\n`;
  }),
  // What a pattern passes over is not counted where it finds nothing in the end: the bench sees it.
  yaml('U+009D in a title', (n) => `title: "${filled(n, '\\u009d')}"\n`),
  yaml('U+009D in a key', (n) => `"${filled(n, '\\u009d')}": x\n`),
  yaml(
    'U+009D in a quotation',
    (n) => `answers:\n  contract-type: {is: permanent, says: "${filled(n, '\\u009d')}"}\n`,
  ),
  yaml('openers of commands in a title', (n) => `title: "${filled(n, '\\u001b]\\u009b')}"\n`),
  yaml('NULs', (n) => `title: x${filled(n, '\0')}\n`),
  yaml('byte order marks', (n) => filled(n, '\ufeff')),
  amid('brackets', (n) => `meta: ${filled(n, '[')}`),
  amid('a quote', (n) => `title: "x${filled(n, 'y')}`),
  amid('a NUL', (n) => `title: "${filled(n, 'x')}\0"`),
  amid('names of every object', () => {
    const answers = BUILT_IN.map((name) => `  "${name}": ${name}\n`).join('');
    return `"constructor": x\nanswers:\n${answers}`;
  }),
];
