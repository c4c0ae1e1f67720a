import { describe, expect, test } from 'vitest';
import { inForce } from '../../src/pay/rates.ts';
import { ratesOf } from '../../src/pay/rates-file.ts';
import { documentOf, problemsOf, RATES, unwrap } from '../support/shipped.ts';

interface Rows {
  readonly wage?: readonly string[];
  readonly minimum?: readonly string[];
  readonly sickPay?: readonly string[];
}

const WAGE = ['{from: 2024-10-23, uk: 12.60, london: 13.85, source: [lwf], verified: seen}'];
const MINIMUM = [
  '{from: 2025-04-01, under-18: 7.55, 18-20: 10.00, 21-and-over: 12.21, source: [gov], verified: seen}',
];
const SICK_PAY = ['{from: 2025-04-06, value: 118.75, source: [gov], verified: seen}'];

function series(rows: readonly string[], more = ''): string {
  return `
  title: A rate
  about: What it is.
  look-up: https://example.org
${more}  rows:
${rows.map((row) => `    - ${row}`).join('\n')}`;
}

/** A small rates file with these rows. */
function fileWith({ wage = WAGE, minimum = MINIMUM, sickPay = SICK_PAY }: Rows): string {
  return `rates: 1
checked: 2025-11-21
sources:
  gov: {title: GOV.UK}
  lwf: {title: Living Wage Foundation}
weeks-per-year: {value: 52, source: [lwf], verified: seen}
near-minimum: {value: 1.01, source: [gov], verified: convention}
real-living-wage:${series(wage, '  min-age: 18\n')}
national-minimum-wage:${series(minimum)}
statutory-sick-pay:${series(sickPay, '  unit: pound a week\n')}
`;
}

const read = (text: string) => ratesOf(documentOf(text, 'rates.yaml'));
const extended = (text: string) => ratesOf(documentOf(text, 'team.yaml'), RATES);

describe('a rates file', () => {
  test('that is whole is read', () => {
    const rates = unwrap(read(fileWith({})));
    expect(rates.weeksPerYear).toBe(52);
    expect(rates.livingWage.rows).toHaveLength(1);
    expect(rates.minimum.rows[0]?.apprentice).toBeNull();
    expect(rates.minimum.rows[0]?.bands).toEqual([
      { id: 'under-18', from: 0, to: 17, value: 7.55 },
      { id: '18-20', from: 18, to: 20, value: 10 },
      { id: '21-and-over', from: 21, to: null, value: 12.21 },
    ]);
    expect(rates.amounts.map(({ id }) => id)).toEqual(['statutory-sick-pay']);
  });

  test('may have an apprentice rate, which is no band of ages', () => {
    const minimum = [
      '{from: 2025-04-01, apprentice: 7.55, 18-20: 10, 21-and-over: 12.21, source: [gov], verified: seen}',
    ];
    const [row] = unwrap(read(fileWith({ minimum }))).minimum.rows;
    expect(row?.apprentice).toBe(7.55);
    expect(row?.bands.map(({ id }) => id)).toEqual(['18-20', '21-and-over']);
  });

  test('may name a source for each amount of a row', () => {
    const wage = [
      '{from: 2024-10-23, uk: 12.60, london: 13.85, source: {uk: [lwf], london: [gov, lwf]}, verified: seen}',
    ];
    expect(unwrap(read(fileWith({ wage }))).livingWage.rows[0]?.source).toEqual(['lwf', 'gov']);
  });

  test('keeps bands by age, in whatever order they are written', () => {
    const minimum = [
      '{from: 2025-04-01, 21-and-over: 12.21, under-18: 7.55, 18-20: 10, source: [gov], verified: seen}',
    ];
    const [row] = unwrap(read(fileWith({ minimum }))).minimum.rows;
    expect(row?.bands.map(({ id }) => id)).toEqual(['under-18', '18-20', '21-and-over']);
  });
});

