// What an employer could change, in words for an employer: the steps, what they cost, and ways to open the job.

import { fill } from '../rubric/fill.ts';
import { type Opening, type Option, questionsOf, type Rubric, type Source } from '../rubric/rubric.ts';
import { rankOf } from '../rubric/scale.ts';
import { ownValue } from '../source/own-value.ts';
import type { AssessedAnswer, AssessedFeature } from './assessment.ts';

/** A sentence of fact, with where it comes from. */
export interface EmployerFact {
  readonly say: string;
  readonly source: string;
  readonly verified: Source['verified'];
}

/** What an employer could do first about a poor or weak answer. */
export interface EmployerStep {
  readonly question: string;
  readonly name: string;
  /** The option it is, and the fair or good one it leads to. */
  readonly from: string;
  readonly to: string;
  readonly say: string;
  /** Null where nothing is known of it. */
  readonly costs: string | null;
  readonly brings: string;
  /** Where it is hard; null where it is not said. */
  readonly hardFor: string | null;
  readonly fact: EmployerFact | null;
}

/** One answer that could change, in the words of an option, and what that costs. */
export interface EmployerChange {
  readonly question: string;
  readonly name: string | null;
  readonly from: string;
  readonly to: string;
  /** What it could be instead, in an employer's words: one option, or several of the same level. */
  readonly labels: readonly string[];
  /** Null where nothing is known of it. */
  readonly cost: string | null;
  readonly fact: EmployerFact | null;
}

/** An answer, with what the question is called to an employer. */
export type EmployerAnswer = AssessedAnswer & { readonly name: string | null };

/** A way to open the job to more people. */
interface EmployerWay {
  readonly id: string;
  readonly title: string;
  readonly say: string;
  readonly cost: string;
  readonly fact: EmployerFact | null;
}

export type OpeningWords = Pick<Opening, 'lead' | 'why'> & { readonly ways: readonly EmployerWay[] };

/** What could be done first about the answers that hold a feature down: poor before weak, then what decides it. */
export function stepsOf(
  { answers }: Pick<AssessedFeature, 'answers'>,
  rubric: Rubric,
  figures: Readonly<Record<string, string | undefined>>,
): EmployerStep[] {
  return answers
    .filter(({ is, level }) => is !== null && level !== null)
    .toSorted((a, b) => rankIn(a) - rankIn(b))
    .flatMap(({ question, is }): EmployerStep[] => {
      const step = stepFor(question, rubric);
      const first = step === undefined ? undefined : ownValue(step.do, is ?? '');
      if (step === undefined || first === undefined) return [];
      return [
        {
          question,
          name: step.name,
          from: is ?? '',
          to: first.to,
          say: fill(first.say, figures),
          costs: costOf(step, figures),
          brings: fill(step.brings, figures),
          hardFor: step['hard-for'] ?? null,
          fact: factOf(step, rubric),
        },
      ];
    });
}

function rankIn({ level, decisive }: AssessedAnswer): number {
  return (level === null ? 0 : rankOf(level)) * 2 + (decisive ? 0 : 1);
}

function costOf(
  { costs }: Opening['steps'][string],
  figures: Readonly<Record<string, string | undefined>>,
): string | null {
  const filled = fill(costs, figures);
  return filled === '' ? null : filled;
}

/** A change in an employer's words, with what it costs as far as the figures are known. */
export function changeOf(
  { question: id, from, to }: AssessedFeature['toMoveUp'][number]['changes'][number],
  rubric: Rubric,
  figures: Readonly<Record<string, string | undefined>>,
): EmployerChange {
  const step = stepFor(id, rubric);
  return {
    question: id,
    name: step?.name ?? null,
    from,
    to,
    labels: labelsOf(id, to, rubric),
    cost: step === undefined ? null : costOf(step, figures),
    fact: step === undefined ? null : factOf(step, rubric),
  };
}

function stepFor(id: string, { opening }: Rubric): Opening['steps'][string] | undefined {
  const steps = opening?.steps ?? {};
  return ownValue(steps, id);
}

/** The option, and the others that would do as well. What is measured has one option for each figure. */
function labelsOf(id: string, to: string, rubric: Rubric): string[] {
  const question = questionsOf(rubric).find((one) => one.id === id);
  const option = question?.options.find(({ is }) => is === to);
  if (question === undefined || option === undefined) return [];
  const isAsGood = (one: Option) => one.level === option.level && one.caps !== true;
  const same = question.measure === undefined ? question.options.filter(isAsGood) : [option];
  return same.map((one) => employersWords(one, stepFor(id, rubric)));
}

/** Labels speak to the person in the job. Where that would be muddling, a step has other words. */
function employersWords({ is, label }: Option, step: Opening['steps'][string] | undefined): string {
  const words = step?.words ?? {};
  return ownValue(words, is) ?? label;
}

/** An answer as it is said to an employer. */
export function toEmployer(answer: AssessedAnswer, rubric: Rubric): EmployerAnswer {
  const step = stepFor(answer.question, rubric);
  const question = questionsOf(rubric).find(({ id }) => id === answer.question);
  const option = question?.options.find(({ is }) => is === answer.is);
  const label = option === undefined ? answer.label : employersWords(option, step);
  return { ...answer, name: step?.name ?? null, label };
}

/** The words that open a job to more people, with their facts. */
export function openingOf({ lead, why, ways }: Opening, rubric: Rubric): OpeningWords {
  return {
    lead,
    why,
    ways: ways.map((way) => ({
      id: way.id,
      title: way.title,
      say: way.say,
      cost: way.cost,
      fact: factOf(way, rubric),
    })),
  };
}

function factOf(
  { fact, source }: { fact?: string | undefined; source?: Source | undefined },
  { sources }: Rubric,
): EmployerFact | null {
  if (fact === undefined || source === undefined) return null;
  return {
    say: fact,
    source: ownValue(sources, source.from)?.title ?? source.from,
    verified: source.verified,
  };
}
