// What one would do next with what was saved: of an offer, print a page, ring the employer, compare; of a session, look and lay side by side.
import { isAbsolute } from 'node:path';
import type { Host } from '../../host/host.ts';
import type { Way } from '../../interview/progress.ts';
import { type Layout, wrapped } from '../../page/layout.ts';
import type { ApproachFile } from '../../rubric/approach.ts';
import type { ApproachGuide } from '../../rubric/approach-guide-shape.ts';
import { neutralise } from '../../source/neutralise.ts';
import { asArgument, isPlainArgument } from './file-name.ts';

/** Where an offer is. */
export function whereSaved(file: string, layout: Layout, host: Host): string[] {
  return [...savedIn(file, layout), ...(isAbsolute(file) ? [] : [`  Folder: ${neutralise(host.cwd())}`])];
}

/** `way` is how it was asked, or null where nothing may be raised with the employer. */
export function nextSteps(file: string, way: Way | null, layout: Layout, host: Host): string[] {
  const name = asArgument(file);
  const step = command(layout);
  return [
    ...whereSaved(file, layout, host),
    ...(way === null || way === 'employer'
      ? []
      : step(
          'When you ring the employer, to ask only what they can say:',
          `${host.program} ask ${name} --who employer`,
        )),
    ...step('For another offer for the same client:', `${host.program} ask --same-client-as ${name}`),
    ...step('To compare it with another offer that you saved:', `${host.program} compare ${name} OTHER.yaml`),
  ];
}

export function nextTeamSteps(
  path: string,
  file: ApproachFile,
  guide: ApproachGuide,
  layout: Layout,
  host: Host,
): string[] {
  const name = asArgument(path);
  const page = pageOf(path, 'session.html');
  const step = command(layout);
  const isTeam = file.for !== 'client';
  return [
    ...savedIn(path, layout),
    ...(isTeam
      ? step(
          'To look at an offer the way your team does:',
          `${host.program} check offer.yaml --approach ${name}`,
        )
      : []),
    ...step(
      isTeam
        ? 'To lay it beside what a colleague says, or what you said before:'
        : 'To lay it beside what the team says:',
      `${host.program} reflect ${name} ${isTeam ? 'another' : 'our'}.approach.yaml`,
    ),
    ...step(
      'To print it, or keep it as a page:',
      `${host.program} reflect ${name} --format html --output ${page}`,
    ),
    ...step('To change it:', `${host.program} reflect --go-on ${name}`),
    ...(isTeam
      ? step(guide.talk['own-post'], `${host.program} check examples/our-own-post.yaml --approach ${name}`)
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
