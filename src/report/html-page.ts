// What every page in HTML shares: a strict rule of what may act on it, one style sheet, and everything from outside escaped.

import { STYLE, STYLE_SHA256 } from '../page/html-style.ts';
import { type Quotation, quotesInWords } from '../page/quotation.ts';
import { htmlText as safe } from '../source/escape.ts';

export interface HtmlParts {
  /** As the browser names it. */
  readonly title: string;
  /** Who it is for, or what it is; the style sheet goes by it. */
  readonly reader: 'adviser' | 'client' | 'employer' | 'sheet' | 'team' | 'review';
  /** Tags, in order, with every text in them escaped. */
  readonly main: readonly string[];
  readonly footer: readonly string[];
}

/** No script, no outside file, no form, no frame: nothing but the words and the style sheet beside them. */
const RULE = `default-src 'none'; style-src '${STYLE_SHA256}'; base-uri 'none'; form-action 'none'`;

export function htmlPage({ title, reader, main, footer }: HtmlParts): string {
  return `${[
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${RULE}">`,
    '<meta name="referrer" content="no-referrer">',
    `<title>${safe(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    `<body class="${reader}">`,
    '<main>',
    ...main,
    '</main>',
    '<footer>',
    ...footer,
    '</footer>',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

export function quotesInHtml(quotes: readonly Quotation[]): string {
  return quotesInWords(quotes, quotation);
}

/** Words that somebody said, as a quotation, with who it was beside it. */
export function quotation({ words, by }: Quotation): string {
  return `<q>${safe(words.trim())}</q> (${safe(by)})`;
}

export function paragraph(text: string, name?: string): string {
  return `<p${name === undefined ? '' : ` class="${name}"`}>${safe(text)}</p>`;
}

/**
 * Items as a list, each with its tags. On paper only the first `most` are there, and `rest` says what is not: a page that is
 * handed over has a side or two, and the screen has room for all.
 */
export function listOf(
  items: readonly string[],
  {
    tag = 'ul',
    most = items.length,
    rest = null,
  }: { tag?: 'ul' | 'ol'; most?: number; rest?: string | null } = {},
): string[] {
  if (items.length === 0) return [];
  return [
    `<${tag}>`,
    ...items.map((one, index) => `<li${index < most ? '' : ' class="beyond"'}>${one}</li>`),
    `</${tag}>`,
    ...onScreen(rest),
  ];
}

/** What stands on the screen and not on paper. */
export function onScreen(rest: string | null): string[] {
  return rest === null ? [] : [paragraph(`${rest}, on the screen.`, 'paper')];
}

/** Rows of a name and what it comes to. */
export function figures(
  caption: string,
  rows: readonly { readonly name: string; readonly lines: readonly string[] }[],
): string[] {
  return [
    `<table class="figures"><caption>${safe(caption)}</caption><tbody>`,
    ...rows.map(
      ({ name, lines }) =>
        `<tr><th scope="row">${safe(name)}</th><td>${lines.filter((line) => line !== '').join('<br>')}</td></tr>`,
    ),
    '</tbody></table>',
  ];
}
