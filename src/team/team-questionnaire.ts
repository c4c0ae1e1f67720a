// A team's session at a terminal: its questions in their order as they stand on the screen, and what each reply does to the file.

import type { Choice } from '../interview/prompter.ts';
import type { OpenQuestion, ParsedLine, Questionnaire } from '../interview/questionnaire.ts';
import { asked, goOnWords, keysLine, lettersInFull, saidBack } from '../interview/talk-page.ts';
import { type Layout, wrapped } from '../page/layout.ts';
import { type ApproachFile, stanceIn } from '../rubric/approach.ts';
import type { ApproachGuide } from '../rubric/approach-guide-shape.ts';
import { neutralise } from '../source/neutralise.ts';
import type { SessionItem } from './item.ts';
import { parseTeamReply, replyInWords, replyOf, withReply } from './team-reply.ts';

export interface TeamState {
  readonly file: ApproachFile;
  /** Index of the question that is asked next: unlike an interview, a session asks once more what is gone back to. */
  readonly at: number;
}

/** A session goes on after the last question that has a reply. */
export function teamStateOf(file: ApproachFile, items: readonly SessionItem[]): TeamState {
  return { file, at: items.findLastIndex((item) => replyOf(item, file) !== null) + 1 };
}

export function teamQuestionnaire(
  items: readonly SessionItem[],
  guide: ApproachGuide,
): Questionnaire<TeamState> {
  const indexOf = (wanted: string) => items.findIndex(({ id }) => id === wanted);
  return {
    isInOrder: true,
    endsWithList: true,
    open: ({ at }) => items.slice(at).map(({ id }) => id),
    before: (id, { file }) => {
      const at = (id === null ? items.length : indexOf(id)) - 1;
      const item = items[at];
      return item === undefined ? null : { id: item.id, state: { file, at } };
    },
    question: (id, state, open, isPicked) =>
      teamQuestion(items[indexOf(id)] as SessionItem, state, guide, isPicked ? null : open.length),
    answers: ({ file, at }, _open, place, layout) => {
      const isEnd = place === 'end';
      const shown = items.filter((item, index) => isEnd || index < at || replyOf(item, file) !== null);
      return {
        ids: shown.map(({ id }) => id),
        lines: [
          ...(shown.length === 0 ? ['None so far.'] : repliesPage(shown, file, guide, layout)),
          ...wrapped(`To change one, type its number. ${goOnWords(isEnd, layout)}`, layout.width),
        ],
        again: `Type a number from 1 to ${shown.length}, or press Enter.`,
      };
    },
  };
}

/** `left`: how many there are to come, this one included; null where it was picked from the list. */
function teamQuestion(
  item: SessionItem,
  { file, at }: TeamState,
  guide: ApproachGuide,
  left: number | null,
): OpenQuestion<TeamState> {
  const then = (next: ApproachFile): TeamState => ({ file: next, at: left === null ? at : at + 1 });
  return {
    why: item.why,
    page: (_isExplained, _rows, layout) => itemPage(item, file, guide, left, layout),
    choices: () => ({ choices: itemChoices(item, file) }),
    footer: (layout) => keysLine('choices' in item ? 'one' : null, layout),
    help: (layout) => helpPage(item, layout),
    parse: (line): ParsedLine<TeamState> => {
      const said = parseTeamReply(neutralise(line), item);
      if ('command' in said || 'not' in said) return said;
      return { state: then('reply' in said ? withReply(item, said.reply, file) : file) };
    },
    confirm: (next, layout) =>
      saidBack(item.ask, neutralise(replyInWords(item, replyOf(item, next.file), guide)), layout),
    skip: () => ({ state: then(file), say: [] }),
    reasons: null,
  };
}

/** The text of a question. `left`: how many there are to come, this one included. */
function itemPage(
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
function itemChoices(item: SessionItem, file: ApproachFile): Choice[] {
  if (!('choices' in item)) return [];
  const now = item.kind === 'step' && item.mark === 'want' ? stanceIn(file, item.dimension) : null;
  return [...item.choices, 'Not known yet'].map((choice, index) => ({
    label: `${choice}${index + 1 === now ? ' (now)' : ''}`,
  }));
}

/** Every question with its reply, numbered. */
function repliesPage(
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
function helpPage(item: SessionItem, layout: Layout): string[] {
  const how = 'choices' in item ? 'Type the number of an answer' : 'Type your answer';
  return [
    ...wrapped(`${how}, then press Enter.`, layout.width).map((line) => layout.paint('strong', line)),
    ...lettersInFull(IN_FULL, layout),
  ];
}
