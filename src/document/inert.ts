// Makes untrusted text harmless to look at: no terminal control, no hidden or reordered characters, one line.

/** Line and paragraph separators, bidirectional overrides, invisible joiners and tags: they change how text around them looks. */
export const LOOKS_HARMFUL =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const CONTROL = /[\u0000-\u001f]/g;
/** What a terminal would take for a command, such as a colour or a title of its window. */
const ESCAPE_SEQUENCE =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)/g;
/** Halves of a character, which no encoding can write. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text on one line with every harmful character gone; tabs and line ends become a space. */
export function inert(text: string): string {
  return text
    .replace(ESCAPE_SEQUENCE, '')
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ')
    .replace(CONTROL, '')
    .replace(LOOKS_HARMFUL, '')
    .replace(LONE_SURROGATE, '\ufffd');
}
