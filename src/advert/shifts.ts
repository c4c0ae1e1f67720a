// Whether the work is in shifts, at night or at weekends; or said not to be.
import type { Finding } from './finding.ts';
import { isDenied } from './negation.ts';
import type { Passage } from './passage.ts';
import type { Told } from './phrase-book.ts';
import { hitsOf, type Phrases } from './phrases.ts';
import { findingFrom, isOver } from './told.ts';

export function readShifts(told: Told & { readonly never: Phrases }, passage: Passage): Finding<boolean>[] {
  const others = hitsOf(told.butNot, passage);
  const said = hitsOf(told.says, passage).filter((hit) => !isOver(others, hit) && !isDenied(passage, hit));
  if (said.length > 0) return said.map((hit) => findingFrom(passage, 'shift-work', true, hit));
  return hitsOf(told.never, passage).map((hit) => findingFrom(passage, 'shift-work', false, hit));
}
