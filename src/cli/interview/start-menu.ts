// The first screen of goodwork at a terminal: an advert, none, or an interview that is not finished.

import type { Host } from '../../host/host.ts';
import type { EarlyEnd } from '../../interview/run-questionnaire.ts';
import { inLines } from '../../interview/talk-page.ts';
import { commandIn } from '../../interview/typed-commands.ts';
import { wrapped } from '../../page/layout.ts';
import { weekdayOf } from '../../pay/parse/date.ts';
import { MOST_OF_ONE } from '../../read/raw-record.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { neutralise } from '../../source/neutralise.ts';
import { dateInWords } from '../../source/read-aloud.ts';
import { readWritten } from '../read-offer.ts';
import { type SavedDraft, savedInterviews } from './draft-store.ts';
import { asPath } from './file-name.ts';
import type { Desk } from './talk-at-terminal.ts';

/** What it begins from: an advert in words, a file or a saved interview by its name, or nothing. */
export type Beginning =
  | { readonly advert: string }
  | { readonly file: string }
  | { readonly nothing: true }
  | { readonly ended: EarlyEnd };

interface WayIn {
  readonly go: 'paste' | 'nothing' | SavedDraft;
  readonly label: string;
}

/** `kept` is what is known of the client where another offer for the same one is begun; null for whoever comes. */
export async function chooseBeginning(
  desk: Desk,
  rubric: Rubric,
  kept: readonly string[] | null,
): Promise<Beginning> {
  const { prompter, layout, host } = desk;
  const ways: readonly WayIn[] = [
    { go: 'paste', label: 'Paste an advert, or name its file' },
    { go: 'nothing', label: 'Start without an advert' },
    // What is not finished may be about somebody else.
    ...(kept === null ? await unfinishedOnes(rubric, host) : []),
  ];
  const pickedIn = (line: string): WayIn['go'] | null =>
    ways[Number(/^\(?(\d)[).]?$/.exec(line.trim())?.[1] ?? (line.trim() === '' ? 2 : 0)) - 1]?.go ?? null;
  const typed = await prompter.ask({
    lines: [
      ...(kept === null ? ['What would you like to do?'] : ['Another offer for the same client.'])
        .flatMap((words) => wrapped(words, layout.width))
        .map((line) => layout.paint('strong', line)),
      ...(kept === null ? [] : keptLines(kept, layout.width)),
    ],
    choices: ways,
    footer: [],
    check: (line) =>
      pickedIn(line) !== null || commandIn(line) === 'quit'
        ? null
        : inLines(`Type a number from 1 to ${ways.length}, or q to stop.`, layout),
  });
  if ('ended' in typed) return typed;
  // Pasted at once: that is what it is for.
  if ('pasted' in typed) return { advert: typed.pasted };
  const go = pickedIn(typed.line);
  if (go === null) return { ended: 'stopped' };
  if (go === 'nothing') return { nothing: true };
  return go === 'paste' ? pastedAdvert(desk) : { file: go.name };
}

/** What is kept for the next offer, and for how long. */
function keptLines(kept: readonly string[], width: number): string[] {
  if (kept.length === 0) return wrapped('Nothing is known of the client yet.', width, '  ');
  return [
    ...wrapped('Kept until you stop, and not asked again:', width, '  '),
    ...kept.flatMap((one) => wrapped(one, width, '    ')),
  ];
}

/** So many stand on the first screen. */
const MOST_NAMED = 3;

/** Those that were stopped, the last one first, by the job and the day. */
async function unfinishedOnes(rubric: Rubric, host: Host): Promise<WayIn[]> {
  // A folder that cannot be looked into is no reason not to ask.
  const saved = await savedInterviews(host).catch(() => []);
  const ways: WayIn[] = [];
  for (const one of saved.toReversed()) {
    if (ways.length === MOST_NAMED) break;
    const bytes = await host.readFile(one.path, MOST_OF_ONE).catch(() => null);
    const offer = bytes === null ? null : await readWritten(bytes, one.path, rubric, host).catch(() => null);
    if (offer === null) continue;
    const day = /^\d{4}-\d{2}-\d{2}/.exec(one.name)?.[0] ?? '';
    const job = offer.title === null ? 'an offer without a title' : neutralise(offer.title);
    ways.push({ go: one, label: `Go on with: ${job}, ${weekdayOf(day)} ${dateInWords(day)}` });
  }
  return ways;
}

/** An advert as it is pasted, or the name of its file. Typed by hand, or where a console sends it line by line, two empty lines end it. */
export async function pastedAdvert({ prompter, layout, host }: Desk): Promise<Beginning> {
  const lines: string[] = [];
  const words = [
    'Paste the advert here, or type the name of its file.',
    'Typed by hand, it ends with two empty lines. q stops here.',
  ];
  for (;;) {
    const typed = await prompter.ask({
      lines:
        lines.length === 0
          ? [
              ...wrapped(words[0] ?? '', layout.width).map((line) => layout.paint('strong', line)),
              ...wrapped(words[1] ?? '', layout.width, '  '),
            ]
          : [],
      footer: [],
      check: () => null,
    });
    if ('pasted' in typed) return { advert: [...lines, typed.pasted].join('\n') };
    if ('ended' in typed) return typed;
    const { line } = typed;
    if (lines.length === 0) {
      if (commandIn(line) === 'quit') return { ended: 'stopped' };
      if (line.trim() === '') continue;
      const path = asPath(line.trim(), host);
      if ((await host.kind(path)) === 'file') return { file: path };
      if (/^\S+\.[a-z]{2,5}$/i.test(path)) {
        prompter.say(wrapped('There is no file of that name here.', layout.width));
        continue;
      }
    }
    lines.push(line);
    if (lines.slice(-2).every((one) => one.trim() === '')) return { advert: lines.join('\n') };
  }
}
