// The one screen at the start: where answers are kept, what to leave out, what can be typed, what is not finished.
import { inert } from '../../document/inert.ts';
import type { Plan } from '../../interview/plan.ts';
import { answeredCount } from '../../interview/question-page.ts';
import { wrapped } from '../../report/layout.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { OLD, type Saved } from './saved.ts';
import type { Visit } from './visit.ts';

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
    ...(path === null
      ? add(failed ?? '')
      : [
          ...add('Your answers are kept on this computer only, and saved after each one, in'),
          `  ${inert(path)}`,
        ]),
    ...add('Leave out names of clients, and anything about their health.'),
    ...add(
      'At any question: Enter if you do not know, b to go back, w for why we ask, a for your answers so far, q to stop, h for help.',
    ),
    ...(known > 0
      ? add(`${known} ${known === 1 ? 'answer is' : 'answers are'} here already; those are not asked again.`)
      : []),
    ...(recent.length > 0 && vacancy.title === null
      ? add(
          `Not finished yet: ${names(recent)}. To go on with one, stop here and type: goodwork ask ${recent.at(-1)?.name}`,
        )
      : []),
    ...(old.length > 0 ? add(oldOnes(old)) : []),
  ];
}

export function oldOnes(old: readonly Saved[]): string {
  const names = old.map(({ name }) => name).join(', ');
  const what = old.length === 1 ? 'it' : 'them';
  return `More than ${OLD} days old: ${names}. To remove ${what}: goodwork forget ${old.map(({ name }) => name).join(' ')}`;
}
