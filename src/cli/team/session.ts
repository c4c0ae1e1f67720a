// A session at the terminal: its questions one at a time, then the list of replies, until all is right or somebody stops.

import { type Layout, wrapped } from '../../page/layout.ts';
import type { ApproachFile } from '../../rubric/approach.ts';
import type { ApproachGuide } from '../../rubric/approach-guide.ts';
import { neutralise } from '../../source/neutralise.ts';
import type { SessionItem } from '../../team/item.ts';
import { helpPage, itemPage, LETTERS } from '../../team/item-page.ts';
import { type ParsedReply, parseReply } from '../../team/parse-team-reply.ts';
import { replyInWords, replyOf, withReply } from '../../team/team-reply.ts';
import type { Prompter } from '../interview/prompter.ts';
import { repliesList } from './replies-list.ts';

export interface Session {
  readonly prompter: Prompter;
  readonly layout: Layout;
  readonly guide: ApproachGuide;
  readonly items: readonly SessionItem[];
  /** Called after every reply; says it on the screen where it fails. */
  save(file: ApproachFile): Promise<void>;
}

export type SessionEnd = {
  readonly how: 'done' | 'stopped' | 'input' | 'signal';
  readonly file: ApproachFile;
};

/** What one prompt came to; a number is the question to go to. */
export type SessionTurn = 'on' | 'back' | 'answers' | 'stopped' | 'input' | 'signal' | number;

/** Goes on behind the last question that has a reply. */
export async function runSession(talk: Session, begin: ApproachFile): Promise<SessionEnd> {
  const { items, prompter } = talk;
  let file = begin;
  const keep = async (next: ApproachFile) => {
    file = next;
    await talk.save(file);
  };
  let at = items.findLastIndex((item) => replyOf(item, file) !== null) + 1;
  /** Where the list was opened, to go back there; null where it stands at the end. */
  let midway: number | null = null;
  let picked = false;
  for (;;) {
    if (at >= items.length) {
      const turn = await repliesList(talk, file, midway);
      if (turn === 'stopped' || turn === 'input' || turn === 'signal') return { how: turn, file };
      if (typeof turn === 'number') {
        at = turn;
        picked = true;
      } else if (turn === 'back') at = midway ?? items.length - 1;
      else if (midway === null) return { how: 'done', file };
      else at = midway;
      if (!picked) midway = null;
      continue;
    }
    const item = items[at] as SessionItem;
    const turn = await askItem(talk, item, file, picked ? null : items.length - at, keep);
    if (turn === 'stopped' || turn === 'input' || turn === 'signal') return { how: turn, file };
    if (picked) {
      // One that was picked from the list leads back to it.
      picked = false;
      at = items.length;
    } else if (turn === 'answers') {
      midway = at;
      at = items.length;
    } else if (turn === 'back') {
      if (at === 0) prompter.say(['This is the first question.']);
      at = Math.max(0, at - 1);
    } else at += 1;
  }
}

/** Asks one question until there is a reply, or the person goes elsewhere. */
async function askItem(
  { prompter, layout, guide }: Session,
  item: SessionItem,
  file: ApproachFile,
  left: number | null,
  keep: (file: ApproachFile) => Promise<void>,
): Promise<SessionTurn> {
  const hear = (line: string): ParsedReply => parseReply(neutralise(line), item);
  const next = (said: ParsedReply): ApproachFile =>
    'reply' in said ? withReply(item, said.reply, file) : file;
  for (;;) {
    const typed = await prompter.ask({
      lines: itemPage(item, file, guide, left, layout),
      footer: wrapped(LETTERS, layout.width),
      check: (line) => {
        const said = hear(line);
        return 'not' in said ? wrapped(said.not, layout.width).join('\n') : null;
      },
      after: (line) => {
        const said = hear(line);
        if ('command' in said || 'not' in said) return [];
        return saidBack(item.ask, neutralise(replyInWords(item, replyOf(item, next(said)), guide)), layout);
      },
    });
    if ('ended' in typed) return typed.ended;
    const said = hear(typed.line);
    if (!('command' in said)) {
      if ('reply' in said) await keep(next(said));
      return 'on';
    }
    if (said.command === 'why') prompter.say(['', ...wrapped(item.why, layout.width, '  ')]);
    else if (said.command === 'help') prompter.say(['', ...helpPage(item, layout)]);
    else if (said.command === 'quit') return 'stopped';
    else if (said.command === 'skip') return 'on';
    else return said.command;
  }
}

/** What stays on the screen: the question, and the reply in strong letters. */
function saidBack(ask: string, words: string, { width, paint }: Layout): string[] {
  const strong = (text: string) => paint('strong', text);
  const [line = '', ...more] = wrapped(`${ask} ${words}`, width);
  if (more.length === 0 && line === `${ask} ${words}`) return [`${ask} ${strong(words)}`];
  return [...wrapped(ask, width), ...wrapped(words, width, '  ').map(strong)];
}
