// A page for one reader, in order and in words, before any format lays it out: what the client's and the employer's share.

import { withoutFullStop } from '../page/punctuation.ts';
import type { Quotation } from '../page/quotation.ts';

export interface Sheet {
  readonly title: string;
  /** Employer and place. */
  readonly about: string;
  readonly dates: string;
  /** What comes first of all. */
  readonly lead: readonly string[];
  readonly parts: readonly Part[];
  readonly footer: readonly string[];
  readonly close: string;
}

export interface Part {
  readonly heading: string;
  /** Said under the heading. */
  readonly intro: string | null;
  /** Figures beside their names, a list, a list to go through one by one, or short pieces with a title each. */
  readonly kind: 'figures' | 'list' | 'numbered' | 'pieces';
  readonly items: readonly Item[];
  /** A page shows no more items than this; Markdown and JSON have them all. */
  readonly most: number;
  /** What an item is called where some are left out. */
  readonly noun: string;
  /** Whether items that are left out are named by their labels: they matter too much to be a number. */
  readonly namesRest: boolean;
  /** Characters that a case note has for it; none for what belongs on a page alone. */
  readonly note: number;
}

export interface Item {
  readonly label: string | null;
  /** What it is called where it is only named. */
  readonly short?: string;
  readonly text: string;
  readonly quotes: readonly Quotation[];
  readonly notes: readonly string[];
}

export function item(text: string, more: Partial<Omit<Item, 'text'>> = {}): Item {
  return { label: null, text, quotes: [], notes: [], ...more };
}

/** A part with something in it, or no part at all. */
export function part(
  heading: string,
  kind: Part['kind'],
  items: readonly Item[],
  {
    intro = null,
    most = 6,
    noun = 'point',
    note = 0,
    namesRest = false,
  }: Partial<Omit<Part, 'heading' | 'kind' | 'items'>> = {},
): Part[] {
  return items.length === 0 ? [] : [{ heading, intro, kind, items, most, noun, note, namesRest }];
}

/** What is left out of a page, in words; null where nothing is. */
export function leftOut({ items, most, noun, namesRest }: Part): string | null {
  const rest = items.slice(most);
  if (rest.length === 0) return null;
  if (namesRest)
    return `Also: ${rest.map(({ label, short }) => short ?? withoutFullStop(label ?? '')).join('; ')}`;
  return `${rest.length} more ${noun}${rest.length === 1 ? '' : 's'}`;
}
