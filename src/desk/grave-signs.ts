// The words with which a person may say that something is gravely wrong, whatever they were asked.

import type { phrasesSaid } from '../advert/phrases-said.ts';
import { questionsOf, type Rubric } from '../rubric/rubric.ts';

/** The question that a line bears on, by its id; null where it says nothing of the kind. */
export type SignIn = (line: string) => string | null;

/** By the phrases that the options of the rubric name. */
export async function loadSignIn(rubric: Rubric): Promise<SignIn> {
  if (heardIn(rubric).length === 0) return () => null;
  return signIn(rubric, (await import('../advert/phrases-said.ts')).phrasesSaid);
}

/** The same, where what finds phrases is at hand. */
export function signIn(rubric: Rubric, finds: typeof phrasesSaid): SignIn {
  const heard = heardIn(rubric);
  const said = finds(heard.map(({ phrases }) => phrases));
  return (line) => heard[said(line)[0] ?? -1]?.id ?? null;
}

function heardIn(rubric: Rubric): readonly { readonly id: string; readonly phrases: readonly string[] }[] {
  return questionsOf(rubric).flatMap(({ id, options }) => {
    const phrases = options.flatMap((option) => option.heard ?? []);
    return phrases.length === 0 ? [] : [{ id, phrases }];
  });
}
