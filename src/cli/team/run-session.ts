// One session from its first screen to its end: questions, the drawing, a file, and what one would do next.

import { EXIT } from '../../host/exit.ts';
import type { Host } from '../../host/host.ts';
import { type Layout, wrapped } from '../../page/layout.ts';
import { toTerminal } from '../../page/terminal.ts';
import type { ApproachFile } from '../../rubric/approach.ts';
import type { ApproachGuide } from '../../rubric/approach-guide.ts';
import { neutralise } from '../../source/neutralise.ts';
import { entriesOf } from '../../team/entry.ts';
import type { SessionItem } from '../../team/item.ts';
import { sessionPage } from '../../team/session-page.ts';
import { type TeamFileOrigin, teamFileText } from '../../team/team-file-text.ts';
import { hasBegun } from '../../team/team-reply.ts';
import { type DraftStore, type SavedDraft, savedInterviews } from '../interview/draft-store.ts';
import type { Prompter } from '../interview/prompter.ts';
import { nextTeamSteps } from './next-team-steps.ts';
import { saveTeamFile } from './save-team-file.ts';
import { runSession, type SessionEnd } from './session.ts';

export interface SessionRun {
  readonly host: Host;
  readonly guide: ApproachGuide;
  readonly items: readonly SessionItem[];
  /** Of the questions, and of the drawing, which may go elsewhere. */
  readonly layout: Layout;
  readonly paper: Layout;
  readonly prompter: Prompter;
  readonly drafts: DraftStore;
  readonly origin: TeamFileOrigin | null;
  /** The file that was named for it, or null: then it is asked at the end. */
  readonly path: string | null;
}

export async function runVisit(visit: SessionRun, begin: ApproachFile): Promise<number> {
  const { host, prompter, drafts, layout, guide } = visit;
  const failed = await drafts.save(teamFileText(begin, visit.origin));
  const before = (await savedInterviews(host, 'session')).filter(({ name }) => name !== drafts.name());
  prompter.say(startPage(visit, begin, failed, before));
  const save = async (file: ApproachFile) => {
    const said = await drafts.save(teamFileText(file, visit.origin));
    if (said !== null) prompter.say(['', ...wrapped(said, layout.width)]);
  };
  let now = await runSession({ ...visit, save }, begin);
  for (;;) {
    if (now.how !== 'done') return stop(now, visit);
    if (!hasBegun(now.file)) return stop({ ...now, how: 'stopped' }, visit);
    const [entry] = entriesOf([{ name: visit.path ?? '', file: now.file }]);
    prompter.say(['']);
    if (entry !== undefined) host.stdout.write(toTerminal(sessionPage(entry, guide), visit.paper));
    const isThere = visit.path !== null && drafts.isSaved() && drafts.path() === visit.path;
    const kept = isThere ? { file: visit.path } : await saveTeamFile(now.file, visit);
    if ('file' in kept) {
      prompter.say(['', ...nextTeamSteps(kept.file, now.file, guide, layout)]);
      return EXIT.done;
    }
    if (kept.how !== 'back') return stop({ how: kept.how, file: now.file }, visit);
    now = await runSession({ ...visit, save }, now.file);
  }
}

function startPage(
  { drafts, layout, guide, path }: SessionRun,
  begin: ApproachFile,
  failed: string | null,
  before: readonly SavedDraft[],
): string[] {
  const add = (text: string) => wrapped(text, layout.width);
  const words = guide.versions[begin.for ?? 'team'];
  const place = drafts.path();
  return [
    ...add(words.title).map((line) => layout.paint('strong', line)),
    ...(place === null || !drafts.isSaved()
      ? []
      : [
          ...add('Answers are kept on this computer only, and saved after each one, in'),
          `  ${neutralise(place)}`,
        ]),
    ...(failed === null ? [] : add(failed)),
    ...add(
      'At any question: Enter if you do not know yet, b to go back, w for why we ask, a for the answers so far, q to stop, h for help.',
    ),
    ...(hasBegun(begin) ? add('It goes on after the last answer. To see them all, type a.') : []),
    ...(before.length > 0 && path === null && !hasBegun(begin)
      ? [
          ...add(
            `Not finished yet: ${before.map(({ name }) => name).join(', ')}. To go on with one, stop here and type:`,
          ),
          `  goodwork reflect --go-on ${before.at(-1)?.name}`,
        ]
      : []),
  ];
}

/** It ends before it is done: says how to go on, or prints the answers where they could not be saved. */
async function stop({ how, file }: SessionEnd, visit: SessionRun): Promise<number> {
  const { drafts, prompter, layout, host, origin } = visit;
  const text = teamFileText(file, origin);
  await drafts.save(text);
  const what = how === 'signal' ? 'Interrupted.' : 'Stopped.';
  const say = (words: string, ...more: string[]) =>
    prompter.say(['', ...wrapped(words, layout.width), ...more]);
  if (!hasBegun(file) && origin === null) {
    await drafts.remove();
    say(`${what} Nothing was entered.`);
  } else if (drafts.isSaved()) {
    const name = drafts.name() ?? '';
    say(
      `${what} Your answers are saved. To go on:`,
      `  goodwork reflect --go-on ${/^[\w./-]+$/.test(name) ? name : `"${neutralise(name)}"`}`,
    );
  } else {
    say(`${what} Your answers could not be saved. Here they are: copy them into a file.`);
    host.stdout.write(text);
  }
  return how === 'signal' ? EXIT.interrupted : EXIT.done;
}
