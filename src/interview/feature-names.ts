// Features by the words the screen shows for them: "work-life balance", "effort and reward", "learning".
import { LEVELS } from '../rubric/scale.ts';

export interface FeatureName {
  readonly id: string;
  readonly title: string;
}

/** Fewer characters of a title than this could be the start of anything. */
const FEWEST_CHARACTERS = 4;
const RUN = /\p{L}[\p{L}' -]*\p{L}/gu;

/**
 * The same line with ids in the place of titles and of clear parts of them. A word that is a level is never taken as part of a
 * title unless the whole title stands there: "fair pay" is the feature, and "fair" alone is what the client thinks.
 */
export function featureNames(typed: string, features: readonly FeatureName[]): string {
  const line = typed
    .toLowerCase()
    .replace(/[‐-―]/g, '-')
    .replaceAll('’', "'")
    .replace(/(?<=\p{L})\s*&\s*(?=\p{L})/gu, ' and ');
  const longest = features
    .filter(({ title }) => wordsOf(title).length > 0)
    .toSorted((a, b) => b.title.length - a.title.length);
  const titles = longest.map(({ title }) => `(${asTyped(title)})`).join('|');
  const named = line.replace(new RegExp(String.raw`(?<!\p{L})(?:${titles})(?!\p{L})`, 'gu'), (...found) => {
    const at = found.slice(1, longest.length + 1).findIndex((group) => group !== undefined);
    return longest[at]?.id ?? '';
  });
  return named.replace(RUN, (run) => oneName(run, features) ?? eachName(run, features));
}

/** A title as people type it: with its hyphens and commas or without, but "security fair, pay" is no "fair pay". */
function asTyped(title: string): string {
  const pieces = title.toLowerCase().replaceAll('&', ' and ').split(',');
  return pieces.map((piece) => wordsOf(piece).join(String.raw`[\s-]+`)).join(String.raw`[\s,-]+`);
}

/** "pay and balance", "pay then balance": each of them. */
function eachName(run: string, features: readonly FeatureName[]): string {
  return run.replace(/(?:(?!\b(?:and|then|is|looks)\b).)+/g, (part) => oneName(part, features) ?? part);
}

/** The id with the word after it that says how it looks; null where the words could be more than one feature, or none. */
function oneName(run: string, features: readonly FeatureName[]): string | null {
  const [, space = '', name = '', after = ''] =
    /^(\s*)(.*?)((?:\s+(?:is|are|looks?|seems))?\s+(?:poor|weak|fair|good)|)\s*$/.exec(run) ?? [];
  const words = wordsOf(name);
  if (words.some((word) => LEVELS.some((level) => level === word))) return null;
  const meant = words.filter((word) => !['and', 'the', 'my', 'own'].includes(word));
  if (meant.length === 0) return null;
  const exact = features.find(({ id }) => id === name.trim());
  const near = features.filter(({ title }) => meant.every((word) => hasWord(title, word)));
  const [feature] = exact !== undefined ? [exact] : near.length === 1 ? near : [];
  return feature === undefined ? null : `${space}${feature.id}${after} `;
}

function hasWord(title: string, word: string): boolean {
  return wordsOf(title).some(
    (one) => one === word || (word.length >= FEWEST_CHARACTERS && one.startsWith(word)),
  );
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '');
}
