// Runs the cases of changes.yaml. Their words are explained at its top.
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { type Review, reviewOf } from '../../src/review/review.ts';
import { BUILT_IN_APPROACH } from '../../src/rubric/approach.ts';
import { approachOf } from '../../src/rubric/approach-file.ts';
import { unplaced } from '../../src/source/document.ts';
import { STEPS } from '../support/guide.ts';
import { RATES, RUBRIC, readProjectFile, TODAY, unwrap, vacancyFrom } from '../support/shipped.ts';

const anything = z.record(z.string(), z.unknown());
const list = z.array(z.string()).min(1);
const words = z.record(z.string(), z.string());
const caseShape = z.strictObject({
  name: z.string().min(10),
  offer: anything,
  actual: anything,
  approach: anything.optional(),
  change: words.optional(),
  points: list.optional(),
  'no-points-for': list.optional(),
  says: words.optional(),
  'not-says': words.optional(),
  legal: list.optional(),
});
const written = caseShape.extend({ table: z.array(z.array(z.unknown()).min(1)).min(2).optional() });

/** A case with a table is one case for each row under its heading. */
function rowsOf({ table, ...one }: z.infer<typeof written>): z.infer<typeof caseShape>[] {
  if (table === undefined) return [one];
  const [heading = [], ...rows] = table;
  return rows.map((row) => {
    const cell = (name: string) => row[heading.indexOf(name)];
    const filled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(filled);
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, filled(inside)]));
      const [, whole] = typeof value === 'string' ? (/^<(\w+)>$/.exec(value) ?? []) : [];
      if (whole !== undefined) return cell(whole);
      return typeof value === 'string'
        ? value.replace(/<(\w+)>/g, (_, name: string) => JSON.stringify(cell(name)))
        : value;
    };
    const name = one.name.includes('<') ? one.name : `${one.name} (${JSON.stringify(row[0])})`;
    return caseShape.parse(filled({ ...one, name }));
  });
}

const CASES = z
  .array(written)
  .parse(parse(readProjectFile('tests/review/changes.yaml')))
  .flatMap(rowsOf);

function reviewed({ offer, actual, approach }: z.infer<typeof caseShape>): Review {
  const stance =
    approach === undefined
      ? BUILT_IN_APPROACH
      : unwrap(approachOf(unplaced('case', { approach: 1, ...approach }), RUBRIC, 'team'));
  const criteria = { rubric: RUBRIC, rates: RATES, on: TODAY, approach: stance };
  return reviewOf(vacancyFrom(offer), vacancyFrom(actual), STEPS, criteria);
}

describe('a review', () => {
  test.each(CASES.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const { items, points, legal } = reviewed(one);
    const changes = Object.fromEntries(items.map(({ id, change }) => [id, change]));
    for (const [id, change] of Object.entries(one.change ?? {}))
      expect(changes[id] ?? 'none', id).toBe(change);
    const ids = points.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(one.points ?? []));
    for (const audience of one['no-points-for'] ?? [])
      expect(points.filter((point) => point.for === audience)).toEqual([]);
    const said = (audience: string) =>
      points
        .filter((point) => point.for === audience)
        .map(({ say }) => say)
        .join('\n');
    for (const [audience, text] of Object.entries(one.says ?? {})) expect(said(audience)).toContain(text);
    for (const [audience, text] of Object.entries(one['not-says'] ?? {}))
      expect(said(audience)).not.toContain(text);
    expect(legal.map(({ id }) => id)).toEqual(expect.arrayContaining(one.legal ?? []));
  });
});
