// Adds one vacancy, as it was judged, to a summary.
import type { Brief, RaisedInBrief } from '../assess/brief.ts';
import { own } from '../document/own.ts';
import { pounds } from '../pay/words.ts';
import type { Condition } from '../rubric/condition.ts';
import { foundIn } from '../vacancy/found.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { addJob, addWords } from './add.ts';
import { type Counts, count, emptyEmployer, heldIn, SUBJECTS, type Summary } from './summary.ts';

export function tally(summary: Summary, brief: Brief): void {
  const { vacancy, placed, pay, conditions } = brief;
  summary.records += 1;
  standsOf(summary.features, brief);
  for (const { question, standing } of placed) {
    const counts = summary.questions.get(question.id);
    if (counts === undefined || standing.state === 'dropped') continue;
    count(counts, standing.state);
  }
  tallyFacts(summary, vacancy);
  count(summary.pay.legalMinimum, pay.legalMinimum);
  count(summary.pay.realLivingWage, pay.realLivingWage);
  tallyConditions(summary.conditions, conditions);
  if (summary.conditions.size > 0)
    count(
      summary.together,
      conditions.notMet.length > 0 ? 'notMet' : conditions.unknown.length > 0 ? 'unknown' : 'met',
    );
  for (const [index, id] of conditions.unknown.entries())
    for (const left of conditions.waitsFor[index] ?? [])
      count(
        heldIn(summary.toSettle, id, () => new Map()),
        left,
      );
  for (const raised of brief.legal) tallyCheck(summary, raised, brief);
  tallyEmployer(summary, brief);
}

function standsOf(features: Map<string, Counts>, { rubric, rated }: Brief): void {
  for (let index = 0; index < rated.length; index += 1) {
    const counts = features.get(rubric.features[index]?.id ?? '');
    const one = rated[index];
    if (counts === undefined || one === undefined) continue;
    count(counts, one.level ?? (one.questions === 0 ? 'doesNotApply' : 'unknown'));
  }
}

function tallyFacts({ facts }: Summary, vacancy: Vacancy): void {
  const { pay, hours, workplace, starts, employer, found } = vacancy;
  const wasRead = found !== null;
  // These are not looked for in an advert's words, so that one without them may well have them.
  const orUnread = (isStated: boolean) => (isStated || !wasRead ? isStated : null);
  const said = new Set(foundIn(vacancy).map(({ subject }) => subject.replaceAll('-', ' ')));
  const stated: Record<string, boolean | null> = {
    // An advert that says two things of it is not silent.
    pay: pay !== null || said.has('pay'),
    hours: hours.paid !== null || said.has('hours'),
    guaranteed: orUnread(hours.guaranteed !== null),
    workplace: workplace.town !== null || workplace.nation !== null || workplace.london !== null,
    start: orUnread(starts !== null),
    employer: orUnread(employer !== null),
  };
  if (wasRead) for (const subject of SUBJECTS) stated[subject] = said.has(subject);
  for (const [fact, is] of Object.entries(stated)) {
    const counts = facts.get(fact);
    if (counts !== undefined && is !== null) count(counts, is ? 'stated' : 'silent');
  }
}

function tallyConditions(counts: Map<string, Counts>, { met, notMet, unknown }: Brief['conditions']): void {
  for (const [word, ids] of [
    ['met', met],
    ['notMet', notMet],
    ['unknown', unknown],
  ] as const)
    for (const id of ids)
      count(
        heldIn(counts, id, () => new Map()),
        word,
      );
}

function tallyCheck(summary: Summary, { id, strength, check }: RaisedInBrief, brief: Brief): void {
  count(summary.legal, id);
  const told = heldIn(summary.checks, id, () => ({ toAsk: 0, words: [] }));
  const rests = restsOn(check.when, brief);
  if (strength === 'ask' || rests.every(({ isAdvert }) => isAdvert)) told.toAsk += 1;
  const words = rests.map((one) => one.words).filter((one) => one !== '');
  if (words.length > 0) addWords(told, words.join('; ').slice(0, LONGEST));
}

const LONGEST = 160;

interface Rest {
  readonly words: string;
  /** Nobody but an advert has said it. */
  readonly isAdvert: boolean;
}

/** The answers and figures that a check rests on. */
function restsOn(when: Condition, { vacancy, placed, pay }: Brief): Rest[] {
  const wasRead = vacancy.found !== null || vacancy.text !== null;
  return Object.keys(when).map((left): Rest => {
    const at = placed.find(({ question }) => question.id === left);
    if (at !== undefined) {
      const answer = own(vacancy.answers, left);
      const isAdvert = answer === undefined ? wasRead : answer.by === 'advert';
      const words = answer?.says ?? at.option?.label ?? '';
      return { words, isAdvert };
    }
    if (!PAY.has(left)) return { words: '', isAdvert: wasRead };
    const quote = foundIn(vacancy).find(({ subject }) => subject === 'pay')?.quote;
    const hourly = pay.hourly?.from ?? pay.hourly?.to ?? null;
    return {
      words: quote ?? (hourly === null ? '' : `${pounds(hourly)} an hour`),
      isAdvert: wasRead && quote !== undefined,
    };
  });
}

const PAY = new Set([
  'hourly',
  'effective',
  'legal-minimum',
  'effective-minimum',
  'lower-end-below-minimum',
  'effective-lower-end-below-minimum',
  'real-living-wage',
]);

function tallyEmployer(summary: Summary, brief: Brief): void {
  const { vacancy, legal, conditions } = brief;
  const name = inOneLine(vacancy.employer);
  if (name === '') return;
  const employer = heldIn(summary.employers, name, () => emptyEmployer(summary));
  employer.offers += 1;
  standsOf(employer.features, brief);
  for (const { id } of legal) count(employer.legal, id);
  tallyConditions(employer.conditions, conditions);
  const title = inOneLine(vacancy.title);
  if (title === '') return;
  const job = heldIn(employer.jobs, title, () => ({ offers: 0, first: null, last: null }));
  addJob(job, { offers: 1, first: vacancy.posted, last: vacancy.posted });
}

function inOneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
