// One job offer, as answers with the words they rest on: what a file in its shape means.
import type { Costs, Hours, Pay, PayTerms, Range } from '../pay/pay-terms.ts';
import type { Level } from '../rubric/scale.ts';
import { neutralise } from '../source/neutralise.ts';
import type { Answer } from './answer.ts';
import type { VacancyFile, WrittenAnswer } from './vacancy-shape.ts';

export type Vacancy = Unchanging<ReturnType<typeof vacancyFrom>>;

/** The client's situation. */
export type Client = Vacancy['client'];

/** All of it only to be read. */
type Unchanging<T> = unknown extends T ? T : { readonly [Key in keyof T]: Unchanging<T[Key]> };

/** The vacancy a file describes. Each part that it leaves out is not known. */
export function vacancyFrom(file: VacancyFile, id: string, answers: Readonly<Record<string, Answer>>) {
  const { workplace, client, purpose } = file;
  const age = client?.age ?? null;
  return {
    id: file.id ?? id,
    title: file.title ?? null,
    employer: file.employer ?? null,
    workplace: {
      town: workplace?.town ?? null,
      nation: workplace?.nation ?? null,
      // In Greater London.
      london: yesNo(workplace?.london),
    },
    // Days as `year-month-day`.
    posted: file.posted ?? null,
    closes: file.closes ?? null,
    starts: file.starts ?? null,
    url: file.url ?? null,
    pay: payOf(file.pay),
    // The days and times are words: nothing is worked out from them.
    hours: { ...hoursOf(file.hours), times: saidOrNull(file.hours?.times) },
    costs: costsOf(file.costs),
    // There is no place for a name.
    client: {
      age: age === 'unknown' ? null : age,
      apprentice: yesNo(client?.apprentice),
      // Hours a week the client needs.
      hours: client?.hours ?? null,
      // Whether the client must look for work as a condition of a benefit.
      workSearch: yesNoWord(client?.['work-search']),
      household: client?.household ?? 'unknown',
      // Ids of features, most important first.
      wishes: unique(client?.wishes),
      // How the client sees a feature, by its id.
      view: viewOf(client?.view),
    },
    gives: unique(file.gives),
    purpose:
      purpose == null
        ? null
        : { step: purpose.step ?? null, towards: purpose.towards ?? null, review: purpose.review ?? null },
    // By the id of the question.
    answers,
    // The advert's own words, and what `draft` read in them; carried through.
    text: file.text ?? null,
    found: (file.found ?? null) as unknown,
    // Anything a script wants carried through untouched.
    meta: file.meta ?? null,
  };
}

/** An offer of which nothing is known yet. */
export function emptyVacancy(id: string): Vacancy {
  return vacancyFrom({}, id, {});
}

export function answerFrom(written: NonNullable<WrittenAnswer>): Answer {
  if (typeof written === 'string') return { is: written, by: 'adviser', says: null };
  const says = written.says ?? null;
  return 'is' in written
    ? { is: written.is, by: written.by ?? 'adviser', says }
    : { unknown: written.unknown, by: written.by ?? null, says };
}

function viewOf(written: Record<string, Level | null | undefined> | null | undefined) {
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

/** Nothing that can be read is nothing said. */
function saidOrNull(written: string | null | undefined): string | null {
  return written == null || neutralise(written).trim() === '' ? null : written;
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
  const includesHoliday = yesNo(pay['includes-holiday']);
  return {
    from,
    to,
    per: pay.per ?? null,
    basis: pay.basis ?? 'actual',
    ...(pay.basis === 'actual' ? { actualSaid: true } : {}),
    fullTimeHours: pay['full-time-hours'] ?? null,
    weeks: pay.weeks ?? null,
    ...(includesHoliday === null ? {} : { includesHoliday }),
    ...(pay['per-implied'] === true && pay.per != null ? { perImplied: true } : {}),
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

/** What the pay of a vacancy is worked out from. */
export function offerOf(
  vacancy: Vacancy,
  contract: Pick<PayTerms['person'], 'selfEmployed' | 'isApprenticeship'>,
): PayTerms {
  const { pay, hours, costs, client, workplace } = vacancy;
  return {
    pay,
    hours,
    costs,
    person: { age: client.age, apprentice: client.apprentice, ...contract },
    // Greater London is in England: a workplace in another nation is not in it.
    london: workplace.london ?? (workplace.nation === null || workplace.nation === 'england' ? null : false),
  };
}
