// What stands between the cells of a table.

export const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Enough of a first row to tell. */
const ENOUGH = 64 * 1024;

/** Spreadsheets say it in a line of its own above the first row: `sep=;`. Null where this is no such line. */
export function declaredSeparator(line: string): string | null {
  return /^"?sep=([,;\t|])"?[,;\t| ]*$/i.exec(line)?.[1] ?? null;
}

/** The one that makes the most names that lists have, and of those the one there is most of, outside quotation marks. */
export function separatorOf(firstRow: string, isColumn: (name: string) => boolean): string {
  const row = firstRow.slice(0, ENOUGH);
  const bare = row.replace(/"[^"]*"/g, '');
  const [best] = SEPARATORS.map((one) => ({
    one,
    known: columnNames(row, one).filter(isColumn).length,
    times: bare.split(one).length,
  })).toSorted((a, b) => b.known - a.known || b.times - a.times);
  return best?.one ?? ',';
}

/** Near enough to know names by: one with the separator inside is not among them. */
export function columnNames(row: string, separator: string): string[] {
  return row.split(separator).map((name) => name.trim().replace(/^"|"$/g, ''));
}
