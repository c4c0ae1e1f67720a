// Every format a sheet can be printed in.
import type { Layout } from '../page/layout.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import type { Sheet } from './sheet.ts';
import { terminal } from './terminal.ts';
import { text } from './text.ts';

export type SheetFormat = (sheet: Sheet, layout: Layout) => string;

export const SHEET_FORMATS = {
  terminal,
  markdown,
  text,
  html,
} as const satisfies Readonly<Record<string, SheetFormat>>;

export type SheetFormatName = keyof typeof SHEET_FORMATS;
