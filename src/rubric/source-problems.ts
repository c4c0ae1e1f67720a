// A source that is named must be listed.
import { suggestion } from '../source/did-you-mean.ts';
import type { Path, ReportProblem } from '../source/document.ts';
import { quoted } from '../source/problem.ts';
import type { Rubric, Source } from './rubric.ts';

export function sourceProblems({ from }: Source, path: Path, rubric: Rubric, report: ReportProblem): void {
  if (Object.hasOwn(rubric.sources, from)) return;
  const what = `${quoted(from)} is not listed under sources`;
  const fix = suggestion(from, Object.keys(rubric.sources)) ?? 'Add it there, with a title.';
  report([...path, 'source', 'from'], what, fix);
}
