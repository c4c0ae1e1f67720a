// The interview itself: asks what is open, one question at a time, until there is nothing left or the person stops.
import { assess } from '../assess/assess.ts';
import type { Assessment } from '../assess/assessment.ts';
import { inert } from '../document/inert.ts';
import type { Read } from '../interview/fact.ts';
import { commandIn, type Heard, heard } from '../interview/heard.ts';
import { openSteps, type Plan } from '../interview/plan.ts';
import {
  answersPage,
  lettersLine,
  listedSteps,
  questionPage,
  reasonsPage,
  wordingOf,
} from '../interview/question-page.ts';
import { isKnown, replyInWords, replyOf, withWords } from '../interview/reply.ts';
import { asked, replied, skipped, stepBefore } from '../interview/session.ts';
import { reasonsFor, type Step } from '../interview/step.ts';
import { type Layout, wrapped } from '../report/layout.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { help } from './interview-help.ts';
import type { Prompter, Typed } from './prompter.ts';
import type { LoadedYardstick } from './yardstick.ts';

export interface Interview {
  readonly prompter: Prompter;
  readonly layout: Layout;
  readonly yardstick: LoadedYardstick;
  readonly plan: Plan;
  /** Called after every answer; says it on the screen where it fails. */
  save(vacancy: Vacancy): Promise<void>;
}

/** How it ended: all asked and looked over, stopped by the person, or cut off. */
export type Ending = { readonly how: 'done' | 'stopped' | 'input' | 'signal'; readonly vacancy: Vacancy };

/** What one prompt came to. */
type Turn =
  | { readonly go: 'on' | 'back' | 'answers' | 'stopped' | 'input' | 'signal' }
  | { readonly go: 'to'; readonly step: Step };

/** Asks until nothing is open, then shows the answers to be checked. `at` is a step to begin with. */
export async function interview(
  talk: Interview,
  begin: Vacancy,
  at: 'questions' | 'answers',
): Promise<Ending> {
  const { plan, yardstick } = talk;
  let vacancy = begin;
  let again: Step | null = null;
  let checked = at === 'answers';
  const now = (): Assessment => assess(vacancy, yardstick);
  const keep = async (next: Vacancy) => {
    vacancy = next;
    await talk.save(vacancy);
  };
  for (;;) {
    const open = openSteps(plan, vacancy, now());
    const step: Step | null = again ?? (checked ? null : (open[0] ?? null));
    again = null;
    const turn: Turn =
      step === null
        ? await checkAnswers(talk, vacancy, open, 'Your answers', true)
        : await askStep(talk, step, vacancy, open, keep);
    switch (turn.go) {
      case 'on':
        if (step === null) return { how: 'done', vacancy };
        break;
      case 'to':
        again = turn.step;
        // What a change opens is asked before the list is shown again.
        if (step === null) checked = false;
        break;
      case 'back': {
        const before: Step | null =
          step === null ? lastAsked(plan, vacancy) : stepBefore(step, vacancy, plan);
        if (before === null) talk.prompter.say(['This is the first question.']);
        again = before ?? step;
        checked = false;
        break;
      }
      case 'answers': {
        const look = await checkAnswers(talk, vacancy, [], 'Your answers so far', false);
        if (look.go === 'to') again = look.step;
        else if (look.go === 'on' || look.go === 'back' || look.go === 'answers') again = step;
        else return { how: look.go, vacancy };
        break;
      }
      default:
        return { how: turn.go, vacancy };
    }
  }
}

function lastAsked(plan: Plan, vacancy: Vacancy): Step | null {
  const nowhere = { id: '' } as Step;
  return stepBefore(nowhere, vacancy, plan);
}

