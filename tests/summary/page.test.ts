// Pages of a summary of very many employers: they stay short, and say what is not on them.
import { expect, test } from 'vitest';
import type { EmployerLimits } from '../../src/batch/employers.ts';
import { AUDIENCES, summaryPage } from '../../src/batch/summary-page.ts';
import { toMarkdown } from '../../src/page/markdown.ts';
import { BUILT_IN_APPROACH } from '../../src/rubric/approach.ts';
import { RUBRIC } from '../support/shipped.ts';
import { summaryOf } from '../support/summaries.ts';

const OFFERS = Array.from({ length: 2400 }, (_, index) => ({
  employer: `Employer ${index % 1200}`,
  title: `Job ${index}`,
  posted: null,
  isZeroHours: true,
}));

function page(whom: (typeof AUDIENCES)[number], most?: EmployerLimits): string {
  return toMarkdown(summaryPage(summaryOf(OFFERS, most), RUBRIC, BUILT_IN_APPROACH, whom));
}

test('an employer without room on the page is counted, for each reader', () => {
  expect(page('adviser')).toContain('1,170 more employers are in the JSON.');
  const told = page('employer');
  expect(told).toContain('200 more employers are in the JSON.');
  expect(told.match(/^## Employer \d+: 2 offers$/gm)).toHaveLength(1000);
});

test('what a summary does not keep is said, but to a funder, who sees no employer', () => {
  for (const whom of AUDIENCES) expect(page(whom)).not.toContain('than a summary keeps');
  const most = { entries: 60, jobs: 1 };
  const [, kept = '', left = ''] =
    /About (\d+)% of them are in it, .*; ([\d,]+) offers of the others are/.exec(page('adviser', most)) ?? [];
  // Thirty employers, each with one of its two jobs.
  expect(Number(left.replace(',', ''))).toBe(2400 - 2 * 30);
  expect(Number(kept)).toBeLessThan(10);
  expect(page('employer', most)).toContain('It has more jobs than a summary keeps: 1 offer of others');
  expect(page('employer', most)).toContain('There are more employers than a summary keeps.');
  expect(page('funder', most)).not.toContain('than a summary keeps');
});
