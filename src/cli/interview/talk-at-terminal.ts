// A talk at a terminal: which of the two ways of asking a person is met with, and what is let go at the end.

import type { Host } from '../../host/host.ts';
import type { Prompter } from '../../interview/prompter.ts';
import type { EarlyEnd } from '../../interview/run-questionnaire.ts';
import { type Layout, wrapped } from '../../page/layout.ts';
import { neutralise } from '../../source/neutralise.ts';
import type { PrintOptions } from '../options.ts';
import { isPlain, layoutFor } from '../output.ts';
import type { DraftStore } from './draft-store.ts';
import { linePrompter } from './line-prompter.ts';

/** Where a person is asked. */
export interface Desk {
  readonly host: Host;
  readonly prompter: Prompter;
  /** Of the questions, and of what is drawn at the end, which may go elsewhere. */
  readonly layout: Layout;
  readonly paper: Layout;
}

/** What every talk has at hand. */
export interface TalkRun extends Desk {
  readonly drafts: DraftStore;
}

/** Resolves to the exit code. */
export function talkAtTerminal(
  host: Host,
  options: PrintOptions,
  drafts: DraftStore,
  talk: (run: TalkRun) => Promise<number>,
): Promise<number> {
  return atDesk(host, options, (desk) => talkKept(desk, drafts, talk));
}

/** A talk that keeps its answers: another window may go on with them at its end. */
export async function talkKept<End>(
  desk: Desk,
  drafts: DraftStore,
  talk: (run: TalkRun) => Promise<End>,
): Promise<End> {
  try {
    return await talk({ ...desk, drafts });
  } finally {
    await drafts.release();
  }
}

/** Somebody is asked before it is clear what is kept. Resolves to the exit code. */
export async function atDesk(
  host: Host,
  options: PrintOptions,
  talk: (desk: Desk) => Promise<number>,
): Promise<number> {
  const plain = isLineByLine(host, options);
  // Read aloud, a code for colour is noise.
  const looks = plain ? { ...options, plain, color: 'never' as const } : options;
  const [layout, paper] = [await layoutFor(host, looks, host.stderr), await layoutFor(host, looks)];
  const interruption = host.interruption();
  const prompter = await prompterFor(host, plain, layout, interruption.signal);
  try {
    return await talk({ host, prompter, layout, paper });
  } finally {
    prompter.close();
    interruption.release();
  }
}

async function prompterFor(
  host: Host,
  plain: boolean,
  layout: Layout,
  interrupted: AbortSignal,
): Promise<Prompter> {
  const desk = host.terminal();
  if (plain) return linePrompter(desk, interrupted);
  const { screenPrompter } = await import('./screen-prompter.ts');
  return screenPrompter(desk, interrupted, layout);
}

/** Line by line: asked for, or the terminal can do no more. */
function isLineByLine(host: Host, options: { readonly plain?: boolean }): boolean {
  const { env, platform, stderr } = host;
  const simple = platform === 'win32' ? env.MSYSTEM !== undefined : (env.TERM ?? '') === '';
  return isPlain(host, options) || simple || (stderr.columns ?? 80) < 40;
}

/** It ends before it is done, and all of it is in the file it began from. */
export function sayKept(
  how: EarlyEnd,
  file: string,
  goOn: string,
  { prompter, layout }: Pick<TalkRun, 'prompter' | 'layout'>,
): void {
  const words = `${stoppedWord(how)}. What was said is saved in ${neutralise(file)}. To go on:`;
  prompter.say(['', ...wrapped(words, layout.width), `  ${goOn}`]);
}

function stoppedWord(how: EarlyEnd): string {
  return how === 'signal' ? 'Interrupted' : 'Stopped';
}

/** It ends before it is done: says how to go on. `lost`: the answers could not be saved, and are to be given out. */
export async function sayStopped(
  how: EarlyEnd,
  isEmpty: boolean,
  goOn: () => string,
  { drafts, prompter, layout }: TalkRun,
): Promise<'kept' | 'lost'> {
  const say = (words: string, ...more: string[]) =>
    prompter.say(['', ...wrapped(`${stoppedWord(how)}. ${words}`, layout.width), ...more]);
  if (isEmpty) {
    await drafts.remove();
    say('Nothing was entered.');
  } else if (drafts.isSaved()) say('Your answers are saved. To go on:', `  ${goOn()}`);
  else {
    say('Your answers could not be saved. Here they are: copy them into a file.');
    return 'lost';
  }
  return 'kept';
}
