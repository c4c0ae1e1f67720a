// Prints a summary: as JSON for a script, or as a page for a person.
import type { BatchSetup } from '../batch/block-task.ts';
import type { Summary } from '../batch/summary.ts';
import { summaryChunks } from '../batch/summary-json.ts';
import { type SummaryFor, summaryPage } from '../batch/summary-page.ts';
import type { Host } from '../host/host.ts';
import { PAGE_FORMATS, type PageFormatName } from '../page/page-formats.ts';
import type { PrintOptions } from './options.ts';
import { deliver, layoutFor, openOutput } from './output.ts';

export const SUMMARY_FORMATS = ['json', ...(Object.keys(PAGE_FORMATS) as PageFormatName[])] as const;
export type SummaryFormat = 'json' | PageFormatName;
export type SummaryOptions = PrintOptions & { readonly for?: SummaryFor };

export async function printSummary(
  summary: Summary,
  format: SummaryFormat,
  { rubric, approach }: Pick<BatchSetup, 'rubric' | 'approach'>,
  options: SummaryOptions,
  host: Host,
): Promise<void> {
  const whom = summary.isNamed ? (options.for ?? 'adviser') : 'funder';
  if (format !== 'json') {
    const sheet = summaryPage(summary, rubric, approach, whom);
    await deliver(host, options, PAGE_FORMATS[format](sheet, await layoutFor(host, options)));
    return;
  }
  const sink = await openOutput(host, options);
  try {
    for (const piece of summaryChunks(summary, whom)) if (!(await sink.write(piece))) return;
  } catch (error) {
    await sink.drop();
    throw error;
  }
  await sink.finish();
}
