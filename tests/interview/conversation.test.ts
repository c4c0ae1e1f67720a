// The whole conversation as it is led: whatever is answered, gone back to, changed, looked at or left out on the way, it comes
// to the same offer as typing the final answers straight.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { withImplied } from '../../src/interview/implied-answers.ts';
import { offerQuestionnaire } from '../../src/interview/offer-questionnaire.ts';
import { progressOf, type Way, withProgress } from '../../src/interview/progress.ts';
import type { Prompt, Prompter, PromptReply } from '../../src/interview/prompter.ts';
import { runQuestionnaire } from '../../src/interview/run-questionnaire.ts';
import { finished } from '../../src/interview/session.ts';
import type { Step } from '../../src/interview/step.ts';
import { PLAIN_LAYOUT } from '../../src/page/layout.ts';
import { BUILT_IN_APPROACH } from '../../src/rubric/approach.ts';
import { emptyVacancy, type Vacancy } from '../../src/vacancy/vacancy.ts';
import { planOf, STEPS } from '../support/guide.ts';
import { RATES, RUBRIC, readProjectFile, TODAY } from '../support/shipped.ts';

const MORE = Number(process.env.GOODWORK_RUNS ?? 1);
fc.configureGlobal({
  seed: Number(process.env.GOODWORK_SEED ?? 20261122),
  numRuns: 12 * MORE,
  endOnFailure: true,
});

const WAY: Way = 'full';
const YARDSTICK = { rubric: RUBRIC, rates: RATES, on: TODAY, approach: BUILT_IN_APPROACH };
/** Wide, so that every question is one line. */
const LAYOUT = { ...PLAIN_LAYOUT, width: 1000 };

/** What stands at a prompt: a question, the reasons for not knowing, or the list of answers. */
type Seen = { readonly step: Step } | { readonly is: 'reasons' } | { readonly is: 'list' };

/** With its choices, numbered. */
function linesOf({ lines, choices = [] }: Prompt): string[] {
  return [...lines, ...choices.map(({ label }, index) => `${index + 1}  ${label}`)];
}

function seenIn({ lines }: Prompt): Seen {
  const followed = Object.values(planOf(WAY).followed).find(({ ask }) => lines.includes(ask))?.question;
  // Figures stand in some questions.
  const isAsked = (ask: string) =>
    lines.some((line) => line === ask || (ask.includes('{') && endOf(line) === endOf(ask)));
  const step = STEPS.find(({ id, ask }) => id === followed || isAsked(ask));
  if (step !== undefined) return { step };
  return { is: lines.some((line) => line.startsWith('Why is it not known')) ? 'reasons' : 'list' };
}

const endOf = (words: string) => words.slice(-FEW);
const FEW = 25;

/** Leads an interview with whatever this one types, to its end. */
async function led(type: (seen: Seen, prompt: Prompt) => string, begin = emptyVacancy('')): Promise<Vacancy> {
  let prompts = 0;
  const prompter: Prompter = {
    say: () => undefined,
    rows: () => 24,
    close: () => undefined,
    ask: async (prompt): Promise<PromptReply> => {
      prompts += 1;
      if (prompts > 600) throw new Error('this interview never ends');
      const line = type(seenIn(prompt), prompt);
      // What cannot be read is asked again.
      return prompt.check(line) === null ? { line } : prompter.ask(prompt);
    },
  };
  const questionnaire = offerQuestionnaire(planOf(WAY), YARDSTICK, TODAY, true);
  const talk = { prompter, layout: LAYOUT, save: async () => undefined };
  const { how, state: vacancy } = await runQuestionnaire(questionnaire, talk, begin);
  expect(how).toBe('done');
  return vacancy;
}

const TYPED = parse(readProjectFile('tests/interview/typed.yaml')) as Record<string, [unknown, string][]>;
const WORDS = ['Night: care "worker"', '# yes', "O'Brien & Sons", '{a: b}', 'Łódź café'];
const MOVES = ['w', 'h', 'b', 'b', 'a', 'a', '?', '', 'd'];

/** Something to type here, chosen by a number: a reply more often than anything else. */
function anything(seen: Seen, prompt: Prompt, move: number): string {
  const numbered = linesOf(prompt).filter((line) => /^ *\d+ {2}/.test(line)).length;
  const number = String(1 + (move % Math.max(1, numbered)));
  if (!('step' in seen)) return move % 5 === 0 ? '' : number;
  if (move % 3 === 0) return MOVES[move % MOVES.length] ?? '';
  const { step } = seen;
  if (step.choices.length > 0)
    return move % 7 === 0 && step.fact === null ? `${number} employer: they said so` : number;
  // Pay by the hour has no details to ask for: those are said of one figure, and go with it.
  const typed = (TYPED[step.id] ?? WORDS.map((word) => [word, word]))
    .map(([text]) => String(text))
    .filter((text) => step.id !== 'pay' || /an hour$/.test(text));
  return typed[move % typed.length] ?? '';
}

/** The last thing that was typed at each question, and taken: a reply, or a question mark and a reason. */
type Told = Map<string, readonly string[]>;

