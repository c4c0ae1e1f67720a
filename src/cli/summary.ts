// Prints a summary: as JSON for a script, or as a page for a person.
import type { Setup } from '../batch/work.ts';
import { sheetAsMarkdown, sheetOnTerminal } from '../summary/sheet.ts';
import type { Summary } from '../summary/summary.ts';
import { summaryJson } from '../summary/summary-json.ts';
import type { SummaryFor } from '../summary/summary-sheet.ts';
import { summarySheet } from '../summary/summary-sheet.ts';
import type { PrintOptions } from './options.ts';
import { deliver, layoutFor } from './print.ts';
import type { World } from './world.ts';

export type SummaryFormat = 'json' | 'markdown' | 'terminal';
export type SummaryOptions = PrintOptions & { readonly for?: SummaryFor };

export async function printSummary(
  summary: Summary,
  format: SummaryFormat,
  { rubric, approach }: Pick<Setup, 'rubric' | 'approach'>,
  options: SummaryOptions,
  world: World,
): Promise<void> {
  await deliver(world, options, await textOf());

  async function textOf(): Promise<string> {
    if (format === 'json') return summaryJson(summary, options.for);
    const sheet = summarySheet(summary, rubric, approach, options.for ?? 'adviser');
    return format === 'markdown'
      ? sheetAsMarkdown(sheet)
      : sheetOnTerminal(sheet, await layoutFor(world, options));
  }
}
