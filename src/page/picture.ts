// What is drawn beside words: where something stands between poor and good, a part of a whole, a sum. The words say it all, too.
import { GRADES, type Grade, type Layout } from './layout.ts';

/** Where something stands, and between which ends it could; null where that is not known, or there is nothing to rate. */
export interface Standing {
  readonly level: Grade | null;
  readonly atLeast: Grade | null;
  readonly atMost: Grade | null;
}

/** Drawn before the words of a cell, where it can be. */
export type Picture = { readonly standing: Standing } | { readonly share: Share };

/** A part of a whole; `isOpen`: of what is not known. */
export interface Share {
  readonly part: number;
  readonly whole: number;
  readonly isOpen?: boolean;
}

/** Sums as bars from nothing, crossed by the lines that they are held against. */
export interface Bars {
  readonly caption: string;
  readonly rows: readonly BarRow[];
  /** What the lines are. */
  readonly lines: readonly { readonly text: string; readonly isDashed: boolean }[];
}

export interface BarRow {
  readonly label: string;
  /** The sum in words. */
  readonly text: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly lines: readonly { readonly at: number; readonly isDashed: boolean }[];
}

/** Where several things stand. */
export interface Levels {
  readonly caption: string;
  /** Over what is rated, where it stands, where it could, how much is answered, and the wish. */
  readonly heads: readonly [string, string, string, string, string];
  readonly rows: readonly LevelRow[];
}

export interface LevelRow extends Standing {
  readonly title: string;
  /** The same in words. */
  readonly soFar: string;
  readonly couldBe: string | null;
  readonly answered: string;
  readonly wish: string | null;
}

/** Where it stands, where it could still be, where it cannot. */
const SYMBOLS = { unicode: ['●', '○', '·'], ascii: ['#', 'o', '.'] } as const;
export type Symbols = keyof typeof SYMBOLS;

/** Four marks, poor to good; none where there is nothing to rate, or everything is read aloud. */
export function marksOf({ level, atLeast, atMost }: Standing, look: Layout['marks']): string {
  if (look === 'none' || atLeast === null || atMost === null) return '';
  const [here, maybe, not] = SYMBOLS[look];
  const [low, high] = [GRADES.indexOf(atLeast), GRADES.indexOf(atMost)];
  return GRADES.map((one, rank) => {
    if (one === level) return here;
    return rank >= low && rank <= high ? maybe : not;
  }).join('');
}

/** What the marks mean. */
export function marksInWords(look: Symbols): string {
  const [here, maybe, not] = SYMBOLS[look];
  return `Marks, poor to good: ${here} so far, ${maybe} could still be, ${not} not.`;
}
