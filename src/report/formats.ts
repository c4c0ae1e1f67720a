// Every format that an offer is printed in, for the adviser or for another reader. Each is loaded only when it is wanted.
import type { Assessment } from '../assess/assessment.ts';
import type { ClientView } from '../assess/client-view.ts';
import type { EmployerView } from '../assess/employer-view.ts';
import type { Layout } from '../page/layout.ts';
import type { Page } from '../page/page.ts';
import { safeJson } from '../source/escape.ts';
import { clientPage } from './client-page.ts';
import { employerPage } from './employer-page.ts';
import { profilePage } from './profile-page.ts';

export type Report = Assessment | ClientView | EmployerView;
type Format = (report: Report, layout: Layout) => string;

export const FORMATS = {
  terminal: async () => laidOut((await import('../page/terminal.ts')).toTerminal),
  json: async (): Promise<Format> => json,
  markdown: async () => laidOut((await import('../page/markdown.ts')).toMarkdown),
  text: async () => laidOut((await import('../page/text.ts')).toText),
  csv: async (): Promise<Format> => (await import('./csv.ts')).csv,
  html: async () => laidOut((await import('../page/html.ts')).toHtml),
} as const;

export type FormatName = keyof typeof FORMATS;

/** The report itself, safe to look at in a terminal. */
export function json(report: Report): string {
  return `${safeJson(report, 2)}\n`;
}

export function pageOf(report: Report): Page {
  if (!('for' in report)) return profilePage(report);
  return report.for === 'client' ? clientPage(report) : employerPage(report);
}

function laidOut(format: (page: Page, layout: Layout) => string): Format {
  return (report, layout) => format(pageOf(report), layout);
}
