// A review as a case note to paste, under 2,000 characters: the essentials only.
import { type Item, listOf, type Notice, type Page, type Section } from '../page/page.ts';
import { withFullStop, withoutFullStop } from '../page/punctuation.ts';
import { neutralise } from '../source/neutralise.ts';

/** The heading over legal checks. */
export const FIRST = 'First of all';

/** A part of a review, before it is cut to what a note has room for. */
export interface ReviewPart {
  readonly heading: string;
  readonly items: readonly Item[];
  /** How many characters of it a case note has room for; none where it does not belong there. */
  readonly room: number;
}

/** Characters for a title, and for the legal checks. */
const ROOM = { title: 120, first: 180 } as const;

export function reviewNote(page: Page, first: readonly Notice[], parts: readonly ReviewPart[]): Page {
  const { title, about = '', ...rest } = page;
  const checks = first.map(
    (notice) => `${withFullStop(notice.title)}${notice.who === null ? '' : ` ${withFullStop(notice.who)}`}`,
  );
  return {
    ...rest,
    title: short(neutralise(about === '' ? title : `${title} · ${about}`), ROOM.title),
    sections: [
      ...cutTo(ROOM.first, FIRST, checks),
      ...parts.flatMap(({ heading, items, room }) => cutTo(room, heading, items.map(onOneLine))),
    ],
    footer: [],
  };
}

/** As many of them as there is room for, one at least. */
function cutTo(room: number, heading: string, rows: readonly string[]): Section[] {
  if (room === 0 || rows.length === 0) return [];
  const fitting: string[] = [];
  let left = room;
  for (const row of rows.map(neutralise)) {
    if (fitting.length > 0 && row.length > left) break;
    fitting.push(short(row, room));
    left -= row.length;
  }
  const more = rows.length - fitting.length;
  const said = more > 0 ? [`${more} more in the other formats.`] : [];
  return [{ heading, blocks: [listOf([...fitting, ...said])] }];
}

function onOneLine({ text, notes = [] }: Item): string {
  return [text, ...notes]
    .map((part) => (part.endsWith('?') ? part : withFullStop(withoutFullStop(part))))
    .join(' ');
}

function short(words: string, room: number): string {
  return words.length <= room ? words : `${[...words].slice(0, room).join('').trimEnd()} ...`;
}
