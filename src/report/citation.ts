// Where a fact comes from and how it was checked, in words.
import type { Assessment } from '../assess/assessment.ts';
import type { Verified } from '../pay/rates.ts';

/** A source by its short name: what stands before the first comma, colon or bracket. */
export function briefCitation(source: string): string {
  return (source.split(/, | \(|: |; /)[0] ?? source).trim();
}

/** How a fact was checked, in words; nothing where it was seen. */
export function verifiedInWords(verified: Verified): string {
  return {
    seen: '',
    weak: 'from an old or second-hand source',
    triangulated: 'pieced together from several sources',
    derived: 'worked out',
    memory: 'from memory: please confirm it',
    convention: 'our own choice',
  }[verified];
}

/** Which approach a report was made with: "2/3/3 (our.approach.yaml; employers built-in)" */
export function approachInWords({
  framing,
  choices,
  employers,
  from,
  builtIn = [],
}: Assessment['approach']): string {
  const open = builtIn.length === 0 ? '' : `; ${builtIn.join(', ')} built-in`;
  return `${framing}/${choices}/${employers} (${from}${open})`;
}
