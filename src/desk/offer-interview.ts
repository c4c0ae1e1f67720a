// One interview about an offer, wherever it is held: questions, what they come to, what next, and a file of its own.
import { assess } from '../assess/assess.ts';
import type { Assessment } from '../assess/assessment.ts';
import { isWithheld } from '../assess/employer-view.ts';
import type { Criteria } from '../assess/judgement.ts';
import { heardIn, worriesIn } from '../interview/heard-sign.ts';
import { withImplied } from '../interview/implied-answers.ts';
import type { InterviewPlan } from '../interview/interview-plan.ts';
import { openSteps } from '../interview/next-questions.ts';
import { offerQuestionnaire } from '../interview/offer-questionnaire.ts';
import { progressOf, type Way, withProgress } from '../interview/progress.ts';
import type { Prompter } from '../interview/prompter.ts';
import type { Heard } from '../interview/questionnaire.ts';
import { type EarlyEnd, runQuestionnaire } from '../interview/run-questionnaire.ts';
import { sameClient } from '../interview/same-client.ts';
import { asCallBegins, finished } from '../interview/session.ts';
import type { Step } from '../interview/step.ts';
import { type Layout, wrapped } from '../page/layout.ts';
import type { Page } from '../page/page.ts';
import type { Reader } from '../read/records.ts';
import { calendarOf } from '../report/calendar.ts';
import { alarmsOf } from '../report/legal-notices.ts';
import { rowsInBrief } from '../report/summary-rows.ts';
import { isInputError, sayProblem } from '../source/problem.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { advertInto } from './advert-read.ts';
import { askNext } from './next-menu.ts';
import { type MadePage, pageMade } from './offer-pages.ts';

/** Where an interview is held, and what is done there with what comes of it. */
export interface InterviewPlace {
  readonly prompter: Prompter;
  readonly layout: Layout;
  readonly criteria: Criteria;
  /** What a pasted advert is read by. */
  readonly reader: Reader;
  /** The day it is, year-month-day. */
  readonly today: string;
  /** Called after every answer; says it where it fails. */
  save(vacancy: Vacancy): Promise<void>;
  /** Shows what it comes to; resolves to how many lines of the screen that takes. */
  showSummary(assessment: Assessment): number;
  /** The pages that can be made there. */
  readonly makes: readonly MadePage[];
  /** Shows all of it: `shared` has nothing for the team alone, for the client reads along. */
  showProfile(shared: Assessment, whole: Assessment): void | Promise<void>;
  /** Hands a page over. The vacancy knows the file it came from. */
  handOver(page: Page, made: MadePage, vacancy: Vacancy): Promise<void>;
  /** Hands over the days of an offer, as a file for a calendar. */
  handOverDates(calendar: string, vacancy: Vacancy): Promise<void>;
  /** Whether another offer for the same client may follow. */
  readonly takesAnother: boolean;
  /** Keeps the finished offer in a file; `isFollowed`: by another for the same client. */
  keep(vacancy: Vacancy, isFollowed: boolean): Promise<{ readonly file: string } | 'back' | EarlyEnd>;
}

/**
 * It was kept in a file, `way` being how it was asked, or null where nothing may be raised with the employer, and `client` what goes
 * on to another offer for the same client, where that is wanted; or it ended before.
 */
export type InterviewEnd =
  | { readonly file: string; readonly way: Way | null; readonly client: Vacancy | null }
  | { readonly how: EarlyEnd; readonly vacancy: Vacancy; readonly plan: InterviewPlan };

export async function interviewAt(
  place: InterviewPlace,
  plan: InterviewPlan,
  vacancy: Vacancy,
): Promise<InterviewEnd> {
  const { criteria, today } = place;
  let state = vacancy;
  let ways = plan;
  let counted = 0;
  const isRead = vacancy.found !== null && !progressOf(vacancy).confirmed;
  let at: 'begin' | 'questions' | 'more' | 'end' | Heard = isRead ? 'begin' : 'questions';
  for (;;) {
    const questionnaire = offerQuestionnaire(ways, criteria, today, false, counted);
    const readAdvert = (text: string, before: Vacancy) => readPasted(text, before, place);
    const end = await runQuestionnaire(questionnaire, { ...place, readAdvert }, state, at);
    state = end.state;
    if (end.how !== 'done') return { how: end.how, vacancy: state, plan: ways };
    const whole = withImplied(state, ways);
    // What comes after the summary is counted anew.
    counted = progressOf(state).asked.length;
    place.prompter.say(['']);
    const shown = place.showSummary(assess(finished(whole, plan.steps), criteria));
    const choice = await chooseNext(whole, ways, place, shown);
    if (choice === 'rest') {
      ways = restPlan(ways, whole, criteria);
      state = withWay(state, ways.way);
      at = 'more';
    } else if (choice === 'ring') {
      ways = { ...plan, way: 'employer' };
      state = withWay(asCallBegins(state, plan.steps), ways.way);
      counted = progressOf(state).asked.length;
      at = 'more';
    } else if (choice === 'change') at = 'end';
    else if (typeof choice === 'object' && 'ask' in choice) at = choice;
    else if (typeof choice === 'object')
      return {
        file: choice.file,
        way: choice.isWithheld ? null : ways.way,
        client: choice.isFollowed ? sameClient(whole) : null,
      };
    else return { how: choice, vacancy: state, plan: ways };
  }
}

