// What offers are read and judged by: all that goodwork ships, with a team's own texts laid over it.
import type { Lexicon } from '../advert/advert.ts';
import { lexiconOf } from '../advert/lexicon.ts';
import type { Rates } from '../pay/rates.ts';
import { ratesOf } from '../pay/rates-file.ts';
import { sha256 } from '../policy/fingerprint.ts';
import type { ColumnsFile } from '../read/columns.ts';
import { type Approach, BUILT_IN_APPROACH } from '../rubric/approach.ts';
import { approachOf } from '../rubric/approach-file.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { extendedId, extendedRubricOf, rubricOf } from '../rubric/rubric-file.ts';
import { suggestion } from '../source/did-you-mean.ts';
import { InputError, quoted } from '../source/problem.ts';
import { documentIn, orThrow } from './own-text.ts';
import { type Shipped, shipped, shippedYaml } from './shipped-files.ts';

export interface Policy {
  readonly rubric: Rubric;
  readonly rates: Rates;
  /** Where the team stands; in the middle of everything unless it says so. */
  readonly approach: Approach;
  /** The phrases and places that adverts are read by. */
  readonly guidebook: Lexicon;
  /** What the columns of other people's lists are called. */
  readonly columns: ColumnsFile;
}

/** YAML. Its name stands in problems, and in reports as where the approach is from. */
export type PolicyText = string | { readonly name: string; readonly text: string };

/** A team's own: whole, or with `extends:` laid over what goodwork ships. What is left out is as shipped. */
export interface OwnTexts {
  readonly rubric?: PolicyText | undefined;
  readonly rates?: PolicyText | undefined;
  readonly approach?: PolicyText | undefined;
}

const KINDS = ['rubric', 'rates', 'approach'] as const satisfies (keyof OwnTexts)[];

/** Throws one InputError with every problem of the first text that has any. Load it once and use it for every offer. */
export function loadRubric(own: OwnTexts = {}): Policy {
  checkKinds(own);
  const built = shipped();
  const rates = ratesFrom(own.rates, built);
  const rubric = rubricFrom(own.rubric, built, rates);
  return {
    rubric,
    rates,
    approach: approachFrom(own.approach, rubric),
    guidebook: lexiconOf(built.adverts.value, built.places.value),
    columns: built.columns.value,
  };
}

/** A text under a wrong name would be left out without a word. */
function checkKinds(own: OwnTexts): void {
  if (typeof own !== 'object' || own === null) {
    const what = 'Texts are handed over by their kind';
    throw new InputError([
      { file: 'loadRubric', what, fix: 'Write for example loadRubric({ rubric: text }).' },
    ]);
  }
  const unknown = Object.keys(own).filter((key) => !(KINDS as readonly string[]).includes(key));
  if (unknown.length === 0) return;
  throw new InputError(
    unknown.map((key) => ({
      file: 'loadRubric',
      what: `${quoted(key)} is not a kind of text`,
      fix: suggestion(key, KINDS) as string,
    })),
  );
}

function ratesFrom(own: PolicyText | undefined, { rates }: Shipped): Rates {
  if (own === undefined) return rates.value;
  return orThrow(ratesOf(documentIn(own, 'rates.yaml').document, rates.value));
}

function rubricFrom(own: PolicyText | undefined, built: Shipped, rates: Rates): Rubric {
  const base = built['good-jobs'].value;
  if (own === undefined) return base;
  const { document, bytes } = documentIn(own, 'rubric.yaml');
  const amounts = rates.amounts.map(({ id }) => id);
  const baseId = extendedId(document);
  if (baseId === null) return orThrow(rubricOf(document, { sha256: sha256(bytes), amounts }));
  const baseText = shippedYaml(baseId);
  if (baseText === null) {
    const what = 'There is no rubric of this name to extend';
    const { file } = document;
    throw new InputError([{ file, ...document.place(['extends']), what, fix: 'Write extends: good-jobs.' }]);
  }
  const fingerprint = sha256(new TextEncoder().encode(baseText), bytes);
  return orThrow(extendedRubricOf(document, base, { sha256: fingerprint, amounts }));
}

function approachFrom(own: PolicyText | undefined, rubric: Rubric): Approach {
  if (own === undefined) return BUILT_IN_APPROACH;
  const { document } = documentIn(own, 'approach.yaml');
  return orThrow(approachOf(document, rubric, document.file));
}
