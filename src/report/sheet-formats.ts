// A page for one reader in every format. Each is loaded only when it is wanted.
import type { ClientView } from '../assess/client-view.ts';
import type { EmployerView } from '../assess/employer-view.ts';
import type { Layout } from '../page/layout.ts';
import { clientSheet } from './client-sheet.ts';
import { employerSheet } from './employer-sheet.ts';
import type { FormatName } from './formats.ts';

export type ReaderPage = ClientView | EmployerView;
type PageFormat = (page: ReaderPage, layout: Layout) => string;

export const PAGE_FORMATS: Readonly<Record<FormatName, () => Promise<PageFormat>>> = {
  terminal: async () => {
    const { sheetTerminal } = await import('./sheet-terminal.ts');
    return (page, layout) => sheetTerminal(sheetOf(page), layout);
  },
  json: async () => {
    const { safeJson } = await import('../source/escape.ts');
    return (page) => `${safeJson(page, 2)}\n`;
  },
  markdown: async () => {
    const { sheetMarkdown } = await import('./sheet-markdown.ts');
    return (page) => sheetMarkdown(sheetOf(page));
  },
  text: async () => {
    const { sheetText } = await import('./sheet-text.ts');
    return (page) => sheetText(sheetOf(page));
  },
  csv: async () => (await import('./page-csv.ts')).pageCsv,
  html: async () => {
    const { sheetHtml } = await import('./sheet-html.ts');
    return (page) => sheetHtml(sheetOf(page), page.for);
  },
};

function sheetOf(page: ReaderPage) {
  return page.for === 'client' ? clientSheet(page) : employerSheet(page);
}
