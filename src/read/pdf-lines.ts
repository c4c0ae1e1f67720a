// Pieces of text on a page of a PDF, each with its place, as lines: what was broken at the end of a line because the line was
// full is one line again.

export interface PlacedText {
  readonly words: string;
  /** From the left and from below, in points. */
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  readonly endsLine: boolean;
}

interface PageLine {
  words: string;
  readonly left: number;
  right: number;
  readonly bottom: number;
  readonly height: number;
}

/** What a browser prints above and below a page. */
const OF_PRINTING =
  /^\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d{2}\b|^(?:https?|file):\S{1,2000}(?: \d{1,3}\/\d{1,3})?$|^Page \d{1,3}(?: of \d{1,3})?$|^\d{1,3}\/\d{1,3}$/i;

export function pdfLines(pieces: readonly PlacedText[]): string[] {
  const lines = linesOf(pieces).filter(({ words }) => words.trim() !== '' && !OF_PRINTING.test(words.trim()));
  // Where lines of one size end: what is smaller, at the foot of a page, may go further.
  const edges = new Map<number, number>();
  for (const { height, right } of lines)
    edges.set(Math.round(height), Math.max(edges.get(Math.round(height)) ?? 0, right));
  const joined: string[] = [];
  let last: PageLine | null = null;
  for (const line of lines) {
    const words = asItem(line.words.trim());
    if (last !== null && goesOn(last, line, edges.get(Math.round(last.height)) ?? 0))
      joined.push(`${joined.pop() ?? ''} ${words}`);
    else {
      // Where there is more room than between lines, something new begins.
      if (last !== null && last.bottom - line.bottom > 2.2 * line.height) joined.push('');
      joined.push(words);
    }
    last = line;
  }
  return joined;
}

function linesOf(pieces: readonly PlacedText[]): PageLine[] {
  const lines: PageLine[] = [];
  let open: PageLine | null = null;
  for (const { words, left, bottom, width, height, endsLine } of pieces) {
    if (words !== '') {
      const isSame: boolean =
        open !== null && Math.abs(open.bottom - bottom) < 0.6 * Math.max(1, open.height);
      if (open !== null && isSame) {
        const gap = left - open.right;
        const isApart = gap > 0.15 * Math.max(1, height) && !/\s$/.test(open.words) && !/^\s/.test(words);
        open.words += isApart ? ` ${words}` : words;
        open.right = Math.max(open.right, left + width);
      } else {
        open = { words, left, right: left + width, bottom, height };
        lines.push(open);
      }
    }
    if (endsLine) open = null;
  }
  return lines;
}

const ITEM = /^(?:[•●▪■◦○‣⁃∙·–-]|[\uf0a7\uf0b7\uf076\uf0d8]|o(?= {1,3}[A-Z]))\s{0,8}/;

function asItem(words: string): string {
  return words.replace(ITEM, (mark) => (/^[–-]\S?$/.test(mark) && !/\s$/.test(mark) ? mark : '* '));
}

/** The line before was full, and this one is as large, close below it, and no item, label or heading. */
function goesOn(last: PageLine, line: PageLine, edge: number): boolean {
  const height = Math.max(1, line.height);
  const below = last.bottom - line.bottom;
  const isClose = below > 0 && below < 1.7 * height && Math.abs(last.height - line.height) < 0.15 * height;
  const isFull = last.right > edge - 0.12 * (edge - Math.min(last.left, line.left));
  const isNew = ITEM.test(line.words) || /^[A-Z][A-Za-z ]{1,30}:/.test(line.words);
  return isClose && isFull && !isNew && Math.abs(last.left - line.left) < 4 * height;
}
