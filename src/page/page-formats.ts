// Every format a page can be laid out in.
import { toHtml } from './html.ts';
import type { Layout } from './layout.ts';
import { toMarkdown } from './markdown.ts';
import type { Page } from './page.ts';
import { toTerminal } from './terminal.ts';
import { toText } from './text.ts';

export const PAGE_FORMATS = {
  terminal: toTerminal,
  markdown: toMarkdown,
  text: toText,
  html: toHtml,
} as const satisfies Readonly<Record<string, (page: Page, layout: Layout) => string>>;

export type PageFormatName = keyof typeof PAGE_FORMATS;
