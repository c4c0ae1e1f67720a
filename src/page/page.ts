// A page in blocks and in words, before any format lays it out. It knows nothing of what it is about.
import type { Grade, Tone } from './layout.ts';
import type { Bars, Levels, Picture } from './picture.ts';
import { moreInWords, withoutFullStop } from './punctuation.ts';
import type { Ground, Quotation } from './quotation.ts';

export interface Page {
  /** The style sheet goes by it. */
  readonly style: 'adviser' | 'client' | 'employer' | 'sheet' | 'team' | 'review';
  /** What a page that is handed over is, in words over its title; its sections hold together on paper. */
  readonly kind?: string;
  readonly title: string;
  /** Whose it is. */
  readonly about?: string;
  /** Small lines under the title, such as days. */
  readonly dates?: readonly string[];
  /** What cannot wait: it stands before everything else, and the gravest of it once more at the end. */
  readonly alarms?: readonly Alarm[];
  /** What comes before the rest. */
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
  /** Of a note that is cut to what may be pasted: where everything stands that is left out. */
  readonly whole?: string;
}

export interface Alarm {
  readonly say: string;
  /** Whom to turn to. */
  readonly who: string | null;
  /** Nothing else is done before it. */
  readonly isStop: boolean;
}

export interface Section {
  /** None for what stands before the first heading. */
  readonly heading: string | null;
  readonly blocks: readonly Block[];
  /** For pages that are read at leisure: a terminal and a case note leave it out, and say that it is there. */
  readonly isLong?: boolean;
  /** Of what is left in a note that is cut, beside what must stand. What one section does not use goes to the next. */
  readonly share?: number;
}

export type Block =
  /** `isFlush`: it stands under nothing, not even the title. */
  | {
      readonly text: string;
      readonly tone?: 'strong' | 'quiet' | 'stop' | 'good';
      readonly isFlush?: boolean;
    }
  /** Says what the table or the list under it is. */
  | { readonly intro: readonly string[] }
  | { readonly list: List }
  /** Lists, each under a name; side by side on paper, and a pair of them at a wide terminal, too. */
  | { readonly lists: readonly (List & { readonly name: string })[]; readonly isPair?: boolean }
  /** Names, each with what belongs to it. `areClose`: no gap between them. */
  | { readonly entries: readonly Entry[]; readonly isFlush?: boolean; readonly areClose?: boolean }
  /** Short pieces, each under its label. */
  | { readonly pieces: List }
  /** `areApart`: each stands out, in columns on paper, where there is no room for sources. */
  | { readonly notices: readonly Notice[]; readonly areApart?: boolean }
  | { readonly figures: FigureList }
  | { readonly table: Table }
  | { readonly levels: Levels }
  /** Only what can draw it shows it: its words stand elsewhere, too. */
  | { readonly bars: Bars }
  | { readonly grounds: readonly Ground[] }
  | { readonly scale: Scale }
  /** Questions with room to write under each, on a page that is printed. */
  | { readonly write: readonly string[] };

export interface List {
  readonly items: readonly Item[];
  /** A dash where it is left out. `step`: a number that is what the item is known by. `none`: none at a terminal. */
  readonly mark?: 'number' | 'step' | 'none';
  /**
   * How notes and quotations go with their item: beside it in small, below it, or as small points of their own. Left out, an
   * item with notes is a heading over them.
   */
  readonly style?: 'beside' | 'below' | 'points';
  /** A terminal and a case note show so many, and say how many there are. */
  readonly most?: number;
  /** So many are on paper; the screen has all. */
  readonly onPaper?: number;
  /** What an item is called where some are left out. */
  readonly noun?: string;
  /** Those left out are named by their labels: they matter too much to be a number. */
  readonly namesRest?: boolean;
  /** It says where something comes from. */
  readonly isQuiet?: boolean;
}

export interface Item {
  readonly text: string;
  /** Its name, before the text. */
  readonly label?: string;
  /** What it is called where it is only named. */
  readonly short?: string;
  /** Who it is for, before the text. */
  readonly who?: string;
  readonly quotes?: readonly Quotation[];
  readonly notes?: readonly string[];
  /** Whom to turn to, in our own words: what can be rung or opened is a link. */
  readonly contact?: string;
  /** Why it is said, where there is room for everything. */
  readonly because?: string;
}

export interface Entry {
  readonly title: string;
  /** Beside the title, in small. */
  readonly aside?: string;
  readonly lines: readonly { readonly label?: string; readonly tone?: Grade; readonly text: string }[];
}

/** Something to do or to ask, with whom to turn to and what it rests on. */
export interface Notice {
  readonly title: string;
  readonly tone: 'strong' | 'stop';
  readonly say: string;
  readonly because: string | null;
  readonly who: string | null;
  /** How long a person has, where it was not said before. */
  readonly by: string | null;
  /** What it rests on, in short and in full. */
  readonly rule: string;
  readonly source: string;
}

/** Names and what each comes to. */
export interface FigureList {
  readonly caption: string;
  readonly items: readonly (Item & { readonly label: string })[];
  /** A list at a terminal and in Markdown, and the most that a terminal shows of it. */
  readonly asList?: { readonly most?: number; readonly noun?: string };
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
  readonly picture?: Picture;
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

/** What a scale calls each mark, in a cell of a table. */
export const MARK_WORDS = { none: '', now: 'now', want: 'wanted', both: 'now, wanted' } as const;

/** What stands at a step of a scale. */
export type ScaleMark = keyof typeof MARK_WORDS;

/** Where something stands between poor and good for the first time: what the marks mean stands after it, and nowhere else. */
export function firstDrawn(sections: readonly Section[]): Block | undefined {
  return sections
    .flatMap(({ blocks }) => blocks)
    .find(
      (block) =>
        'levels' in block ||
        ('table' in block &&
          block.table.rows.some(({ cells }) =>
            cells.some(({ picture }) => picture !== undefined && 'standing' in picture),
          )),
    );
}

/** What stands right under the title, and once more at the end. */
export function gravestOf({ alarms = [] }: Page): readonly Alarm[] {
  return alarms.filter(({ isStop }) => isStop);
}

/** What comes after the dates of a page. */
export function otherAlarms({ alarms = [] }: Page): readonly Alarm[] {
  return alarms.filter(({ isStop }) => !isStop);
}

/** Sentences, one below the other. */
export function listOf(sentences: readonly string[], more: Omit<List, 'items'> = {}): Block {
  return { list: { items: sentences.map((text) => ({ text })), ...more } };
}

/** What stands under an item. */
export function notesOf({ notes = [], contact }: Item): readonly string[] {
  return contact === undefined ? notes : [...notes, contact];
}

/** What is said of the items after so many; null where there are none. */
export function restOf({ items, noun, namesRest }: List, most = items.length): string | null {
  const rest = items.slice(most);
  if (rest.length === 0) return null;
  if (namesRest === true)
    return `Also: ${rest.map(({ label, short }) => short ?? withoutFullStop(label ?? '')).join('; ')}`;
  return noun === undefined ? `${rest.length} more` : moreInWords(rest.length, noun);
}
