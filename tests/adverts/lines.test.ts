// Single lines and short scraps of adverts, as people type them: pay, weekly hours and holiday of each.
// What a line does not give here must not be read in it.
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readAdvert } from '../../src/advert/advert.ts';
import { GUIDEBOOK } from '../support/adverts.ts';
import { readProjectFile } from '../support/shipped.ts';

interface Line {
  readonly text: string;
  readonly pay?: unknown;
  readonly hours?: unknown;
  readonly holiday?: unknown;
  readonly contract?: unknown;
  readonly length?: unknown;
  readonly said?: Readonly<Record<string, readonly unknown[]>>;
  /** The exact words that are shown for a subject. */
  readonly quotes?: Readonly<Record<string, readonly string[]>>;
}

const LINES = readdirSync(new URL('lines', import.meta.url)).flatMap((file) =>
  (parse(readProjectFile(`tests/adverts/lines/${file}`)) as Line[]).map((line) => [file, line] as const),
);

test.each(LINES)('%s: $text', (_file, { text, pay, hours, holiday, contract, length, said, quotes }) => {
  const read = readAdvert(text, GUIDEBOOK);
  const facts = read.conclusion;
  const [first] = read.findings.filter(({ subject }) => subject === 'holiday').map(({ value }) => value);
  expect({ pay: facts.pay, hours: facts.hours?.paid, holiday: first }).toEqual({ pay, hours, holiday });
  const valuesOf = (subject: string) => [
    ...new Set(read.findings.filter((one) => one.subject === subject).map(({ value }) => value)),
  ];
  if (contract !== undefined)
    expect({ contract: valuesOf('contract'), length: valuesOf('contract-length')[0] }).toEqual({
      contract,
      length,
    });
  for (const [subject, values] of Object.entries(said ?? {})) {
    const words = (all: readonly unknown[]) => all.map((value) => JSON.stringify(value)).toSorted();
    expect({ [subject]: words(valuesOf(subject)) }).toEqual({ [subject]: words(values) });
  }
  for (const [subject, words] of Object.entries(quotes ?? {}))
    expect(read.findings.filter((one) => one.subject === subject).map(({ quote }) => quote)).toEqual(words);
  for (const { start, end, quote } of read.findings) expect(text.slice(start, end)).toBe(quote);
});
