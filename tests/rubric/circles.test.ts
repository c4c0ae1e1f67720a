// Which questions wait for their own answer, held against following every way from each of them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inCircles } from '../../src/rubric/circles.ts';
import type { Feature, Question } from '../../src/rubric/rubric.ts';
import { RUBRIC } from '../support/shipped.ts';

const [FEATURE] = RUBRIC.features as [Feature, ...Feature[]];
const [QUESTION] = FEATURE.questions as [Question, ...Question[]];

/** A rubric in which question i waits for those of `waitsFor[i]`. */
function rubricOf(waitsFor: readonly (readonly number[])[]) {
  const { when: _, unless: __, ...bare } = QUESTION;
  const questions = waitsFor.map((lefts, index) => ({
    ...bare,
    id: `q${index}`,
    when: Object.fromEntries(lefts.map((left) => [`q${left}`, 'a'])),
  }));
  return { features: [{ ...FEATURE, questions }] };
}

function reaches(waitsFor: readonly (readonly number[])[], from: number): boolean {
  const seen = new Set<number>();
  const waiting = [...(waitsFor[from] ?? [])];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (one === from) return true;
    if (!seen.has(one)) waiting.push(...(waitsFor[one] ?? []));
    seen.add(one);
  }
  return false;
}

test('those that a way of conditions leads back to, and no others', () => {
  const graph = fc
    .integer({ min: 1, max: 9 })
    .chain((size) =>
      fc.array(fc.uniqueArray(fc.nat(size), { maxLength: 3 }), { minLength: size, maxLength: size }),
    );
  fc.assert(
    fc.property(graph, (waitsFor) => {
      const wanted = waitsFor.flatMap((_, index) => (reaches(waitsFor, index) ? [`q${index}`] : []));
      expect([...inCircles(rubricOf(waitsFor))].toSorted()).toEqual(wanted.toSorted());
    }),
    { numRuns: 500, seed: 14 },
  );
});

test('however long the way is', () => {
  const chain = Array.from({ length: 20_000 }, (_, index) => (index === 0 ? [] : [index - 1]));
  expect(inCircles(rubricOf(chain)).size).toBe(0);
  expect(inCircles(rubricOf([[19_999], ...chain.slice(1)])).size).toBe(20_000);
});
