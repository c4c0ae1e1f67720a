// What is wrong with something that was given: where, what, and how to mend it.
import { neutralise } from './neutralise.ts';

/** A place in a text: line and column count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Problem extends Partial<Place> {
  /** The file as the person named it, or `-` for standard input. */
  readonly file: string;
  /** A sentence without its full stop. It quotes keys and option words, never free text. */
  readonly what: string;
  /** How to mend it: a whole sentence. */
  readonly fix?: string;
  /** Set where this one line stands for that many more problems. */
  readonly unnamed?: number;
}

/** Nobody mends more than this in one go, and one mistake often causes others. */
export const MOST_PROBLEMS = 20;

/** The first problems in the order found, and one line for how many more there are. */
export function atMost(problems: readonly Problem[], beyond = 0): readonly Problem[] {
  const named = problems.filter((one) => one.unnamed === undefined);
  const kept = named.slice(0, MOST_PROBLEMS);
  const count = countOf(problems) + beyond - kept.length;
  const next = named[MOST_PROBLEMS] ?? problems.find((one) => one.unnamed !== undefined) ?? kept.at(-1);
  return count <= 0 || next === undefined ? problems : [...kept, unnamed(count, next)];
}

/** One line for problems that are not listed, from this place on. */
export function unnamed(
  count: number,
  { file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>,
): Problem {
  const what = `There ${count === 1 ? 'is one more problem' : `are ${count} more problems`} from here on`;
  const place = line === undefined || column === undefined ? {} : { line, column };
  return { file, ...place, what, fix: 'Mend the others first.', unnamed: count };
}

/** How many problems there are, listed or not. */
export function countOf(problems: readonly Problem[]): number {
  return problems.reduce((sum, { unnamed: those = 1 }) => sum + those, 0);
}

/** The order in which problems of one file are said: from its first line to its last. */
function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return 0;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** What was given cannot be used. Carries every problem that was found, not only the first. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const inPlace = problems.toSorted(byPlace);
    super(inPlace.map(sayProblem).join('\n'));
    this.name = 'InputError';
    this.problems = inPlace;
  }
}

/** The error for one thing that is wrong: `what` is a sentence without its full stop, `fix` a whole one. */
export function unusable(file: string, what: string, fix?: string): InputError {
  return new InputError([{ file, what, ...(fix === undefined ? {} : { fix }) }]);
}

/** True of an InputError, also of one thrown by a command that was bundled apart. */
export function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === 'InputError' && 'problems' in error;
}

/** One line, `file:line:column: what. How to mend it.` */
export function sayProblem({ file, line, column, what, fix }: Problem): string {
  const place = line === undefined ? '' : `:${line}:${column ?? 1}`;
  const mend = fix === undefined ? '' : ` ${fix}`;
  return neutralise(`${sayFile(file)}${place}: ${what}.${mend}`);
}

/** A file as it is named in a message: also one whose name is empty. */
export function sayFile(file: string): string {
  return file === '' ? '""' : file;
}

/** Characters of a word that a message repeats. */
const MOST_SHOWN = 40;

/** A key or an option word, inert and at most 40 characters long. */
export function shortened(word: string): string {
  const shown = [...neutralise(word)];
  return shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN - 1).join('')}…` : shown.join('');
}

/** The same in quotes. */
export function quoted(word: string): string {
  return `"${shortened(word)}"`;
}

/** Everything that is wrong with one record, in one line without its place. */
export function sayTogether([first, ...more]: readonly Problem[]): string {
  const fix = first?.fix === undefined ? '' : ` ${first.fix}`;
  const others = more.length === 0 ? '' : ` (${countOf(more)} more)`;
  return neutralise(`${first?.what ?? 'This cannot be read'}.${fix}${others}`);
}

/** A fault in goodwork itself, met at one record, as a person is told of it. It quotes neither the record nor the error, which may quote the record. */
export function atFault(file: string, line: number, error: unknown): Problem {
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    file,
    line,
    what: `This is a fault in goodwork, and not in the record (${kind})`,
    fix: 'Tell whoever looks after goodwork, and keep the record.',
  };
}

/** Where it came up, for whoever mends it. */
export function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.name) : String(error);
}
