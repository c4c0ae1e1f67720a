// Makes untrusted text harmless to look at: no terminal control, no hidden or reordered characters, one line.

/** Letters that need no closer look: English ones, most of the other European ones, and what stands between words. */
const PLAIN_LETTERS = String.raw` -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e`;
const NOT_PLAIN = new RegExp(`[^${PLAIN_LETTERS}]`);
const NOT_PLAIN_LINES = new RegExp(String.raw`[^\n${PLAIN_LETTERS}]`);
/** Halves of a character, which no encoding can write. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/**
 * What a terminal would take for a command, such as a colour or a title of its window. A title ends where another begins:
 * else a run of openers would be read to its end from each of them.
 */
const ESCAPE_SEQUENCE =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c\u009d]*(?:\u0007|\u001b\\|\u009c)/g;
/** Ends of lines, tabs, and the blank letter of Braille. */
const SPACES = /[\t\n\r\v\f\u0085\u2028\u2029\u2800]+/g;
const CONTROL = /[\u0000-\u001f]/g;
/** In what joiners (ZWJ and ZWNJ) have a meaning: scripts whose letters change by them, and emoji. */
const JOINED = [
  ...['Arabic', 'Syriac', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu'],
  ...['Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan'],
].map((script) => String.raw`\p{Script=${script}}`);
const EMOJI = String.raw`\p{Extended_Pictographic}`;
/**
 * What is not seen and changes how the text around it looks: controls, overrides of direction, blank letters, tags.
 * Joiners stay behind what they join, and what chooses the look of an emoji or of a Chinese character behind that.
 */
const HIDDEN = new RegExp(
  [
    String.raw`[\u007f-\u009f\u2028\u2029\ufff9-\ufffc]`,
    String.raw`(?![\u200c\u200d\ufe0e\ufe0f\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}`,
    String.raw`(?<![${JOINED.join('')}${EMOJI}\p{Emoji_Modifier}]|${EMOJI}\ufe0f)[\u200c\u200d]`,
    String.raw`(?<!\p{Emoji})[\ufe0e\ufe0f]`,
    String.raw`(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]`,
  ].join('|'),
  'gu',
);
/** No writing sets more marks on one letter; a hundred of them reach over the lines around. */
const MARKS = /(\p{Mark}{6})\p{Mark}+/gu;

/** The text on one line with every harmful character gone; tabs and line ends become a space. */
export function neutralise(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(ESCAPE_SEQUENCE, '')
    .replace(SPACES, ' ')
    .replace(CONTROL, '')
    .replace(HIDDEN, '')
    .replace(MARKS, '$1');
}

/** The text with every hidden character written as this says, for notations that can write each of them. */
export function withoutHidden(text: string, written: (character: string) => string): string {
  return NOT_PLAIN_LINES.test(text) ? text.replace(HIDDEN, written) : text;
}
