// What offers are read and judged by, from strings: all that goodwork ships, which the build puts into the library itself, with
// a team's own texts laid over it.

import type { Lexicon } from '../advert/advert.ts';
import { lexiconOf } from '../advert/lexicon.ts';
import type { GazetteerFile, PhraseLexiconFile } from '../advert/lexicon-shape.ts';
import type { Script } from '../interview/script.ts';
import type { Rates } from '../pay/rates.ts';
import { approachOf, documentIn, extendedId, orThrow, ratesOf, rubricIn } from '../policy/policy-text.ts';
import type { ColumnsFile } from '../read/columns.ts';
import { type Approach, BUILT_IN_APPROACH } from '../rubric/approach.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { suggestion } from '../source/did-you-mean.ts';
import type { Document } from '../source/document.ts';
import { InputError, quoted, unusable } from '../source/problem.ts';

export interface Policy {
  readonly rubric: Rubric;
  readonly rates: Rates;
  /** Where the team stands; in the middle of everything unless it says so. */
  readonly approach: Approach;
  /** The phrases and places that adverts are read by. */
  readonly guidebook: Lexicon;
  /** What the columns of other people's lists are called. */
  readonly columns: ColumnsFile;
  /** What the interview asks besides the questions of the rubric. */
  readonly script: Script;
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

interface Compiled<T> {
  readonly value: T;
}

interface Shipped {
  readonly 'good-jobs': Compiled<Rubric>;
  readonly rates: Compiled<Rates>;
  readonly adverts: Compiled<PhraseLexiconFile>;
  readonly places: Compiled<GazetteerFile>;
  readonly columns: Compiled<ColumnsFile>;
  readonly interview: Compiled<Script>;
}

/** JSON, and the YAML of the rubric that teams extend. The build puts both here. */
declare const GOODWORK_SHIPPED: string;
declare const GOODWORK_RUBRIC: string;

/** Throws one InputError with every problem of the first text that has any. Load it once and use it for every offer. */
export function loadRubric(own: OwnTexts = {}): Policy {
  checkKinds(own);
  // Read anew for each caller: nobody can change it for another.
  const built = JSON.parse(GOODWORK_SHIPPED) as Shipped;
  const shipped = built.rates.value;
  const rates =
    own.rates === undefined ? shipped : orThrow(ratesOf(ownText(own.rates, 'rates').document, shipped));
  const rubric = own.rubric === undefined ? built['good-jobs'].value : rubricFrom(own.rubric, built, rates);
  return {
    rubric,
    rates,
    approach: own.approach === undefined ? BUILT_IN_APPROACH : approachFrom(own.approach, rubric),
    guidebook: lexiconOf(built.adverts.value, built.places.value),
    columns: built.columns.value,
    script: built.interview.value,
  };
}

/** A text under a wrong name would be left out without a word. */
function checkKinds(own: OwnTexts): void {
  if (typeof own !== 'object' || own === null) {
    const what = 'Texts are handed over by their kind';
    throw unusable('loadRubric', what, 'Write for example loadRubric({ rubric: text }).');
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

function rubricFrom(own: PolicyText, built: Shipped, rates: Rates): Rubric {
  const { document, bytes } = ownText(own, 'rubric');
  const isOver = extendedId(document) === 'good-jobs';
  const base = { rubric: built['good-jobs'].value, bytes: new TextEncoder().encode(GOODWORK_RUBRIC) };
  return rubricIn(document, bytes, rates, isOver ? base : null);
}

function approachFrom(own: PolicyText, rubric: Rubric): Approach {
  const { document } = ownText(own, 'approach');
  return orThrow(approachOf(document, rubric, document.file));
}

/** `kind` names a text that has no name of its own. */
export function ownText(
  own: PolicyText,
  kind: string,
): { readonly document: Document; readonly bytes: Uint8Array } {
  const { name, text } = typeof own === 'string' ? { name: `${kind}.yaml`, text: own } : own;
  if (typeof text !== 'string') throw unusable(name, 'This is not a text', 'Hand over the text of a file.');
  const empty = { what: 'The text is empty', fix: 'Hand over another, or leave it out.' };
  return { document: documentIn(text, name, empty), bytes: new TextEncoder().encode(text) };
}
