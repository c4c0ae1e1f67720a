// The words of a rich text (RTF) file: letters and lines, as old and new programs write them. Pictures, hidden and deleted
// words, and everything that only describes the look are left out.

import { DocumentLines } from './document-lines.ts';
import { windows1252 } from './old-letters.ts';
import { asAdvert, openAndCopy, type ReadDocument } from './read-document.ts';

/** Groups that hold no words of the document. */
const UNSEEN = new Set(
  (
    'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote ' +
    'annotation atnid atnauthor atnref atntime listtable listoverridetable rsidtbl generator themedata colorschememapping ' +
    'datastore xmlnstbl fldinst bkmkstart bkmkend latentstyles datafield filetbl revtbl mmathpr nonshppict do nesttableprops ' +
    'wgrffmtfilter pgdsctbl passwordhash userprops docvar'
  ).split(' '),
);
/** Of the groups that old programs may pass over, these have words in them: those of a text box. */
const SEEN = new Set(['shpinst', 'shptxt']);
const LETTERS: Readonly<Record<string, string>> = {
  ...{ emdash: '—', endash: '–', bullet: '•', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”' },
  ...{ tab: ' ', emspace: ' ', enspace: ' ', qmspace: ' ', line: '\n', lbr: '\n' },
};
/** What else old texts of this part of the world are in. */
const CODE_PAGES = new Set([1250, 1251, 1253, 1254, 1257]);

interface Group {
  isUnseen: boolean;
  isHidden: boolean;
  /** How many letters stand in for one that old programs cannot show. */
  standIns: number;
  /** The mark of an item: its words are no words of the item. */
  isMark: boolean;
}

/** Groups inside each other. Nobody writes so many. */
const MOST_OPEN = 1000;
const TOKEN = /\\(?:([a-z]{1,32})(-?\d{1,9})? ?|'([0-9a-f]{2})|([^a-z]))|([{}])|[^\\{}\r\n]+|[\r\n]+/giy;

export async function rtfDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const reader = new RtfReader();
  const isWhole = reader.read(latin(bytes));
  if (!isWhole) return openAndCopy('This rich text (RTF) file is damaged, and cannot be read');
  return asAdvert(reader.text());
}

/** A character for each byte. */
function latin(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}

class RtfReader {
  readonly #lines = new DocumentLines();
  readonly #groups: Group[] = [{ isUnseen: false, isHidden: false, standIns: 1, isMark: false }];
  #lettersOf = windows1252;
  /** Letters that stand in for one that was read already. */
  #toSkip = 0;
  #isStarred = false;
  #isOpen = false;
  #inRow = false;

  /** False where groups lie absurdly deep. */
  read(rtf: string): boolean {
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(rtf); match !== null; match = TOKEN.exec(rtf)) {
      const [whole, word, number, hex, sign, brace] = match;
      if (brace === '{') {
        if (this.#groups.length >= MOST_OPEN) return false;
        this.#groups.push({ ...this.#group });
        this.#toSkip = 0;
      } else if (brace === '}') {
        if (this.#groups.length > 1) this.#groups.pop();
        this.#toSkip = 0;
      } else if (word === 'bin') TOKEN.lastIndex += Math.max(0, Number(number ?? 0));
      else if (word !== undefined) this.#control(word, number === undefined ? null : Number(number));
      else if (hex !== undefined) this.#letters(this.#lettersOf(Uint8Array.of(Number.parseInt(hex, 16))));
      else if (sign !== undefined) this.#sign(sign);
      else if (!/^[\r\n]/.test(whole)) this.#letters(this.#lettersOf(bytesOf(whole)));
      if (word !== undefined || sign !== '*') this.#isStarred = false;
    }
    return true;
  }

  text(): string {
    this.#endParagraph();
    return this.#lines.text().replace(/\p{Surrogate}/gu, '\ufffd');
  }

  get #group(): Group {
    return this.#groups.at(-1) as Group;
  }

  #sign(sign: string): void {
    if (sign === '*') this.#isStarred = true;
    else if (sign === '~') this.#letters('\u00a0');
    else if (sign === '_') this.#letters('-');
    else if (sign === '\n' || sign === '\r') this.#control('par', null);
    else if (/[\\{}]/.test(sign)) this.#letters(sign);
  }

  #control(word: string, number: number | null): void {
    const group = this.#group;
    if (UNSEEN.has(word) || (this.#isStarred && !SEEN.has(word))) group.isUnseen = true;
    else if (word === 'ansicpg' && CODE_PAGES.has(number ?? 0)) {
      const decoder = new TextDecoder(`windows-${number}`);
      this.#lettersOf = (bytes) => decoder.decode(bytes);
    } else if (word === 'uc') group.standIns = Math.min(Math.max(number ?? 1, 0), 8);
    else if (word === 'u' && number !== null) {
      this.#letters(String.fromCharCode(number & 0xffff));
      this.#toSkip = group.standIns;
    } else if (word === 'v' || word === 'deleted') group.isHidden = number !== 0;
    else if (word === 'plain') group.isHidden = false;
    else if (word === 'listtext' || word === 'pntext') {
      group.isMark = true;
      if (!group.isUnseen) this.#paragraph(true);
    } else if (!group.isUnseen) this.#layout(word);
  }

  #layout(word: string): void {
    const letters = Object.hasOwn(LETTERS, word) ? LETTERS[word] : undefined;
    if (letters !== undefined) this.#letters(letters);
    else if (word === 'par' || word === 'sect' || word === 'page') this.#endParagraph();
    else if (word === 'trowd' && !this.#inRow) {
      this.#endParagraph();
      this.#lines.openRow();
      this.#inRow = true;
    } else if (word === 'cell' || word === 'nestcell') {
      this.#endParagraph();
      this.#lines.closeCell();
    } else if (word === 'row' && this.#inRow) {
      this.#endParagraph();
      this.#lines.closeRow();
      this.#inRow = false;
    }
  }

  #letters(letters: string): void {
    let words = letters;
    if (this.#toSkip > 0) {
      words = letters.slice(this.#toSkip);
      this.#toSkip = Math.max(0, this.#toSkip - letters.length);
    }
    const { isUnseen, isHidden, isMark } = this.#group;
    if (words === '' || isUnseen || isHidden || isMark) return;
    this.#paragraph(false);
    this.#lines.add(words);
  }

  #paragraph(isItem: boolean): void {
    if (!this.#isOpen) this.#lines.openParagraph(isItem);
    else if (isItem) this.#lines.markItem();
    this.#isOpen = true;
  }

  #endParagraph(): void {
    if (this.#isOpen) this.#lines.closeParagraph();
    this.#isOpen = false;
  }
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
