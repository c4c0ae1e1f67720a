// Reads the advert that an offer carries, where nobody has yet.
import type { Rubric } from '../rubric/rubric.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { World } from './world.ts';
import { loadGuidebook } from './yardstick.ts';

/** Phrases and places are loaded only where there is something to read. */
export async function withAdvertRead(vacancy: Vacancy, rubric: Rubric, world: World): Promise<Vacancy> {
  if (vacancy.text === null || vacancy.found !== null) return vacancy;
  const [{ drafted }, guidebook] = await Promise.all([import('../read/drafted.ts'), loadGuidebook(world)]);
  return drafted(vacancy, rubric, guidebook);
}
