// One engine for every talk: asks what is open, one question at a time, until nothing is left or the person stops.

import { type Layout, wrapped } from '../page/layout.ts';
import { checkAnswers } from './check-answers.ts';
import { wishToRead } from './paste-question.ts';
import { type Ending, lineOf, type Prompter } from './prompter.ts';
import type {
  Heard,
  ListPlace,
  OpenQuestion,
  ParsedLine,
  Questionnaire,
  ReasonQuestion,
} from './questionnaire.ts';
import { inLines } from './talk-page.ts';
import type { Command } from './typed-commands.ts';

export interface Conversation<State> {
  readonly prompter: Prompter;
  readonly layout: Layout;
  /** Called after every answer; says it on the screen where it fails. */
  save(state: State): Promise<void>;
  /** The state with an advert read into it, which a person pasted; left out where nothing reads adverts. */
  readAdvert?(text: string, state: State): Promise<State>;
}

/** How it ended: all asked and looked over, stopped by the person, or cut off. */
export type EarlyEnd = 'stopped' | Ending;
export interface ConversationEnd<State> {
  readonly how: 'done' | EarlyEnd;
  readonly state: State;
}

interface Pasted {
  readonly pasted: string;
}
/** What one prompt came to. */
type Turn = 'on' | 'back' | 'answers' | 'end' | EarlyEnd | Pasted | { readonly heard: Heard };
/** Where it goes next: to a question, which may have been picked from a list, or to a list. */
type Next =
  | { readonly ask: string; readonly pickedFrom: ListPlace | null }
  | { readonly list: ListPlace; readonly goOn: string | null };

const AT_END: Next = { list: 'end', goOn: null };
const AT_BEGIN: Next = { list: 'begin', goOn: null };

/**
 * Asks until nothing is open. `at` is where to begin: at the questions, at more of them or at one, each after a result to which one
 * can go back, or at a list of answers to be looked over.
 */
export async function runQuestionnaire<State>(
  questionnaire: Questionnaire<State>,
  talk: Conversation<State>,
  begin: State,
  at: 'questions' | 'more' | 'begin' | 'end' | Heard = 'questions',
): Promise<ConversationEnd<State>> {
  let state = begin;
  const keep = async (changed: State) => {
    state = changed;
    await talk.save(state);
  };
  const goBack = (id: string | null): Next | null => {
    const earlier = questionnaire.before(id, state);
    if (earlier === null) return null;
    state = earlier.state;
    return { ask: earlier.id, pickedFrom: null };
  };
  const isAfterResult = typeof at === 'object' || at === 'more';
  const looksOver = questionnaire.endsWithList || at === 'end';
  /** What is left for another day: lists have what was asked, and what an answer opens is asked still. */
  const isLater = typeof at === 'object' || (at === 'end' && !questionnaire.endsWithList);
  let left: readonly string[] = isLater ? questionnaire.open(state) : [];
  const listen = ({ ask, say }: Heard): Next => {
    if (say !== '') talk.prompter.say(['', ...wrapped(say, talk.layout.width)]);
    return { ask, pickedFrom: null };
  };
  /** The question it began with: before it stands the result. */
  let begun: string | null = null;
  let next: Next | null =
    typeof at === 'object' ? listen(at) : at === 'end' ? AT_END : at === 'begin' ? AT_BEGIN : null;
  for (;;) {
    const open = questionnaire.open(state);
    const wanted = open.filter((id) => !left.includes(id));
    const [first] = wanted;
    if (next === null && first === undefined && !looksOver) return { how: 'done', state };
    const here: Next = next ?? (first === undefined ? AT_END : { ask: first, pickedFrom: null });
    next = null;
    if ('list' in here) {
      const isEnd = here.list === 'end';
      const list = questionnaire.answers(state, isEnd ? wanted : [], here.list, talk.layout);
      const turn = await checkAnswers(list, talk, isEnd || questionnaire.isInOrder ? 'on' : 'end');
      if (typeof turn === 'object' && 'picked' in turn) next = { ask: turn.picked, pickedFrom: here.list };
      else if (typeof turn === 'object' && 'heard' in turn)
        next = { ...listen(turn.heard), pickedFrom: here.list };
      else if (typeof turn === 'object') {
        const then = await read(turn.pasted, here);
        if (typeof then === 'string') return { how: then, state };
        next = then;
      } else if (isEnding(turn)) return { how: turn, state };
      else if (here.list === 'begin' && turn === 'back') next = here;
      else {
        if (here.list === 'begin') await keep(questionnaire.accepted?.(state) ?? state);
        if (turn === 'end') left = questionnaire.open(state);
        else if (!isEnd) next = here.goOn === null ? null : { ask: here.goOn, pickedFrom: null };
        else if (turn === 'on') return { how: 'done', state };
        else {
          left = [];
          next = goBack(null);
        }
      }
      continue;
    }
    const { ask: id, pickedFrom } = here;
    begun ??= id;
    const turn = await askQuestion(questionnaire.question(id, state, open, pickedFrom !== null), talk, keep);
    if (typeof turn === 'object' && 'heard' in turn) next = listen(turn.heard);
    else if (typeof turn === 'object') {
      const then = await read(turn.pasted, here);
      if (typeof then === 'string') return { how: then, state };
      next = then;
    } else if (isEnding(turn)) return { how: turn, state };
    else if (pickedFrom !== null && (turn === 'back' || questionnaire.isInOrder || pickedFrom === 'begin'))
      next = { list: pickedFrom, goOn: null };
    else if (turn === 'back' && id === begun && isAfterResult) return { how: 'done', state };
    else if (turn === 'back') {
      next = goBack(id);
      if (next !== null) continue;
      talk.prompter.say(['This is the first question.']);
      next = here;
    } else if (turn === 'answers') next = { list: 'midway', goOn: id };
    else if (turn === 'end') left = questionnaire.open(state);
  }

  /** A paste is no answer: it is read as an advert and looked over, or nothing has happened. */
  async function read(text: string, here: Next): Promise<Next | EarlyEnd> {
    if (talk.readAdvert === undefined) return here;
    const wish = await wishToRead(talk.prompter, talk.layout);
    if (wish === 'no') return here;
    if (wish !== 'yes') return wish;
    await keep(await talk.readAdvert(text, state));
    return AT_BEGIN;
  }
}

