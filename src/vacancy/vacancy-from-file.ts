// A vacancy from a file that was found to be well written: what was left out is null.

import type { Costs, Hours, Pay, Range } from '../pay/pay-terms.ts';
import type { Level } from '../rubric/scale.ts';
import type { Answer, Vacancy } from './vacancy.ts';
import type { VacancyFile, WrittenAnswer } from './vacancy-shape.ts';

/** The answers of a file. `dropped` are questions the rubric leaves out: answers to them count for nothing. */
export function answersFrom(
  written: VacancyFile['answers'],
  dropped: readonly string[],
): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const [question, given] of Object.entries(written ?? {})) {
    const answer = given as WrittenAnswer;
    if (answer === null || answer === undefined || dropped.includes(question)) continue;
    answers[question] = answerFrom(answer);
  }
  return answers;
}

export function answerFrom(written: NonNullable<WrittenAnswer>): Answer {
  if (typeof written === 'string') return { is: written, by: 'adviser', says: null };
  const says = written.says ?? null;
  return 'is' in written
    ? { is: written.is, by: written.by ?? 'adviser', says }
    : { unknown: written.unknown, by: written.by ?? null, says };
}

export function fromFile(file: VacancyFile, id: string, answers: Vacancy['answers']): Vacancy {
  const { workplace, client, purpose } = file;
  const age = client?.age ?? null;
  return {
    id: file.id ?? id,
    title: file.title ?? null,
    employer: file.employer ?? null,
    workplace: {
      town: workplace?.town ?? null,
      nation: workplace?.nation ?? null,
      london: yesNo(workplace?.london),
    },
    posted: file.posted ?? null,
    closes: file.closes ?? null,
    starts: file.starts ?? null,
    url: file.url ?? null,
    pay: payOf(file.pay),
    hours: hoursOf(file.hours),
    costs: costsOf(file.costs),
    client: {
      age: age === 'unknown' ? null : age,
      apprentice: yesNo(client?.apprentice),
      hours: client?.hours ?? null,
      workSearch: yesNoWord(client?.['work-search']),
      household: client?.household ?? 'unknown',
      wishes: unique(client?.wishes),
      view: viewOf(client?.view),
    },
    gives: unique(file.gives),
    purpose:
      purpose == null
        ? null
        : { step: purpose.step ?? null, towards: purpose.towards ?? null, review: purpose.review ?? null },
    answers,
    text: file.text ?? null,
    found: file.found ?? null,
    meta: file.meta ?? null,
  };
}

function viewOf(
  written: Record<string, Level | null | undefined> | null | undefined,
): Vacancy['client']['view'] {
  const view: Record<string, Level> = {};
  for (const [feature, level] of Object.entries(written ?? {})) if (level != null) view[feature] = level;
  return view;
}

function unique<T>(written: readonly T[] | null | undefined): T[] {
  return written == null || written.length === 0 ? [] : [...new Set(written)];
}

type YesNo = boolean | string | null | undefined;

function yesNo(written: YesNo): boolean | null {
  if (typeof written === 'boolean') return written;
  const word = written?.toLowerCase();
  return word === 'yes' ? true : word === 'no' ? false : null;
}

function yesNoWord(written: YesNo): 'yes' | 'no' | 'unknown' {
  const known = yesNo(written);
  return known === null ? 'unknown' : known ? 'yes' : 'no';
}

function payOf(pay: VacancyFile['pay']): Pay | null {
  if (pay == null) return null;
  if ('fullTimeHours' in pay) return pay;
  const from = pay.is ?? pay.from ?? null;
  const to = pay.is ?? pay.to ?? null;
  if (from === null && to === null) return null;
  return {
    from,
    to,
    per: pay.per ?? null,
    basis: pay.basis ?? 'actual',
    fullTimeHours: pay['full-time-hours'] ?? null,
    weeks: pay.weeks ?? null,
  };
}

function hoursOf(hours: VacancyFile['hours']): Hours {
  return {
    paid: rangeOf(hours?.paid),
    guaranteed: rangeOf(hours?.guaranteed),
    perDay: hours?.['per-day'] ?? null,
    unpaid: hours?.unpaid ?? null,
  };
}

function rangeOf(
  written: number | { from?: number | null | undefined; to?: number | null | undefined } | null | undefined,
): Range | null {
  if (written == null) return null;
  if (typeof written === 'number') return { from: written, to: written };
  const { from = null, to = null } = written;
  return from === null && to === null ? null : { from, to };
}

function costsOf(costs: VacancyFile['costs']): Costs {
  return { week: costs?.week ?? null, start: costs?.start ?? null };
}
