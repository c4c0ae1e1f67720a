// One thing that zod finds wrong, as the problems a person can mend.
import type * as z from 'zod/v4/core';
import { suggestion } from './did-you-mean.ts';
import type { Document, Path } from './document.ts';
import { ownValue } from './own-value.ts';
import { MOST_PROBLEMS, type Problem, quoted, shortened } from './problem.ts';

/** Words that a kind of file has for its own parts, by the path that leads there. */
export interface Wording {
  /** What the keys of a map are called, such as `question of this rubric`. */
  readonly noun?: (path: Path) => string | undefined;
  /** How to mend a value that is not written the way it must be: a whole sentence. */
  readonly mend?: (path: Path) => string | undefined;
}

/** zod does not say which keys it knows, so they are carried in the message of `unrecognized_keys`. */
export const knownKeys: z.$ZodErrorMap = (issue) => {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const definition = (issue.inst as unknown as { _zod: { def: { shape?: object } } } | undefined)?._zod.def;
  return Object.keys(definition?.shape ?? {}).join('\n');
};

/** How many problems are made of it. */
export function sizeOf(issue: z.$ZodIssue): number {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.length;
    case 'invalid_union':
      return closest(issue).reduce((sum, inner) => sum + sizeOf(inner), 0);
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.reduce((sum, inner) => sum + sizeOf(inner), 0);
    default:
      return 1;
  }
}

export function problemsOf(issue: z.$ZodIssue, above: Path, document: Document, wording: Wording): Problem[] {
  const path = [...above, ...(issue.path as Path)];
  const { file } = document;
  const here = (what: string, fix?: string): Problem[] => [
    { file, ...document.place(path), what, ...(fix === undefined ? {} : { fix }) },
  ];
  const name = path.length === 0 ? 'This file' : quoted(nameOf(path));
  const mend = wording.mend?.(path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message === '' ? [] : issue.message.split('\n');
      return issue.keys
        .slice(0, MOST_PROBLEMS + 1)
        .map((key) => unknownKey([...path, key], document, wording, known));
    }
    case 'invalid_union':
      return unionProblems(issue, path, document, wording);
    case 'invalid_value': {
      const words = issue.values.map(String);
      const choices = words.map(shortened);
      const given = valueAt(document.value, path);
      if (given === undefined || given === null)
        return here(
          `${name} is missing`,
          `Add a line: ${shortened(String(path.at(-1)))}: and one of ${choices.join(', ')}.`,
        );
      if (typeof given === 'object')
        return here(`${name} needs one word`, `Use one of: ${choices.join(', ')}.`);
      return here(
        `${wordOr(given, 'What stands here')} is not one of the choices for ${name}`,
        (CURLY.test(String(given)) ? STRAIGHT : (mend ?? suggestion(String(given), words))) ??
          `Use one of: ${choices.slice(0, 20).join(', ')}.`,
      );
    }
    case 'invalid_type': {
      const given = valueAt(document.value, path);
      if (given === undefined)
        return here(`${name} is missing`, `Add a line: ${shortened(nameOf(path))}: ...`);
      if (given === null) {
        return here(
          `${name} is empty`,
          'Write its value after the colon. What follows a # is not read: put it in quotes.',
        );
      }
      return here(
        `${name} needs ${ownValue(KINDS, issue.expected) ?? issue.expected}, and this is ${kindOf(given)}`,
        mend ?? ownValue(HOW_TO_WRITE, issue.expected),
      );
    }
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array')
        return here(`${name} is empty`, 'Fill it in, or take the line out.');
      return here(
        `${name} must be ${issue.inclusive ? 'at least' : 'above'} ${issue.minimum}`,
        mend ?? WITHIN,
      );
    case 'too_big':
      return here(
        issue.origin === 'array'
          ? `${name} has more than ${issue.maximum} in it`
          : `${name} must be ${issue.inclusive ? 'at most' : 'below'} ${issue.maximum}`,
        mend ?? WITHIN,
      );
    case 'invalid_format':
      return here(
        issue.format === 'date' ? `${name} is not a date` : `${name} is not written the way it must be`,
        issue.format === 'date'
          ? dateMend(valueAt(document.value, path))
          : issue.format === 'regex' || issue.message.startsWith('Invalid')
            ? 'Use lower-case words joined by hyphens.'
            : issue.message,
      );
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => problemsOf(inner, path, document, wording));
    case 'custom': {
      const [what = '', fix] = issue.message.split('\n');
      return here(what, fix);
    }
    default:
      return here(`${name} is not written the way it must be`);
  }
}

