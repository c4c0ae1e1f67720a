// Makes untrusted text harmless to look at: no terminal control, no hidden or reordered characters, one line.

/** Control characters, line and paragraph separators, bidirectional overrides, invisible joiners and tags. */
const HARMFUL =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
/** What a terminal would take for a command, such as a colour. */
const ESCAPE_SEQUENCE = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]/g;
/** The same, and lone surrogates, which no encoding can write. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text on one line with every harmful character gone; tabs and line ends become a space. */
export function inert(text: string): string {
  return text
    .replace(ESCAPE_SEQUENCE, '')
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ')
    .replace(HARMFUL, '')
    .replace(LONE_SURROGATE, '\ufffd');
}
