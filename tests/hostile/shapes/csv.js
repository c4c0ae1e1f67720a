// Tables that are not meant well.
import { BUILT_IN, filled, GOOD, shape } from '../shape.js';

const csv = (name, make, more) => shape(`csv: ${name}`, 'x.csv', make, more);
/** Rows between two good ones, under a header of a title and a second column. */
const amid = (name, make, second = 'employer') =>
  csv(
    `between good ones, ${name}`,
    (n, random) => `title,${second}\nGOODA,x\n${make(n, random)}\nGOODB,y\n`,
    { keeps: GOOD },
  );

export const CSV = [
  csv('a wide header over short rows', (n) => {
    return `title,${filled(n / 2, (i) => `c${i},`)}employer\n${filled(n / 2, 'x\n')}`;
  }),
  csv('many columns', (n) => `title,${filled(n, (i) => `c${i},`)}employer\nx\n`),
  csv('one column again and again', (n) => `title,${filled(n, 'foo,')}employer\nx\n`),
  csv('columns called as a repeat is called', (n) => {
    return `title,${filled(n, (i) => (i % 2 === 0 ? 'foo,' : `foo (${i}),`))}employer\nx\n`;
  }),
  csv('columns in columns', (n) => `title,${filled(n, 'a.')}b\nx,1\n`),
  csv('columns of an offer in columns', (n) => `title,${filled(n, (i) => `pay.x${i},`)}employer\nx,1\n`),
  csv('a very long column', (n) => `title,${'k'.repeat(n + 1)}\nx,1\n`),
  csv('columns of every object', () => `title,${BUILT_IN.join(',')}\nx,${BUILT_IN.join(',')}\n`),
  csv('commas', (n) => `title,employer\nx${filled(n, ',')}\n`),
  csv('rows of a comma', (n) => `title,employer\n${filled(n, ',\n')}`, { size: 600, most: 20_000 }),
  csv('blank rows', (n) => `title,employer\n${filled(n, '\n')}x,y\n`),
  csv('spaces in rows', (n) => `title,employer\n${filled(n, '   \n')}x,y\n`),
  csv('a quote never closed', (n) => `title,employer\nGOODA,x\n"${filled(n, `x,${'y'.repeat(100)}\n`)}`, {
    keeps: ['GOODA'],
  }),
  csv('quotes', (n) => `title,employer\n"${filled(n, '""')}",y\n`),
  csv('quotes in the middle', (n) => `title,employer\n${filled(n, 'x"')},y\n`),
  csv('a header of quotes', (n) => `${filled(n, '"')}\nx,y\n`),
  csv('a list of wishes', (n) => `title,client.wishes\nx,${filled(n, 'pay;')}\n`),
  csv('one row that never ends', (n) => `title,employer\nx,${filled(n, 'y')}`),
  csv('carriage returns', (n) => `title,employer\rx,y${filled(n, '\r')}`),
  csv('lines of sep=', (n) => filled(n, 'sep=;\n')),
  csv('Excel says how cells are parted', (n) => `sep=;\ntitle;employer\nGOODA;x\nGOODB;${filled(n, 'y')}\n`, {
    keeps: GOOD,
  }),
  csv('U+009D in a cell', (n) => `title,town\nx,${filled(n, '\u009d')}\n`),
  csv('tabs', (n) => `title\temployer\nx${filled(n, '\t')}\n`),
  csv('byte order marks', (n) => `${filled(n, '\ufeff')}title,employer\nx,y\n`),
  csv('adverts of references', (n) => `title,description\nx,${filled(n, '&#')}\n`),
  csv('a long number of pay', (n) => `title,salary\nx,1${filled(n, '1')}\n`),
  amid('a NUL', (n) => `x\0${filled(n, 'y')},z`),
  amid('one long reference', (n) => `x,&#x${'A'.repeat(n + 260)};`, 'description'),
  amid(
    'names of every object as a period',
    () => BUILT_IN.map((word) => `x,${word}`).join('\n'),
    'salary period',
  ),
  amid(
    'names of every object as a contract',
    () => BUILT_IN.map((word) => `x,${word}`).join('\n'),
    'contract type',
  ),
  amid('a row that is too long', (n) => `x,y${filled(n, ',z')}`),
];
