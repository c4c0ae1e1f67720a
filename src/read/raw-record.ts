// One record of a file, cut out and not yet understood. It can be handed to another thread as it is.

/** Named cells of a row, or of an element: in the order they stand. */
export type Cells = readonly (readonly [name: string, cell: string])[];

export type RawContent =
  | { readonly kind: 'json' | 'yaml' | 'page' | 'advert'; readonly text: string }
  | { readonly kind: 'cells'; readonly cells: Cells; readonly isOwn: boolean }
  /** It cannot be read, and this is why. `isWhole`: no line of it is at fault. `trace`: where a fault of ours came up. */
  | {
      readonly kind: 'bad';
      readonly what: string;
      readonly fix: string;
      readonly isWhole?: true;
      readonly trace?: string;
    };

export interface RawRecord {
  /** Lines of NDJSON, records of CSV and XML, items of JSON, documents of YAML: from 1. */
  readonly row: number;
  /** The line of the file it starts in, from 1. */
  readonly line: number;
  /** Nothing else stands in the file: it is named after the file alone. */
  readonly isOnly: boolean;
  readonly content: RawContent;
}

/** How many characters one record may have: nobody writes one vacancy this long. */
export const MOST_OF_ONE = 1024 * 1024;

/** A saved page has more around its advert than a text has. */
export const MOST_OF_A_PAGE = 8 * MOST_OF_ONE;

/** Bytes of one document: an advert with a picture or two in it has fewer. */
export const MOST_OF_A_DOCUMENT = 16 * MOST_OF_ONE;

/** How many named cells one record may have. */
export const MOST_CELLS = 1000;

export const TOO_LONG: Extract<RawContent, { kind: 'bad' }> = {
  kind: 'bad',
  what: 'This is too long for one vacancy',
  fix: 'One may have a million characters.',
};

/** The id of an offer without one: the name of its file without folder and ending, and its `row` where the file has several. */
export function idOf(file: string, row?: number): string {
  if (file !== last.file) last = { file, bare: bareOf(file) };
  return row === undefined ? last.bare : `${last.bare}-${row}`;
}

/** Cached: one record after the other is from the same file. */
let last = { file: '', bare: '' };

function bareOf(file: string): string {
  const name = file === '-' ? 'stdin' : (file.split(/[\\/]/).at(-1) ?? file);
  return name.replace(/\.[^.]+$/, '') || name;
}

/** What is said of JSON that is damaged between its records. */
export const JSON_DAMAGE: Readonly<Record<'endsInside' | 'notClosed' | 'noRecord' | 'litter', RawContent>> = {
  endsInside: {
    kind: 'bad',
    what: 'The file ends inside this record',
    fix: 'Get the file again: the rest of it is missing.',
  },
  notClosed: {
    kind: 'bad',
    what: 'The file ends inside a list, as if it were cut off',
    fix: 'Get the file again, or close the list with a ].',
  },
  noRecord: {
    kind: 'bad',
    what: 'Nothing stands between two commas of this list',
    fix: 'Put the record in that is missing, or take a comma out.',
  },
  litter: {
    kind: 'bad',
    what: 'Something stands between records or behind them that is no part of any',
    fix: 'Look for a bracket, a comma or a quote too many or too few.',
  },
};