/** What a person answered stays; what cannot be read changes nothing. */
async function readPasted(text: string, state: Vacancy, { reader, prompter, layout }: InterviewPlace) {
  try {
    return await advertInto(text, state, reader);
  } catch (error) {
    if (!isInputError(error)) throw error;
    prompter.say(error.problems.flatMap((problem) => wrapped(sayProblem(problem), layout.width)));
    return state;
  }
}

/** Where it is stopped, it goes on in this way. */
export function withWay(vacancy: Vacancy, way: Way): Vacancy {
  return withProgress(vacancy, { ...progressOf(vacancy), way });
}

/** All of it, without what is for the team alone. */
function showProfile(vacancy: Vacancy, place: InterviewPlace, steps: readonly Step[]): void | Promise<void> {
  const assessment = assess(finished(vacancy, steps), place.criteria);
  const points = assessment.points.filter((point) => point.for !== 'team');
  place.prompter.say(['']);
  return place.showProfile({ ...assessment, points }, assessment);
}

/** A call that is not at its end goes on as a call; after it, everything is left. */
function restPlan(plan: InterviewPlan, vacancy: Vacancy, criteria: Criteria): InterviewPlan {
  const isCall = plan.way === 'employer' || plan.way === 'client';
  const call = { ...plan, mostInCall: Number.POSITIVE_INFINITY };
  return isCall && isLeftFor(vacancy, call, criteria) ? call : { ...plan, way: 'full' };
}

function isLeftFor(vacancy: Vacancy, plan: InterviewPlan, criteria: Criteria): boolean {
  return openSteps(plan, vacancy, assess(vacancy, criteria)).length > 0;
}

/** What is asked below the summary. */
const LINES_OF_MENU = 15;

/** It is kept. `isWithheld`: nothing may be raised with the employer; `isFollowed`: by another offer for the same client. */
interface KeptOffer {
  readonly file: string;
  readonly isWithheld: boolean;
  readonly isFollowed: boolean;
}

/** Pages are made until something else is wanted. */
async function chooseNext(
  vacancy: Vacancy,
  plan: InterviewPlan,
  place: InterviewPlace,
  shown: number,
): Promise<'rest' | 'change' | 'ring' | Heard | KeptOffer | EarlyEnd> {
  const { criteria, prompter, layout } = place;
  const done = finished(vacancy, plan.steps);
  // Where the file is that it came from is still known here.
  const named = withProgress(done, { ...progressOf(done), file: progressOf(vacancy).file });
  const assessment = assess(done, criteria);
  const rest = restPlan(plan, vacancy, criteria);
  const call = asCallBegins(vacancy, plan.steps);
  const isGrave = isWithheld(done, assessment, criteria);
  const dates = isGrave ? null : calendarOf(done, criteria.on);
  const view = {
    makes: place.makes,
    isWithheld: isGrave,
    hasDates: dates !== null,
    rest: openSteps(rest, vacancy, assess(vacancy, criteria)).length,
    isCall: rest.way === 'employer',
    isToRing: plan.way !== 'employer' && isLeftFor(call, { ...plan, way: 'employer' }, criteria),
    isFollowed: place.takesAnother,
    worries: worriesIn(vacancy, plan),
    heard: (line: string) => heardIn(line, vacancy, plan),
  };
  // The summary above ends on the gravest; below anything else all of it is said once more.
  let alarms = alarmsOf(assessment).filter(({ isStop }) => !isStop);
  const isGone = shown + LINES_OF_MENU + (view.hasDates ? 1 : 0) > prompter.rows();
  const brief = isGone ? rowsInBrief(assessment, layout.width) : [];
  for (;;) {
    const choice = await askNext({ ...view, alarms, brief }, place);
    alarms = alarmsOf(assessment);
    switch (choice) {
      case 'client':
      case 'call':
      case 'employer':
        await place.handOver(pageMade(choice, named, plan, criteria), choice, named);
        break;
      case 'dates':
        if (dates !== null) await place.handOverDates(dates, named);
        break;
      case 'everything':
        await showProfile(vacancy, place, plan.steps);
        break;
      case 'save':
      case 'another': {
        const isFollowed = choice === 'another';
        const kept = await place.keep(named, isFollowed);
        if (typeof kept === 'object') return { ...kept, isWithheld: view.isWithheld, isFollowed };
        if (kept !== 'back') return kept;
        break;
      }
      default:
        return choice;
    }
  }
}
