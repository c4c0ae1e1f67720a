// What the columns of a list mean: our own keys, or names other people give to the same things.
import type { ColumnsFile, Field } from './columns-shape.ts';

export type { ColumnsFile };

/** What one column holds: a key of a vacancy file, or a field in somebody else's words. */
export type ColumnMeaning = { readonly own: string } | { readonly field: Field };

export interface Columns {
  /** Whether these are the columns of a vacancy file: then every other column is carried in `meta`. */
  areOwn(header: readonly string[]): boolean;
  /** Null where the name is not known. `isOwn`: only names of a vacancy file, and those that were mapped by hand, count. */
  meaningOf(name: string, isOwn: boolean): ColumnMeaning | null;
  /** The same, and what one board alone means by its names: told by the fields its records have. */
  ofRecord(names: readonly string[]): BoardColumns;
  /** Whether an element of XML is one vacancy. */
  isRecord(element: string): boolean;
  /** Whether the list under this key of an answer is one of vacancies. */
  isList(key: string): boolean;
  /** Whether a map under this name has the fields of the record, and the name says nothing. */
  isAround(name: string): boolean;
  /** Whether this is said in a field that then says nothing of the job: that it is published; that this is a bonus. */
  isPassedOver(name: string, cell: string): boolean;
  /** The words a code stands for, with the name of the field it belongs to. */
  decoded(name: string, code: string): { readonly name: string; readonly words: string } | null;
}

const TOP = ['id', 'title', 'employer', 'posted', 'closes', 'starts', 'url', 'text', 'gives', 'goodwork'];
const INSIDE =
  /^(?:workplace\.(?:town|nation|london)|pay\.(?:is|from|to|per|basis|full-time-hours|weeks|includes-holiday|per-implied)|hours\.(?:(?:paid|guaranteed)(?:\.(?:from|to))?|per-day|unpaid|times)|costs\.(?:week|start)|client\.[a-z-]+(?:\.[a-z-]+)?|purpose\.[a-z]+|answers\.[a-z0-9-]+(?:\.(?:is|by|says|unknown))?)$/;

export interface BoardColumns {
  /** Whether it is one of a board that has names of its own. */
  readonly isBoard: boolean;
  readonly meaningOf: Columns['meaningOf'];
  /** What every record of this board says, by subject. */
  readonly says: Readonly<Record<string, string>>;
}

/** A key of a vacancy file, dotted where it is inside another. */
export function isOwnKey(name: string): boolean {
  return TOP.includes(name) || name === 'pay' || INSIDE.test(name);
}

/** `mapped` is what a person says their columns are called: it goes before everything else. */
export function columnsOf(
  file: ColumnsFile,
  mapped: ReadonlyMap<string, ColumnMeaning> = new Map(),
): Columns {
  const fields = fieldsByName(file.fields);
  const boards = file.boards.map((board) => ({
    has: board.has.map(plainName),
    fields: fieldsByName(board.fields ?? {}),
    says: board.says ?? {},
  }));
  const [records, lists, around] = [file.records, file.lists, file.around].map(
    (names) => new Set(names.map(plainName)),
  );
  const passedOver = new Map(
    Object.entries(file['passed-over']).map(([name, words]) => [
      plainName(name),
      new Set(words.map(plainName)),
    ]),
  );
  const codes = new Map(
    Object.entries(file.codes).map(([name, words]) => [plainName(name), new Map(Object.entries(words))]),
  );
  // A table has the same names in every row: each is looked up once.
  const [own, others] = [new Map<string, ColumnMeaning | null>(), new Map<string, ColumnMeaning | null>()];
  const lookUp = (name: string, isOwn: boolean): ColumnMeaning | null => {
    const said = mapped.get(plainName(name));
    if (said !== undefined) return said;
    const key = name.trim().toLowerCase();
    if (isOwn) return isOwnKey(key) ? { own: key } : null;
    const field = fields.get(plainName(name));
    return field === undefined ? null : { field };
  };
  const meaningOf = (name: string, isOwn: boolean) => {
    const known = isOwn ? own : others;
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = lookUp(name, isOwn);
    if (known.size >= MOST_KNOWN) known.clear();
    if (name.length <= MOST_OF_A_NAME) known.set(name, found);
    return found;
  };
  const ofRecord = (names: readonly string[]): BoardColumns => {
    const plain = new Set(names.map(plainName));
    const board = boards.find(({ has }) => has.every((name) => plain.has(name)));
    if (board === undefined) return { isBoard: false, meaningOf, says: {} };
    return {
      isBoard: true,
      meaningOf: (name, isOwn) => {
        const field = mapped.has(plainName(name)) ? undefined : board.fields.get(plainName(name));
        return field === undefined || isOwn ? meaningOf(name, isOwn) : { field };
      },
      says: board.says,
    };
  };
  return {
    areOwn: (header) => header.some((name) => name === 'goodwork' || INSIDE.test(name.toLowerCase())),
    meaningOf,
    ofRecord,
    isRecord: (element) => records?.has(plainName(element)) === true,
    isList: (key) => lists?.has(plainName(key)) === true,
    isAround: (name) => around?.has(plainName(name)) === true,
    isPassedOver: (name, cell) => passedOver.get(lastOf(name))?.has(plainName(cell)) === true,
    decoded: (name, code) => {
      const words = codes.get(plainName(name))?.get(code.trim());
      return words === undefined ? null : { name: name.split('.').slice(0, -1).join('.'), words };
    },
  };
}

function fieldsByName(
  named: Readonly<Partial<Record<Field, readonly string[] | undefined>>>,
): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const [field, names] of Object.entries(named) as [Field, readonly string[]][])
    for (const name of names) if (!fields.has(plainName(name))) fields.set(plainName(name), field);
  return fields;
}

/** Without the names of what is around it. */
function lastOf(name: string): string {
  return plainName(name.slice(name.lastIndexOf('.') + 1));
}

/** Whether lists of vacancies have a column of this name. */
export function isColumnOf(columns: Columns): (name: string) => boolean {
  return (name) => columns.areOwn([name]) || columns.meaningOf(name, false) !== null;
}

/** Names that are kept with what they mean: a feed may have a new one in every record. */
const MOST_KNOWN = 4000;
const MOST_OF_A_NAME = 200;

/** "Job_Title", "job title" and "JobTitle" are one name; so are names with a prefix of their feed. */
export function plainName(name: string): string {
  return name
    .replace(/(^|\.)[a-z0-9_-]+:/gi, '$1')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}
