// What `import ... from 'goodwork'` gives: the straight line of the program, without its command line.
export type {
  AdvertFact,
  Ask,
  AssessedAnswer,
  AssessedFeature,
  AssessedPay,
  Assessment,
  LegalFinding,
  Point,
  PointKind,
} from '../assess/assessment.ts';
export type { Tone } from '../page/layout.ts';
export type { Hours, Pay, Range } from '../pay/pay-terms.ts';
export type { Rates } from '../pay/rates.ts';
export type { ReadRecord } from '../read/records.ts';
export type { Approach } from '../rubric/approach.ts';
export type { Feature, Option, Question, Rubric } from '../rubric/rubric.ts';
export { LEVELS, type Level } from '../rubric/scale.ts';
export { InputError, type Problem, sayProblem } from '../source/problem.ts';
export type { Answer, Client, Giver, Reason, Vacancy } from '../vacancy/vacancy.ts';
export { assess, type CompactLine, compactLine, type Place, type Yardstick } from './library-assess.ts';
export { loadRubric, type OwnTexts, type Policy, type PolicyText } from './library-policy.ts';
export { type ReadOptions, readVacancies, type Vacancies, type VacancySource } from './read-vacancies.ts';
export { FORMAT_NAMES, type FormatName, type RenderOptions, render } from './render.ts';
