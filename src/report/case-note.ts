// A case note that always fits: plain lines of 80 columns, under 2,000 characters, whatever stands in the offer.

import { wrapped } from '../page/layout.ts';
import { neutralise } from '../source/neutralise.ts';

const WIDTH = 80;
/** A case note is pasted into records that take 2,000 characters. */
const MOST = 1990;

export interface NotePart {
  readonly heading: string;
  /** Most important first. */
  readonly items: readonly string[];
  /** Its share of what is left beside the parts that must stand; what one does not use goes to the next. */
  readonly share: number;
  readonly noun: string;
}

/** What must stand, before and after the parts that are cut to what is left. */
export interface Note {
  /** Each block of lines is apart from the next. */
  readonly before: readonly (readonly string[])[];
  readonly parts: readonly NotePart[];
  readonly after: readonly string[];
  /** Where everything stands that is left out here. */
  readonly whole: string;
}

/** Lays out a note. A part that does not fit says how much more there is. */
export function caseNote({ before, parts, after, whole }: Note): string {
  const tail = ['', ...after.flatMap((line) => lines(line))];
  const where = lines(whole);
  const room = MOST - sizeOf([...tail, ...where]);
  const head = upTo(
    room,
    before.flatMap((block, index) => [...(index === 0 ? [] : ['']), ...block]),
  );
  let left = MOST - sizeOf([...head, ...tail, ...where]);
  const shares = parts.reduce((sum, { share }) => sum + share, 0);
  let shared = shares;
  let isWhole = !head.includes(CUT);
  const body: string[] = [];
  for (const { heading, items, share, noun } of parts) {
    const own = Math.floor((left * share) / shared);
    shared -= share;
    if (items.length === 0) continue;
    const { shown, more } = fitting(heading, items, noun, own);
    body.push(...shown);
    left -= sizeOf(shown);
    isWhole &&= !more;
  }
  return `${[...head, ...body, ...tail, ...(isWhole ? [] : where)].join('\n')}\n`;
}

const CUT = '…';

/** A rubric of a team's own may have names of any length: what must stand is cut only where nothing else would fit. */
function upTo(room: number, these: readonly string[]): string[] {
  if (sizeOf(these) <= room) return [...these];
  const kept = these.slice();
  while (kept.length > 0 && sizeOf([...kept, CUT]) > room) kept.pop();
  return [...kept, CUT];
}

/** As many items as there is room for, at least a piece of one where there is any room at all. */
function fitting(
  heading: string,
  items: readonly string[],
  noun: string,
  room: number,
): { shown: string[]; more: boolean } {
  const shown = ['', heading.toUpperCase()];
  let size = sizeOf(shown);
  for (const [index, one] of items.entries()) {
    const these = lines(one, '- ', '  ');
    const rest = items.length - index - 1;
    if (size + sizeOf(these) + (rest === 0 ? 0 : MORE) > room) {
      if (index > 0) return { shown: [...shown, `- ${said(rest + 1, noun)}`], more: true };
      const piece = cut(one, room - size - MORE - 6);
      if (piece.length < LEAST) return { shown: [], more: true };
      const started = [...shown, ...lines(piece, '- ', '  ')];
      return { shown: rest === 0 ? started : [...started, `- ${said(rest, noun)}`], more: true };
    }
    shown.push(...these);
    size += sizeOf(these);
  }
  return { shown, more: false };
}

/** What the line takes that says how many more there are. */
const MORE = 36;
/** A shorter piece would say nothing. */
const LEAST = 40;

function said(count: number, noun: string): string {
  return `${count} more ${noun}${count === 1 ? '' : 's'}.`;
}

/** The text up to the last whole sentence, or else the last whole word, that fits. */
export function cut(text: string, most: number): string {
  const plain = neutralise(text).replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  if (most < 2) return '';
  const piece = plain.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const sentence = piece.match(/^.*[.?!](?= )/s)?.[0] ?? '';
  if (sentence.length > most / 2) return sentence;
  return `${piece.replace(/ [^ ]*$/, '')}…`;
}

export function lines(text: string, first = '', hanging = first): string[] {
  return wrapped(neutralise(text), WIDTH, first, hanging);
}

/** With the end of every line. */
function sizeOf(these: readonly string[]): number {
  return these.reduce((sum, line) => sum + line.length + 1, 0);
}
