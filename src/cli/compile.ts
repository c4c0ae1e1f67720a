// Used by the build alone: the shipped rubric and rates, checked and written as JSON that is keyed by their text.
import { processWorld, type World } from './world.ts';
import {
  columnsFile,
  guidebookFiles,
  guideKey,
  loadApproachGuide,
  loadGuide,
  loadRates,
  loadRubric,
  sha256,
  shipped,
} from './yardstick.ts';

/** The files to put in `dist/compiled`, by name. Throws InputError where a shipped file has a problem. */
export async function compile(home: URL): Promise<Record<string, string>> {
  const here = processWorld(home);
  // An earlier build must not answer for this one.
  const world: World = {
    ...here,
    readOwn: async (path) => (path.startsWith('dist/') ? null : here.readOwn(path)),
  };
  const rates = await loadRates(undefined, world);
  const rubric = await loadRubric('good-jobs', rates, world);
  const { adverts, places } = await guidebookFiles(world);
  return {
    adverts: JSON.stringify({ sha256: await hashOf('rubrics/adverts.yaml', world), value: adverts }),
    places: JSON.stringify({ sha256: await hashOf('rubrics/places.yaml', world), value: places }),
    columns: JSON.stringify({
      sha256: await hashOf('rubrics/columns.yaml', world),
      value: await columnsFile(world),
    }),
    approach: JSON.stringify({
      sha256: await hashOf('rubrics/approach.yaml', world),
      value: await loadApproachGuide(world),
    }),
    interview: JSON.stringify({
      sha256: sha256(guideKey(await shipped('rubrics/interview.yaml', world), rubric)),
      value: await loadGuide(rubric, world),
    }),
    rates: JSON.stringify({ sha256: await hashOf('rubrics/rates.yaml', world), value: rates }),
    'good-jobs': JSON.stringify({ sha256: await hashOf('rubrics/good-jobs.yaml', world), value: rubric }),
  };
}

async function hashOf(path: string, world: World): Promise<string> {
  return sha256(await shipped(path, world));
}
