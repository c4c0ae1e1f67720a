// Used by the build alone: the types that shapes stand for, which the compiler writes out, so that nobody needs zod to check
// a program that uses goodwork. Each goes by the name of its type.

import type {
  GazetteerFile as Gazetteer,
  PhraseLexiconFile as PhraseLexicon,
} from '../advert/lexicon-shape.ts';
import type { Assessment as Assessed } from '../assess/assessment.ts';
import type { Script as Asked } from '../interview/script.ts';
import type { Field as ColumnField, ColumnsFile as Columns } from '../read/columns-shape.ts';
import type { ApproachFile as Approach } from '../rubric/approach.ts';
import type { Condition as When } from '../rubric/condition.ts';
import type { RubricFile as Rubric } from '../rubric/rubric.ts';
import type { VacancyFile as Vacancy, WrittenAnswer as Written } from '../vacancy/vacancy-shape.ts';

declare function inFull<T>(value: () => T): T;

export const Assessment = inFull(() => null as unknown as Assessed);
export const ApproachFile = inFull(() => null as unknown as Approach);
export const Condition = inFull(() => null as unknown as When);
export const RubricFile = inFull(() => null as unknown as Rubric);
export const ColumnsFile = inFull(() => null as unknown as Columns);
export const Field = inFull(() => null as unknown as ColumnField);
export const PhraseLexiconFile = inFull(() => null as unknown as PhraseLexicon);
export const GazetteerFile = inFull(() => null as unknown as Gazetteer);
export const Script = inFull(() => null as unknown as Asked);
export const VacancyFile = inFull(() => null as unknown as Vacancy);
export const WrittenAnswer = inFull(() => null as unknown as Written);
