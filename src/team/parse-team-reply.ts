// What a line that somebody typed means at a question of a session.
import { type Command, commandIn } from '../interview/typed-commands.ts';
import type { SessionItem } from './item.ts';
import { holdsAt, type SessionReply } from './team-reply.ts';

/** `keep`: an empty line, which leaves things as they are. */
export type ParsedTeamReply =
  | { readonly reply: SessionReply }
  | { readonly keep: true }
  | { readonly command: Exclude<Command, 'unknown' | 'done'> }
  | { readonly not: string };

export function parseTeamReply(line: string, item: SessionItem): ParsedTeamReply {
  const typed = line.trim();
  if (typed === '') return { keep: true };
  const command = commandIn(typed);
  if (command === 'unknown') return { reply: null };
  if (command !== null && command !== 'done') return { command };
  if (item.kind !== 'step' && item.kind !== 'holds') return { reply: { words: typed } };
  const last = item.choices.length + 1;
  const not = { not: `Type a number from 1 to ${last}, or h for help.` };
  const [, digits = '', rest = ''] = /^(\d{1,2})[).:,]?(?:\s+(.*))?$/s.exec(typed) ?? [];
  const number = Number(digits);
  if (digits === '' || number < 1 || number > last) return not;
  const words = rest.trim() === '' ? null : rest.trim();
  // A step has a place for words of its own: what is typed after its number would be lost.
  if (item.kind === 'step' && words !== null)
    return { not: `Type the number alone, 1 to ${last}: your words have a place of their own.` };
  if (number === last) return { reply: null };
  const holds = holdsAt(number);
  if (item.kind === 'step' || holds === undefined) return { reply: { step: number } };
  return { reply: { holds, words } };
}
