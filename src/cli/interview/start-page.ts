// The one screen at the start: where answers are kept, what to leave out, what can be typed, what is not finished.

import type { InterviewPlan } from '../../interview/interview-plan.ts';
import { progressOf } from '../../interview/progress.ts';
import { answeredCount } from '../../interview/question-page.ts';
import { wrapped } from '../../page/layout.ts';
import { neutralise } from '../../source/neutralise.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { OLD, type SavedDraft } from './draft-store.ts';
import type { TalkRun } from './talk-at-terminal.ts';

/** The lines of the first screen: four, and what else has to be known. */
export function startPage(
  { drafts, layout, unfinished, host: { program } }: TalkRun & { readonly unfinished: string | null },
  plan: InterviewPlan,
  vacancy: Vacancy,
  failed: string | null,
  before: readonly SavedDraft[],
): string[] {
  const { width, paint } = layout;
  const path = drafts.path();
  const known = answeredCount(plan.steps, vacancy, plan.rubric);
  const old = before.filter(({ days }) => days > OLD);
  const recent = before.filter(({ days }) => days <= OLD);
  const add = (text: string) => wrapped(text, width);
  const isYaml = /\.ya?ml$/i.test(progressOf(vacancy).file?.path ?? '');
  return [
    ...add('One job offer, one question at a time. Not knowing is an answer too.').map((line) =>
      paint('strong', line),
    ),
    ...(path === null || !drafts.isSaved()
      ? []
      : [...add('Saved after each answer, on this computer only, in'), `  ${neutralise(path)}`]),
    ...(failed === null ? [] : add(failed)),
    ...add("Leave out clients' names and health. Enter: not known yet; h: help; q: stop."),
    // What an advert was read as comes first, and says itself what it is.
    ...(known > 0 && (vacancy.found === null || progressOf(vacancy).confirmed)
      ? add(`${known} ${known === 1 ? 'answer is' : 'answers are'} here already; those are not asked again.`)
      : []),
    ...(plan.way === 'employer' || plan.way === 'client'
      ? add(
          `What settles the most comes first. Stop with q whenever you like${isYaml ? ': what was said goes into the file' : ''}.`,
        )
      : []),
    ...(recent.length > 0 && vacancy.title === null
      ? [
          ...add(
            recent.length === 1
              ? 'One interview is not finished. To go on with it, stop here with q and type:'
              : `${recent.length} interviews are not finished (${program} ask --list). To go on with the last one, stop here with q and type:`,
          ),
          `  ${program} ask ${recent.at(-1)?.name}`,
        ]
      : []),
    ...(unfinished === null
      ? []
      : [
          ...add(
            'An interview about this file is not finished. To go on with it, stop here with q and type:',
          ),
          `  ${program} ask ${unfinished}`,
        ]),
    ...(old.length > 0 ? oldOnes(old, width, program) : []),
  ];
}

/** They are named, with the offer to remove them; nothing is removed unasked. */
export function oldOnes(old: readonly SavedDraft[], width: number, program: string): string[] {
  const names = old.map(({ name }) => name);
  if (names.length > MOST_NAMED)
    return [
      ...wrapped(
        `${names.length} interviews are more than ${OLD} days old. To see them, and to remove one:`,
        width,
      ),
      `  ${program} ask --list`,
      `  ${program} forget ${names[0]}`,
    ];
  return [
    ...wrapped(
      `More than ${OLD} days old: ${names.join(', ')}. To remove ${names.length === 1 ? 'it' : 'them'}:`,
      width,
    ),
    `  ${program} forget ${names.join(' ')}`,
  ];
}

/** One screen is short. */
const MOST_NAMED = 3;
