// Pages that are made at the end of an interview and written beside the offer: for the client, and for the call to the employer.
import { basename, dirname, isAbsolute, join } from 'node:path';
import { assess } from '../../assess/assess.ts';
import { clientView } from '../../assess/client-view.ts';
import { reasonOf } from '../../host/file-error.ts';
import type { InterviewPlan } from '../../interview/interview-plan.ts';
import { openSteps } from '../../interview/next-questions.ts';
import { progressOf, withProgress } from '../../interview/progress.ts';
import { wordingOf } from '../../interview/question-page.ts';
import { toHtml } from '../../page/html.ts';
import { wrapped } from '../../page/layout.ts';
import type { Page } from '../../page/page.ts';
import type { LoadedCriteria } from '../../policy/load-policy.ts';
import { callPage } from '../../report/call-page.ts';
import { clientPage } from '../../report/client-page.ts';
import { neutralise } from '../../source/neutralise.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { fileStem, freeName } from './file-name.ts';
import type { TalkRun } from './talk-at-terminal.ts';

type PageRun = Pick<TalkRun, 'host' | 'prompter' | 'layout'> & { readonly criteria: LoadedCriteria };

export function writeClientPage(vacancy: Vacancy, run: PageRun): Promise<void> {
  return writePage(clientPage(clientView(vacancy, run.criteria)), 'client', vacancy, run);
}

/** What is open and only the employer can say: what settles the most first. */
export function writeCallPage(vacancy: Vacancy, plan: InterviewPlan, run: PageRun): Promise<void> {
  // The sheet is for a call that has not begun.
  const fresh = withProgress(vacancy, { ...progressOf(vacancy), asked: [] });
  const assessment = assess(fresh, run.criteria);
  const asked = (most: number) =>
    openSteps({ ...plan, way: 'employer', mostInCall: most }, fresh, assessment).filter(
      ({ id }) => id !== 'title',
    );
  const first = asked(plan.mostInCall);
  const more = asked(Number.POSITIVE_INFINITY).filter((step) => !first.includes(step));
  const [now, later] = [first, more].map((steps) => steps.map((step) => wordingOf(step, 'employer')));
  return writePage(
    callPage(
      { title: vacancy.title, about: [vacancy.employer, vacancy.workplace.town] },
      now ?? [],
      later ?? [],
      run.criteria.on,
    ),
    'call',
    vacancy,
    run,
  );
}

/** Beside the offer, under a name that is not taken; says where it is. */
async function writePage(
  page: Page,
  what: string,
  vacancy: Vacancy,
  { host, prompter, layout }: PageRun,
): Promise<void> {
  const from = progressOf(vacancy).file;
  // Where the offer is saved too, if no other name is typed for it.
  const isOffer = from !== null && /\.ya?ml$/i.test(from.path);
  const stem = join(isOffer ? dirname(from.path) : '', `${fileStem(vacancy)}-${what}`);
  const name = await freeName((number) => `${stem}${number === 1 ? '' : `-${number}`}.html`, host);
  const say = (words: string) => prompter.say(['', ...wrapped(words, layout.width)]);
  try {
    await host.writeFile(name, toHtml(page), 'mine');
    const folder = isAbsolute(name) ? dirname(name) : host.cwd();
    say(`Written: ${neutralise(basename(name))}. Open it in a browser, to print it or send it.`);
    prompter.say([`  Folder: ${neutralise(folder)}`]);
  } catch (error) {
    say(`The page cannot be written (${reasonOf(error)}).`);
  }
}
