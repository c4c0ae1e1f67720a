// How far people agree as a table for a spreadsheet: one row for each question, with what each person answered.
import { stringify } from 'csv-stringify/sync';
import { BYTE_ORDER_MARK, guard } from '../report/csv.ts';
import { countOf, known } from './agreement.ts';
import { type Rating, ratedQuestions } from './rating.ts';

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
