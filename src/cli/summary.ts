// Prints a summary: as JSON for a script, or as a page for a person.
import type { Setup } from '../batch/work.ts';
import { SHEET_FORMATS, type SheetFormatName } from '../sheet/formats.ts';
import type { Summary } from '../summary/summary.ts';
import { summaryChunks } from '../summary/summary-json.ts';
import type { SummaryFor } from '../summary/summary-sheet.ts';
import { summarySheet } from '../summary/summary-sheet.ts';
import type { PrintOptions } from './options.ts';
import { deliver, layoutFor } from './print.ts';
import { sinkFor } from './sink.ts';
import type { World } from './world.ts';

export const SUMMARY_FORMATS = ['json', ...(Object.keys(SHEET_FORMATS) as SheetFormatName[])] as const;
export type SummaryFormat = 'json' | SheetFormatName;
export type SummaryOptions = PrintOptions & { readonly for?: SummaryFor };

export async function printSummary(
  summary: Summary,
  format: SummaryFormat,
  { rubric, approach }: Pick<Setup, 'rubric' | 'approach'>,
  options: SummaryOptions,
  world: World,
): Promise<void> {
  const whom = summary.isNamed ? (options.for ?? 'adviser') : 'funder';
  if (format !== 'json') {
    const sheet = summarySheet(summary, rubric, approach, whom);
    await deliver(world, options, SHEET_FORMATS[format](sheet, await layoutFor(world, options)));
    return;
  }
  const sink = await sinkFor(world, options);
  try {
    for (const piece of summaryChunks(summary, whom)) if (!(await sink.write(piece))) return;
  } catch (error) {
    await sink.drop();
    throw error;
  }
  await sink.finish();
}
