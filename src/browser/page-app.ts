// The interview as one page: from its first screen to what is kept, with the same questions as at a terminal.

import type { Lexicon } from '../advert/advert.ts';
import { lexiconOf } from '../advert/lexicon.ts';
import { locationNamed } from '../advert/location-named.ts';
import type { Criteria } from '../assess/judgement.ts';
import { advertInto } from '../desk/advert-read.ts';
import { beginningOf, type OfferBegun } from '../desk/beginning.ts';
import { fileStem } from '../desk/file-stem.ts';
import { loadSignIn } from '../desk/grave-signs.ts';
import { type InterviewPlace, interviewAt, withWay } from '../desk/offer-interview.ts';
import { withoutImplied } from '../interview/implied-answers.ts';
import { type InterviewPlan, interviewPlan } from '../interview/interview-plan.ts';
import { progressOf, withProgress } from '../interview/progress.ts';
import { stepsOf } from '../interview/step.ts';
import { workplaceChoice } from '../interview/workplace-fact.ts';
import { toHtml } from '../page/html.ts';
import type { Page } from '../page/page.ts';
import { columnsOf } from '../read/columns.ts';
import { onlyOffer } from '../read/only-offer.ts';
import { openAndCopy } from '../read/read-document.ts';
import { type Reader, readAdvertOf } from '../read/records.ts';
import { offerSummary } from '../report/offer-summary.ts';
import { profilePage } from '../report/profile-page.ts';
import { isInputError, sayProblem } from '../source/problem.ts';
import { emptyVacancy, type Vacancy } from '../vacancy/vacancy.ts';
import { vacancyText } from '../vacancy/vacancy-text.ts';
import { keptFile } from './keep-file.ts';
import type { PagePolicy } from './offline-page.ts';
import { type PageHistory, pageHistory } from './page-history.ts';
import { pagePrompter } from './page-prompter.ts';
import { PAGE_LAYOUT } from './painted.ts';
import { type Screen, screenIn, showPage } from './screen.ts';
import { type Begun, startScreen } from './start-screen.ts';
import { button, tag } from './tag.ts';

