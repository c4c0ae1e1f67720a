// What of an advert is shown with which feature: words that bear on another one, or are of other people, are in the wrong place.
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { assess } from '../../src/assess/assess.ts';
import { draftOf } from '../support/adverts.ts';
import { RATES, RUBRIC, readProjectFile, TODAY } from '../support/shipped.ts';

interface Said {
  readonly name: string;
  readonly text: string;
  readonly says: Readonly<Record<string, readonly string[]>>;
  readonly answers?: Readonly<Record<string, unknown>>;
}

const ADVERTS = parse(readProjectFile('tests/adverts/said/said.yaml')) as Said[];

test.each(ADVERTS)('$name', ({ text, says, answers }) => {
  const { vacancy } = draftOf({ text });
  const { features } = assess(vacancy, { rubric: RUBRIC, rates: RATES, on: TODAY });
  const said = Object.keys(says).map((id) => {
    const feature = features.find((one) => one.id === id);
    // The place has a line of its own.
    const quotes = feature?.says.filter(({ subject }) => subject !== 'place').map(({ quote }) => quote);
    return [id, quotes];
  });
  expect(Object.fromEntries(said)).toEqual(says);
  if (answers !== undefined) expect(vacancy.answers).toMatchObject(answers);
});
