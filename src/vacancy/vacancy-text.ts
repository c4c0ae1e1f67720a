// A vacancy as the text of a YAML file: a new one, or the file it was read from with only what changed.

import type { Pay, Range } from '../pay/pay-terms.ts';
import { questionsOf, type Rubric } from '../rubric/rubric.ts';
import { editedYaml } from '../source/yaml-edit.ts';
import type { Answer } from './answer.ts';
import type { Vacancy } from './vacancy.ts';

/** What a vacancy was read from. */
export interface VacancyOrigin {
  readonly vacancy: Vacancy;
  /** The YAML it was read from; null where that was not YAML to change line by line. */
  readonly yaml: string | null;
}

const HEAD = `# A job offer. What is not here is not known yet.
# Change it in any text editor; examples/blank.yaml explains each line.
`;

export function vacancyText(vacancy: Vacancy, rubric: Rubric, origin: VacancyOrigin | null): string {
  const questions = questionsOf(rubric).map(({ id }) => id);
  if (origin?.yaml != null) {
    const before = recordOf(origin.vacancy, questions, null);
    const text = editedYaml(origin.yaml, before, recordOf(vacancy, questions, null));
    // Keep the line ends of the file.
    return origin.yaml.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
  }
  const id = origin === null ? null : vacancy.id;
  return editedYaml(`${HEAD}goodwork: 1\n`, { goodwork: 1 }, recordOf(vacancy, questions, id));
}

export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };
export type PlainMap = { readonly [key: string]: Plain };

/** Keys in the order of `examples/blank.yaml`, answers in the order of `questions`. `id` is null where the name of the file serves. */
export function recordOf(vacancy: Vacancy, questions: readonly string[], id: string | null): PlainMap {
  const { workplace, hours, costs, client, purpose } = vacancy;
  return known({
    goodwork: 1,
    id,
    title: vacancy.title,
    employer: vacancy.employer,
    workplace: knownOrNull({ town: workplace.town, nation: workplace.nation, london: workplace.london }),
    posted: vacancy.posted,
    closes: vacancy.closes,
    starts: vacancy.starts,
    url: vacancy.url,
    pay: payRecord(vacancy.pay),
    hours: knownOrNull({
      paid: rangeRecord(hours.paid),
      guaranteed: rangeRecord(hours.guaranteed),
      'per-day': hours.perDay,
      unpaid: hours.unpaid,
      times: hours.times,
    }),
    costs: knownOrNull({ week: costs.week, start: costs.start }),
    client: knownOrNull({
      age: client.age,
      apprentice: client.apprentice,
      hours: client.hours,
      'work-search': client.workSearch === 'unknown' ? null : client.workSearch,
      household: client.household === 'unknown' ? null : client.household,
      wishes: client.wishes.length === 0 ? null : [...client.wishes],
      view: knownOrNull({ ...client.view }),
    }),
    gives: vacancy.gives.length === 0 ? null : [...vacancy.gives],
    purpose:
      purpose === null
        ? null
        : knownOrNull({ step: purpose.step, towards: purpose.towards, review: purpose.review }),
    answers: knownOrNull(
      Object.fromEntries(
        Object.entries(vacancy.answers)
          .toSorted(([a], [b]) => questions.indexOf(a) - questions.indexOf(b))
          .map(([id, answer]) => [id, answerRecord(answer)]),
      ),
    ),
    text: vacancy.text,
    found: vacancy.found as Plain | null,
    meta: vacancy.meta as PlainMap | null,
  });
}

function payRecord(pay: Pay | null): PlainMap | null {
  if (pay === null) return null;
  const { from, to, per, basis, fullTimeHours, weeks, includesHoliday, perImplied, actualSaid } = pay;
  return known({
    ...(from !== null && from === to ? { is: from } : { from, to }),
    per,
    basis: basis === 'actual' && !actualSaid ? null : basis,
    'full-time-hours': fullTimeHours,
    weeks,
    'includes-holiday': includesHoliday ?? null,
    'per-implied': perImplied ?? null,
  });
}

function rangeRecord(range: Range | null): Plain | null {
  if (range === null) return null;
  const { from, to } = range;
  return from !== null && from === to ? from : known({ from, to });
}

/** As short as it can be written: `by` is left out where it is the adviser. */
function answerRecord(answer: Answer): Plain {
  const says = answer.says;
  if ('unknown' in answer) return known({ unknown: answer.unknown, by: answer.by, says });
  const by = answer.by === 'adviser' ? null : answer.by;
  return by === null && says === null ? answer.is : known({ is: answer.is, by, says });
}

function known(values: Readonly<Record<string, Plain | null | undefined>>): PlainMap {
  const entries = Object.entries(values).filter(
    (entry): entry is [string, Plain] => entry[1] !== null && entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

function knownOrNull(values: Readonly<Record<string, Plain | null | undefined>>): PlainMap | null {
  const map = known(values);
  return Object.keys(map).length === 0 ? null : map;
}
