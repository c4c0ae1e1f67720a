// What one would do next with the file of a session.

import { type Layout, wrapped } from '../../page/layout.ts';
import type { ApproachFile } from '../../rubric/approach.ts';
import type { ApproachGuide } from '../../rubric/approach-guide.ts';
import { neutralise } from '../../source/neutralise.ts';

export function nextTeamSteps(
  path: string,
  file: ApproachFile,
  guide: ApproachGuide,
  layout: Layout,
): string[] {
  const isPlainName = /^[\w./-]+$/.test(path);
  const name = isPlainName ? path : `"${neutralise(path)}"`;
  const page = isPlainName ? path.replace(/\.ya?ml$/i, '.html') : 'session.html';
  const step = (what: string, command: string) => [...wrapped(what, layout.width), `  ${command}`];
  const isTeam = file.for !== 'client';
  return [
    ...wrapped(`Saved in ${neutralise(path)}.`, layout.width).map((line) => layout.paint('strong', line)),
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
