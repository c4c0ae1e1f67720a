// How a session begins: from nothing, from one that was stopped, or from a file that is to be changed.

import { reasonOf } from '../../host/file-error.ts';
import type { Host } from '../../host/host.ts';
import type { PageFormatName } from '../../page/page-formats.ts';
import { loadApproachFile, loadRates, loadRubric } from '../../policy/load-policy.ts';
import type { ApproachFile } from '../../rubric/approach.ts';
import type { ApproachGuide, GuideVersion } from '../../rubric/approach-guide-shape.ts';
import { unusable } from '../../source/problem.ts';
import { sessionItems } from '../../team/item.ts';
import { type TeamFileOrigin, teamFileText } from '../../team/team-file-text.ts';
import type { PrintOptions } from '../options.ts';
import { checkOutput } from '../output.ts';
import {
  type DraftStore,
  draftStoreFor,
  type SavedDraft,
  savedInterview,
  savedInterviews,
} from './draft-store.ts';
import { runSession } from './run-session.ts';
import { talkAtTerminal } from './talk-at-terminal.ts';

export type ReflectOptions = PrintOptions & {
  readonly rubric: string;
  readonly format?: PageFormatName | 'json';
  readonly for?: GuideVersion;
  readonly with?: 'client';
  readonly full?: boolean;
  readonly goOn?: string | true;
};

interface Begin {
  readonly file: ApproachFile;
  readonly origin: TeamFileOrigin | null;
  readonly drafts: DraftStore;
  readonly path: string | null;
}

export async function startSession(
  options: ReflectOptions,
  guide: ApproachGuide,
  host: Host,
): Promise<number> {
  if (!host.stdinIsTTY() || !host.stderr.isTTY) {
    throw unusable(
      'goodwork reflect',
      'There is no terminal to ask at',
      'Print the questions with --for team, or fill in a copy of examples/approaches/our.approach.yaml and name it.',
    );
  }
  const { file, origin, drafts, path } = await begun(options, guide, host);
  const way = options.full === true || file.answers !== undefined ? 'full' : 'short';
  const items = sessionItems(guide, file.for ?? 'team', way);
  // Where answers are kept has nothing to do with how the screen looks.
  const { output: _place, ...screen } = options;
  return talkAtTerminal(host, screen, drafts, (run) =>
    runSession({ ...run, guide, items, origin, path }, file),
  );
}

async function begun(options: ReflectOptions, guide: ApproachGuide, host: Host): Promise<Begin> {
  if (options.goOn !== undefined) return goneOnWith(options.goOn, options, guide, host);
  const file: ApproachFile = {
    approach: 1,
    ...(options.with === undefined ? {} : { for: options.with }),
    on: host.today(),
  };
  const { output } = options;
  if (output === undefined)
    return { file, origin: null, drafts: draftStoreFor(host, null, 'session'), path: null };
  await checkOutput(host, options);
  if (!/\.ya?ml$/i.test(output))
    throw unusable(output, 'The answers of a session are kept in a file that ends in .yaml', 'Name another.');
  const text = teamFileText(file, null);
  try {
    await host.writeFile(output, text, 'mine');
  } catch (error) {
    throw unusable(output, `This cannot be written (${reasonOf(error)})`, 'Check the folder and its space.');
  }
  return {
    file,
    origin: null,
    drafts: draftStoreFor(host, { saved: at(output), text }, 'session'),
    path: output,
  };
}

/** The last session that was stopped, one by its name, or any file of a team. */
async function goneOnWith(
  named: string | true,
  options: ReflectOptions,
  guide: ApproachGuide,
  host: Host,
): Promise<Begin> {
  if (options.output !== undefined)
    throw unusable('goodwork reflect', '--go-on and --output do not go together', 'It is kept where it was.');
  const saved =
    named === true
      ? (await savedInterviews(host, 'session')).at(-1)
      : await savedInterview(named, host, 'session');
  if (named === true && saved === undefined)
    throw unusable(
      'goodwork reflect',
      'No session is waiting to be finished',
      'Leave out --go-on to begin one.',
    );
  const path = saved?.path ?? String(named);
  const rubric = await loadRubric(options.rubric, await loadRates(undefined, host), host);
  const { file, text } = await loadApproachFile(path, rubric, guide, host);
  const drafts = draftStoreFor(host, { saved: saved ?? at(path), text }, 'session');
  return { file, origin: { file, text }, drafts, path: saved == null ? path : null };
}

/** A file that a person named: it is kept where it is. */
function at(path: string): SavedDraft {
  return { name: path, path, days: 0 };
}
