// Whether the work is in shifts, at night or at weekends; or said not to be.
import type { Finding } from './finding.ts';
import { isDenied } from './negation.ts';
import type { PhraseReader } from './phrase-lexicon.ts';
import { findingFrom, isOver } from './phrase-reader.ts';
import { hitsOf, type Phrases } from './phrases.ts';
import type { Tokens } from './tokens.ts';

export function readShifts(
  told: PhraseReader & { readonly never: Phrases },
  passage: Tokens,
): Finding<boolean>[] {
  const others = hitsOf(told.butNot, passage);
  const said = hitsOf(told.says, passage).filter((hit) => !isOver(others, hit) && !isDenied(passage, hit));
  if (said.length > 0) return said.map((hit) => findingFrom(passage, 'shift-work', true, hit));
  return hitsOf(told.never, passage).map((hit) => findingFrom(passage, 'shift-work', false, hit));
}
