// A value with stand-ins where its shape is wrong, so that the rest of it can be checked in the same run.
import * as z from 'zod/v4/core';
import type { Path } from './document.ts';
import { ownValue } from './own-value.ts';

interface Repaired<T> {
  readonly value: T;
  /** Paths of the stand-ins: problems found there are not worth reporting. */
  readonly paths: readonly Path[];
}

/** Each round may uncover what a wrong value hid. */
const ROUNDS = 6;

/** Null where no simple stand-in fits. */
export function repairForValidation<T>(value: unknown, shape: z.$ZodType<T>): Repaired<T> | null {
  const whole = { value: structuredClone(value) };
  const paths: Path[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = z.safeParse(shape, whole.value);
    if (result.success) return { value: result.data, paths };
    for (const { issue, path } of result.error.issues.flatMap((one) => flat(one, []))) {
      if (!mendAt(whole, ['value', ...path], issue)) return null;
      paths.push(path);
    }
  }
  return null;
}

/** The innermost issues; of a union, those of its first form. */
function flat(issue: z.$ZodIssue, above: Path): { issue: z.$ZodIssue; path: Path }[] {
  const path = [...above, ...(issue.path as Path)];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  return (issue.errors[0] ?? []).flatMap((inner) => flat(inner, path));
}

function mendAt(whole: Record<string, unknown>, path: Path, issue: z.$ZodIssue): boolean {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown>)?.[key], whole);
  const last = path.at(-1);
  if (typeof parent !== 'object' || parent === null || last === undefined) return false;
  const holder = parent as Record<string, unknown>;
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) delete (holder[last] as Record<string, unknown>)[key];
    return true;
  }
  const standIn = standInFor(issue);
  if (standIn === undefined) return Reflect.deleteProperty(holder, last);
  holder[last] = standIn;
  return true;
}

const STAND_INS: Readonly<Record<string, () => unknown>> = {
  string: () => 'mended',
  number: () => 1,
  int: () => 1,
  boolean: () => false,
  array: () => [],
  object: () => ({}),
  record: () => ({}),
};

/** A value of the right kind, or undefined where the value should be dropped. */
function standInFor(issue: z.$ZodIssue): unknown {
  switch (issue.code) {
    case 'invalid_type':
      return ownValue(STAND_INS, issue.expected)?.();
    case 'invalid_value':
      return issue.values[0];
    case 'too_small':
      return issue.origin === 'string' ? 'mended' : Number(issue.minimum) + (issue.inclusive ? 0 : 1);
    case 'too_big':
      return Number(issue.maximum);
    case 'invalid_format':
      return issue.format === 'regex' ? 'mended' : undefined;
    default:
      return undefined;
  }
}