export function unknownKey(
  path: Path,
  document: Document,
  wording: Wording,
  known: readonly string[] = [],
): Problem {
  const key = String(path.at(-1));
  const noun = wording.noun?.(path.slice(0, -1)) ?? 'key that can stand here';
  const mend = wording.mend?.(path) ?? suggestion(key, known) ?? 'Take it out, or mend its spelling.';
  return {
    file: document.file,
    ...document.keyPlace(path),
    what: `${quoted(key)} is not a ${noun}`,
    fix: CURLY.test(key) ? STRAIGHT : mend,
  };
}

/** A word in quotes; anything longer may be what somebody said, and is not repeated. Of .inf and .nan the word is not known. */
function wordOr(given: unknown, instead: string): string {
  const isWritten = typeof given !== 'number' || Number.isFinite(given);
  return isWritten && /^[\p{L}\d_.-]+$/u.test(String(given)) ? quoted(String(given)) : instead;
}

const WITHIN = 'Write a figure within that, or leave it out.';
const CURLY = /[\u201c\u201d\u2018\u2019]/;
const STRAIGHT = 'Use straight quotes (") in place of curly ones.';

/** The same day as year-month-day, for one typed as 2/11/2026: in this country the day comes first. */
function dateMend(given: unknown): string {
  const [, day, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(String(given)) ?? [];
  const example = 'Write it as year-month-day, for example';
  if (day === undefined || month === undefined || Number(month) > 12) return `${example} 2026-11-21.`;
  return `${example} ${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}.`;
}

/** Of the ways a value could have been written, explains the one that was meant: the one it comes closest to. */
function unionProblems(
  issue: z.$ZodIssueInvalidUnion,
  path: Path,
  document: Document,
  wording: Wording,
): Problem[] {
  return closest(issue).flatMap((inner) => problemsOf(inner, path, document, wording));
}

function closest({ errors }: z.$ZodIssueInvalidUnion): readonly z.$ZodIssue[] {
  return errors.toSorted((a, b) => distanceOf(a) - distanceOf(b))[0] ?? [];
}

/** How far a value is from one way of writing it: another kind of value is further off than a wrong word in it. */
function distanceOf(issues: readonly z.$ZodIssue[]): number {
  return issues.reduce((sum, { code, path, ...rest }) => {
    if (code === 'custom') return sum;
    if (code === 'invalid_union' && path.length === 0) {
      const branches = (rest as { errors: z.$ZodIssue[][] }).errors.map(distanceOf);
      return sum + (branches.length === 0 ? 1 : Math.min(...branches));
    }
    if (path.length === 0 && code === 'invalid_type') return sum + 100;
    if (path.length === 0 && code === 'invalid_value') return sum + 10;
    if (code === 'unrecognized_keys') return sum + 5 * (rest as { keys: string[] }).keys.length;
    return sum + 1;
  }, 0);
}

const HOW_TO_WRITE: Readonly<Record<string, string>> = {
  string: 'Write it as text, in quotes where it looks like something else.',
  number: 'Write only the number.',
  int: 'Write a whole number.',
  boolean: 'Write true or false.',
  array: 'Write a list, such as [one, two].',
  object: 'Write its keys on lines of their own below it, or in {braces}.',
  record: 'Write its keys on lines of their own below it, or in {braces}.',
};

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map (key: value lines)',
  record: 'a map (key: value lines)',
  map: 'a map (key: value lines)',
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'number') return Number.isFinite(value) ? 'a number' : 'too large to count with';
  return typeof value === 'string' ? 'text' : 'true or false';
}

function nameOf(path: Path): string {
  const words = path.filter((part) => typeof part === 'string');
  return words.slice(-2).join('.') || 'item';
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, part) =>
      typeof inside === 'object' ? ownValue(inside as Record<string, unknown>, String(part)) : undefined,
    value,
  );
}
