// Adds one vacancy, as it was judged, to a summary.
import type { Judgement } from '../assess/judgement.ts';
import type { RaisedCheck } from '../assess/legal.ts';
import { pounds } from '../pay/format.ts';
import type { Condition } from '../rubric/condition.ts';
import { ownValue } from '../source/own-value.ts';
import { foundInAdvert } from '../vacancy/found-in-advert.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { countMore } from './count-column.ts';
import { columnIn, columnsIn, employerIn, jobIn } from './employers.ts';
import { boundNowAndThen } from './employers-bound.ts';
import { count, heldIn, SUBJECTS, type Summary } from './summary.ts';
import { addWords } from './summary-add.ts';
import { dayNumber } from './summary-employer.ts';

export function tally(summary: Summary, judgement: Judgement): void {
  const { context, pay, conditions } = judgement;
  const { vacancy, statuses: placed } = context;
  summary.records += 1;
  for (const [feature, stand] of standsOf(judgement)) {
    const counts = summary.features.get(feature);
    if (counts !== undefined) count(counts, stand);
  }
  for (const { question, standing } of placed) {
    const counts = summary.questions.get(question.id);
    if (counts === undefined || standing.state === 'dropped') continue;
    count(counts, standing.state);
  }
  tallyFacts(summary, vacancy);
  count(summary.pay.legalMinimum, pay.legalMinimum);
  count(summary.pay.realLivingWage, pay.realLivingWage);
  for (const { id, met } of conditions)
    count(
      heldIn(summary.conditions, id, () => new Map()),
      MET_WORDS[met],
    );
  if (summary.conditions.size > 0) count(summary.together, MET_WORDS[worstOf(conditions)]);
  for (const { id, waitsFor } of conditions)
    for (const left of waitsFor)
      count(
        heldIn(summary.toSettle, id, () => new Map()),
        left,
      );
  for (const raised of judgement.legal) tallyCheck(summary, raised, judgement);
  tallyEmployer(summary, judgement);
}

/** Where each feature stands, by its id. */
function* standsOf({ context, rated }: Judgement): Generator<readonly [string, string]> {
  for (const [index, { id }] of context.rubric.features.entries()) {
    const one = rated[index];
    if (one !== undefined) yield [id, one.level ?? (one.questions === 0 ? 'doesNotApply' : 'unknown')];
  }
}

function tallyFacts({ facts }: Summary, vacancy: Vacancy): void {
  const { pay, hours, workplace, starts, employer, found } = vacancy;
  const wasRead = found !== null;
  // These are not looked for in an advert's words, so that one without them may well have them.
  const orUnread = (isStated: boolean) => (isStated || !wasRead ? isStated : null);
  const said = new Set(foundInAdvert(vacancy).map(({ subject }) => subject.replaceAll('-', ' ')));
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

const MET_WORDS = { yes: 'met', no: 'notMet', unknown: 'unknown' } as const;

/** All together are met where each is, and not met where one is not. */
function worstOf(conditions: Judgement['conditions']): keyof typeof MET_WORDS {
  const isThere = (met: keyof typeof MET_WORDS) => conditions.some((one) => one.met === met);
  return isThere('no') ? 'no' : isThere('unknown') ? 'unknown' : 'yes';
}

function tallyCheck(summary: Summary, { id, strength, check }: RaisedCheck, judgement: Judgement): void {
  count(summary.legal, id);
  const told = heldIn(summary.checks, id, () => ({ toAsk: 0, words: [] }));
  const rests = restsOn(check.when, judgement);
  if (strength === 'ask' || rests.every(({ isAdvert }) => isAdvert)) told.toAsk += 1;
  const words = rests.map((one) => one.words).filter((one) => one !== '');
  if (words.length > 0) addWords(told, words.join('; ').slice(0, LONGEST));
}

/** Letters kept of a name, a title, or the words a check rests on. */
export const LONGEST = 160;

interface Rest {
  readonly words: string;
  /** Nobody but an advert has said it. */
  readonly isAdvert: boolean;
}

/** The answers and figures that a check rests on. */
function restsOn(when: Condition, { context: { vacancy, statuses: placed }, pay }: Judgement): Rest[] {
  const wasRead = vacancy.found !== null || vacancy.text !== null;
  return Object.keys(when).map((left): Rest => {
    const at = placed.find(({ question }) => question.id === left);
    if (at !== undefined) {
      const answer = ownValue(vacancy.answers, left);
      const isAdvert = answer === undefined ? wasRead : answer.by === 'advert';
      const words = answer?.says ?? at.option?.label ?? '';
      return { words, isAdvert };
    }
    if (!PAY.has(left)) return { words: '', isAdvert: wasRead };
    const quote = foundInAdvert(vacancy).find(({ subject }) => subject === 'pay')?.quote;
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

function tallyEmployer({ employers }: Summary, judgement: Judgement): void {
  const { context, legal, conditions } = judgement;
  const { vacancy } = context;
  const name = inOneLine(vacancy.employer);
  const employer = name === '' ? null : employerIn(employers, name, 1);
  if (employer === null) return;
  for (const [feature, stand] of standsOf(judgement))
    countMore(columnIn(columnsIn(employers.features, feature), stand), employer, 1);
  for (const { id } of legal) countMore(columnIn(employers.legal, id), employer, 1);
  for (const { id, met } of conditions)
    countMore(columnIn(columnsIn(employers.conditions, id), MET_WORDS[met]), employer, 1);
  const title = inOneLine(vacancy.title);
  const posted = dayNumber(vacancy.posted);
  if (title !== '') jobIn(employers, employer, title, { offers: 1, first: posted, last: posted });
  boundNowAndThen(employers);
}

function inOneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
