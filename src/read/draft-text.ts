// A drafted vacancy as text: a line for a script, or a file that a person reads and corrects.
import { questionsOf, type Rubric } from '../rubric/rubric.ts';
import { foundIn } from '../vacancy/found.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { type PlainMap, recordOf } from '../vacancy/vacancy-record.ts';
import { vacancyText } from '../vacancy/vacancy-text.ts';

/** One line of JSON. Pay has its two ends, also where they are the same. */
export function draftLine(vacancy: Vacancy, rubric: Rubric): string {
  const record = recordOf(
    vacancy,
    questionsOf(rubric).map(({ id }) => id),
    vacancy.id,
  );
  return `${JSON.stringify({ ...record, ...payWithEnds(vacancy) })}\n`;
}

function payWithEnds({ pay }: Vacancy): PlainMap {
  if (pay === null) return {};
  const { from, to, per, basis, fullTimeHours, weeks } = pay;
  return {
    pay: {
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
      ...(per === null ? {} : { per }),
      ...(basis === 'actual' ? {} : { basis }),
      ...(fullTimeHours === null ? {} : { 'full-time-hours': fullTimeHours }),
      ...(weeks === null ? {} : { weeks }),
    },
  };
}

/** Keys of the file, and the subject whose words stand beside each. */
const QUOTED = { pay: 'pay', hours: 'hours', workplace: 'place' } as const;

/** A vacancy file with the words of the advert beside each fact, and what the advert does not say as questions below. */
export function draftPage(vacancy: Vacancy, rubric: Rubric): string {
  const found = foundIn(vacancy);
  const text = vacancyText({ ...vacancy, id: vacancy.id }, rubric, null);
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => {
      for (const [key, subject] of Object.entries(QUOTED)) {
        if (!line.startsWith(`${key}:`)) continue;
        const words = [
          ...new Set(found.filter((one) => one.subject === subject).map(({ quote }) => oneLine(quote))),
        ];
        if (words.length > 0)
          return `${line} # the advert: ${words
            .slice(0, 3)
            .map((one) => `"${one}"`)
            .join(', ')}`;
      }
      return line;
    });
  const open = rubric.features.flatMap(({ title, questions }) => {
    const these = questions.filter(({ id }) => !Object.hasOwn(vacancy.answers, id));
    return these.length === 0 ? [] : [`# ${title}`, ...these.map(({ id, ask }) => `#   ${id}: ${ask}`)];
  });
  const note = [
    '',
    '# What the advert does not say. To answer one, move it up under answers: with one of its options.',
    ...open,
  ];
  return `${[...lines, ...note].join('\n')}\n`;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
