// What each offer is, what it pays, what its answers are and what to know of it first, side by side.

import type { AssessedAnswer, LegalFinding } from '../assess/assessment.ts';
import type { Cell, Item, Row } from '../page/page.ts';
import { withFullStop } from '../page/punctuation.ts';
import { quotesInWords } from '../page/quotation.ts';
import { advertQuotes, quotationBy } from '../report/evidence.ts';
import { legalNotices } from '../report/legal-notices.ts';
import { outlineOf } from '../report/outline.ts';
import type { PayRow } from '../report/pay-rows.ts';
import { REASONS_IN_WORDS } from '../rubric/scale.ts';
import { ownValue } from '../source/own-value.ts';
import { dateInWords } from '../source/read-aloud.ts';
import type { ComparedFeature, OfferColumn } from './comparison.ts';

const NOT_KNOWN = 'not known yet';

export function offerRows(sides: readonly OfferColumn[]): Row[] {
  const outlines = sides.map(({ assessment }) => outlineOf(assessment));
  const row = (label: string, texts: readonly (string | null)[]): Row[] =>
    texts.every((text) => text === null)
      ? []
      : [{ label, cells: texts.map((text) => ({ text: text ?? NOT_KNOWN })) }];
  const day = (date: string | null) => (date === null ? null : dateInWords(date));
  return [
    ...row(
      'Employer',
      sides.map(({ vacancy }) => vacancy.employer),
    ),
    ...row(
      'Place',
      sides.map(({ vacancy }) => vacancy.workplace.town),
    ),
    ...row(
      'Apply by',
      sides.map(({ vacancy }) => day(vacancy.closes)),
    ),
    ...row(
      'Starts',
      sides.map(({ vacancy }) => day(vacancy.starts)),
    ),
    ...row(
      'It may still give',
      outlines.map(({ gives }) => gives),
    ),
    ...row(
      'A step towards',
      sides.map(({ vacancy }) => vacancy.purpose?.towards ?? null),
    ),
    ...conditionRows(sides),
  ];
}

/** What the team asks of employers; the same for every offer. */
function conditionRows(sides: readonly OfferColumn[]): Row[] {
  const [first] = sides;
  const all = sides.map(({ assessment }) => outlineOf(assessment).conditions);
  return outlineOf((first as OfferColumn).assessment).conditions.map(({ say }, index) => ({
    label: say,
    cells: all.map((conditions) => ({ text: conditions[index]?.met ?? NOT_KNOWN })),
  }));
}

/** Rows of the pay of one offer that stand in one line here, and those that do not stand here. */
const LABELS: Readonly<Record<string, string | null>> = {
  Stated: 'Pay',
  'Costs, unpaid time': 'After costs and unpaid time',
  Hours: null,
  Workplace: null,
  'Worked out': null,
  // About the person's benefits, and not about one offer beside another.
  'Other benefits': null,
};
const ORDER = ['Pay', 'By the hour', 'After costs and unpaid time', 'By the week', 'Costs to start'];

export function payRowsBeside(sides: readonly OfferColumn[]): Row[] {
  const pay = sides.map(({ assessment }) => outlineOf(assessment).pay.flatMap(relabelled));
  const labels = [...new Set(pay.flat().map(({ label }) => label))];
  const [first, ...others] = ORDER.filter((label) => labels.includes(label));
  const rest = labels.filter((label) => !ORDER.includes(label)).toSorted();
  const rows = [...(first === undefined ? [] : [first]), 'Hours a week', ...others, ...rest];
  return rows.map((label) => ({
    label,
    cells: sides.map(({ assessment }, at): Cell => {
      if (label === 'Hours a week') return { text: hoursOf(assessment.pay) };
      const text = pay[at]?.find((row) => row.label === label)?.text;
      return { text: text ?? withoutRow(label, assessment.pay) };
    }),
  }));
}

/** An hourly rate as it was stated needs no row of its own; costs to start that are nothing have none. */
function withoutRow(label: string, { stated, startCosts }: OfferColumn['assessment']['pay']): string {
  if (label === 'By the hour' && stated?.per === 'hour') return 'as it was stated';
  return label === 'Costs to start' && startCosts === 0 ? 'no costs' : NOT_KNOWN;
}

function relabelled(row: PayRow): PayRow[] {
  const label = ownValue(LABELS, row.label);
  return label === null ? [] : [{ ...row, label: label ?? row.label }];
}

function hoursOf({ paidHours, guaranteedHours }: OfferColumn['assessment']['pay']): string {
  const paid = paidHours === null ? 'paid hours not known yet' : `${rangeOf(paidHours)} paid`;
  if (guaranteedHours === null) return `${paid}; promised hours not known yet`;
  return `${paid}; ${guaranteedHours.from === 0 ? 'none' : rangeOf(guaranteedHours)} guaranteed`;
}

function rangeOf({ from, to }: { from: number | null; to: number | null }): string {
  if (from === null) return `up to ${to}`;
  if (to === null) return `from ${from}`;
  return from === to ? String(from) : `${from} to ${to}`;
}

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

const STRENGTHS: readonly LegalFinding['strength'][] = ['stop', 'may-be-unlawful', 'ask'];

/** The gravest first, whichever offer it is about. */
export function noticeItems(sides: readonly OfferColumn[]): Item[] {
  return STRENGTHS.flatMap((strength) =>
    sides.flatMap(({ name, assessment }) =>
      legalNotices(assessment.legal.filter((finding) => finding.strength === strength)).map(
        ({ title, say, because, who, by, rule }): Item => {
          const reason = because === null ? '' : ` Because: ${withFullStop(because)}`;
          const ask = [who === null ? null : withFullStop(who), by].filter((part) => part !== null);
          return {
            text: `${name}. ${withFullStop(title)}`,
            notes: [`${withFullStop(say)}${reason}`],
            contact: [...ask, rule].join(' '),
          };
        },
      ),
    ),
  );
}

/** What stands out in the advert of each. */
export function warningItems(sides: readonly OfferColumn[]): Item[] {
  return sides.flatMap(({ name, assessment }): Item[] => {
    const { warnings } = outlineOf(assessment);
    const notes = warnings.map(({ say, quotes }) =>
      [say, quotesInWords(quotes)].filter((part) => part !== '').join(' '),
    );
    return notes.length === 0 ? [] : [{ text: `${name}. In the advert.`, notes }];
  });
}
