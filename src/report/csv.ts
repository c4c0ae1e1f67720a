// One row for a spreadsheet: fixed columns, numbers as numbers, nothing a spreadsheet would run.
import { stringify } from 'csv-stringify/sync';
import type { AdvertFact, AssessedFeature, Assessment } from '../assess/assessment.ts';
import { inert } from '../document/inert.ts';
import { approachInWords } from './approach-words.ts';
import { advertQuotes, quotesInWords } from './quotation.ts';

/** Excel reads UTF-8 only behind this mark. */
export const BYTE_ORDER_MARK = '\ufeff';

/** The columns, in order. They are listed in the README; scripts rely on them. */
export function csvRow(assessment: Assessment): Record<string, string | number | null> {
  const { vacancy, pay, advert, warnings, features, legal, ask, rubric, rates, approach } = assessment;
  const saidOf = (fact: AdvertFact['fact']) =>
    quotesInWords(advertQuotes(advert.find((one) => one.fact === fact)?.quotes ?? [])) || null;
  return {
    id: vacancy.id,
    title: vacancy.title,
    employer: vacancy.employer,
    starts: vacancy.starts,
    'hourly pay from': pay.hourly?.from ?? null,
    'hourly pay to': pay.hourly?.to ?? null,
    'weekly hours from': pay.paidHours?.from ?? null,
    'weekly hours to': pay.paidHours?.to ?? null,
    'guaranteed hours': pay.guaranteedHours?.from ?? null,
    'weekly pay': pay.week.usual,
    'guaranteed weekly pay': pay.week.guaranteed,
    'effective hourly pay': pay.effective?.from ?? null,
    'legal minimum': pay.legalMinimum.meets,
    'real living wage': pay.realLivingWage.meets,
    ...Object.fromEntries(
      features.flatMap(({ id, level, atLeast, atMost }) => [
        [id, level],
        [`${id} at least`, atLeast],
        [`${id} at most`, atMost],
      ]),
    ),
    answered: features.reduce((sum, feature) => sum + feature.answered, 0),
    questions: features.reduce((sum, feature) => sum + feature.questions, 0),
    legal: legal.map(({ id }) => id).join(';'),
    'ask first': ask[0]?.ask ?? null,
    headline: assessment.headline,
    on: assessment.on,
    'rates out of date': rates
      .filter(({ stale }) => stale)
      .map(({ id }) => id)
      .join(';'),
    rubric: `${rubric.id}@${rubric.version}+${rubric.sha256.slice(0, 6)}`,
    approach: approachInWords(approach),
    'pay in the advert': saidOf('pay'),
    'hours in the advert': saidOf('hours.paid'),
    'place in the advert': saidOf('workplace'),
    'answers in the advert': answersInAdvert(features),
    'stands out': warnings
      .map(({ code, quote }) => [code, quotesInWords(advertQuotes([quote]))].join(' ').trim())
      .join('; '),
  };
}

/** Each answer that was read in the advert, by its ids, with the words: sick-pay statutory-only "SSP" (advert). */
function answersInAdvert(features: readonly AssessedFeature[]): string {
  const read = features.flatMap(({ answers }) => answers.filter(({ by, quote }) => by === 'advert' && quote));
  return read
    .map(({ question, is, unknown, quote, quotes }) =>
      [question, is ?? unknown, quotesInWords(advertQuotes(quotes ?? [quote ?? '']))].join(' '),
    )
    .join('; ');
}

export function csv(assessment: Assessment): string {
  return BYTE_ORDER_MARK + csvHead(Object.keys(csvRow(assessment))) + csvLine(csvRow(assessment));
}

export type CsvRow = Readonly<Record<string, string | number | null>>;

/** The names of its columns, as a line. */
export function csvHead(columns: readonly string[]): string {
  return stringify([[...columns]], LINES);
}

/** The line of a row: dates and numbers as they are, text that nothing acts on. */
export function csvLine(row: CsvRow): string {
  return stringify(
    [Object.values(row).map((value) => (typeof value === 'string' ? guard(value) : value))],
    LINES,
  );
}

const LINES = { record_delimiter: '\r\n', quoted_string: true } as const;

/** A text that a spreadsheet would take for a formula is marked as text with an apostrophe. */
export function guard(value: string): string {
  const text = inert(value);
  return /^\s*[=+\-@|%]/.test(text) ? `'${text}` : text;
}
