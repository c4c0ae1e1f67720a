// Which files of this package are rubrics: rates, phrases and words stand in the same folder.
import type { Host } from '../host/host.ts';

/** The text of a rubric by its id; null where this package has none of that name. */
export async function shippedRubric(id: string, host: Host): Promise<Uint8Array | null> {
  const bytes = /^[a-z0-9-]+$/.test(id) ? await host.readOwn(`rubrics/${id}.yaml`) : null;
  return bytes !== null && BEGINS_RUBRIC.test(new TextDecoder().decode(bytes)) ? bytes : null;
}

/** The first line that says something, below remarks, gives its id. */
const BEGINS_RUBRIC = /^(?:(?:#.*)?\r?\n)*rubric:/;
