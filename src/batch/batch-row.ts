// One vacancy of many as a row for a spreadsheet: the columns of a single one, and where it comes from.
import type { Assessment } from '../assess/assessment.ts';
import { type CsvCells, csvRow } from '../report/csv.ts';

/** The last column stays empty here: which record it repeats is known only where all of them come together. */
export function batchRow(assessment: Assessment, { file, row }: { file: string; row: number }): CsvCells {
  const those = (met: string) =>
    assessment.conditions
      .filter((one) => one.met === met)
      .map(({ id }) => id)
      .join(';');
  return {
    file,
    row,
    ...csvRow(assessment),
    'conditions met': those('yes'),
    'conditions not met': those('no'),
    'conditions not known': those('unknown'),
    'duplicate of': null,
  };
}
