// Reasons why records could not be read: told apart while they are few, and as one of a kind where they are very many.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countReason, type SummaryCounts } from '../../src/batch/summary.ts';

const reason = fc.oneof(
  fc.nat(40).map((number) => `"key${number}" is not a key that can stand here.`),
  fc.nat(25).map((number) => `This row has ${number} cells.`),
  fc.constantFrom('This is not JSON.', '"__proto__" is missing.'),
);

function counted(reasons: readonly string[]): SummaryCounts {
  const counts: SummaryCounts = new Map();
  for (const one of reasons) countReason(counts, one);
  return counts;
}

test('parts in any order come to the whole, whatever was counted as one', () => {
  fc.assert(
    fc.property(
      fc.array(reason, { maxLength: 200 }),
      fc.nat(200),
      fc.boolean(),
      (reasons, at, isReversed) => {
        const parts = [reasons.slice(0, at), reasons.slice(at)].map(counted);
        if (isReversed) parts.reverse();
        const sum: SummaryCounts = new Map();
        for (const part of parts) for (const [one, times] of part) countReason(sum, one, times);
        const sorted = (counts: SummaryCounts) => [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
        expect(sorted(sum)).toEqual(sorted(counted(reasons)));
      },
    ),
    { numRuns: 200, seed: 11 },
  );
});

test('however many keys are quoted, few reasons are kept, and none is lost', () => {
  const reasons = Array.from({ length: 5000 }, (_, index) => `"key${index}" is not a key of row ${index}.`);
  expect([...counted([...reasons, 'This is not JSON.'])]).toEqual([
    ['"…" is not a key of row ….', 5000],
    ['This is not JSON.', 1],
  ]);
  expect(counted(reasons.slice(0, 20)).size).toBe(20);
});
