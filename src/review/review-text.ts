// A review as a case note to paste: plain text, 80 columns, under 2,000 letters, the essentials only.

import { wrapped } from '../page/layout.ts';
import { withFullStop, withoutFullStop } from '../page/punctuation.ts';
import { neutralise } from '../source/neutralise.ts';
import type { Review } from './review.ts';
import { REVIEW_HEADINGS, type Row, reviewOutline } from './review-outline.ts';

const WIDTH = 80;
/** Letters for a title, and for the legal checks. */
const ROOM = { title: 120, before: 180 } as const;

export function text(review: Review): string {
  const { title, about, checked, cautions, summary, before, parts, close } = reviewOutline(review);
  const lines: string[] = [];
  const say = (sentence: string) => lines.push(...wrapped(neutralise(sentence), WIDTH));
  const item = (sentence: string) => lines.push(...wrapped(sentence, WIDTH, '- ', '  '));
  say(short(neutralise(about === '' ? title : `${title} · ${about}`), ROOM.title));
  say(checked);
  for (const caution of cautions) {
    lines.push('');
    say(caution);
  }
  lines.push('');
  say(summary);
  const checks = before.map(
    (notice) => `${withFullStop(notice.title)}${notice.who === null ? '' : ` ${withFullStop(notice.who)}`}`,
  );
  for (const { heading, rows, room } of [
    { heading: REVIEW_HEADINGS.before, rows: checks, room: ROOM.before },
    ...noted(parts),
  ]) {
    if (rows.length === 0) continue;
    lines.push('', heading.toUpperCase());
    const fitting = fittingIn(rows.map(neutralise), room);
    for (const row of fitting) item(row);
    const more = rows.length - fitting.length;
    if (more > 0) item(`${more} more in the other formats.`);
  }
  lines.push('');
  say(close);
  return `${lines.join('\n')}\n`;
}

function noted(parts: ReturnType<typeof reviewOutline>['parts']) {
  return parts.flatMap(({ heading, rows, room }) =>
    room === 0 ? [] : [{ heading, rows: rows.map(onOneLine), room }],
  );
}

/** As many of them as there is room for, one at least. */
function fittingIn(rows: readonly string[], room: number): string[] {
  const fitting: string[] = [];
  let left = room;
  for (const row of rows) {
    if (fitting.length > 0 && row.length > left) break;
    fitting.push(short(row, room));
    left -= row.length;
  }
  return fitting;
}

function onOneLine({ text: words, notes }: Row): string {
  return [words, ...notes]
    .map((part) => (part.endsWith('?') ? part : withFullStop(withoutFullStop(part))))
    .join(' ');
}

function short(words: string, room: number): string {
  return words.length <= room ? words : `${[...words].slice(0, room).join('').trimEnd()} ...`;
}
