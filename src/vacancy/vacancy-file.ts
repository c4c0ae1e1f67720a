// A document as a vacancy, or everything that is wrong with it.
import type { Document } from '../document/document.ts';
import { type Shaped, shaped, type Wording } from '../document/shape.ts';
import type { Costs, Hours, Pay, Range } from '../pay/offer.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Answer, Vacancy } from './vacancy.ts';
import { crossProblems } from './vacancy-problems.ts';
import { type VacancyFile, vacancyShape, type WrittenAnswer } from './vacancy-shape.ts';

/** Reads a document as a vacancy of this rubric. `id` serves where the file gives none. */
export function vacancyOf(document: Document, rubric: Rubric, id: string): Shaped<Vacancy> {
  const record = advertRecord(document);
  const result = shaped<VacancyFile>(record, vacancyShape(rubric), WORDING);
  const problems = [...('problems' in result ? result.problems : []), ...crossProblems(record, rubric)];
  if ('problems' in result || problems.length > 0) return { problems };
  return { value: fromFile(result.value, id, rubric.dropped) };
}

/** Keys in the words of this file, and a line to type for the slips people make. */
const WORDING: Wording = {
  noun: (path) => (path.join('.') === 'answers' ? 'question of this rubric' : undefined),
  mend: (path) => MENDS.get(path.join('.')),
};

const MENDS: ReadonlyMap<string, string> = new Map([
  ['hours', 'Write for example hours: {paid: 37.5, guaranteed: 16}.'],
  ['costs', 'Write for example costs: {week: 12.50}.'],
  ['workplace', 'Write for example workplace: {town: Leeds, nation: england}.'],
  ['client', 'Write for example client: {age: 24, hours: 20}.'],
  ['client.age', 'Write the years, such as 34, or one of: under-18, 18-20, 21-and-over, unknown.'],
  ['client.name', 'Leave names out: there is no place for them.'],
  ['name', 'Leave names out: there is no place for them.'],
  ['client.wishes', 'Write a list, for example wishes: [pay, balance].'],
  ['answers', 'Write one question on each line below it, for example sick-pay: statutory-only.'],
  ['goodwork', 'Write goodwork: 1, the only kind of file this version reads.'],
]);

/** A record with `text` and without `goodwork` is an advert: its other keys are carried in `meta`. */
function advertRecord(document: Document): Document {
  const { value } = document;
  if (typeof value !== 'object' || value === null || !('text' in value) || 'goodwork' in value)
    return document;
  const { id, text, ...meta } = value as Record<string, unknown>;
  return { ...document, value: { ...(id === undefined ? {} : { id }), text, meta } };
}

/** `dropped` are questions the rubric leaves out: answers to them are no mistake, and count for nothing. */
function fromFile(file: VacancyFile, id: string, dropped: readonly string[]): Vacancy {
  const { workplace, client, purpose } = file;
  const answers: Record<string, Answer> = {};
  for (const [question, given] of Object.entries(file.answers ?? {})) {
    const answer = given as WrittenAnswer;
    if (answer === null || answer === undefined || dropped.includes(question)) continue;
    if (typeof answer === 'string') answers[question] = { is: answer, by: 'adviser', says: null };
    else if ('is' in answer)
      answers[question] = { is: answer.is, by: answer.by ?? 'adviser', says: answer.says ?? null };
    else answers[question] = { unknown: answer.unknown, by: answer.by ?? null, says: answer.says ?? null };
  }
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
      wishes: [...new Set(client?.wishes ?? [])],
      view: Object.fromEntries(
        Object.entries(client?.view ?? {}).filter(([, level]) => level != null),
      ) as Vacancy['client']['view'],
    },
    gives: [...new Set(file.gives ?? [])],
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
