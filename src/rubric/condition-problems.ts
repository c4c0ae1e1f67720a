// What is wrong with the conditions of a file: a fact or question that does not exist, or a value it can never have.

import { WAGE_MARKS } from '../pay/wage-floors.ts';
import { suggestion } from '../source/did-you-mean.ts';
import type { Path, ReportProblem } from '../source/document.ts';
import { ownValue } from '../source/own-value.ts';
import { quoted, shortened } from '../source/problem.ts';
import { type Condition, FACTS, word } from './condition.ts';
import { questionById, type Rubric } from './rubric.ts';
import { nationShape } from './scale-shape.ts';

/** Reports every line of `when:` and `unless:` that could never hold as it was meant. */
export function conditionProblems(
  { when, unless }: { when?: Condition | undefined; unless?: Condition | undefined },
  path: Path,
  rubric: Rubric,
  report: ReportProblem,
): void {
  const questions = questionById(rubric);
  for (const [key, condition] of Object.entries({ when, unless })) {
    for (const [left, right] of Object.entries(condition ?? {})) {
      const at = [...path, key, left];
      const question = questions.get(left);
      if (question === undefined && !(FACTS as readonly string[]).includes(left)) {
        const fix = suggestion(left, [...questions.keys(), ...FACTS]);
        report(at, `${quoted(left)} is not a question or a fact`, fix, 'key');
        continue;
      }
      if (question === undefined) {
        const wanted = wrongForFact(left, right);
        if (wanted !== null) report(at, `${quoted(left)} cannot be held against this`, `Write ${wanted}.`);
        continue;
      }
      const options = question.options.map(({ is }) => is);
      const wanted = Array.isArray(right) ? right : [right];
      for (const option of wanted) {
        if (typeof option === 'object')
          report(
            at,
            `${quoted(left)} is a question, so an option stands on the right`,
            suggestion('', options),
          );
        else if (!options.includes(String(option))) {
          report(
            at,
            `${quoted(String(option))} is not an option of ${shortened(left)}`,
            suggestion(String(option), options),
          );
        }
      }
    }
  }
}

/** What may stand on the right of each kind of fact, in words for a person; null where it may. */
function wrongForFact(fact: string, right: Condition[string]): string | null {
  const values = Array.isArray(right) ? right : typeof right === 'object' ? Object.values(right) : [right];
  const limited = typeof right === 'object' && !Array.isArray(right);
  if (NUMBERS.has(fact))
    return values.every(isNumber) ? null : 'a number, or at-least, above or under with one';
  if (fact === 'on')
    return values.every(isDay) ? null : 'a day, year-month-day, or at-least, above or under with one';
  const words = ownValue(WORDS, fact) ?? YES_NO;
  return !limited && values.every((value) => value !== undefined && words.includes(word(value)))
    ? null
    : `one or more of: ${words.join(', ')}`;
}

const NUMBERS: ReadonlySet<string> = new Set(['hourly', 'effective', 'guaranteed', 'paid-hours', 'age']);
const YES_NO: readonly string[] = ['yes', 'no', 'unknown'];
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'legal-minimum': WAGE_MARKS,
  'effective-minimum': WAGE_MARKS,
  'real-living-wage': WAGE_MARKS,
  nation: nationShape.options,
};

function isNumber(value: unknown): boolean {
  return (
    (typeof value === 'number' && Number.isFinite(value)) ||
    (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value))
  );
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
