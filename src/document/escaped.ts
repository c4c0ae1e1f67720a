// Untrusted text made harmless for a page of HTML and for Markdown: on one line, with nothing that either would act on.
import { inert } from './inert.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For the text of an element, or an attribute in quotes. */
export function htmlText(text: string): string {
  return inert(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** For a line, a list item or a cell of a table. */
export function markdownText(text: string): string {
  return inert(text)
    .trim()
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]|#~!]/g, '\\$&')
    .replace(/^([-+])(?=\s)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/\b(https?|ftp|mailto|www)([:.])/gi, '$1\\$2');
}
