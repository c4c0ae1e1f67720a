// Good files that were changed by chance end in order, whatever has become of them, and cost nothing beside them.
// The same ones every time. To try others, or more: GOODWORK_SEED=7 GOODWORK_RUNS=100 npx vitest run tests/hostile/mutants.test.ts
// For an hour: node bench/hostile.js --mutants 60
import { expect, test } from 'vitest';
import { type Held, run } from '../support/world.ts';

interface Attack {
  readonly words: readonly string[];
  readonly files: Readonly<Record<string, Held>>;
  readonly mutants: number;
  readonly keeps: readonly string[];
}

interface Random {
  below(most: number): number;
}

const { attack } = (await import('./mutants.js' as string)) as { attack(random: Random): Attack };
const { harmIn } = (await import('./harm.js' as string)) as { harmIn(ran: object): string[] };
const { randomFrom } = (await import('./random.js' as string)) as { randomFrom(seed: number): Random };

const SEED = Number(process.env.GOODWORK_SEED ?? 20261121);
const MUTANTS = 300 * Number(process.env.GOODWORK_RUNS ?? 1);

const MINUTES = Math.max(1, MUTANTS / 300);

test(`${MUTANTS} mutants`, { timeout: 60_000 * MINUTES }, async () => {
  const harmed: unknown[] = [];
  for (let [tried, seed] = [0, SEED]; tried < MUTANTS; seed += 1) {
    const { words, files, mutants, keeps } = attack(randomFrom(seed));
    tried += mutants;
    const ran = await run(words, { files, stdin: '' });
    const lost = keeps.filter((title) => !ran.out.includes(`"title":"${title}"`));
    const harm = [...harmIn(ran), ...lost.map((title) => `${title} is lost`)];
    if (harm.length > 0) harmed.push({ seed, words: words.join(' '), harm });
  }
  expect(harmed).toEqual([]);
});
