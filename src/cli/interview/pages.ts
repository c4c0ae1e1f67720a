// Pages that are made at the end of an interview, written beside the offer.
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
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

type PageRun = Pick<TalkRun, 'host' | 'prompter' | 'layout'>;

/** Beside the offer, under a name that is not taken; says where it is. Resolves to the file, or null where it cannot be written. */
export async function writePage(
  page: Page,
  made: MadePage,
  vacancy: Vacancy,
  { host, prompter, layout }: PageRun,
): Promise<string | null> {
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
    return name;
  } catch (error) {
    say(`The page cannot be written (${reasonOf(error)}).`);
    return null;
  }
}

/** The offer was saved in another folder than its pages: they go there, too. */
export async function moveBeside(
  file: string,
  pages: readonly string[],
  { host, prompter, layout }: PageRun,
): Promise<void> {
  const folder = dirname(file);
  const say = (words: string) => prompter.say(['', ...wrapped(words, layout.width)]);
  for (const page of pages) {
    if (resolve(host.cwd(), dirname(page)) === resolve(host.cwd(), folder)) continue;
    const stem = join(folder, basename(page, '.html'));
    try {
      const name = await freeName((number) => `${stem}${number === 1 ? '' : `-${number}`}.html`, host);
      await host.copyFile(page, name);
      await host.removeFile(page);
      say(`Moved beside the offer: ${neutralise(name)}.`);
    } catch (error) {
      say(`${neutralise(page)} cannot be moved beside the offer (${reasonOf(error)}).`);
    }
  }
}
