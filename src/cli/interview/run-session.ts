// One session of a team from its first screen to its end: questions, the drawing, a file, and what one would do next.

import { EXIT } from '../../host/host.ts';
import { type EarlyEnd, runQuestionnaire } from '../../interview/run-questionnaire.ts';
import { wrapped } from '../../page/layout.ts';
import { toTerminal } from '../../page/terminal.ts';
import type { ApproachFile } from '../../rubric/approach.ts';
import type { ApproachGuide } from '../../rubric/approach-guide-shape.ts';
import { neutralise } from '../../source/neutralise.ts';
import { entriesOf } from '../../team/entry.ts';
import type { SessionItem } from '../../team/item.ts';
import { sessionPage } from '../../team/session-page.ts';
import { type TeamFileOrigin, teamFileText } from '../../team/team-file-text.ts';
import { teamQuestionnaire, teamStateOf } from '../../team/team-questionnaire.ts';
import { hasBegun } from '../../team/team-reply.ts';
import { type SavedDraft, savedInterviews } from './draft-store.ts';
import { asArgument } from './file-name.ts';
import { nextTeamSteps } from './next-steps.ts';
import { saveFile } from './save-file.ts';
import { sayStopped, type TalkRun } from './talk-at-terminal.ts';

export interface SessionRun extends TalkRun {
  readonly guide: ApproachGuide;
  readonly items: readonly SessionItem[];
  readonly origin: TeamFileOrigin | null;
  /** The file that was named for it, or null: then it is asked at the end. */
  readonly path: string | null;
}

export async function runSession(run: SessionRun, begin: ApproachFile): Promise<number> {
  const { host, prompter, drafts, layout, guide, items, origin, path } = run;
  const failed = await drafts.save(teamFileText(begin, origin));
  const before = (await savedInterviews(host, 'session')).filter(({ name }) => name !== drafts.name());
  prompter.say(startPage(run, begin, failed, before));
  let file = begin;
  const save = async (changed: ApproachFile) => {
    // An empty line changes nothing.
    if (changed === file) return;
    file = changed;
    const said = await drafts.save(teamFileText(file, origin));
    if (said !== null) prompter.say(['', ...wrapped(said, layout.width)]);
  };
  const talk = { prompter, layout, save: (state: { file: ApproachFile }) => save(state.file) };
  for (;;) {
    const { how } = await runQuestionnaire(teamQuestionnaire(items, guide), talk, teamStateOf(file, items));
    if (how !== 'done') return stop(how, file, run);
    if (!hasBegun(file)) return stop('stopped', file, run);
    const [entry] = entriesOf([{ name: path ?? '', file }]);
    prompter.say(['']);
    if (entry !== undefined) host.stdout.write(toTerminal(sessionPage(entry, guide), run.paper));
    const isThere = path !== null && drafts.isSaved() && drafts.path() === path;
    const kept = isThere ? { file: path } : await saveSession(file, run);
    if (typeof kept === 'object') {
      prompter.say(['', ...nextTeamSteps(kept.file, file, guide, layout, host)]);
      return EXIT.done;
    }
    if (kept !== 'back') return stop(kept, file, run);
  }
}

function startPage(
  { drafts, layout, guide, path, host }: SessionRun,
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
          `  ${host.program} reflect --go-on ${before.at(-1)?.name}`,
        ]
      : []),
  ];
}

/** The file in which the session shall be kept. */
function saveSession(file: ApproachFile, run: SessionRun): ReturnType<typeof saveFile> {
  const whose = file.for === 'client' ? 'clients' : 'our';
  const naming = {
    origin: null,
    nameOf: (number: number) => `${whose}${number === 1 ? '' : `-${number}`}.approach.yaml`,
    ending: '.approach.yaml',
    caution: '',
    refusal: async (typed: string, name: string) => {
      if (/[\\/]$/.test(typed)) return 'That is the name of a folder. Type the name of a file in it.';
      const isFree = (await run.host.kind(name)) === 'nothing';
      return isFree ? null : 'There is something of that name already. Type another name.';
    },
  };
  return saveFile(teamFileText(file, run.origin), naming, run);
}

/** It ends before it is done: where the answers could not be saved they are printed. */
async function stop(how: EarlyEnd, file: ApproachFile, run: SessionRun): Promise<number> {
  const { drafts, host, origin } = run;
  const text = teamFileText(file, origin);
  await drafts.save(text);
  const isEmpty = !hasBegun(file) && origin === null;
  const goOn = () => `${host.program} reflect --go-on ${asArgument(drafts.name() ?? '')}`;
  const end = await sayStopped(how, isEmpty, goOn, run);
  if (end === 'lost') host.stdout.write(text);
  return how === 'signal' ? EXIT.interrupted : EXIT.done;
}
