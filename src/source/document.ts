// Plain values that know their places in the text they came from.
import { countOf, MOST_PROBLEMS, type Place, type Problem, unnamed } from './problem.ts';

export type Path = readonly (string | number)[];

/** One document of a file: its value, and where each part of it stands. */
export interface Document {
  readonly file: string;
  readonly value: unknown;
  /** Where the value at this path starts, or the nearest thing around it that exists. */
  place(path: Path): Place;
  /** Where the last key of this path stands. */
  keyPlace(path: Path): Place;
}

/** Everything a text held, or everything that is wrong with it. */
export type Documents =
  | { readonly documents: readonly Document[] }
  | { readonly problems: readonly Problem[] };

/** Says what is wrong with the value at a path, or with its key, and how to mend it. */
export type ReportProblem = (
  path: Path,
  what: string,
  fix?: string | undefined,
  at?: 'value' | 'key',
) => void;

/** A list of problems of a document, and the way to add to it. */
export function reportOn(document: Document): {
  readonly problems: Problem[];
  readonly report: ReportProblem;
} {
  const problems: Problem[] = [];
  const report: ReportProblem = (path, what, fix, at = 'value') => {
    const mend = fix === undefined ? {} : { fix };
    const { file } = document;
    // To find a place takes time: of more than anybody mends, only the number is kept.
    const last = problems[MOST_PROBLEMS];
    if (last !== undefined) {
      problems[MOST_PROBLEMS] = unnamed(countOf([last]) + 1, last);
      return;
    }
    const place = at === 'key' ? document.keyPlace(path) : document.place(path);
    problems.push({ file, ...place, what, ...mend });
  };
  return { problems, report };
}

/** A value that came without a text: every place is the first line. */
export function unplaced(file: string, value: unknown): Document {
  const first = { line: 1, column: 1 };
  return { file, value, place: () => first, keyPlace: () => first };
}
