// Several files side by side: where people differ, or what has moved from one day to another. Nothing is averaged.

import { DIMENSIONS, type Dimension } from '../rubric/approach.ts';
import type { ApproachGuide } from '../rubric/approach-guide-shape.ts';
import { HOLDS, type Holds } from '../rubric/scale.ts';
import { safeJson } from '../source/escape.ts';
import { ownValue } from '../source/own-value.ts';
import type { SessionEntry } from './entry.ts';
import { lineOf } from './scale-line.ts';

/** The lowest and the highest step that somebody named, and who did. */
interface StepSpread {
  readonly low: number;
  readonly high: number;
  readonly apart: number;
  readonly lows: readonly string[];
  readonly highs: readonly string[];
}

interface StepDifference extends StepSpread {
  readonly dimension: Dimension;
  readonly mark: 'now' | 'want';
}

interface ConstraintDifference {
  readonly constraint: string;
  readonly low: Holds;
  readonly high: Holds;
  readonly lows: readonly string[];
  readonly highs: readonly string[];
}

/** From the first day it is known to the last. */
interface StepMove {
  readonly dimension: Dimension;
  readonly from: number;
  readonly to: number;
  readonly first: string;
  readonly last: string;
}

export interface SessionComparison {
  /** `dates`: the same people on several days. */
  readonly kind: 'people' | 'dates';
  /** In the order in which they are shown: by day where days differ, else as they were named. */
  readonly entries: readonly SessionEntry[];
  /** Of each dimension and mark that at least two know. */
  readonly spreads: readonly StepDifference[];
  /** Those of the spreads that are widest; none where nobody differs. */
  readonly most: readonly StepDifference[];
  readonly constraints: readonly ConstraintDifference[];
  readonly moves: readonly StepMove[];
}

export function compareSessions(given: readonly SessionEntry[]): SessionComparison {
  const kind = kindOf(given);
  const entries =
    kind === 'people' ? given : given.toSorted((a, b) => ((a.file.on ?? '') < (b.file.on ?? '') ? -1 : 1));
  const spreads = DIMENSIONS.flatMap((dimension) =>
    (['now', 'want'] as const).flatMap((mark): StepDifference[] => {
      const spread = spreadOf(entries.map(({ label, file }) => [label, lineOf(file, dimension)[mark]]));
      return spread === null ? [] : [{ dimension, mark, ...spread }];
    }),
  );
  const widest = Math.max(0, ...spreads.map(({ apart }) => apart));
  return {
    kind,
    entries,
    spreads,
    most: spreads.filter(({ apart }) => apart > 0 && apart === widest),
    constraints: constraintDifferences(entries),
    moves: kind === 'dates' ? movesOf(entries) : [],
  };
}

/** The same people on days that all differ, or people beside each other. */
function kindOf(entries: readonly SessionEntry[]): SessionComparison['kind'] {
  const days = entries.map(({ file }) => file.on);
  const whose = new Set(entries.map(({ file, version }) => `${version} ${file.who ?? ''}`));
  const distinct = new Set(days).size === days.length && !days.includes(undefined);
  return entries.length > 1 && distinct && whose.size === 1 ? 'dates' : 'people';
}

function spreadOf(steps: readonly (readonly [string, number | null])[]): StepSpread | null {
  const known = steps.flatMap(([label, step]) => (step === null ? [] : [{ label, step }]));
  if (known.length < 2) return null;
  const all = known.map(({ step }) => step);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const at = (wanted: number) => known.filter(({ step }) => step === wanted).map(({ label }) => label);
  return { low, high, apart: high - low, lows: at(low), highs: at(high) };
}

/** Only where some say not at all and others a lot: less than that is a shade. */
function constraintDifferences(entries: readonly SessionEntry[]): ConstraintDifference[] {
  const ids = new Set(entries.flatMap(({ file }) => Object.keys(file.constraints ?? {})));
  return [...ids].flatMap((constraint) => {
    const held = entries.map(
      ({ label, file }) => [label, holdsIn(ownValue(file.constraints, constraint))] as const,
    );
    const spread = spreadOf(
      held.map(([label, holds]) => [label, holds === null ? null : HOLDS.indexOf(holds)]),
    );
    if (spread === null || spread.apart < HOLDS.length - 1) return [];
    const [low, high] = [HOLDS[spread.low], HOLDS[spread.high]];
    if (low === undefined || high === undefined) return [];
    return [{ constraint, low, high, lows: spread.lows, highs: spread.highs }];
  });
}

function holdsIn(held: Holds | { readonly holds: Holds } | undefined): Holds | null {
  if (held === undefined) return null;
  return typeof held === 'string' ? held : held.holds;
}

function movesOf(entries: readonly SessionEntry[]): StepMove[] {
  return DIMENSIONS.flatMap((dimension) => {
    const known = entries.flatMap(({ label, file }) => {
      const { now } = lineOf(file, dimension);
      return now === null ? [] : [{ label, now }];
    });
    const [first, last] = [known[0], known.at(-1)];
    if (first === undefined || last === undefined || known.length < 2) return [];
    return [{ dimension, from: first.now, to: last.now, first: first.label, last: last.label }];
  });
}

/** For a script: what each says, where they differ and what to ask. No total and no mean. */
export function sessionJson(
  { kind, entries, spreads, most, constraints, moves }: SessionComparison,
  guide: ApproachGuide,
): string {
  const { credit } = guide;
  const value = {
    goodwork: 1,
    reflect: entries.length === 1 ? 'one' : kind,
    files: entries.map(({ name, label, file: { approach, ...file }, version }) => ({
      name,
      label,
      ...file,
      for: version,
    })),
    spreads,
    most: most.map(({ dimension, mark }) => ({ dimension, mark })),
    constraints,
    moves,
    credit: `${credit.title}. ${credit.authors}, ${credit.from}.`,
  };
  return `${safeJson(value, 2)}\n`;
}
