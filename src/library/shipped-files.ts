// What goodwork ships, as the build compiled it: a part of the library itself, so that nothing is read from a disk.

import type { GazetteerFile } from '../advert/gazetteer.ts';
import type { PhraseLexiconFile } from '../advert/phrase-lexicon.ts';
import type { Rates } from '../pay/rates.ts';
import type { ColumnsFile } from '../read/columns.ts';
import type { Rubric } from '../rubric/rubric.ts';

interface Compiled<T> {
  readonly value: T;
}

export interface Shipped {
  readonly 'good-jobs': Compiled<Rubric>;
  readonly rates: Compiled<Rates>;
  readonly adverts: Compiled<PhraseLexiconFile>;
  readonly places: Compiled<GazetteerFile>;
  readonly columns: Compiled<ColumnsFile>;
}

/** JSON, and the YAML of the rubric that teams extend. The build puts both here. */
declare const GOODWORK_SHIPPED: string;
declare const GOODWORK_RUBRIC: string;

/** Read anew for each caller: nobody can change it for another. */
export function shipped(): Shipped {
  return JSON.parse(GOODWORK_SHIPPED) as Shipped;
}

/** By its id, as `extends:` names it; null where goodwork ships none of that name. */
export function shippedYaml(id: string): string | null {
  return id === 'good-jobs' ? GOODWORK_RUBRIC : null;
}
