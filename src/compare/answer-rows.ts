// The answers of one feature side by side: one row for each question that somebody has said something about.
import type { AssessedAnswer } from '../assess/assessment.ts';
import type { Cell, Row } from '../page/page.ts';
import { quotesInWords } from '../page/quotation.ts';
import { advertQuotes, quotationBy } from '../report/evidence.ts';
import { REASONS_IN_WORDS } from '../report/reasons-in-words.ts';
import type { ComparedFeature } from './comparison.ts';

export function answerRows({ places }: ComparedFeature): Row[] {
  const all = places.map(({ feature }) => feature.answers);
  const views = places.map(({ feature }) => feature.view);
  const rows: Row[] = (all[0] ?? []).flatMap(({ question, ask }) => {
    const these = all.map((answers) => answers.find((answer) => answer.question === question));
    return these.some((answer) => answer?.is != null || answer?.could !== undefined)
      ? [{ label: ask, cells: these.map(answerCell), isDetail: true }]
      : [];
  });
  if (views.every((view) => view === null)) return rows;
  return [
    {
      label: 'How the client sees it',
      cells: views.map((view) => ({ text: view ?? 'not said yet' })),
      isDetail: true,
    },
    ...rows,
  ];
}

/** Without a colour: whole sentences in red beside green would read as a verdict. */
function answerCell(answer: AssessedAnswer | undefined): Cell {
  if (answer === undefined) return { text: 'not asked by this rubric' };
  const { is, label, could, dropped, unknown, quote, quotes, by } = answer;
  if (dropped) return { text: 'does not come up' };
  if (is === null && could === undefined)
    return { text: unknown === undefined ? '–' : REASONS_IN_WORDS[unknown] };
  const range =
    could === undefined || could.atLeast === could.atMost ? '' : ` (${could.atLeast} to ${could.atMost})`;
  const said = label ?? 'not settled by the figures yet';
  const quoted =
    quote === null ? [] : by === 'advert' ? advertQuotes(quotes ?? [quote]) : [quotationBy(quote, by)];
  return { text: [`${said}${range}`, quotesInWords(quoted)].filter((part) => part !== '').join('. ') };
}