/** The day it is on this computer, year-month-day. */
function todayHere(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The offer that is asked about, as it is now. */
interface Current {
  vacancy: Vacancy;
  readonly origin: OfferBegun['origin'];
  /** It is in a file as it is here. */
  isKept: boolean;
}

export async function startApp(policy: PagePolicy): Promise<never> {
  const { rubric } = policy;
  const reader = readerOf(policy);
  const offerFile = keptFile('yaml');
  let current: Current | null = null;
  const keepNow = async (vacancy: Vacancy) => {
    const text = vacancyText(vacancy, rubric, current?.origin ?? null);
    const said = await offerFile.keep(text, `${fileStem(vacancy)}.yaml`);
    if (said !== null && current !== null) current.isKept = true;
    return said;
  };
  const screen = screenIn(document.body, () =>
    current === null ? [] : footOf(() => keepNow((current as Current).vacancy)),
  );
  addEventListener('beforeunload', (event) => {
    if (current?.isKept === false) event.preventDefault();
  });
  const history = pageHistory();
  let wrong: readonly string[] = [];
  let advert = '';
  for (;;) {
    current = null;
    history.start();
    const today = todayHere();
    const begun = await startScreen(screen, policy.rates, today, { wrong, advert });
    wrong = [];
    // Whoever comes back finds it.
    advert = 'advert' in begun ? begun.advert : '';
    try {
      const { vacancy, origin } = await offerOf(begun, reader);
      const plan = await planFor(vacancy, policy);
      const bare = withoutImplied(vacancy, plan.steps, rubric);
      current = { vacancy: withWay(bare, plan.way), origin, isKept: true };
      const held = current;
      const place = placeOf({
        ...{ screen, history, reader, today, keep: keepNow },
        criteria: { rubric, rates: policy.rates, approach: policy.approach, on: today },
        isKept: () => held.isKept,
        save: (next) => {
          held.isKept = false;
          held.vacancy = next;
        },
      });
      await interviewAt(place, plan, held.vacancy);
    } catch (error) {
      if (!isInputError(error)) throw error;
      wrong = error.problems.map(sayProblem);
    }
  }
}

async function offerOf(begun: Begun, reader: Reader): Promise<OfferBegun> {
  if ('isBare' in begun) return { vacancy: emptyVacancy(''), origin: null };
  if ('advert' in begun)
    return { vacancy: await advertInto(begun.advert, emptyVacancy(''), reader), origin: null };
  const { offer } = await onlyOffer(begun.bytes, begun.name, reader);
  const { vacancy } = await readAdvertOf(offer, reader);
  const isStopped = progressOf(offer.vacancy).asked.length > 0;
  return beginningOf({ vacancy, written: offer.vacancy }, begun, isStopped ? 'stopped' : null);
}

async function planFor(
  vacancy: Vacancy,
  { script, rubric, reading: { adverts, places } }: PagePolicy,
): Promise<InterviewPlan> {
  const { gazetteer } = lexiconOf(adverts, places);
  const steps = stepsOf(script, rubric, (typed) => workplaceChoice(locationNamed(typed, gazetteer)));
  return interviewPlan(script, steps, progressOf(vacancy).way ?? 'short', rubric, await loadSignIn(rubric));
}

function readerOf({ rubric, reading: { adverts, places, columns } }: PagePolicy): Reader {
  let lexicon: Lexicon | null = null;
  return {
    rubric,
    lexicon: async () => {
      lexicon ??= lexiconOf(adverts, places);
      return lexicon;
    },
    columns: async () => columnsOf(columns),
    // What reads PDFs is larger than all the rest.
    pdf: async () => openAndCopy('A PDF cannot be read on this page'),
  };
}

interface Held {
  readonly screen: Screen;
  readonly history: PageHistory;
  readonly reader: Reader;
  readonly today: string;
  readonly criteria: Criteria;
  keep(vacancy: Vacancy): Promise<string | null>;
  save(vacancy: Vacancy): void;
  isKept(): boolean;
}

/** The page as a place where an interview is held. What it comes to stands above what can be done next. */
function placeOf({ screen, history, reader, today, criteria, keep, save, isKept }: Held): InterviewPlace {
  const prompter = pagePrompter(screen, history, isKept);
  let summary: Page | null = null;
  const shown = async (page: Page, file: Page, name: string) => {
    const one = keptFile('html');
    await showPage(screen, history, page, async () =>
      screen.tell(await one.keep(toHtml(file), `${name}.html`)),
    );
    prompter.above(summary);
  };
  const told = (said: string | null) => {
    if (said !== null) prompter.say([said]);
    prompter.above(summary);
  };
  return {
    ...{ prompter, layout: PAGE_LAYOUT, criteria, reader, today },
    makes: ['client', 'call', 'employer'],
    takesAnother: false,
    save: async (vacancy) => save(vacancy),
    showSummary: (assessment) => {
      summary = offerSummary(assessment);
      prompter.above(summary);
      return 0;
    },
    // The client reads along; the file is for the adviser, and is what the command line makes of the same offer.
    showProfile: (shared, whole) =>
      shown(profilePage(shared), profilePage(whole), `${fileStem(whole.vacancy)}-profile`),
    handOver: (page, made, vacancy) => shown(page, page, `${fileStem(vacancy)}-${made}`),
    handOverDates: async (calendar, vacancy) =>
      told(await keptFile('ics').keep(calendar, `${fileStem(vacancy)}-dates.ics`)),
    keep: async (vacancy) => {
      told(await keep(withProgress(vacancy, { ...progressOf(vacancy), file: null })));
      return 'back';
    },
  };
}

/** What it says of itself stands beside the button, where somebody looks. */
function footOf(save: () => Promise<string | null>): HTMLElement[] {
  const said = tag('p', { class: 'quiet', role: 'status' }, 'Nothing is saved by itself.');
  const clear = () => location.replace(location.href.replace(/#.*$/s, ''));
  const keep = async () => {
    said.textContent = (await save()) ?? said.textContent;
  };
  return [said, button('Save so far', keep, 'small'), button('Clear and start again', clear, 'small')];
}
