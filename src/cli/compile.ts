// Used by the build alone: the shipped rubric and rates, checked and written as JSON that is keyed by their text; and the page
// that is the interview, with them in it.
import { offlinePage, type PageParts, withPolicy } from '../browser/offline-page.ts';
import { type Host, processHost } from '../host/host.ts';
import {
  loadApproachGuide,
  loadColumnFiles,
  loadLexiconFiles,
  loadRates,
  loadRubric,
  loadScript,
  scriptKey,
  sha256,
  shipped,
} from '../policy/load-policy.ts';
import { pagePolicy } from './page.ts';

/** The files to put in `dist/compiled`, by name. Throws InputError where a shipped file has a problem. */
export async function compile(home: URL): Promise<Record<string, string>> {
  const host = hostAt(home);
  const rates = await loadRates(undefined, host);
  const rubric = await loadRubric('good-jobs', rates, host);
  const { known } = await loadColumnFiles(undefined, host);
  const { adverts, places } = await loadLexiconFiles(host);
  return {
    adverts: JSON.stringify({ sha256: await hashOf('rubrics/adverts.yaml', host), value: adverts }),
    places: JSON.stringify({ sha256: await hashOf('rubrics/places.yaml', host), value: places }),
    columns: JSON.stringify({
      sha256: await hashOf('rubrics/columns.yaml', host),
      value: known,
    }),
    approach: JSON.stringify({
      sha256: await hashOf('rubrics/approach.yaml', host),
      value: await loadApproachGuide(host),
    }),
    interview: JSON.stringify({
      sha256: sha256(scriptKey(await shipped('rubrics/interview.yaml', host), rubric)),
      value: await loadScript(rubric, host),
    }),
    rates: JSON.stringify({ sha256: await hashOf('rubrics/rates.yaml', host), value: rates }),
    'good-jobs': JSON.stringify({ sha256: await hashOf('rubrics/good-jobs.yaml', host), value: rubric }),
  };
}

/** The page with the shipped policy. */
export async function compilePage(home: URL, parts: PageParts): Promise<string> {
  return withPolicy(offlinePage(parts), await pagePolicy({ rubric: 'good-jobs' }, hostAt(home)));
}

/** An earlier build must not answer for this one. */
function hostAt(home: URL): Host {
  const here = processHost(home);
  return { ...here, readOwn: async (path) => (path.startsWith('dist/') ? null : here.readOwn(path)) };
}

async function hashOf(path: string, host: Host): Promise<string> {
  return sha256(await shipped(path, host));
}