function isEnding(turn: Exclude<Turn, object>): turn is EarlyEnd {
  return turn === 'stopped' || turn === 'input' || turn === 'signal';
}

/** Asks one question until there is a reply, or the person goes elsewhere. */
async function askQuestion<State>(
  question: OpenQuestion<State>,
  talk: Conversation<State>,
  keep: (next: State) => Promise<void>,
): Promise<Turn> {
  const { prompter, layout } = talk;
  /** What stands on the screen as taken is on the disk. */
  const take = async (next: State): Promise<Turn> => {
    await keep(next);
    prompter.say(question.confirm(next, layout));
    return 'on';
  };
  const listened = async ({ heard, state }: { heard: Heard; state: State }): Promise<Turn> => {
    await keep(state);
    return { heard };
  };
  let isExplained = false;
  for (;;) {
    const read = await hear(question, isExplained ? question.why : null, talk);
    if (typeof read === 'string' || 'pasted' in read) return read;
    if ('heard' in read) return listened(read);
    if ('state' in read) return take(read.state);
    switch (read.command) {
      case 'why':
        isExplained = true;
        break;
      case 'help':
        prompter.say(['', ...question.help(layout)]);
        break;
      case 'skip': {
        const skipped = question.skip(layout);
        if (skipped === null) return 'on';
        await keep(skipped.state);
        prompter.say(skipped.say);
        return 'on';
      }
      case 'unknown': {
        if (question.reasons === null) break;
        const reason = await hear(question.reasons, null, talk);
        if (typeof reason === 'string' || 'pasted' in reason) return reason;
        if ('heard' in reason) return listened(reason);
        if ('state' in reason) return take(reason.state);
        // Back to the question itself: the person thinks again.
        if (reason.command !== 'back') return turnOf(reason.command);
        break;
      }
      default:
        return turnOf(read.command);
    }
  }
}

function turnOf(command: Command): Turn {
  if (command === 'quit') return 'stopped';
  if (command === 'done') return 'end';
  return command === 'back' || command === 'answers' ? command : 'on';
}

/** One line that can be read. `why` stands with the question once somebody asked for it. */
async function hear<State>(
  question: ReasonQuestion<State>,
  why: string | null,
  { prompter, layout, readAdvert }: Conversation<State>,
): Promise<Exclude<ParsedLine<State>, { not: string }> | Ending | Pasted> {
  const told = why === null ? [] : wrapped(why, layout.width, '  ');
  for (;;) {
    const page = question.page(why !== null, prompter.rows(), layout);
    // Who listens hears first what they asked for; in a small window the question itself comes first.
    const isHeard = layout.marks === 'none' && told.length > 0;
    const typed = await prompter.ask({
      lines: isHeard ? [...told, '', ...page] : [...page, ...told],
      ...question.choices(why !== null),
      footer: question.footer(layout),
      check: (line) => {
        const read = question.parse(line);
        return 'not' in read ? inLines(read.not, layout) : null;
      },
    });
    if ('ended' in typed) return typed.ended;
    if ('pasted' in typed && readAdvert !== undefined) return typed;
    const read = question.parse(lineOf(typed));
    if (!('not' in read)) return read;
    // Nobody has looked at it yet.
    if ('pasted' in typed) prompter.say([inLines(read.not, layout)]);
  }
}
