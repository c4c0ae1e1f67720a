// One dimension as a line of five steps, with where somebody stands now and where they want to be. Data, for any format.
import type { DrawnLine, ScaleMark } from '../page/page.ts';
import { type ApproachFile, type Dimension, stanceIn } from '../rubric/approach.ts';

export const STEPS = [1, 2, 3, 4, 5] as const;

interface ScaleLine {
  readonly now: number | null;
  readonly want: number | null;
  readonly marks: readonly ScaleMark[];
}

export function lineOf(file: ApproachFile, dimension: Dimension): ScaleLine {
  const now = stanceIn(file, dimension);
  const want = file[dimension]?.want ?? null;
  const marks = STEPS.map((step): ScaleMark => {
    if (step === now) return step === want ? 'both' : 'now';
    return step === want ? 'want' : 'none';
  });
  return { now, want, marks };
}

/** The line, with whose it is; nobody's where there is only one. */
export function drawn(label: string, line: ScaleLine): DrawnLine {
  const isWhole = line.now !== null && line.want !== null;
  return { label, marks: line.marks, words: lineInWords(line), isWhole };
}

function lineInWords({ now, want }: ScaleLine): string {
  const wanted = want === null ? 'wanted not known yet' : `wanted ${want}`;
  return `${now === null ? 'now not known yet' : `now ${now}`}, ${wanted}`;
}
