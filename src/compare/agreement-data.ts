// The agreement as data: JSON with nothing about any one person, or a table with what each person answered.

import { stringify } from 'csv-stringify/sync';
import { BYTE_ORDER_MARK, guard } from '../report/csv.ts';
import { safeJson } from '../source/escape.ts';
import { agreementOf, countOf, known } from './agreement.ts';
import { type Rating, ratedQuestions } from './rating.ts';

export function agreementJson(ratings: readonly Rating[]): string {
  return `${safeJson(agreementOf(ratings), 2)}\n`;
}

export function agreementCsv(ratings: readonly Rating[]): string {
  const rows = ratedQuestions(ratings).map(({ question, feature, answers }) => {
    const { agree, of } = countOf(known(answers.map(({ answer }) => answer.level)));
    const each = answers.flatMap(({ answer: { level, is } }) => [level ?? '', is ?? '']);
    return [feature, question, agree, of, ...each].map((cell) =>
      typeof cell === 'string' ? guard(cell) : cell,
    );
  });
  const people = ratings.flatMap(({ who }) => [guard(`${who} level`), guard(`${who} answer`)]);
  const records = [['feature', 'question', 'agree', 'of', ...people], ...rows];
  return BYTE_ORDER_MARK + stringify(records, { record_delimiter: '\r\n', quoted_string: true });
}
