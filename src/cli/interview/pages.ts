// Pages that are made at the end of an interview, written beside the offer.
import { basename, dirname, isAbsolute, join } from 'node:path';
import { fileStem } from '../../desk/file-stem.ts';
import type { MadePage } from '../../desk/offer-pages.ts';
import { reasonOf } from '../../host/file-error.ts';
import { progressOf } from '../../interview/progress.ts';
import { toHtml } from '../../page/html.ts';
import { wrapped } from '../../page/layout.ts';
import type { Page } from '../../page/page.ts';
import { neutralise } from '../../source/neutralise.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { freeName } from './file-name.ts';
import type { TalkRun } from './talk-at-terminal.ts';

/** Beside the offer, under a name that is not taken; says where it is. */
export async function writePage(
  page: Page,
  made: MadePage,
  vacancy: Vacancy,
  { host, prompter, layout }: Pick<TalkRun, 'host' | 'prompter' | 'layout'>,
): Promise<void> {
  const from = progressOf(vacancy).file;
  // Where the offer is saved too, if no other name is typed for it.
  const isOffer = from !== null && /\.ya?ml$/i.test(from.path);
  const stem = join(isOffer ? dirname(from.path) : '', `${fileStem(vacancy)}-${made}`);
  const name = await freeName((number) => `${stem}${number === 1 ? '' : `-${number}`}.html`, host);
  const say = (words: string) => prompter.say(['', ...wrapped(words, layout.width)]);
  try {
    await host.writeFile(name, toHtml(page), 'mine');
    const folder = isAbsolute(name) ? dirname(name) : host.cwd();
    say(`Written: ${neutralise(basename(name))}. Open it in a browser, to print it or send it.`);
    prompter.say([`  Folder: ${neutralise(folder)}`]);
  } catch (error) {
    say(`The page cannot be written (${reasonOf(error)}).`);
  }
}
