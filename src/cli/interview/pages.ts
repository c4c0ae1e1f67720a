// What is made at the end of an interview, pages and dates, written beside the offer.
import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path';
import { fileStem } from '../../desk/file-stem.ts';
import type { MadePage } from '../../desk/offer-pages.ts';
import { reasonOf } from '../../host/file-error.ts';
import type { Host } from '../../host/host.ts';
import { progressOf } from '../../interview/progress.ts';
import { toHtml } from '../../page/html.ts';
import { wrapped } from '../../page/layout.ts';
import type { Page } from '../../page/page.ts';
import { neutralise } from '../../source/neutralise.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { freeName } from './file-name.ts';
import type { TalkRun } from './talk-at-terminal.ts';

type PageRun = Pick<TalkRun, 'host' | 'prompter' | 'layout'>;

/** Resolves to the file, or null where it cannot be written. */
export function writePage(
  page: Page,
  made: MadePage,
  vacancy: Vacancy,
  run: PageRun,
): Promise<string | null> {
  const how = 'Open it in a browser, to print it or send it.';
  return writeBeside(toHtml(page), `${made}.html`, how, vacancy, run);
}

export function writeDates(calendar: string, vacancy: Vacancy, run: PageRun): Promise<string | null> {
  return writeBeside(calendar, 'dates.ics', 'Open it, and your calendar takes the dates.', vacancy, run);
}

/** Beside the offer, under a name that is not taken; says where it is. */
async function writeBeside(
  text: string,
  called: string,
  how: string,
  vacancy: Vacancy,
  { host, prompter, layout }: PageRun,
): Promise<string | null> {
  const from = progressOf(vacancy).file;
  // Where the offer is saved too, if no other name is typed for it.
  const isOffer = from !== null && /\.ya?ml$/i.test(from.path);
  const name = await freePlace(
    join(isOffer ? dirname(from.path) : '', `${fileStem(vacancy)}-${called}`),
    host,
  );
  const say = (words: string) => prompter.say(['', ...wrapped(words, layout.width)]);
  try {
    await host.writeFile(name, text, 'mine');
    const folder = isAbsolute(name) ? dirname(name) : host.cwd();
    say(`Written: ${neutralise(basename(name))}. ${how}`);
    prompter.say([`  Folder: ${neutralise(folder)}`]);
    return name;
  } catch (error) {
    say(`It cannot be written (${reasonOf(error)}).`);
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
    try {
      const name = await freePlace(join(folder, basename(page)), host);
      await host.copyFile(page, name);
      await host.removeFile(page);
      say(`Moved beside the offer: ${neutralise(name)}.`);
    } catch (error) {
      say(`${neutralise(page)} cannot be moved beside the offer (${reasonOf(error)}).`);
    }
  }
}

/** The name with a number before its ending where there is such a file. */
function freePlace(path: string, host: Host): Promise<string> {
  const ending = extname(path);
  const stem = path.slice(0, -ending.length);
  return freeName((number) => `${stem}${number === 1 ? '' : `-${number}`}${ending}`, host);
}
