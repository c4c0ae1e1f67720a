// Every format a profile can be printed in. Each is loaded only when it is wanted.
import type { Assessment } from '../assess/assessment.ts';
import type { Layout } from '../page/layout.ts';

export type Format = (assessment: Assessment, layout: Layout) => string;

export const FORMATS = {
  terminal: async (): Promise<Format> => (await import('./terminal.ts')).terminal,
  json: async (): Promise<Format> => (await import('./json.ts')).json,
  markdown: async (): Promise<Format> => (await import('./markdown.ts')).markdown,
  text: async (): Promise<Format> => (await import('./text.ts')).text,
  csv: async (): Promise<Format> => (await import('./csv.ts')).csv,
  html: async (): Promise<Format> => (await import('./html.ts')).html,
} as const;

export type FormatName = keyof typeof FORMATS;