describe('what is wrong with a rates file is said, with its line', () => {
  const twoWages = (first: string, second: string) => ({
    wage: [first, second].map(
      (from) => `{from: ${from}, uk: 12.60, london: 13.85, source: [lwf], verified: seen}`,
    ),
  });
  const bands = (amounts: string) => ({
    minimum: [`{from: 2025-04-01, ${amounts}, source: [gov], verified: seen}`],
  });

  test.each<[string, Rows]>([
    ['rows out of order', twoWages('2025-10-22', '2024-10-23')],
    ['a start date twice', twoWages('2025-10-22', '2025-10-22')],
    ['a gap between bands', bands('under-18: 7.55, 18-19: 10, 21-and-over: 12.21')],
    ['bands that overlap', bands('under-18: 7.55, 18-21: 10, 21-and-over: 12.21')],
    ['no band up to the oldest', bands('under-18: 7.55, 18-20: 10')],
    ['two bands up to the oldest', bands('18-and-over: 7.55, 21-and-over: 10')],
    ['an unknown band', bands('under-18: 7.55, 18-20: 10, grown-ups: 12.21')],
    ['a band that is no amount', bands('under-18: 7.55, 18-20: ten, 21-and-over: 12.21')],
    ['a rate of nothing', bands('under-18: 0, 18-20: 10, 21-and-over: 12.21')],
    ['a negative rate', bands('under-18: -7.55, 18-20: 10, 21-and-over: 12.21')],
    ['no amount', { wage: ['{from: 2025-10-22, source: [lwf], verified: seen}'] }],
    ['a misspelt amount', { wage: ['{from: 2025-10-22, ukk: 13.45, source: [lwf], verified: seen}'] }],
    ['a day that is none', { wage: ['{from: 2025-02-30, uk: 13.45, source: [lwf], verified: seen}'] }],
    ['no source', { wage: ['{from: 2025-10-22, uk: 13.45, verified: seen}'] }],
    ['an empty list of sources', { wage: ['{from: 2025-10-22, uk: 13.45, source: [], verified: seen}'] }],
    [
      'an unknown way of checking',
      { wage: ['{from: 2025-10-22, uk: 13.45, source: [lwf], verified: sure}'] },
    ],
    ['an amount without a value', { sickPay: ['{from: 2025-04-06, source: [gov], verified: seen}'] }],
  ])('%s', (_, rows) => {
    const text = fileWith(rows);
    const [first] = problemsOf(read(text));
    expect(first?.what).toBeTruthy();
    const wrong = text
      .split('\n')
      .findLastIndex((line) => line.includes((Object.values(rows)[0] ?? []).at(-1)));
    expect(first).toMatchObject({ file: 'rates.yaml', line: wrong + 1 });
  });

  test('a series that a rates file must have', () => {
    const [whole] = fileWith({}).split('national-minimum-wage:');
    expect(problemsOf(read(whole ?? '')).length).toBeGreaterThan(0);
  });
});

