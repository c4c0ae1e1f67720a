// What one would do next with an offer that was saved: print a page, ring the employer, compare.
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Host } from '../../host/host.ts';
import type { Way } from '../../interview/progress.ts';
import { type Layout, wrapped } from '../../page/layout.ts';
import { neutralise } from '../../source/neutralise.ts';

export async function nextSteps(file: string, way: Way, layout: Layout, host: Host): Promise<string[]> {
  const other = await secondOffer(file, host);
  const name = shown(file);
  const page = /^[\w./-]+$/.test(file) ? file.replace(/\.ya?ml$/i, '.html') : 'profile.html';
  const step = (what: string, command: string) => [...wrapped(what, layout.width), `  ${command}`];
  const folder = isAbsolute(file) ? null : host.cwd();
  return [
    ...wrapped(`Saved in ${neutralise(file)}.`, layout.width).map((line) => layout.paint('strong', line)),
    ...(folder === null ? [] : [`  Folder: ${neutralise(folder)}`]),
    ...step(
      'To print one page for the client, with what to ask:',
      `goodwork check ${name} --for client --format html --output ${page}`,
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
      : step('To compare it with another offer:', `goodwork compare ${name} ${shown(other)}`)),
  ];
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

/** As it is typed after a command. */
function shown(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `"${neutralise(file)}"`;
}
