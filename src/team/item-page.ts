// One question of a session as it stands on the screen, the list of replies, and what can be typed: lines in a given width.

import type { Choice } from '../interview/prompter.ts';
import { asked, lettersInFull } from '../interview/talk-page.ts';
import { type Layout, wrapped } from '../page/layout.ts';
import { type ApproachFile, stanceIn } from '../rubric/approach.ts';
import type { ApproachGuide } from '../rubric/approach-guide.ts';
import { neutralise } from '../source/neutralise.ts';
import type { SessionItem } from './item.ts';
import { replyInWords, replyOf } from './team-reply.ts';

/** The text of a question. `left`: how many there are to come, this one included. */
export function itemPage(
  item: SessionItem,
  file: ApproachFile,
  guide: ApproachGuide,
  left: number | null,
  layout: Layout,
): string[] {
  const { width, paint } = layout;
  const lines: string[] = [];
  const add = (text: string, first = '', hanging = first) =>
    lines.push(...wrapped(text, width, first, hanging));
  const about = left === null ? '' : left > 1 ? `: ${left} questions left` : ': the last question';
  for (const line of wrapped(`${item.part}${about}`, width)) lines.push(paint('quiet', line));
  if (item.about !== null) add(item.about);
  if (item.talk !== null) {
    add(`${item.talk.lead}:`, '  ');
    for (const question of item.talk.questions) add(question, '  - ', '    ');
  }
  lines.push(...asked(item.ask, layout));
  if (item.hint !== null) add(item.hint, '  ');
  const reply = replyOf(item, file);
  if (reply !== null)
    add(`So far: ${neutralise(replyInWords(item, reply, guide))} (Enter keeps it, ? takes it out)`, '  ');
  return lines;
}

/** What there is to choose from; where they want to be is said with an eye on where they are. */
export function itemChoices(item: SessionItem, file: ApproachFile): Choice[] {
  if (!('choices' in item)) return [];
  const now = item.kind === 'step' && item.mark === 'want' ? stanceIn(file, item.dimension) : null;
  return [...item.choices, 'Not known yet'].map((choice, index) => ({
    label: `${choice}${index + 1 === now ? ' (now)' : ''}`,
  }));
}

/** Every question with its reply, numbered. */
export function repliesPage(
  items: readonly SessionItem[],
  file: ApproachFile,
  guide: ApproachGuide,
  { width, paint }: Layout,
): string[] {
  const lines: string[] = [];
  let part = '';
  for (const [index, item] of items.entries()) {
    if (item.part !== part) {
      part = item.part;
      lines.push(...wrapped(part, width).map((line) => paint('strong', line)));
    }
    const said = neutralise(replyInWords(item, replyOf(item, file), guide));
    const number = `  ${String(index + 1).padStart(2)}  `;
    lines.push(...wrapped(`${item.label}: ${said}`, width, number, ' '.repeat(number.length)));
  }
  return lines;
}

const IN_FULL: readonly (readonly [string, string])[] = [
  ['Enter', 'not known yet; where there is an answer already, it stays'],
  ['?', 'not known yet; takes out what is there'],
  ['w', 'why we ask this'],
  ['b', 'back to the question before'],
  ['s', 'skip this one'],
  ['a', 'all answers so far; any of them can be changed'],
  ['q', 'stop here; everything is saved, and you can go on another day'],
];

/** What can be typed at a question, in full. */
export function helpPage(item: SessionItem, layout: Layout): string[] {
  const how = 'choices' in item ? 'Type the number of an answer' : 'Type your answer';
  return [
    ...wrapped(`${how}, then press Enter.`, layout.width).map((line) => layout.paint('strong', line)),
    ...lettersInFull(IN_FULL, layout),
  ];
}
