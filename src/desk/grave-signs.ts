// The words with which a person may say that something is gravely wrong, whatever they were asked.

import { questionsOf, type Rubric } from '../rubric/rubric.ts';

/** The question that a line bears on, by its id; null where it says nothing of the kind. */
export type SignIn = (line: string) => string | null;

/** By the phrases that the options of the rubric name. */
export async function loadSignIn(rubric: Rubric): Promise<SignIn> {
  const heard = questionsOf(rubric).flatMap(({ id, options }) => {
    const phrases = options.flatMap((option) => option.heard ?? []);
    return phrases.length === 0 ? [] : [{ id, phrases }];
  });
  if (heard.length === 0) return () => null;
  const { phrasesSaid } = await import('../advert/phrases-said.ts');
  const said = phrasesSaid(heard.map(({ phrases }) => phrases));
  return (line) => heard[said(line)[0] ?? -1]?.id ?? null;
}
