// A page of tables and lists in words, before any format lays it out: what several offers or several people come to.
import type { Level } from '../rubric/rubric.ts';

export interface Sheet {
  readonly title: string;
  readonly about: readonly string[];
  /** What comes first of all. */
  readonly cautions: readonly string[];
  /** What to know before reading on, such as that two files say different things of the client. */
  readonly notes: readonly string[];
  readonly parts: readonly Part[];
  readonly footer: readonly string[];
  readonly close: string;
}

export interface Part {
  readonly heading: string;
  readonly intro?: readonly string[];
  readonly table?: Table;
  readonly list?: List;
  /** For pages that are read at leisure: a terminal and a case note leave it out, and say that it is there. */
  readonly isLong?: boolean;
}

export interface Table {
  /** What the rows are, for whoever cannot see the page. */
  readonly caption: string;
  /** Over the first column; empty where it needs no name. */
  readonly corner: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
  /** Columns as wide as what is in them. Left out, all are alike, so that none looks as if it had less to it. */
  readonly isFitting?: boolean;
  /** Columns of numbers: they stand to the right, and the names of rows get all the room there is. */
  readonly isCounts?: boolean;
}

export interface Row {
  readonly label: string;
  /** One for each head. */
  readonly cells: readonly Cell[];
  /** It explains the row above it that is none. */
  readonly isDetail?: boolean;
  /** A sentence about the whole row. */
  readonly note?: string;
}

export interface Cell {
  readonly text: string;
  readonly level: Level | null;
}

export interface List {
  readonly items: readonly Item[];
  readonly isNumbered: boolean;
  /** A terminal and a case note show so many, and say how many there are. */
  readonly most?: number;
}

export interface Item {
  readonly text: string;
  readonly more: readonly string[];
}

/** A cell that is words alone. */
export function words(text: string): Cell {
  return { text, level: null };
}

/** The items that are shown where there is little room, and how many are not. */
export function shortened({ items, most = items.length }: List): { shown: readonly Item[]; left: number } {
  return { shown: items.slice(0, most), left: Math.max(0, items.length - most) };
}
