// What an offer is called that has no id of its own.

/** The name of the file without its folder and ending; `row` where several stand in it. */
export function idOf(file: string, row?: number): string {
  const name = file === '-' ? 'stdin' : (file.split(/[\\/]/).at(-1) ?? file);
  const bare = name.replace(/\.[^.]+$/, '') || name;
  return row === undefined ? bare : `${bare}-${row}`;
}
