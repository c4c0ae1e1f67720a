// One row for a spreadsheet: fixed columns, numbers as numbers, nothing a spreadsheet would run.
import { stringify } from 'csv-stringify/sync';
import type { AdvertFact, AssessedAnswer, AssessedFeature, Assessment } from '../assess/assessment.ts';
import type { ClientView } from '../assess/client-view.ts';
import type { EmployerView } from '../assess/employer-view.ts';
import { quotesInWords } from '../page/quotation.ts';
import { neutralise } from '../source/neutralise.ts';
import { approachInWords } from './citation.ts';
import { advertQuotes } from './evidence.ts';

/** Excel reads UTF-8 only behind this mark. */
export const BYTE_ORDER_MARK = '\ufeff';

/** What a row is made of. A reader who is not shown levels, headline or warnings has no such columns. */
interface Told {
  readonly vacancy: Pick<Assessment['vacancy'], 'id' | 'title' | 'employer' | 'starts'>;
  readonly pay: Pick<
    Assessment['pay'],
    ('hourly' | 'paidHours' | 'guaranteedHours' | 'week' | 'effective') | ('legalMinimum' | 'realLivingWage')
  >;
  readonly advert: Assessment['advert'];
  readonly legal: readonly { readonly id: string }[];
  readonly ask: readonly { readonly ask: string }[];
  readonly rubric: Assessment['rubric'];
  readonly rates: Assessment['rates'];
  readonly approach?: Assessment['approach'];
  readonly on: string;
  readonly headline?: string;
  readonly warnings?: Assessment['warnings'];
  /** The features with their levels. */
  readonly features?: readonly Pick<AssessedFeature, 'id' | 'level' | 'atLeast' | 'atMost'>[];
  readonly counted: readonly (Pick<AssessedFeature, 'answered' | 'questions'> & {
    readonly answers: readonly Said[];
  })[];
}

type Said = Pick<AssessedAnswer, 'question' | 'is' | 'unknown' | 'by' | 'quote' | 'quotes'>;
export type CsvCells = Readonly<Record<string, string | number | null>>;

/** The columns, in order. They are listed in docs/formats.md; scripts rely on them. */
function rowOf(told: Told): CsvCells {
  const { vacancy, pay, advert, warnings, features, counted, legal, ask, rubric, rates, headline } = told;
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
      (features ?? []).flatMap(({ id, level, atLeast, atMost }) => [
        [id, level],
        [`${id} at least`, atLeast],
        [`${id} at most`, atMost],
      ]),
    ),
    answered: counted.reduce((sum, feature) => sum + feature.answered, 0),
    questions: counted.reduce((sum, feature) => sum + feature.questions, 0),
    legal: legal.map(({ id }) => id).join(';'),
    'ask first': ask[0]?.ask ?? null,
    ...(headline === undefined ? {} : { headline }),
    on: told.on,
    'rates out of date': rates
      .filter(({ stale }) => stale)
      .map(({ id }) => id)
      .join(';'),
    rubric: `${rubric.id}@${rubric.version}+${rubric.sha256.slice(0, 6)}`,
    ...(told.approach === undefined ? {} : { approach: approachInWords(told.approach) }),
    'pay in the advert': saidOf('pay'),
    'hours in the advert': saidOf('hours.paid'),
    'place in the advert': saidOf('workplace'),
    'answers in the advert': answersInAdvert(counted.flatMap(({ answers }) => answers)),
    ...(warnings === undefined
      ? {}
      : {
          'stands out': warnings
            .map(({ code, quote }) => [code, quotesInWords(advertQuotes([quote]))].join(' ').trim())
            .join('; '),
        }),
  };
}

/** Each answer that was read in the advert, by its ids, with the words: sick-pay statutory-only "SSP" (advert). */
function answersInAdvert(answers: readonly Said[]): string {
  return answers
    .filter(({ by, quote }) => by === 'advert' && quote)
    .map(({ question, is, unknown, quote, quotes }) =>
      [question, is ?? unknown, quotesInWords(advertQuotes(quotes ?? [quote ?? '']))].join(' '),
    )
    .join('; ');
}

export function csv(report: Assessment | ClientView | EmployerView): string {
  return csvOf('for' in report ? readerRow(report) : csvRow(report));
}

/** The columns that are for that reader. */
function readerRow(view: ClientView | EmployerView): CsvCells {
  const { vacancy, pay, rates, rubric, advert, legal, on, features } = view;
  const both = { vacancy, pay, rates, rubric, advert, legal, on };
  if (view.for === 'client')
    return rowOf({ ...both, ask: view.ask, warnings: view.warnings, counted: view.features });
  // What an employer is asked is worded for an employer.
  const ask = view.ask.map((one) => ({ ...one, ask: one.say }));
  return rowOf({ ...both, ask, headline: view.headline, features: view.features, counted: features });
}

/** The row of an assessment that nothing is left out of. */
export function csvRow(assessment: Assessment): CsvCells {
  return rowOf({ ...assessment, counted: assessment.features });
}

/** A row with its columns, harmless in a spreadsheet. */
function csvOf(row: CsvCells): string {
  return BYTE_ORDER_MARK + csvHead(Object.keys(row)) + csvLine(row);
}

/** The names of its columns, as a line. */
export function csvHead(columns: readonly string[]): string {
  return stringify([[...columns]], LINES);
}

/** The line of a row: dates and numbers as they are, text that nothing acts on. */
export function csvLine(row: CsvCells): string {
  return stringify(
    [Object.values(row).map((value) => (typeof value === 'string' ? guard(value) : value))],
    LINES,
  );
}

const LINES = { record_delimiter: '\r\n', quoted_string: true } as const;

/** What begins a formula, also in full width, and behind what a spreadsheet may pass over: blanks, marks, joiners. */
const FORMULA = /^[\s\p{Mark}\p{Default_Ignorable_Code_Point}]*[=+\-@|%＝＋－＠｜％﹦﹢﹣﹫]/u;

/** A text that a spreadsheet would take for a formula is marked as text with an apostrophe. */
export function guard(value: string): string {
  const text = neutralise(value);
  return FORMULA.test(text) ? `'${text}` : text;
}
