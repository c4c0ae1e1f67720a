// What the interview asks besides the questions of the rubric, as loaded from `rubrics/interview.yaml`.
import type * as z from 'zod';
import { questionsOf, type Rubric } from '../rubric/rubric.ts';
import { suggestion } from '../source/did-you-mean.ts';
import { type Document, reportOn } from '../source/document.ts';
import { type Problem, quoted, shortened } from '../source/problem.ts';
import { type Validated, validate } from '../source/shape.ts';
import { factAt } from './facts.ts';
import { scriptShape } from './script-shape.ts';

export type Script = z.infer<typeof scriptShape>;
export type ScriptItem = Script['parts'][number]['questions'][number];
export type ScriptFact = Extract<ScriptItem, { fact: unknown }>;

/** Reads a guide, or says everything that is wrong with it. `rubric` has the words of the facts it words itself. */
export function scriptOf(document: Document, rubric: Rubric): Validated<Script> {
  return validate(document, scriptShape, (guide) => problemsOf(document, guide, rubric));
}

function problemsOf(
  document: Document,
  { parts, settled = [], only = [] }: Script,
  rubric: Rubric,
): readonly Problem[] {
  const { problems, report } = reportOn(document);
  const seen = new Set<string>();
  for (const [p, { questions }] of parts.entries()) {
    for (const [q, item] of questions.entries()) {
      const path = ['parts', p, 'questions', q];
      const id = 'fact' in item ? item.fact : item.question;
      if (seen.has(id)) report(path, `${quoted(id)} is asked twice`, 'Keep one of the two.');
      seen.add(id);
      if (!('fact' in item)) continue;
      const worded = rubric.facts.some((fact) => fact.id === item.fact);
      const own = item.ask !== undefined && item.why !== undefined && item.who !== undefined;
      if (!worded && !own) report(path, `${quoted(id)} has no words`, 'Give it who, ask and why.');
      const choices = factAt(item.fact).choices ?? [];
      const given = Object.keys(item.choices ?? {});
      for (const choice of given.filter((one) => !choices.includes(one)))
        report([...path, 'choices'], `${quoted(choice)} is no choice here`, suggestion(choice, choices));
      for (const choice of choices.filter((one) => !given.includes(one)))
        report(
          [...path, 'choices'],
          `The choice ${quoted(choice)} has no words`,
          `Add ${shortened(choice)}: and its words.`,
        );
    }
  }
  const answers = [
    ...parts.flatMap(({ questions }, p) =>
      questions.flatMap((item, q) =>
        'fact' in item
          ? (['sooner', 'after'] as const).map((key) => ({
              at: ['parts', p, 'questions', q, key],
              given: item[key] ?? {},
            }))
          : [],
      ),
    ),
    ...only.flatMap(({ answer, options }, at) => [
      { at: ['only', at, 'answer'], given: answer },
      { at: ['only', at, 'options'], given: options },
    ]),
    ...settled.flatMap(({ answer, says }, at) => [
      { at: ['settled', at, 'answer'], given: answer },
      { at: ['settled', at, 'says'], given: says },
    ]),
  ];
  for (const { at, given } of answers) {
    for (const [id, is] of Object.entries(given)) {
      const question = questionsOf(rubric).find((one) => one.id === id);
      const options = question?.options.map((option) => option.is) ?? [];
      for (const one of question === undefined ? [] : [is].flat())
        if (!options.includes(one))
          report([...at, id], `${quoted(one)} is no option of ${shortened(id)}`, suggestion(one, options));
    }
  }
  const first = parts[0]?.questions[0];
  if (first === undefined || !('fact' in first) || first.fact !== 'title')
    report(['parts', 0, 'questions', 0], 'The first question is not the job title', 'Put fact: title first.');
  return problems;
}
