// The one screen at the start: where answers are kept, what to leave out, what can be typed, what is not finished.
import { inert } from '../../document/inert.ts';
import { notesOf } from '../../interview/notes.ts';
import type { Plan } from '../../interview/plan.ts';
import { answeredCount } from '../../interview/question-page.ts';
import { wrapped } from '../../report/layout.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { OLD, type Saved } from './saved.ts';
import type { Visit } from './visit.ts';

/** The lines of the first screen. */
export function startPage(
  { keeper, layout }: Visit,
  plan: Plan,
  vacancy: Vacancy,
  failed: string | null,
  before: readonly Saved[],
): string[] {
  const { width, paint } = layout;
  const path = keeper.path();
  const known = answeredCount(plan.steps, vacancy, plan.rubric);
  const old = before.filter(({ days }) => days > OLD);
  const recent = before.filter(({ days }) => days <= OLD);
  const add = (text: string) => wrapped(text, width);
  const names = (saved: readonly Saved[]) => saved.map(({ name }) => name).join(', ');
  return [
    ...add(
      'One job offer, one question at a time. There are no wrong answers, and not knowing is an answer too.',
    ).map((line) => paint('strong', line)),
    ...(path === null || !keeper.isSaved()
      ? []
      : [
          ...add('Your answers are kept on this computer only, and saved after each one, in'),
          `  ${inert(path)}`,
        ]),
    ...(failed === null ? [] : add(failed)),
    ...add('Leave out names of clients, and anything about their health.'),
    ...add(
      'At any question: Enter if you do not know, b to go back, w for why we ask, a for your answers so far, q to stop, h for help.',
    ),
    ...(vacancy.found !== null && !notesOf(vacancy).confirmed
      ? add('The advert was read. First look at what it says: Enter for yes, or type what is right.')
      : known > 0
        ? add(
            `${known} ${known === 1 ? 'answer is' : 'answers are'} here already; those are not asked again.`,
          )
        : []),
    ...(plan.way === 'employer' || plan.way === 'client'
      ? add('What settles the most comes first. Stop with q whenever you like.')
      : []),
    ...(recent.length > 0 && vacancy.title === null
      ? [
          ...add(`Not finished yet: ${names(recent)}. To go on with one, stop here and type, for example:`),
          `  goodwork ask ${recent.at(-1)?.name}`,
        ]
      : []),
    ...(old.length > 0 ? oldOnes(old, width) : []),
  ];
}

/** They are named, with the offer to remove them; nothing is removed unasked. */
export function oldOnes(old: readonly Saved[], width: number): string[] {
  const names = old.map(({ name }) => name);
  return [
    ...wrapped(
      `More than ${OLD} days old: ${names.join(', ')}. To remove ${names.length === 1 ? 'it' : 'them'}:`,
      width,
    ),
    `  goodwork forget ${names.join(' ')}`,
  ];
}
