// The name somebody probably meant.
import { distance } from 'fastest-levenshtein';
import { quoted, shortened } from './problem.ts';

/** The candidate closest to a misspelt name, or undefined where nothing is close enough to be meant. */
function nearestWord(name: string, candidates: readonly string[]): string | undefined {
  const typed = name
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .slice(0, 60);
  let best: string | undefined;
  let least = Math.max(2, Math.floor(typed.length / 3)) + 1;
  for (const candidate of candidates) {
    const apart = distance(typed, candidate.toLowerCase());
    if (apart < least) {
      best = candidate;
      least = apart;
    }
  }
  return best ?? byOneWord(typed, candidates);
}

/** People often remember one word of a name, as "contract" for "contract-type". Only where one name has that word. */
function byOneWord(typed: string, candidates: readonly string[]): string | undefined {
  const [only, ...more] = candidates.filter((candidate) => candidate.split('-').includes(typed));
  return more.length === 0 ? only : undefined;
}

/** `Did you mean "x"?`, or the choices where there are few, or nothing. */
export function suggestion(name: string, candidates: readonly string[]): string | undefined {
  const meant = nearestWord(name, candidates);
  if (meant !== undefined) return `Did you mean ${quoted(meant)}?`;
  return candidates.length > 0 && candidates.length <= 16
    ? `Use one of: ${candidates.map(shortened).join(', ')}.`
    : undefined;
}
