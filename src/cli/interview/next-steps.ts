// What one would do next with what was saved: of an offer, print a page, ring the employer, compare; of a session, look and lay side by side.
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Host } from '../../host/host.ts';
import type { Way } from '../../interview/progress.ts';
import { type Layout, wrapped } from '../../page/layout.ts';
import type { ApproachFile } from '../../rubric/approach.ts';
import type { ApproachGuide } from '../../rubric/approach-guide-shape.ts';
import { neutralise } from '../../source/neutralise.ts';
import { asArgument, isPlainArgument } from './file-name.ts';

export async function nextSteps(file: string, way: Way, layout: Layout, host: Host): Promise<string[]> {
  const other = await secondOffer(file, host);
  const name = asArgument(file);
  const step = command(layout);
  const folder = isAbsolute(file) ? null : host.cwd();
  return [
    ...savedIn(file, layout),
    ...(folder === null ? [] : [`  Folder: ${neutralise(folder)}`]),
    ...step(
      'To print one page for the client, with what to ask:',
      `goodwork check ${name} --for client --format html --output ${pageOf(file, 'profile.html')}`,
    ),
    ...(way === 'employer'
      ? []
      : step(
          'When you ring the employer, to ask only what they can say:',
          `goodwork ask ${name} --who employer`,
        )),
    ...(other === null
      ? [
          ...step('To compare it with another offer, ask about that one too:', 'goodwork ask'),
          ...step('and then, with the name that you gave it:', `goodwork compare ${name} OTHER.yaml`),
        ]
      : step('To compare it with another offer:', `goodwork compare ${name} ${asArgument(other)}`)),
  ];
}

export function nextTeamSteps(
  path: string,
  file: ApproachFile,
  guide: ApproachGuide,
  layout: Layout,
): string[] {
  const name = asArgument(path);
  const page = pageOf(path, 'session.html');
  const step = command(layout);
  const isTeam = file.for !== 'client';
  return [
    ...savedIn(path, layout),
    ...(isTeam
      ? step('To look at an offer the way your team does:', `goodwork check offer.yaml --approach ${name}`)
      : []),
    ...step(
      isTeam
        ? 'To lay it beside what a colleague says, or what you said before:'
        : 'To lay it beside what the team says:',
      `goodwork reflect ${name} ${isTeam ? 'another' : 'our'}.approach.yaml`,
    ),
    ...step('To print it, or keep it as a page:', `goodwork reflect ${name} --format html --output ${page}`),
    ...step('To change it:', `goodwork reflect --go-on ${name}`),
    ...(isTeam
      ? step(guide.talk['own-post'], `goodwork check examples/our-own-post.yaml --approach ${name}`)
      : []),
  ];
}

function savedIn(file: string, layout: Layout): string[] {
  return wrapped(`Saved in ${neutralise(file)}.`, layout.width).map((line) => layout.paint('strong', line));
}

function command({ width }: Layout): (what: string, typed: string) => string[] {
  return (what, typed) => [...wrapped(what, width), `  ${typed}`];
}

/** The page to print that is named after a file. */
function pageOf(file: string, otherwise: string): string {
  return isPlainArgument(file) ? file.replace(/\.ya?ml$/i, '.html') : otherwise;
}

/** Another offer that was saved beside it, to lay this one next to; null where there is none. */
async function secondOffer(named: string, host: Host): Promise<string | null> {
  const folder = dirname(named);
  const files = await host.list(folder).catch(() => []);
  const [other] = files
    .filter(({ name }) => /^offer-\d+\.yaml$/.test(name) && name !== basename(named))
    .toSorted((a, b) => b.modified.getTime() - a.modified.getTime());
  return other === undefined ? null : join(folder, other.name);
}
