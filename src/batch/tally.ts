// Adds one vacancy, as it was judged, to a summary.
import type { JudgedChecks, Judgement } from '../assess/judgement.ts';
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

export function tally(summary: Summary, brief: Judgement): void {
  const { vacancy, placed, pay, conditions } = brief;
  summary.records += 1;
  for (const [feature, stand] of standsOf(brief)) {
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
  for (const [id, word] of metIn(brief))
    count(
      heldIn(summary.conditions, id, () => new Map()),
      word,
    );
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

/** Where each feature stands, by its id. */
function* standsOf({ rubric, rated }: Judgement): Generator<readonly [string, string]> {
  for (const [index, { id }] of rubric.features.entries()) {
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

/** How each condition of the team is met, by its id. */
function* metIn({ conditions: { met, notMet, unknown } }: Judgement): Generator<readonly [string, string]> {
  for (const id of met) yield [id, 'met'];
  for (const id of notMet) yield [id, 'notMet'];
  for (const id of unknown) yield [id, 'unknown'];
}

function tallyCheck(summary: Summary, { id, strength, check }: JudgedChecks, brief: Judgement): void {
  count(summary.legal, id);
  const told = heldIn(summary.checks, id, () => ({ toAsk: 0, words: [] }));
  const rests = restsOn(check.when, brief);
  if (strength === 'ask' || rests.every(({ isAdvert }) => isAdvert)) told.toAsk += 1;
  const words = rests.map((one) => one.words).filter((one) => one !== '');
  if (words.length > 0) addWords(told, words.join('; ').slice(0, LONGEST));
}

/** Of a name, a title or words that a check rests on, so many letters are kept. */
export const LONGEST = 160;

interface Rest {
  readonly words: string;
  /** Nobody but an advert has said it. */
  readonly isAdvert: boolean;
}

/** The answers and figures that a check rests on. */
function restsOn(when: Condition, { vacancy, placed, pay }: Judgement): Rest[] {
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

function tallyEmployer({ employers }: Summary, brief: Judgement): void {
  const { vacancy, legal } = brief;
  const name = inOneLine(vacancy.employer);
  const employer = name === '' ? null : employerIn(employers, name, 1);
  if (employer === null) return;
  for (const [feature, stand] of standsOf(brief))
    countMore(columnIn(columnsIn(employers.features, feature), stand), employer, 1);
  for (const { id } of legal) countMore(columnIn(employers.legal, id), employer, 1);
  for (const [id, word] of metIn(brief))
    countMore(columnIn(columnsIn(employers.conditions, id), word), employer, 1);
  const title = inOneLine(vacancy.title);
  const posted = dayNumber(vacancy.posted);
  if (title !== '') jobIn(employers, employer, title, { offers: 1, first: posted, last: posted });
  boundNowAndThen(employers);
}

function inOneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
