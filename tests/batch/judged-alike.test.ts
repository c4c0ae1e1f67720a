// A line of a batch says of an offer what the whole assessment says of it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { judge as judgeBy } from '../../src/assess/judgement.ts';
import { compactLine } from '../../src/report/compact-line.ts';
import { approachOf } from '../../src/rubric/approach-file.ts';
import type { Vacancy } from '../../src/vacancy/vacancy.ts';
import { quickVacancyOf } from '../../src/vacancy/vacancy-file.ts';
import { draftOf } from '../support/adverts.ts';
import { offers } from '../support/offers.ts';
import {
  documentOf,
  RATES,
  RUBRIC,
  readProjectFile,
  TODAY,
  unwrap,
  vacancyFrom,
} from '../support/shipped.ts';

const APPROACH = unwrap(
  approachOf(
    documentOf(
      `approach: 1
framing: {now: 3}
choices: {now: 3}
employers: {now: 3}
conditions:
  - {id: sixteen-hours, say: sixteen hours in writing, when: {guaranteed: {at-least: 16}}}
  - {id: living-wage, say: the real Living Wage, when: {real-living-wage: yes}}
  - {id: not-zero, say: no zero hours, when: {on: {at-least: 2020-01-01}}, unless: {contract-type: zero-hours}}
`,
      'ours.yaml',
    ),
    RUBRIC,
    'ours.yaml',
  ),
);
const YARDSTICK = { rubric: RUBRIC, rates: RATES, approach: APPROACH, on: TODAY };
const judge = (vacancy: Vacancy) => judgeBy(vacancy, YARDSTICK);
const PLACE = { file: 'a.ndjson', row: 7, settings: '012345', duplicateOf: null };

/** What the line must say, taken from the assessment. */
function wanted(vacancy: Vacancy): unknown {
  const whole = assess(vacancy, YARDSTICK);
  const { rubric, features, legal, pay } = whole;
  const by = (key: 'level' | 'atLeast' | 'atMost') =>
    Object.fromEntries(features.map((one) => [one.id, one[key]]));
  const sum = (key: 'answered' | 'questions') => features.reduce((total, one) => total + one[key], 0);
  const those = (met: string) => whole.conditions.filter((one) => one.met === met).map(({ id }) => id);
  return {
    goodwork: 1,
    on: whole.on,
    rubric: `${rubric.id}@${rubric.version}+${rubric.sha256.slice(0, 6)}`,
    settings: '012345',
    file: 'a.ndjson',
    row: 7,
    id: vacancy.id,
    title: vacancy.title,
    employer: vacancy.employer,
    levels: by('level'),
    atLeast: by('atLeast'),
    atMost: by('atMost'),
    answered: sum('answered'),
    questions: sum('questions'),
    pay: {
      hourly: pay.hourly,
      legalMinimum: pay.legalMinimum.meets,
      realLivingWage: pay.realLivingWage.meets,
    },
    // The rates of pay; no level rests on the others.
    stale: whole.rates.slice(0, 2).flatMap(({ id, stale }) => (stale ? [id] : [])),
    legal: legal.map(({ id }) => id),
    conditions: { met: those('yes'), notMet: those('no'), unknown: those('unknown') },
    duplicateOf: null,
    headline: whole.headline,
    meta: vacancy.meta,
  };
}

test('of offers of every kind', () => {
  for (const file of offers(400)) {
    const vacancy = vacancyFrom(file);
    expect(JSON.parse(compactLine(judge(vacancy), PLACE))).toEqual(wanted(vacancy));
  }
});

test('of adverts', () => {
  for (const name of ['care-advert.md']) {
    const { vacancy } = draftOf({ text: readProjectFile(`examples/${name}`) });
    expect(JSON.parse(compactLine(judge(vacancy), PLACE))).toEqual(wanted(vacancy));
  }
});

test('its keys stand in the order that is promised', () => {
  const [first] = offers(1);
  const vacancy = vacancyFrom(first);
  expect(Object.keys(JSON.parse(compactLine(judge(vacancy), PLACE)))).toEqual(
    Object.keys(wanted(vacancy) as object),
  );
});

test('the quick way of reading a record gives what the long way gives, or leaves it alone', () => {
  let quick = 0;
  for (const file of offers(400)) {
    const vacancy = quickVacancyOf(structuredClone(file), RUBRIC, 'vacancy');
    if (vacancy === null) continue;
    quick += 1;
    expect(vacancy).toEqual(vacancyFrom(file));
  }
  expect(quick).toBeGreaterThan(350);
});

test('the quick way leaves alone what is not as it should be', () => {
  const keys = ['title', 'pay', 'hours', 'answers', 'client', 'starts', 'workplace', 'purpose', 'gives'];
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
      const file = { goodwork: 1, [key]: value };
      const quick = quickVacancyOf(JSON.parse(JSON.stringify(file)), RUBRIC, 'vacancy');
      if (quick === null) return;
      expect(quick).toEqual(vacancyFrom(file));
    }),
    { numRuns: 2000 },
  );
});
