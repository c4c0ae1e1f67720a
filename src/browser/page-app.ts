// The interview as one page: from its first screen to what is kept, with the same questions as at a terminal.

import { lexiconOf } from '../advert/lexicon.ts';
import { locationNamed } from '../advert/location-named.ts';
import type { Criteria } from '../assess/judgement.ts';
import { advertInto } from '../desk/advert-read.ts';
import { beginningOf, type OfferBegun } from '../desk/beginning.ts';
import { fileStem } from '../desk/file-stem.ts';
import { loadSignIn } from '../desk/grave-signs.ts';
import { type InterviewPlace, interviewAt, withWay } from '../desk/offer-interview.ts';
import { withoutImplied } from '../interview/implied-answers.ts';
import { interviewPlan } from '../interview/interview-plan.ts';
import { progressOf, withProgress } from '../interview/progress.ts';
import { forClient, keptInWords } from '../interview/same-client.ts';
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
import { onceFor } from '../source/once.ts';
import { isInputError, sayProblem } from '../source/problem.ts';
import { emptyVacancy, type Vacancy } from '../vacancy/vacancy.ts';
import { vacancyText } from '../vacancy/vacancy-text.ts';
import { keptFile } from './keep-file.ts';
import type { PagePolicy } from './offline-page.ts';
import { type PageHistory, pageHistory } from './page-history.ts';
import { pagePrompter } from './page-prompter.ts';
import { onPage, PAGE_LAYOUT } from './painted.ts';
import { type Screen, screenIn, showPage } from './screen.ts';
import { type BegunOffer, startScreen } from './start-screen.ts';
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
  /** What was said of the file it was last kept in; null where it was in none. */
  keptAs: string | null;
}

export async function startApp(policy: PagePolicy): Promise<never> {
  const { rubric } = policy;
  const reader = readerOf(policy);
  const steps = () => stepsIn(policy);
  // Each offer has a file of its own.
  let offerFile = keptFile('yaml');
  let current: Current | null = null;
  const keepNow = async (vacancy: Vacancy) => {
    const text = vacancyText(vacancy, rubric, current?.origin ?? null);
    const said = await offerFile.keep(text, `${fileStem(vacancy)}.yaml`);
    if (said !== null && current !== null) [current.isKept, current.keptAs] = [true, said];
    return said;
  };
  const screen = screenIn(document.body, () =>
    current === null ? [] : footOf(current, () => keepNow((current as Current).vacancy)),
  );
  // Whoever taps a telephone number leaves nothing.
  let isRinging = false;
  addEventListener('click', ({ target }) => {
    isRinging = target instanceof Element && target.closest('a[href^="tel:"]') !== null;
  });
  addEventListener('beforeunload', (event) => {
    if (current?.isKept === false && !isRinging) event.preventDefault();
  });
  const history = pageHistory();
  let wrong: readonly string[] = [];
  let advert = '';
  let client: Vacancy | null = null;
  for (;;) {
    current = null;
    offerFile = keptFile('yaml');
    history.start();
    const today = todayHere();
    const kept = client === null ? null : keptInWords(client, steps(), rubric);
    const begun = await startScreen(screen, { rates: policy.rates, today, wrong, advert, kept });
    wrong = [];
    if ('isOther' in begun) {
      client = null;
      continue;
    }
    // Whoever comes back finds it.
    advert = 'advert' in begun ? begun.advert : '';
    try {
      const { vacancy, origin } = await offerOf(begun, reader, client);
      const way = progressOf(vacancy).way ?? 'short';
      const plan = interviewPlan(policy.words.script, steps(), way, rubric, await loadSignIn(rubric));
      const bare = withoutImplied(vacancy, plan.steps, rubric);
      current = { vacancy: withWay(bare, plan.way), origin, isKept: true, keptAs: null };
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
      const end = await interviewAt(place, plan, held.vacancy);
      if ('file' in end) [client, advert] = [end.client, ''];
    } catch (error) {
      if (!isInputError(error)) throw error;
      wrong = error.problems.map((problem) => onPage(sayProblem(problem)));
    }
  }
}

/** `client` is what stays from an offer before. */
async function offerOf(begun: BegunOffer, reader: Reader, client: Vacancy | null): Promise<OfferBegun> {
  if ('isBare' in begun) return { vacancy: client ?? emptyVacancy(''), origin: null };
  if ('advert' in begun)
    return {
      vacancy: forClient(await advertInto(begun.advert, emptyVacancy(''), reader), client),
      origin: null,
    };
  const { offer } = await onlyOffer(begun.bytes, begun.name, reader);
  const { vacancy } = await readAdvertOf(offer, reader);
  const isStopped = progressOf(offer.vacancy).asked.length > 0;
  const start = beginningOf({ vacancy, written: offer.vacancy }, begun, isStopped ? 'stopped' : null);
  return { ...start, vacancy: forClient(start.vacancy, client) };
}

/** Made once somebody needs them: the first screen is there before. */
const lexiconIn = onceFor(({ words: { adverts, places } }: PagePolicy) => lexiconOf(adverts, places));
const stepsIn = onceFor((policy: PagePolicy) =>
  stepsOf(policy.words.script, policy.rubric, (typed) =>
    workplaceChoice(locationNamed(typed, lexiconIn(policy).gazetteer)),
  ),
);

function readerOf(policy: PagePolicy): Reader {
  return {
    rubric: policy.rubric,
    lexicon: async () => lexiconIn(policy),
    columns: async () => columnsOf(policy.words.columns),
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
    takesAnother: true,
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
    keep: async (vacancy, isFollowed) => {
      const said = await keep(withProgress(vacancy, { ...progressOf(vacancy), file: null }));
      told(said);
      if (said !== null && isFollowed) return { file: `${fileStem(vacancy)}.yaml` };
      return 'back';
    },
  };
}

/** What it says of itself stands beside the button, where somebody looks. */
function footOf(current: Current, save: () => Promise<string | null>): HTMLElement[] {
  const { vacancy } = current;
  const job = [vacancy.title, vacancy.employer].filter((one) => one !== null).join(', ');
  const said = tag('p', { class: 'quiet', role: 'status' }, keptSoFar(current));
  const clear = () => location.replace(location.href.replace(/#.*$/s, ''));
  const keep = async () => {
    said.textContent = (await save()) ?? `Not saved. ${keptSoFar(current)}`;
  };
  return [
    ...(job === '' ? [] : [tag('p', { class: 'quiet' }, `This offer: ${job}`)]),
    said,
    button('Save so far', keep, 'small'),
    button('Clear and start again', clear, 'small'),
  ];
}

function keptSoFar({ isKept, keptAs }: Current): string {
  if (keptAs === null) return 'Nothing is saved by itself.';
  return isKept ? keptAs : 'What you entered since it was saved is in no file yet.';
}
