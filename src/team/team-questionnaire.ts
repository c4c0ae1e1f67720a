// A team's session: its questions in their order, and what each reply does to the file.

import type { OpenQuestion, ParsedLine, Questionnaire } from '../interview/questionnaire.ts';
import { goOnWords, keysLine, saidBack } from '../interview/talk-page.ts';
import { wrapped } from '../page/layout.ts';
import type { ApproachFile } from '../rubric/approach.ts';
import type { ApproachGuide } from '../rubric/approach-guide.ts';
import { neutralise } from '../source/neutralise.ts';
import type { SessionItem } from './item.ts';
import { helpPage, itemChoices, itemPage, repliesPage } from './item-page.ts';
import { parseTeamReply } from './parse-team-reply.ts';
import { replyInWords, replyOf, withReply } from './team-reply.ts';

export interface TeamState {
  readonly file: ApproachFile;
  /** Index of the question that is asked next: unlike an interview, a session asks once more what is gone back to. */
  readonly at: number;
}

/** It goes on behind the last question that has a reply. */
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
    open: ({ at }) => items.slice(at).map(({ id }) => id),
    before: (id, { file }) => {
      const at = (id === null ? items.length : indexOf(id)) - 1;
      const item = items[at];
      return item === undefined ? null : { id: item.id, state: { file, at } };
    },
    question: (id, state, open, isPicked) =>
      teamQuestion(items[indexOf(id)] as SessionItem, state, guide, isPicked ? null : open.length),
    answers: ({ file, at }, _open, isEnd, layout) => {
      const shown = items.filter((item, index) => isEnd || index < at || replyOf(item, file) !== null);
      return {
        ids: shown.map(({ id }) => id),
        lines: [
          ...(shown.length === 0 ? ['None so far.'] : repliesPage(shown, file, guide, layout)),
          ...wrapped(`To change one, type its number. ${goOnWords(isEnd)}`, layout.width),
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
