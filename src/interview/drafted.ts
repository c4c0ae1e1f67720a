// What an advert was read as, for a person to say yes to, correct, or ask the employer about.
import { foundIn } from '../vacancy/found.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { notesOf } from './notes.ts';
import type { Step } from './step.ts';

/** Facts, and the subject of what is found that each is drafted from. */
const SUBJECTS: Readonly<Record<string, string>> = { pay: 'pay', 'hours.paid': 'hours', workplace: 'place' };

/** Whether this reply was drafted from an advert, and nobody has looked at it yet. */
export function isToConfirm(step: Step, vacancy: Vacancy): boolean {
  if (vacancy.found === null || notesOf(vacancy).confirmed) return false;
  return step.id === 'title' ? vacancy.title !== null : advertWords(step, vacancy).length > 0;
}

/** The advert's words for a step, each once. */
export function advertWords({ id, question, fact }: Step, vacancy: Vacancy): string[] {
  const answer = question === null ? undefined : vacancy.answers[question.id];
  const said = fact === null && answer?.by === 'advert' && answer.says !== null ? [answer.says] : [];
  const subject = SUBJECTS[id];
  const found = subject === undefined ? [] : foundIn(vacancy).filter((one) => one.subject === subject);
  return [...new Set([...said, ...found.map(({ quote }) => quote)])];
}
