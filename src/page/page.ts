// A page in blocks and in words, before any format lays it out. It knows nothing of what it is about.
import type { Tone } from './layout.ts';

export interface Page {
  /** The style sheet goes by it. */
  readonly style: 'sheet' | 'team' | 'review';
  readonly title: string;
  /** Whose it is. */
  readonly about?: string;
  /** Small lines under the title, such as days. */
  readonly dates?: readonly string[];
  /** What comes first of all. */
  readonly cautions?: readonly string[];
  /** What it comes to. */
  readonly headline?: readonly string[];
  /** What to know before reading on. */
  readonly notes?: readonly string[];
  readonly sections: readonly Section[];
  readonly footer: readonly string[];
  readonly close?: string;
  /** What a case note has room for, where that is not all of it. */
  readonly note?: () => Page;
}

export interface Section {
  /** None for what stands before the first heading. */
  readonly heading: string | null;
  readonly blocks: readonly Block[];
  /** For pages that are read at leisure: a terminal and a case note leave it out, and say that it is there. */
  readonly isLong?: boolean;
}

export type Block =
  | { readonly text: string; readonly tone?: 'strong' | 'quiet' }
  /** Says what the table or the list under it is. */
  | { readonly intro: readonly string[] }
  | { readonly list: List }
  | { readonly notices: readonly Notice[] }
  | { readonly table: Table }
  | { readonly scale: Scale }
  /** Questions with room to write under each, on a page that is printed. */
  | { readonly write: readonly string[] };

export interface List {
  readonly items: readonly Item[];
  /** A dash where it is left out. `step`: a number that is what the item is known by. */
  readonly mark?: 'number' | 'step';
  /** `points`: notes are small points under it. Left out, an item with notes is a heading over them. */
  readonly style?: 'points';
  /** A terminal and a case note show so many, and say how many there are. */
  readonly most?: number;
}

export interface Item {
  readonly text: string;
  readonly notes?: readonly string[];
}

/** Something to do or to ask, with whom to turn to and what it rests on. */
export interface Notice {
  readonly title: string;
  readonly tone: 'strong' | 'stop';
  readonly say: string;
  readonly because: string | null;
  readonly who: string | null;
  /** What it rests on, in short and in full. */
  readonly rule: string;
  readonly source: string;
}

export interface Table {
  /** What the rows are, for whoever cannot see the page. */
  readonly caption: string;
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
  readonly tone?: Tone;
}

/** Steps from one end to the other, drawn, with marks on them. */
export interface Scale {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly DrawnLine[];
}

export interface DrawnLine {
  /** Whose line it is; empty where there is only one. */
  readonly label: string;
  /** One for each step. */
  readonly marks: readonly ScaleMark[];
  /** The line in words, for whoever cannot see it. */
  readonly words: string;
  /** Whether both marks are known. */
  readonly isWhole: boolean;
}

/** What stands at a step of a scale. */
export type ScaleMark = 'now' | 'want' | 'both' | 'none';

/** What a scale calls each mark, in a cell of a table. */
export const MARK_WORDS: Readonly<Record<ScaleMark, string>> = {
  none: '',
  now: 'now',
  want: 'wanted',
  both: 'now, wanted',
};

/** Sentences, one below the other. */
export function listOf(sentences: readonly string[], more: Omit<List, 'items'> = {}): Block {
  return { list: { items: sentences.map((text) => ({ text })), ...more } };
}

/** The items that are shown where there is little room, and what is said of the others. */
export function shortened({ items, most = items.length }: List): {
  shown: readonly Item[];
  rest: string | null;
} {
  const left = items.length - most;
  return { shown: items.slice(0, most), rest: left > 0 ? `${left} more` : null };
}
