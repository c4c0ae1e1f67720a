// Quoted words as they are shown: without the marks of Markdown that an advert was written with. The data keeps them as they are.

/** Two asterisks and more never stand for anything else; one alone may be a note, or the star of a hotel. */
const BOLD = /\*{2,}/g;
const SLANTED = /(?<![\p{L}\d*])\*(?=\S)([^*\n]*)(?<=\S)\*(?![\p{L}\d*])/gu;
const ESCAPED = /\\([\\*_#`[\]()~>+.!-])/g;
/** What begins a heading, a point of a list or a quotation. */
const LINE_START = /^[ \t]*(?:#{1,6}|[*>•·-])[ \t]+/gm;

export function wordsShown(words: string): string {
  if (!/[*\\#>•·-]/.test(words)) return words;
  const plain = words
    .replace(LINE_START, '')
    .replace(BOLD, '')
    .replace(SLANTED, '$1')
    .replace(ESCAPED, '$1')
    .trim();
  return plain === '' ? words : plain;
}
