// The rows of a batch as a spreadsheet. Loaded where one is wanted.
import { batchSheet } from '../../batch/batch-sheet.ts';
import { MOST_SHEET_ROWS, Spreadsheet } from '../../page/spreadsheet.ts';
import type { CsvCells } from '../../report/csv.ts';
import { unusable } from '../../source/problem.ts';

/** A row as a worker hands it on. */
interface CellsLine {
  readonly duplicateOf: { readonly file: string; readonly row: number } | null;
  readonly cells: CsvCells;
}

/** `columns`: those of the table. */
export function sheetRows(columns: readonly string[]) {
  const { columns: shown, cellsOf } = batchSheet(columns);
  const sheet = new Spreadsheet('Offers', shown);
  return {
    add: (lines: Uint8Array) => {
      for (const line of new TextDecoder().decode(lines).split('\n')) {
        if (line === '') continue;
        if (sheet.rows === MOST_SHEET_ROWS) throw tooMany();
        const { cells, duplicateOf } = JSON.parse(line) as CellsLine;
        const repeated = duplicateOf === null ? null : `${duplicateOf.file}, row ${duplicateOf.row}`;
        sheet.add(cellsOf({ ...cells, 'duplicate of': repeated }));
      }
      return sheet.take();
    },
    end: () => {
      sheet.end();
      return sheet.take();
    },
    isUsableInPart: false,
  };
}

function tooMany() {
  const most = MOST_SHEET_ROWS.toLocaleString('en-GB');
  return unusable(
    '--format xlsx',
    `A spreadsheet has room for ${most} offers`,
    'Use --format csv, or look at fewer.',
  );
}
