// What is said of JSON that is damaged between its records.
import type { RawContent } from './raw-record.ts';

function bad(what: string, fix: string): RawContent {
  return { kind: 'bad', what, fix };
}

export const ENDS_INSIDE = bad(
  'The file ends inside this record',
  'Get the file again: the rest of it is missing.',
);
export const NOT_CLOSED = bad(
  'The file ends inside a list, as if it were cut off',
  'Get the file again, or close the list with a ].',
);
export const NOTHING = bad(
  'Nothing stands between two commas of this list',
  'Put the record in that is missing, or take a comma out.',
);
export const LITTER = bad(
  'Something stands between records or behind them that is no part of any',
  'Look for a bracket, a comma or a quote too many or too few.',
);
