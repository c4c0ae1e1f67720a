// A person's own file that says what their columns are called: `title: Job name`, or `Job name: title`.

import { suggestion } from '../source/did-you-mean.ts';
import { type Document, reportOn } from '../source/document.ts';
import { type Problem, quoted } from '../source/problem.ts';
import { type ColumnMeaning, isOwnKey, plainName } from './columns.ts';
import { FIELDS, type Field } from './columns-shape.ts';

export type ColumnMap = ReadonlyMap<string, ColumnMeaning>;

/** Our name stands on one side, theirs on the other; where both could be ours, the left one is. A list: several columns. */
export function columnMapOf(document: Document): { value: ColumnMap } | { problems: readonly Problem[] } {
  const { value } = document;
  const { problems, report } = reportOn(document);
  const mapped = new Map<string, ColumnMeaning>();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report([], 'This is not a map of columns', 'Write lines such as title: Job name.');
    return { problems };
  }
  for (const [left, right] of Object.entries(value)) {
    const names = [right].flat();
    if (!names.every((name) => typeof name === 'string' || typeof name === 'number')) {
      report(
        [left],
        `${quoted(left)} is not followed by the name of a column`,
        'Write for example title: Job name.',
      );
      continue;
    }
    const ours = meaning(left);
    if (ours !== null) for (const name of names) mapped.set(plainName(String(name)), ours);
    else {
      const theirs = names.length === 1 ? meaning(String(names[0])) : null;
      if (theirs !== null) mapped.set(plainName(left), theirs);
      else {
        const fix =
          suggestion(left, OURS) ?? 'Write one of ours on the left, such as title, pay, hours or text.';
        report([left], `${quoted(left)} is not a key of a vacancy`, fix, 'key');
      }
    }
  }
  return problems.length > 0 ? { problems } : { value: mapped };
}

const OURS = [...FIELDS, 'pay.from', 'pay.to', 'pay.per', 'hours.paid', 'hours.guaranteed', 'workplace.town'];

/** Words such as pay, hours and place are read as words; a dotted key wants exactly what a vacancy file wants. */
function meaning(name: string): ColumnMeaning | null {
  if ((FIELDS as readonly string[]).includes(name)) return { field: name as Field };
  return isOwnKey(name) ? { own: name } : null;
}
