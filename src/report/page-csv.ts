// A page for one reader as one row for a spreadsheet: the columns that are for that reader.

import { csvOf, rowOf } from './csv.ts';
import type { ReaderPage } from './sheet-formats.ts';

export function pageCsv(page: ReaderPage): string {
  const { vacancy, pay, rates, rubric, advert, legal, on } = page;
  const both = { vacancy, pay, rates, rubric, advert, legal, on };
  if (page.for === 'client')
    return csvOf(rowOf({ ...both, ask: page.ask, warnings: page.warnings, counted: page.features }));
  const { headline, features } = page;
  // What an employer is asked is worded for an employer.
  const ask = page.ask.map((one) => ({ ...one, ask: one.say }));
  return csvOf(rowOf({ ...both, ask, headline, features, counted: features }));
}
