// What must be true of the page for an employer.
import { suggestion } from '../source/did-you-mean.ts';
import type { Path, ReportProblem } from '../source/document.ts';
import { quoted, shortened } from '../source/problem.ts';
import { type Opening, questionsOf, type Rubric, type Source } from './rubric.ts';

/** Steps are those of questions that an employer can answer, and every fact has its source. */
export function openingProblems(
  { source, ways, steps }: Opening,
  rubric: Rubric,
  report: ReportProblem,
): void {
  sourceProblems(source, ['opening'], rubric, report);
  const asked = questionsOf(rubric)
    .filter(({ who }) => who === 'employer')
    .map(({ id }) => id);
  for (const id of Object.keys(steps)) {
    if (!asked.includes(id))
      report(
        ['opening', 'steps', id],
        `${quoted(id)} is not a question for an employer`,
        suggestion(id, asked),
      );
  }
  for (const [id, step] of Object.entries(steps)) stepProblems(id, step, rubric, report);
  const parts = [
    ...ways.map((way, index) => [way, ['opening', 'ways', index]] as const),
    ...Object.entries(steps).map(([id, step]) => [step, ['opening', 'steps', id]] as const),
  ];
  for (const [part, path] of parts) {
    if (part.source !== undefined) sourceProblems(part.source, path, rubric, report);
    else if (part.fact !== undefined)
      report([...path, 'fact'], 'A fact needs its source', 'Add a line: source: {from: ..., verified: ...}.');
  }
}

/** What is done first starts at an option of the question, and leads to a fair or good one. */
function stepProblems(
  id: string,
  { words = {}, do: first }: Opening['steps'][string],
  rubric: Rubric,
  report: ReportProblem,
): void {
  const given = questionsOf(rubric).find((one) => one.id === id)?.options;
  if (given === undefined) return;
  const options = given.map(({ is }) => is);
  for (const [is, { to }] of Object.entries(first)) {
    const path = ['opening', 'steps', id, 'do', is];
    for (const [at, one] of [[path, is] as const, [[...path, 'to'], to] as const]) {
      if (!options.includes(one))
        report(at, `${quoted(one)} is not an option of ${shortened(id)}`, suggestion(one, options));
    }
    const end = given.find((one) => one.is === to)?.level;
    if (end === 'poor' || end === 'weak')
      report([...path, 'to'], `A step to ${quoted(to)} leads to ${end}`, 'Name a fair or good option.');
  }
  for (const is of Object.keys(words)) {
    if (!options.includes(is))
      report(
        ['opening', 'steps', id, 'words', is],
        `${quoted(is)} is not an option of ${shortened(id)}`,
        suggestion(is, options),
      );
  }
}

export function sourceProblems({ from }: Source, path: Path, rubric: Rubric, report: ReportProblem): void {
  if (Object.hasOwn(rubric.sources, from)) return;
  const what = `${quoted(from)} is not listed under sources`;
  const fix = suggestion(from, Object.keys(rubric.sources)) ?? 'Add it there, with a title.';
  report([...path, 'source', 'from'], what, fix);
}