describe("a team's own rates over the shipped ones", () => {
  const oneRow = (rows: string) => `extends: rates\nreal-living-wage:\n  rows:\n    - ${rows}\n`;
  const NEW = '{from: 2026-10-21, uk: 14.10, london: 15.50, source: [team], verified: seen}';

  test('a new row is added after those that are there', () => {
    const rates = unwrap(extended(oneRow(NEW)));
    expect(rates.livingWage.rows).toHaveLength(RATES.livingWage.rows.length + 1);
    expect(inForce(rates.livingWage.rows, '2026-10-20')?.row.uk).toBe(13.45);
    expect(inForce(rates.livingWage.rows, '2026-10-21')?.row.uk).toBe(14.1);
  });

  test('the row before it is no longer out of date, and nothing is missing any more', () => {
    const rates = unwrap(extended(oneRow(NEW)));
    expect(RATES.livingWage.missing).toHaveLength(1);
    expect(rates.livingWage.missing).toEqual([]);
    expect(inForce(rates.livingWage.rows, '2026-11-21')).toMatchObject({ nextDue: null, stale: false });
  });

  test('a new row can say when the one after it is due', () => {
    const text = oneRow(NEW.replace('verified: seen', 'verified: seen, next-due: 2027-10-31'));
    const { livingWage } = unwrap(extended(text));
    expect(inForce(livingWage.rows, '2027-10-30')?.stale).toBe(false);
    expect(inForce(livingWage.rows, '2027-10-31')?.stale).toBe(true);
  });

  test('a row with the same start date takes the place of the shipped one', () => {
    const text = oneRow('{from: 2025-10-22, uk: 13.46, london: 14.81, source: [team], verified: seen}');
    const { rows } = unwrap(extended(text)).livingWage;
    expect(rows).toHaveLength(RATES.livingWage.rows.length);
    expect(inForce(rows, '2025-10-22')?.row).toMatchObject({ uk: 13.46, london: 14.81, source: ['team'] });
    expect(inForce(rows, '2025-10-21')?.row.uk).toBe(12.6);
  });

  test('an older row is put where it belongs', () => {
    const text = oneRow('{from: 2024-12-01, uk: 12.70, london: 13.90, source: [team], verified: seen}');
    const { rows } = unwrap(extended(text)).livingWage;
    expect(rows.map(({ from }) => from)).toEqual(rows.map(({ from }) => from).toSorted());
    expect(inForce(rows, '2025-01-01')?.row.uk).toBe(12.7);
  });

  test('a minimum wage with other bands from a new day on', () => {
    const { rows } = unwrap(
      extended(`extends: rates
national-minimum-wage:
  rows:
    - {from: 2027-04-01, under-18: 8.20, 18-19: 11.50, 20-and-over: 13.00, apprentice: 8.20, source: [team], verified: seen}
`),
    ).minimum;
    expect(inForce(rows, '2027-03-31')?.row.bands.map(({ id }) => id)).toContain('21-and-over');
    expect(inForce(rows, '2027-04-01')?.row.bands.map(({ id }) => id)).toEqual([
      'under-18',
      '18-19',
      '20-and-over',
    ]);
  });

  test('a row for another amount', () => {
    const { amounts } = unwrap(
      extended(`extends: rates
statutory-sick-pay:
  rows:
    - {from: 2027-04-06, value: 126.00, source: [team], verified: memory}
`),
    );
    const sickPay = amounts.find(({ id }) => id === 'statutory-sick-pay');
    expect(inForce(sickPay?.rows ?? [], '2027-04-06')?.row.value).toBe(126);
  });

  test('everything else stays as it is shipped', () => {
    const rates = unwrap(extended(oneRow(NEW)));
    expect(rates.minimum).toEqual(RATES.minimum);
    expect(rates.amounts).toEqual(RATES.amounts);
    expect(rates).toMatchObject({ weeksPerYear: 52, nearMinimum: 1.01, checked: RATES.checked });
  });

  test('a day of checking and sources of its own', () => {
    const rates = unwrap(
      extended(`checked: 2026-12-01\nsources:\n  team: {title: Our own look-up}\n${oneRow(NEW)}`),
    );
    expect(rates.checked).toBe('2026-12-01');
    expect(rates.sources.team?.title).toBe('Our own look-up');
    expect(rates.sources['lwf-faq-2024']?.title).toBe(RATES.sources['lwf-faq-2024']?.title);
  });

  test.each<[string, string]>([
    [
      'a gap between bands',
      'national-minimum-wage:\n  rows:\n    - {from: 2027-04-01, 18-19: 11, 21-and-over: 13, source: [team], verified: seen}',
    ],
    [
      'an unknown band',
      'national-minimum-wage:\n  rows:\n    - {from: 2027-04-01, adults: 13, source: [team], verified: seen}',
    ],
    ['no rows', 'real-living-wage: {rows: []}'],
    ['no source', 'real-living-wage:\n  rows:\n    - {from: 2026-10-21, uk: 14.10, verified: seen}'],
    [
      'a series that does not exist',
      'real-living-waage:\n  rows:\n    - {from: 2026-10-21, value: 14.10, source: [team], verified: seen}',
    ],
  ])('%s is a problem', (_, text) => {
    expect(problemsOf(extended(`extends: rates\n${text}\n`)).length).toBeGreaterThan(0);
  });

  test('something else to extend is a problem', () => {
    expect(problemsOf(extended(`extends: prices\n`)).length).toBeGreaterThan(0);
  });

  test('the shipped rates are not changed', () => {
    const before = JSON.stringify(RATES);
    extended(oneRow(NEW));
    expect(JSON.stringify(RATES)).toBe(before);
  });
});

test('a source that is not listed stands for itself, so that one line uprates', () => {
  const text =
    'extends: rates\nreal-living-wage:\n  rows: [{from: 2026-10-28, uk: 13.99, london: 15.49, source: [a phone call], verified: seen}]\n';
  const own = ratesOf(documentOf(text, 'ours.yaml'), RATES);
  expect('value' in own && own.value.livingWage.rows.at(-1)).toMatchObject({
    uk: 13.99,
    source: ['a phone call'],
  });
});
