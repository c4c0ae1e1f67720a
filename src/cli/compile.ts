// Used by the build alone: the shipped rubric and rates, checked and written as JSON that is keyed by their text.

import { processWorld, type World } from './world.ts';
import { loadRates, loadRubric, normal, sha256 } from './yardstick.ts';

/** The files to put in `dist/compiled`, by name. Throws InputError where a shipped file has a problem. */
export async function compile(home: URL): Promise<Record<string, string>> {
  const world = processWorld(home);
  const rates = await loadRates(undefined, world);
  const rubric = await loadRubric('good-jobs', rates, world);
  return {
    rates: JSON.stringify({ sha256: await hashOf('rubrics/rates.yaml', world), value: rates }),
    'good-jobs': JSON.stringify({ sha256: await hashOf('rubrics/good-jobs.yaml', world), value: rubric }),
  };
}

async function hashOf(path: string, world: World): Promise<string> {
  const bytes = await world.readOwn(path);
  return sha256(normal(bytes ?? new Uint8Array()));
}
