// Untrusted text made harmless for the notation it is written in: HTML, Markdown, JSON and YAML.
import { neutralise, withoutHidden } from './neutralise.ts';

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** For the text of an element, or an attribute in quotes. */
export function htmlText(text: string): string {
  return neutralise(text).replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? '');
}

/** A mark of no width, by its name: readers of Markdown make links of plain words, also of escaped ones, but not round this. */
const APART = '&NoBreak;';

/** For a line, a list item or a cell of a table. */
export function markdownText(text: string): string {
  return (
    neutralise(text)
      .trim()
      .replace(/[&<>]/g, (character) => ENTITIES.get(character) ?? '')
      .replace(/[\\`*_{}[\]|#~!$]/g, '\\$&')
      // What begins a block: a rule, an underline, an item, a definition.
      .replace(/^(?=[-=+]+$|[-+] |-{2}|={2}|:)/, '\\')
      .replace(/^(\d{1,9})(?=[.)](?: |$))/, '$1\\')
      // Web and mail addresses, names of people and issues, and emoji by their names.
      .replace(/:(?=\/\/)|(?:mailto|xmpp):|www(?=\.)/gi, `$&${APART}`)
      .replace(/\\#(?=\d)|:(?=[a-z+][\w\\+-]*:)/gi, `$&${APART}`)
      .replace(/@(?=\w)/g, `&#64;${APART}`)
  );
}

/** JSON that is safe to look at: hidden characters are escaped, and it reads back as exactly the same value. */
export function safeJson(value: unknown, indent?: number): string {
  return escapeJson(JSON.stringify(value, null, indent));
}

/** The same for text that is JSON already. */
export function escapeJson(json: string): string {
  return withoutHidden(json, (character) =>
    Array.from({ length: character.length }, (_, index) => hex('u', 4, character.charCodeAt(index))).join(''),
  );
}

/** The same for YAML, where texts with hidden characters must be in "double quotes". */
export function safeYaml(yaml: string): string {
  const written = (character: string) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? hex('U', 8, code) : hex('u', 4, code);
  };
  return withoutHidden(yaml.replace(CONTROL, written), written);
}

/** Those that JSON escapes by itself: all but the ends of lines and the tab. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\r(?!\n)/g;

function hex(letter: string, length: number, code: number): string {
  return `\\${letter}${code.toString(16).padStart(length, '0')}`;
}
