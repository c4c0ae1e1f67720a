// Files side by side for a script: what each says, where they differ and what to ask. No total and no mean.

import type { ApproachGuide } from '../rubric/approach-guide-shape.ts';
import { safeJson } from '../source/escape.ts';
import type { SessionComparison } from './session-comparison.ts';

export function json(
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
