// What an offer is called that has no id of its own.

/** The name of the file without its folder and ending; `row` where several stand in it. */
export function idOf(file: string, row?: number): string {
  if (file !== last.file) last = { file, bare: bareOf(file) };
  return row === undefined ? last.bare : `${last.bare}-${row}`;
}

/** Record after record is of the same file. */
let last = { file: '', bare: '' };

function bareOf(file: string): string {
  const name = file === '-' ? 'stdin' : (file.split(/[\\/]/).at(-1) ?? file);
  return name.replace(/\.[^.]+$/, '') || name;
}
