// The lines of a document while it is read: paragraphs, items of lists, headings, and rows of tables. Paragraphs may lie in each
// other, as those of a text box do.

interface Paragraph {
  words: string[];
  isItem: boolean;
  isHeading: boolean;
}

interface Row {
  readonly cells: string[][];
  cell: string[];
}

/** A cell that says what the next one holds. */
const LONGEST_LABEL = 40;

export class DocumentLines {
  readonly #lines: string[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #rows: Row[] = [];
  #length = 0;

  /** How many letters there are. */
  get length(): number {
    return this.#length;
  }

  openParagraph(isItem = false): void {
    this.#paragraphs.push({ words: [], isItem, isHeading: false });
  }

  markItem(): void {
    const last = this.#paragraphs.at(-1);
    if (last !== undefined) last.isItem = true;
  }

  markHeading(): void {
    const last = this.#paragraphs.at(-1);
    if (last !== undefined) last.isHeading = true;
  }

  add(words: string): void {
    this.#length += words.length;
    this.#paragraphs.at(-1)?.words.push(words);
  }

  closeParagraph(): void {
    const last = this.#paragraphs.pop();
    if (last === undefined) return;
    const text = last.words.join('').trim();
    if (text === '') return;
    const line = last.isItem ? `* ${text.replace(/\n+/g, ' ')}` : text;
    const row = this.#rows.at(-1);
    if (row !== undefined) row.cell.push(line);
    else if (last.isHeading) this.#lines.push('', line, '');
    else this.#lines.push(line);
  }

  openRow(): void {
    this.#rows.push({ cells: [], cell: [] });
  }

  closeCell(): void {
    const row = this.#rows.at(-1);
    if (row === undefined) return;
    if (row.cell.length > 0) row.cells.push(row.cell);
    row.cell = [];
  }

  closeRow(): void {
    this.closeCell();
    const row = this.#rows.pop();
    if (row === undefined) return;
    const lines = linesOfRow(row.cells);
    const around = this.#rows.at(-1);
    for (const line of lines) (around?.cell ?? this.#lines).push(line);
  }

  text(): string {
    while (this.#paragraphs.length > 0) this.closeParagraph();
    while (this.#rows.length > 0) this.closeRow();
    return this.#lines.join('\n');
  }
}

/** "Pay" beside "£12.90 an hour" is one line; what has several lines in a cell is laid out, and each is a line of its own. */
function linesOfRow(cells: readonly (readonly string[])[]): readonly string[] {
  if (cells.length < 2) return cells.flat();
  const [first = [], ...others] = cells;
  const label = first.length === 1 && (first[0] ?? '').length <= LONGEST_LABEL ? first[0] : undefined;
  const ended = label === undefined || /[:?.!]$/.test(label) ? label : `${label}:`;
  if (cells.some((cell) => cell.length > 1 || (cell[0] ?? '').includes('\n')))
    return [...(ended === undefined ? first : [ended]), ...others.flat()];
  if (cells.length === 2 && ended !== undefined) return [`${ended} ${others.flat().join(' ')}`];
  return [cells.flat().join(' | ')];
}
