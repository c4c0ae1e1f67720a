// What can be done at the end of an interview: pages, the whole profile, a change, the rest, and to save.

import type { Worry } from '../interview/heard-sign.ts';
import type { Choice, Prompter } from '../interview/prompter.ts';
import type { Heard } from '../interview/questionnaire.ts';
import type { EarlyEnd } from '../interview/run-questionnaire.ts';
import { inLines } from '../interview/talk-page.ts';
import { commandIn } from '../interview/typed-commands.ts';
import { type Layout, wrapped } from '../page/layout.ts';
import type { Alarm } from '../page/page.ts';
import type { MadePage } from './offer-pages.ts';

export type MenuChoice =
  | (MadePage | 'everything' | 'dates' | 'save' | 'change' | 'rest' | 'ring' | 'another')
  | Heard;

export interface MenuView {
  /** What cannot wait: it never scrolls away. */
  readonly alarms: readonly Alarm[];
  /** The offer in short, where the summary is no longer on the screen. */
  readonly brief: readonly string[];
  /** The pages that can be made. */
  readonly makes: readonly MadePage[];
  /** Nothing may be raised with the employer. */
  readonly isWithheld: boolean;
  /** There is a day to come that a calendar could hold. */
  readonly hasDates: boolean;
  /** How many questions are left, and whether they are those of a call. */
  readonly rest: number;
  readonly isCall: boolean;
  /** There is something to ask in a call, and none was just led. */
  readonly isToRing: boolean;
  /** Another offer for the same client may follow. */
  readonly isFollowed: boolean;
  /** Questions that cannot wait, where they may be asked still. */
  readonly worries: readonly Worry[];
  /** A line that says something grave. */
  heard(line: string): Heard | null;
}

const PAGES: Readonly<Record<MadePage, string>> = {
  client: 'A page for the client',
  call: 'Questions for the call to the employer',
  employer: 'A page for the employer',
};

export async function askNext(
  view: MenuView,
  { prompter, layout }: { readonly prompter: Prompter; readonly layout: Layout },
): Promise<MenuChoice | EarlyEnd> {
  const { alarms, makes, isWithheld, hasDates, rest, isCall, isToRing, isFollowed, worries } = view;
  const { width, paint, hasButtons } = layout;
  const choices: (Choice & { readonly go: MenuChoice })[] = [
    ...makes
      .filter((made) => made === 'client' || !isWithheld)
      .map((made) => ({ go: made, label: PAGES[made] })),
    { go: 'everything', label: 'Everything: the whole profile' },
    { go: 'save', label: hasButtons ? 'Save the offer' : 'Save and finish', isEnter: true },
    { go: 'change', label: 'Change an answer' },
    ...(rest > 0
      ? [
          {
            go: 'rest',
            label: `${isCall ? 'More questions of the call' : 'The other questions'} (about ${rest})`,
          } as const,
        ]
      : []),
    ...(isWithheld || !isToRing
      ? []
      : [{ go: 'ring', label: 'Ring the employer now, and type what they say' } as const]),
    ...(isFollowed
      ? [{ go: 'another', label: 'Save, then another offer for the same client' } as const]
      : []),
    ...(hasDates ? [{ go: 'dates', label: 'Its dates, for your calendar' } as const] : []),
    ...worries.map((worry) => ({ ...worry, isRare: true as const })),
  ];
  const goesIn = (line: string): MenuChoice | 'stopped' | null => {
    const command = commandIn(line);
    if (command === 'quit') return 'stopped';
    if (command === 'back' || command === 'answers') return 'change';
    if (line.trim() === '' || /^save$/i.test(line.trim())) return 'save';
    if (isCall && /^more$/i.test(line.trim()) && rest > 0) return 'rest';
    const [, number = ''] = /^\(?(\d{1,2})[).]?$/.exec(line.trim()) ?? [];
    return choices[Number(number) - 1]?.go ?? view.heard(line);
  };
  const typed = await prompter.ask({
    lines: [
      // What cannot wait is the last thing on the screen, too.
      ...alarms.flatMap(({ say, isStop }) =>
        wrapped(say, width, '! ', '  ').map((line) => paint(isStop ? 'stop' : 'strong', line)),
      ),
      ...(alarms.length === 0 ? [] : ['']),
      ...(view.brief.length === 0 ? [] : [...view.brief, '']),
      ...wrapped('What next?', width).map((line) => paint('strong', line)),
    ],
    choices,
    areSteps: true,
    footer: [],
    check: (line) =>
      goesIn(line) === null
        ? inLines(`Type a number from 1 to ${choices.length}, or q to stop here.`, layout)
        : null,
  });
  if ('ended' in typed) return typed.ended;
  // A paste is no choice.
  return 'line' in typed ? (goesIn(typed.line) ?? 'save') : askNext(view, { prompter, layout });
}