/** A number as the words of its choice, for numbers change with what is on offer; and back. */
function inWords(typed: string, prompt: Prompt): string {
  const [, number = '', more = ''] = /^(\d+)( .*)?$/.exec(typed) ?? [];
  const line = linesOf(prompt).find((one) => number !== '' && Number.parseInt(one, 10) === Number(number));
  return line === undefined ? typed : `#${choiceIn(line)}#${more}`;
}

function inNumbers(told: string, lines: readonly string[]): string {
  const [, label = '', more = ''] = /^#(.*)#(.*)$/.exec(told) ?? [];
  if (label === '') return told;
  const line = lines.find((one) => /^ *\d/.test(one) && choiceIn(one) === label);
  return `${line === undefined ? label : Number.parseInt(line, 10)}${more}`;
}

function choiceIn(line: string): string {
  return line
    .replace(/^ *\d+ +/, '')
    .replace('I do not know yet: ', '')
    .replace(' (or press Enter)', '')
    .toLowerCase();
}

/** Goes back and forth as the numbers say, and then to the end; keeps what was said last of each thing. */
function wandering(moves: readonly number[], told: Told): (seen: Seen, prompt: Prompt) => string {
  const left = [...moves];
  let at: string | null = null;
  return (seen, prompt) => {
    const move = left.shift();
    const line = move === undefined ? '' : anything(seen, prompt, move);
    if (prompt.check(line) !== null) return line;
    if ('step' in seen) at = seen.step.id;
    if ('step' in seen && !['w', 'h', 'b', 'a', '?', 'd'].includes(line)) {
      const isKept = line === '' && prompt.lines.some((text) => text.trim().startsWith('So far:'));
      // The same choice again is the same reply: the words that were given with it stay.
      const [before = ''] = told.get(seen.step.id) ?? [];
      const said = seen.step.choices.length > 0 ? inWords(line, prompt) : line;
      // It opens the reasons, which may be left again.
      if (said === '#not known yet#') return line;
      if (!isKept && !before.startsWith(`${said} employer:`)) told.set(seen.step.id, [said]);
    }
    if ('is' in seen && seen.is === 'reasons' && at !== null) told.set(at, ['?', inWords(line, prompt)]);
    return line;
  };
}

/** Types that, question by question, and at the end what was not asked any more, because another answer settles it. */
function straight(told: Told, unasked: Step[]): (seen: Seen, prompt: Prompt) => string {
  const left = new Map(told);
  let next: readonly string[] = [];
  return (seen, prompt) => {
    const lines = linesOf(prompt);
    if ('step' in seen) {
      const [line = '', ...more] = left.get(seen.step.id) ?? [];
      left.delete(seen.step.id);
      next = more;
      return inNumbers(line, lines);
    }
    if (seen.is === 'reasons') return inNumbers(next[0] ?? '', lines);
    for (const id of left.keys()) {
      const step = STEPS.find((one) => one.id === id) as Step;
      const isIts = (line: string) => [step.label, step.partTitle].some((label) => labelOf(line) === label);
      const number = Number.parseInt(lines.find(isIts) ?? '', 10);
      if (!Number.isNaN(number)) return String(number);
      unasked.push(step);
      left.delete(id);
    }
    return '';
  };
}

/** What a line of the list of answers is about. */
function labelOf(line: string): string | undefined {
  const text = /^ *\d+ {2}(.*)$/.exec(line)?.[1];
  return STEPS.flatMap(({ label, partTitle }) => [label, partTitle]).find((label) =>
    text?.startsWith(/[.?:]$/.test(label) ? label : `${label}:`),
  );
}

/**
 * As it is kept, without what has no place in it as things stand: with no hours promised nobody asks how many are needed. How
 * features look is said in two places: what is said in one of them stays, whatever is said in the other.
 */
function kept(vacancy: Vacancy, unasked: readonly Step[]): Vacancy {
  const { client, ...offer } = finished(withImplied(vacancy, planOf(WAY)), STEPS);
  let now: Vacancy = { ...offer, client: { ...client, view: {} } };
  for (const { id, fact } of unasked) {
    const { [id]: _answer, ...answers } = now.answers;
    const { unknown, ...notes } = progressOf(now);
    const { [id]: _reason, ...reasons } = unknown;
    now = withProgress({ ...now, answers }, { ...notes, unknown: reasons });
    now = fact?.without(now) ?? now;
  }
  return now;
}

test('however it is led, it comes to the same offer as typing the final answers straight', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(100_000), { minLength: 80, maxLength: 200 }), async (moves) => {
      const told: Told = new Map();
      const wandered = await led(wandering(moves, told));
      const unasked: Step[] = [];
      const typed = await led(straight(told, unasked));
      expect(kept(typed, unasked)).toEqual(kept(wandered, unasked));
      expect(unasked.length).toBeLessThan(5);
    }),
  );
});

test('going back to the first question and forward again changes nothing', async () => {
  const moves = Array.from({ length: 60 }, (_, at) => 7 * at + 1);
  const first = await led(wandering(moves, new Map()));
  let isForward = false;
  const again = await led((seen) => {
    if ('step' in seen && seen.step.id === STEPS[0]?.id) isForward = true;
    return isForward ? '' : 'b';
  }, first);
  expect(again).toEqual(first);
});
