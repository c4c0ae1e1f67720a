// The reply to one question of a session: what a typed line means, where it stands in the file, and how it is said back.

import { type Command, commandIn } from '../interview/typed-commands.ts';
import { type ApproachFile, type Dimension, stanceIn } from '../rubric/approach.ts';
import type { ApproachGuide } from '../rubric/approach-guide-shape.ts';
import { HOLDS, type Holds } from '../rubric/scale.ts';
import { ownValue } from '../source/own-value.ts';
import type { SessionItem } from './item.ts';

/** Words, a step from 1 to 5, or how much something holds back, with words to it; null: not known yet. */
export type SessionReply =
  | { readonly words: string }
  | { readonly step: number }
  | { readonly holds: Holds; readonly words: string | null }
  | null;

export function replyOf(item: SessionItem, file: ApproachFile): SessionReply {
  const words = (text: string | undefined): SessionReply =>
    text === undefined || text === '' ? null : { words: text };
  switch (item.kind) {
    case 'who':
      return words(file.who);
    case 'notes':
      return words(file[item.dimension]?.notes);
    case 'answer':
      return words(ownValue(file.answers, item.question));
    case 'step': {
      const step = item.mark === 'now' ? stanceIn(file, item.dimension) : file[item.dimension]?.want;
      return step == null ? null : { step };
    }
    case 'holds': {
      const held = ownValue(file.constraints, item.constraint);
      if (held === undefined) return null;
      return typeof held === 'string'
        ? { holds: held, words: null }
        : { holds: held.holds, words: held.notes ?? null };
    }
  }
}

/** The file with this reply in it, in the place of the one before. */
export function withReply(item: SessionItem, reply: SessionReply, file: ApproachFile): ApproachFile {
  const words = reply !== null && 'words' in reply && reply.words !== null ? reply.words : undefined;
  switch (item.kind) {
    case 'who':
      return ordered({ ...file, who: words });
    case 'notes':
      return withStance(file, item.dimension, { notes: words });
    case 'answer':
      return ordered({ ...file, answers: filled({ ...file.answers, [item.question]: words }) });
    case 'step':
      return withStance(file, item.dimension, {
        [item.mark]: reply !== null && 'step' in reply ? reply.step : undefined,
      });
    case 'holds': {
      const held = reply === null || !('holds' in reply) ? undefined : reply;
      const value =
        held === undefined
          ? undefined
          : words === undefined
            ? held.holds
            : { holds: held.holds, notes: words };
      return ordered({ ...file, constraints: filled({ ...file.constraints, [item.constraint]: value }) });
    }
  }
}

type Stance = { now?: number | string | undefined; want?: number | undefined; notes?: string | undefined };

/** A dimension of which nothing is known is not in the file at all. */
function withStance(file: ApproachFile, dimension: Dimension, change: Stance): ApproachFile {
  const { now, want, notes }: Stance = { ...file[dimension], ...change };
  const known = typeof now === 'number';
  const stance =
    !known && want === undefined && notes === undefined
      ? undefined
      : { now: known ? now : 'unknown', ...filled({ want, notes }) };
  return ordered({ ...file, [dimension]: stance });
}

/** Keys in the order in which a file has them, without those that say nothing. */
function ordered(file: { [Key in keyof ApproachFile]: ApproachFile[Key] | undefined }): ApproachFile {
  return filled(Object.fromEntries(KEYS.map((key) => [key, file[key]]))) as unknown as ApproachFile;
}

const KEYS = [
  ...(['approach', 'for', 'who', 'on', 'framing', 'choices', 'employers'] as const),
  ...(['constraints', 'answers', 'conditions', 'practice'] as const),
];

function filled<T extends object>(map: T): { [Key in keyof T]: Exclude<T[Key], undefined> } | undefined {
  const entries = Object.entries(map).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as never);
}

/** Whether anything was entered beside the day. */
export function hasBegun({ approach, for: version, on, ...rest }: ApproachFile): boolean {
  return Object.values(rest).some((value) => value !== undefined);
}

/** A reply as it is said back: one line. */
export function replyInWords(item: SessionItem, reply: SessionReply, guide: ApproachGuide): string {
  if (reply === null) return 'choices' in item ? 'Not known yet' : 'Nothing yet';
  if ('step' in reply) return `${reply.step}. ${item.kind === 'step' ? item.choices[reply.step - 1] : ''}`;
  if ('holds' in reply)
    return `${guide.scale[reply.holds]}${reply.words === null ? '' : ` (${reply.words})`}`;
  return reply.words;
}

/** How much something holds back, by its number from 1. */
function holdsAt(number: number): Holds | undefined {
  return HOLDS[number - 1];
}

/** `keep`: an empty line, which leaves things as they are. */
type ParsedTeamReply =
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