/** Asks one question until there is a reply, or the person goes elsewhere. */
async function askStep(
  talk: Interview,
  step: Step,
  vacancy: Vacancy,
  open: readonly Step[],
  keep: (vacancy: Vacancy) => Promise<void>,
): Promise<Turn> {
  const { prompter, layout, plan } = talk;
  const { rubric, way } = plan;
  const strong = (words: string) => layout.paint('strong', words);
  const left = open.includes(step) ? open.length : null;
  /** The vacancy with what this line says in it, or what to type instead. */
  const take = (said: Heard | typeof KEEP): Read => {
    if (said === KEEP) return { value: asked(vacancy, step.id) };
    if ('not' in said) return said;
    if ('command' in said) return { value: vacancy };
    const read = replied(step, 'is' in said ? { is: said.is } : said, vacancy, plan);
    return 'value' in read && 'is' in said && said.words !== null
      ? { value: withWords(step, said.words, read.value) }
      : read;
  };
  const hear = (line: string): Heard | typeof KEEP => {
    const typed = inert(line).trim();
    if (typed !== '') return heard(typed, step);
    return replyOf(step, vacancy, rubric) === null ? { unknown: 'not-asked' } : KEEP;
  };
  const asWords = (next: Vacancy) => {
    const said = replyInWords(step, next, rubric);
    const ask = wordingOf(step, way);
    const whole = wrapped(`${ask} ${said}`, layout.width, '', '  ');
    if (whole.length > 1 || !whole[0]?.endsWith(said))
      return [...wrapped(ask, layout.width), ...wrapped(said, layout.width, '  ').map(strong)];
    return [`${ask} ${strong(said)}`];
  };
  for (;;) {
    const typed = await prompter.ask({
      lines: questionPage({ step, way, vacancy, rubric, left }, layout),
      footer: lettersLine(layout),
      check: (line) => {
        const read = take(hear(line));
        return 'not' in read ? inLines(read.not, layout) : null;
      },
      after: (line) => {
        const said = hear(line);
        const read = take(said);
        return isCommand(said) || 'not' in read ? [] : asWords(read.value);
      },
    });
    if ('ended' in typed) return { go: typed.ended };
    const said = hear(typed.line);
    if (!isCommand(said)) {
      const read = take(said);
      if ('value' in read) await keep(read.value);
      return { go: 'on' };
    }
    switch (said.command) {
      case 'why':
        prompter.say(['', ...wrapped(step.why, layout.width, '  ')]);
        break;
      case 'help':
        prompter.say(['', ...help(layout, step.choices.length > 0)]);
        break;
      case 'back':
        return { go: 'back' };
      case 'answers':
        return { go: 'answers' };
      case 'quit':
        return { go: 'stopped' };
      case 'skip':
        if (isKnown(step, vacancy, rubric)) return { go: 'on' };
        await keep(skipped(step, open, vacancy, plan));
        prompter.say(wrapped(skipWords(step, plan), layout.width));
        return { go: 'on' };
      case 'unknown': {
        const turn = await askReason(talk, step);
        if ('go' in turn) return turn;
        if ('unknown' in turn) {
          const read = replied(step, turn, vacancy, plan);
          if ('value' in read) {
            prompter.say(asWords(read.value));
            await keep(read.value);
          }
          return { go: 'on' };
        }
      }
    }
  }
}

function inLines(text: string, { width }: Layout): string {
  return wrapped(text, width).join('\n');
}

/** An empty line where there is a reply already. */
const KEEP = Symbol('keep it');

function isCommand(said: Heard | typeof KEEP): said is Extract<Heard, { command: unknown }> {
  return said !== KEEP && 'command' in said;
}

function skipWords({ part, partTitle }: Step, { rubric }: Plan): string {
  return rubric.features.some(({ id }) => id === part)
    ? `${partTitle} is left out for now.`
    : 'Left out for now.';
}

/** Why it is not known; back to the question itself where the person thinks again. */
async function askReason(
  { prompter, layout }: Interview,
  step: Step,
): Promise<Turn | Extract<Heard, { unknown: unknown }> | { readonly again: true }> {
  const reasons = reasonsFor(step.who);
  const reasonAt = (line: string) => (line.trim() === '' ? reasons[0] : reasons[Number(line.trim()) - 1]);
  const typed: Typed = await prompter.ask({
    lines: reasonsPage(step, layout),
    footer: wrapped('b back to the question', layout.width),
    check: (line) =>
      commandIn(line) !== null || reasonAt(line) !== undefined
        ? null
        : inLines(`Type a number from 1 to ${reasons.length}, or b to go back.`, layout),
    after: () => [],
  });
  if ('ended' in typed) return { go: typed.ended };
  const unknown = reasonAt(typed.line);
  if (unknown !== undefined) return { unknown };
  const command = commandIn(typed.line);
  if (command === 'quit') return { go: 'stopped' };
  return command === 'answers' ? { go: 'answers' } : { again: true };
}

/** The list of answers, in which any can be changed. */
async function checkAnswers(
  { prompter, layout, plan }: Interview,
  vacancy: Vacancy,
  open: readonly Step[],
  heading: string,
  final: boolean,
): Promise<Turn> {
  const steps = listedSteps(plan.steps, open, vacancy, plan.rubric);
  const stepAt = (line: string) =>
    /^\d{1,3}$/.test(line.trim()) ? steps[Number(line.trim()) - 1] : undefined;
  const way = final
    ? 'To change one, type its number. If all is right, press Enter.'
    : 'To change one, type its number. To go on, press Enter.';
  const list = steps.length === 0 ? ['None so far.'] : [];
  const typed = await prompter.ask({
    lines: [
      ...list,
      ...answersPage(steps, vacancy, plan.rubric, heading, layout),
      ...wrapped(way, layout.width),
    ],
    footer: [],
    check: (line) =>
      line.trim() === '' || stepAt(line) !== undefined || /^(?:b(?:ack)?|q(?:uit)?|done)$/i.test(line.trim())
        ? null
        : inLines(`Type a number from 1 to ${steps.length}, or press Enter.`, layout),
    after: () => [],
  });
  if ('ended' in typed) return { go: typed.ended };
  const step = stepAt(typed.line);
  if (step !== undefined) return { go: 'to', step };
  if (/^q/i.test(typed.line.trim())) return { go: 'stopped' };
  return { go: /^b/i.test(typed.line.trim()) ? 'back' : 'on' };
}
