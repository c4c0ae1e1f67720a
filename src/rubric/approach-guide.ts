// What there is to say about the three dimensions, as loaded from `rubrics/approach.yaml`.
import type * as z from 'zod';
import { type Document, reportOn } from '../source/document.ts';
import { type Problem, quoted } from '../source/problem.ts';
import { type Validated, validate } from '../source/shape.ts';
import { DIMENSIONS } from './approach.ts';
import { approachGuideShape } from './approach-guide-shape.ts';

export type ApproachGuide = z.infer<typeof approachGuideShape>;
export type GuideDimension = ApproachGuide['dimensions'][number];
/** Whose words: those for a session of the team, or those for one with clients. */
export type GuideVersion = keyof ApproachGuide['versions'];

/** Reads a guide, or says everything that is wrong with it. */
export function approachGuideOf(document: Document): Validated<ApproachGuide> {
  return validate(document, approachGuideShape, (guide) => problemsOf(document, guide));
}

function problemsOf(document: Document, { dimensions, constraints }: ApproachGuide): readonly Problem[] {
  const { problems, report } = reportOn(document);
  for (const [d, { id }] of dimensions.entries()) {
    const wanted = DIMENSIONS[d];
    if (wanted !== undefined && id !== wanted)
      report(['dimensions', d, 'id'], `${quoted(id)} is not in its place`, `Put ${wanted} here.`);
  }
  const seen = new Set<string>();
  const once = (path: readonly (string | number)[], id: string) => {
    if (seen.has(id)) report(path, `${quoted(id)} is here twice`, 'Give one of them another id.');
    seen.add(id);
  };
  for (const [d, { questions }] of dimensions.entries())
    for (const [q, { id }] of questions.entries()) once(['dimensions', d, 'questions', q, 'id'], id);
  seen.clear();
  for (const [c, { id }] of constraints.entries()) once(['constraints', c, 'id'], id);
  return problems;
}
