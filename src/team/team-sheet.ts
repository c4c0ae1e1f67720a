// A page of a session in parts, before any format lays it out: every format says the same.
import type { ApproachGuide } from '../rubric/approach-guide.ts';
import type { ScaleLine } from './scale-line.ts';

export interface DrawnLine {
  /** Whose line it is; empty where there is only one. */
  readonly label: string;
  readonly line: ScaleLine;
}

export type Part =
  | { readonly heading: string }
  | { readonly text: string; readonly tone?: 'strong' | 'quiet' }
  /** Points, one below the other. */
  | { readonly items: readonly string[] }
  /** The five steps, each with its number. */
  | { readonly steps: readonly string[] }
  | { readonly lines: readonly DrawnLine[]; readonly from: string; readonly to: string }
  /** Room to write in, on a page that is printed. */
  | { readonly write: readonly string[] };

export interface Sheet {
  readonly title: string;
  readonly parts: readonly Part[];
  readonly footer: readonly string[];
}

/** Whose idea it is. */
export function creditLines({ credit }: ApproachGuide): string[] {
  return [`After: ${credit.title}. ${credit.authors}, ${credit.from}. ${credit.year}`, credit.say];
}
