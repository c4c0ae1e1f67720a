// What there is to say about the three dimensions, in `rubrics/approach.yaml`: its shape, and what is wrong with one.

import * as z from 'zod/mini';
import { type Document, reportOn } from '../source/document.ts';
import { type Problem, quoted } from '../source/problem.ts';
import { type Validated, validate } from '../source/shape.ts';
import { DIMENSIONS } from './approach.ts';
import { HOLDS } from './scale.ts';

const sentence = z.string().check(z.trim(), z.minLength(1));
const kebab = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

const askShape = z.strictObject({ ask: sentence, hint: z.optional(sentence), why: sentence });
const versionShape = z.strictObject({
  title: sentence,
  about: sentence,
  parts: z.strictObject({ who: sentence, constraints: sentence }),
  labels: z.strictObject({ who: sentence, now: sentence, want: sentence, notes: sentence }),
  talk: sentence,
  restrictive: sentence,
  expansive: sentence,
  who: askShape,
  now: askShape,
  want: askShape,
  notes: askShape,
  answer: z.strictObject({ hint: sentence }),
  constraints: z.strictObject({ about: sentence, hint: sentence, why: sentence }),
});

const sideShape = z.strictObject({
  title: sentence,
  about: sentence,
  restrictive: z.optional(sentence),
  expansive: z.optional(sentence),
  steps: z.tuple([sentence, sentence, sentence, sentence, sentence]),
});

const dimensionShape = z.strictObject({
  id: z.enum(['framing', 'choices', 'employers']),
  why: sentence,
  team: sideShape,
  client: sideShape,
  questions: z
    .array(z.strictObject({ id: kebab, team: sentence, client: sentence, why: sentence }))
    .check(z.minLength(1)),
});

const constraintSideShape = z.strictObject({ title: sentence, ask: sentence });

const approachGuideShape = z.strictObject({
  'approach-guide': z.literal(1),
  credit: z.strictObject({
    title: sentence,
    authors: sentence,
    from: sentence,
    year: sentence,
    say: sentence,
  }),
  versions: z.strictObject({ team: versionShape, client: versionShape }),
  scale: z.record(z.enum(HOLDS), sentence),
  dimensions: z.array(dimensionShape).check(z.length(3)),
  constraints: z
    .array(z.strictObject({ id: kebab, team: constraintSideShape, client: constraintSideShape }))
    .check(z.minLength(1)),
  talk: z.strictObject({
    'differ-now': sentence,
    'differ-want': sentence,
    'ask-now': sentence,
    'ask-want': sentence,
    'differ-constraint': sentence,
    open: sentence,
    agree: sentence,
    moved: sentence,
    stayed: sentence,
    'ask-moved': sentence,
    further: sentence,
    'ask-further': sentence,
    'own-post': sentence,
  }),
});

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
