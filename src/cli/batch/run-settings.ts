// A few letters that tell apart lines made with other rates, another approach, other options or another version.
import { createHash } from 'node:crypto';
import type { BatchSetup, WantedOutput } from '../../batch/block-task.ts';
import { VERSION } from '../package-version.ts';

const LETTERS = 6;

export function settingsOf(
  setup: Omit<BatchSetup, 'wanted'>,
  { rows, inlineErrors, isForEmployer }: Omit<WantedOutput, 'settings'>,
): string {
  const { rubric, rates, approach, phrases, places, columns, map } = setup;
  const parts = [
    VERSION,
    rubric.sha256,
    rates,
    approach,
    phrases,
    places,
    columns,
    [...map],
    rows,
    inlineErrors,
    isForEmployer,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, LETTERS);
}
