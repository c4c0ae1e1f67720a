// A spreadsheet (.xlsx), written row by row as it comes: a few kilobytes are held, however many rows there are. A text is text
// alone, also when somebody edits the cell: never a formula, a link or a number.
import { Zip, ZipDeflate } from 'fflate';
import { htmlText } from '../source/escape.ts';

/** A day is year-month-day. `tint`: how deep a ground a word stands on, from 1 to MOST_TINT. */
export type SheetCell =
  | string
  | number
  | null
  | { readonly day: string }
  | { readonly word: string; readonly tint: number };

export interface SheetColumn {
  readonly name: string;
  /** In letters. */
  readonly width: number;
}

/** As many as the program can show. */
export const MOST_SHEET_ROWS = 1_048_576 - 1;

/** One hue, deeper and deeper; each can be read on in black, also when it is printed in grey. */
const TINTS = ['F1F7F7', 'DDEBEC', 'BFD9DB', '9CC3C7'] as const;
export const MOST_TINT = TINTS.length;
const HEAD = 'EEF4F4';

/** The places of a cell's looks in the list of them, `cellXfs`. */
const STYLE = { figure: 0, head: 1, text: 2, day: 3, tint: 3 } as const;

export class Spreadsheet {
  readonly #columns: readonly SheetColumn[];
  readonly #zip: Zip;
  readonly #sheet: ZipDeflate;
  #pieces: Uint8Array[] = [];
  #rows = 0;

  constructor(title: string, columns: readonly SheetColumn[]) {
    this.#columns = columns;
    this.#zip = new Zip((error, piece) => {
      if (error !== null) throw error;
      this.#pieces.push(piece);
    });
    for (const [name, text] of Object.entries(partsOf(title))) {
      const part = new ZipDeflate(name);
      this.#add(part);
      part.push(ENCODER.encode(text), true);
    }
    this.#sheet = new ZipDeflate('xl/worksheets/sheet1.xml');
    this.#add(this.#sheet);
    this.#push(sheetStart(columns));
    this.#row(columns.map(({ name }) => cellOf(name, STYLE.head)));
  }

  get rows(): number {
    return this.#rows - 1;
  }

  add(cells: readonly SheetCell[]): void {
    this.#row(cells.map((cell) => written(cell)));
  }

  end(): void {
    const last = `${columnName(this.#columns.length - 1)}${this.#rows}`;
    this.#push(`</sheetData><autoFilter ref="A1:${last}"/></worksheet>`, true);
    this.#zip.end();
  }

  /** What is written and was not yet taken. */
  take(): readonly Uint8Array[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }

  /** A zip file has a time for each part; the same rows give the same bytes whenever they are written. */
  #add(part: ZipDeflate): void {
    part.mtime = new Date(1980, 0, 1);
    this.#zip.add(part);
  }

  #push(text: string, isLast = false): void {
    this.#sheet.push(ENCODER.encode(text), isLast);
  }

  #row(cells: readonly string[]): void {
    this.#rows += 1;
    const placed = cells.map((cell, index) => cell.replace('<c', `<c r="${columnName(index)}${this.#rows}"`));
    this.#push(`<row r="${this.#rows}">${placed.join('')}</row>`);
  }
}

const ENCODER = new TextEncoder();

/** A, B, ... Z, AA, AB ... */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

function written(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c s="${STYLE.figure}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return cellOf(cell, STYLE.text);
  if ('word' in cell) return cellOf(cell.word, STYLE.tint + cell.tint);
  const days = Date.parse(`${cell.day}T00:00:00Z`) / DAY + DAYS_BEFORE_1970;
  if (days < FIRST_OF_MARCH) return cellOf(cell.day, STYLE.text);
  return `<c s="${STYLE.day}"><v>${days}</v></c>`;
}

const DAY = 86_400_000;
/** A spreadsheet counts days from the end of 1899. */
const DAYS_BEFORE_1970 = 25_569;
/** Of 1900. Before it, a spreadsheet counts a 29 February that never was, and nothing before that year. */
const FIRST_OF_MARCH = 61;
/** No cell holds more. */
const MOST_LETTERS = 32_767;

function cellOf(text: string, style: number): string {
  const shown = text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1)}…`;
  // What XML cannot hold, and what a spreadsheet would read as a character by its number.
  const said = htmlText(shown)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${said}</t></is></c>`;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The first row stays where it is when the others are scrolled, and so does the first column. */
function sheetStart(columns: readonly SheetColumn[]): string {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>';
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
}

/** Everything but the rows. */
function partsOf(title: string): Readonly<Record<string, string>> {
  const relations = (...list: readonly (readonly [kind: string, target: string])[]) =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list
      .map(
        ([kind, target], n) => `<Relationship Id="r${n + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${KIND}.${kind}+xml"/>`;
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}${part('styles', 'styles')}</Types>`,
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets><sheet name="${htmlText(title)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/styles.xml': styles(),
  };
}

/** Looks, in the order of STYLE. 49 is the format of what stays text when it is edited. */
function styles(): string {
  const list = (name: string, items: readonly string[]) =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`;
  const font = (inside: string) =>
    `<font>${inside}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  const fill = (inside: string) => `<fill><patternFill ${inside}</fill>`;
  const solid = (colour: string) =>
    fill(`patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill>`);
  const look = (format: number, face: number, ground: number, lines = 0) =>
    `<xf numFmtId="${format}" fontId="${face}" fillId="${ground}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="${lines}"/></xf>`;
  const [TEXT, DATE, GROUNDS] = [49, 164, 2];
  return `${XML}<styleSheet xmlns="${MAIN}">${[
    list('numFmts', [`<numFmt numFmtId="${DATE}" formatCode="d\\ mmm\\ yyyy"/>`]),
    list('fonts', [font(''), font('<b/>')]),
    list('fills', [
      fill('patternType="none"/>'),
      fill('patternType="gray125"/>'),
      ...[HEAD, ...TINTS].map((colour) => solid(colour)),
    ]),
    list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list('cellXfs', [
      look(0, 0, 0),
      look(TEXT, 1, GROUNDS, 1),
      look(TEXT, 0, 0),
      look(DATE, 0, 0),
      ...TINTS.map((_, index) => look(TEXT, 0, GROUNDS + 1 + index)),
    ]),
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
  ].join('')}</styleSheet>`;
}
