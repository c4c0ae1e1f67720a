// The list of replies of a session, so far or at the end.

import { wrapped } from '../../page/layout.ts';
import type { ApproachFile } from '../../rubric/approach.ts';
import { repliesPage } from '../../team/item-page.ts';
import { replyOf } from '../../team/team-reply.ts';
import type { Session, SessionTurn } from './session.ts';

/** The list of replies, in which any can be changed: all of them at the end, `midway` those so far. */
export async function repliesList(
  { prompter, layout, guide, items }: Session,
  file: ApproachFile,
  midway: number | null,
): Promise<SessionTurn> {
  const shown = items.filter(
    (item, index) => midway === null || index < midway || replyOf(item, file) !== null,
  );
  const pickedAt = (line: string) => {
    const item = /^\d{1,3}$/.test(line.trim()) ? shown[Number(line.trim()) - 1] : undefined;
    return item === undefined ? -1 : items.indexOf(item);
  };
  const way = midway === null ? 'If all is right, press Enter.' : 'To go on, press Enter.';
  const typed = await prompter.ask({
    lines: [
      ...(shown.length === 0 ? ['None so far.'] : repliesPage(shown, file, guide, layout)),
      ...wrapped(`To change one, type its number. ${way}`, layout.width),
    ],
    footer: [],
    check: (line) =>
      line.trim() === '' || pickedAt(line) >= 0 || /^(?:b(?:ack)?|q(?:uit)?|done)$/i.test(line.trim())
        ? null
        : `Type a number from 1 to ${shown.length}, or press Enter.`,
    after: () => [],
  });
  if ('ended' in typed) return typed.ended;
  const line = typed.line.trim();
  if (pickedAt(line) >= 0) return pickedAt(line);
  return /^q/i.test(line) ? 'stopped' : /^b/i.test(line) ? 'back' : 'on';
}
