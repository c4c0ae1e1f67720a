// Summaries of made-up offers: counted as a batch counts them, printed and read back.
import { judge } from '../../src/assess/judgement.ts';
import type { EmployerLimits } from '../../src/batch/employers.ts';
import { emptySummary, type Summary } from '../../src/batch/summary.ts';
import { readSummary } from '../../src/batch/summary-file.ts';
import { summaryChunks } from '../../src/batch/summary-json.ts';
import { tally } from '../../src/batch/tally.ts';
import { BUILT_IN_APPROACH } from '../../src/rubric/approach.ts';
import { emptyVacancy } from '../../src/vacancy/vacancy.ts';
import { RATES, RUBRIC, TODAY } from './shipped.ts';

export interface MadeUp {
  readonly employer: string;
  readonly title: string;
  readonly posted: string | null;
  readonly isZeroHours: boolean;
}

const APPROACH = {
  ...BUILT_IN_APPROACH,
  conditions: [{ id: 'hours', say: '16 hours', when: { guaranteed: { 'at-least': 16 } } }],
};
const CRITERIA = { rubric: RUBRIC, rates: RATES, approach: APPROACH, on: TODAY };

export function summaryOf(offers: readonly MadeUp[], most?: EmployerLimits): Summary {
  const summary = emptySummary(RUBRIC, APPROACH, TODAY, most);
  for (const { employer, title, posted, isZeroHours } of offers)
    tally(
      summary,
      judge(
        {
          ...emptyVacancy(''),
          employer,
          title,
          posted,
          answers: isZeroHours ? { 'contract-type': { is: 'zero-hours', by: 'adviser', says: null } } : {},
        },
        CRITERIA,
      ),
    );
  return summary;
}

export function printed(summary: Summary): string {
  return [...summaryChunks(summary)].join('');
}

/** Handed over in pieces of so many bytes. */
export async function read(text: string | Uint8Array, size = 1 << 16, most?: EmployerLimits) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  }
  return readSummary(chunks(), 'part.json', most);
}

export async function readWhole(text: string, size?: number, most?: EmployerLimits): Promise<Summary> {
  const told = await read(text, size, most);
  if ('problems' in told) throw new Error(JSON.stringify(told.problems));
  return told.summary;
}
