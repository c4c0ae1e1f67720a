// What is still to ask, and of whom: what settles the most comes first.
import { payFigures } from '../pay/figures.ts';
import { AGE_BANDS, type Offer, type Range } from '../pay/offer.ts';
import { fill } from '../rubric/fill.ts';
import { LEVELS, type Level, levelOf, type Option, type Question } from '../rubric/rubric.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { Ask } from './assessment.ts';
import type { Case, Placed } from './case.ts';
import { type Raised, waitsForNation } from './legal.ts';
import { type Rated, rate, type Standing } from './levels.ts';
import { measuredPay } from './measured.ts';

interface Ranked {
  readonly ask: Ask;
  /** Open decisive questions of wished features by wish, then other open decisive ones, then the rest. */
  readonly group: number;
  readonly shrink: number;
}

/** Every open question that could be asked, and every missing fact under its path, most useful first. */
export function asksOf(whole: Case, rated: ReadonlyMap<string, Rated>, legal: readonly Raised[]): Ask[] {
  const { rubric, vacancy, placed } = whole;
  const ranked: Ranked[] = [];
  const asked = new Set<string>();
  for (const feature of rubric.features) {
    const all = feature.questions.map(({ id }) => placed.get(id)).filter((one) => one !== undefined);
    const now = rated.get(feature.id) ?? rate([]);
    for (const one of all) {
      const { question, standing } = one;
      const subjects = subjectsOf(one, whole);
      if (subjects.length === 0) continue;
      const wish = vacancy.client.wishes.indexOf(feature.id);
      const isOpenDecisive = standing.state === 'open' && question.decisive === true;
      const group = !isOpenDecisive ? 1000 : wish >= 0 ? wish : 100;
      const after = possibleAnswers(one).map((option) => rateWith(all, question, option));
      const shrink = Math.max(0, ...after.map((then) => width(now) - width(then)));
      const settlesAll = now.level === null && after.every(({ level }) => level !== null);
      for (const subject of subjects) {
        if (asked.has(subject)) continue;
        asked.add(subject);
        const settles = settlesAll && (subject === question.id || settlesAlone(subject, subjects, whole));
        const ask = worded(subject, question, feature.id, settles, whole);
        if (ask !== null) ranked.push({ ask, group, shrink });
      }
    }
  }
  const byNation = legal.find(({ check }) => waitsForNation(check, whole))?.check;
  const nation = rubric.facts.find(({ id }) => id === 'workplace.nation');
  if (byNation !== undefined && nation !== undefined) {
    const { who, ask, say } = nation;
    const question = 'workplace.nation';
    ranked.push({
      ask: { question, feature: byNation.feature, who, ask, say, settles: false },
      group: 1000,
      shrink: 0,
    });
  }
  return ranked.toSorted((a, b) => a.group - b.group || b.shrink - a.shrink).map(({ ask }) => ask);
}

/** What to ask about a question: itself, or the paths of the facts it is waiting for. */
function subjectsOf(one: Placed, { vacancy, figures }: Case): string[] {
  const { question, standing, measured } = one;
  if (standing.state === 'dropped') return [];
  if (standing.state === 'open') {
    if (measured !== null && measured.waitsFor.length > 0) return [...measured.waitsFor];
    const cannotBeConverted =
      question.measure === 'hourly' && vacancy.pay !== null && figures.missing.length > 0;
    return cannotBeConverted ? [...figures.missing] : [question.id];
  }
  if (measured === null) return [];
  const stated = question.measure === 'hourly' || isStatedRange(vacancy.hours.guaranteed);
  const range = stated && one.possible.length > 1;
  return [...(range ? [question.id] : []), ...measured.waitsFor];
}

function isStatedRange(range: Range | null): boolean {
  return range !== null && range.from !== range.to;
}

/** Whether this one fact would settle the pay, whatever it turned out to be: nothing else about it is missing. */
function settlesAlone(subject: string, subjects: readonly string[], whole: Case): boolean {
  const { figures, offer } = whole;
  // Once the age is known, an apprenticeship that nobody mentioned counts as none.
  if (subject === 'client.apprentice' || subject === 'pay.per') return false;
  const others = subjects.filter((one) => one !== subject && one !== 'client.apprentice');
  if (subject === 'client.age') {
    return (
      others.length === 0 &&
      AGE_BANDS.every((age) => isSettledBy({ ...offer, person: { ...offer.person, age } }, whole))
    );
  }
  if (subject === 'workplace.london') {
    return others.length === 0 && [true, false].every((london) => isSettledBy({ ...offer, london }, whole));
  }
  const alone = others.every((one) => one === 'hours.paid' && subject === 'pay.full-time-hours');
  return alone && figures.legalMinimum.possible.length === 1 && figures.realLivingWage.possible.length === 1;
}

function isSettledBy(offer: Offer, { rates, figures }: Case): boolean {
  const measured = measuredPay(offer, payFigures(offer, rates, figures.on), rates);
  return measured !== null && measured !== 'does-not-apply' && measured.is !== null;
}

function possibleAnswers({ question, possible }: Placed): readonly Option[] {
  return possible.length > 0 ? possible : question.options;
}

function rateWith(all: readonly Placed[], question: Question, option: Option): Rated {
  const level = levelOf(option);
  const answered: Standing = { state: 'answered', level, best: level, caps: option.caps === true };
  return rate(
    all.map((one) => ({
      question: one.question,
      standing: one.question === question ? answered : one.standing,
    })),
  );
}

function width({ atLeast, atMost }: Rated): number {
  return rankOf(atMost) - rankOf(atLeast);
}

function rankOf(level: Level | null): number {
  return level === null ? 0 : LEVELS.indexOf(level);
}

function worded(
  subject: string,
  question: Question,
  feature: string,
  settles: boolean,
  { rubric, vacancy }: Case,
): Ask | null {
  const fact = subject === question.id ? question : rubric.facts.find(({ id }) => id === subject);
  if (fact === undefined) return null;
  const { who } = fact;
  const { ask, say } = (fact === question ? ofAdvert(question, vacancy) : null) ?? fact;
  return { question: subject, feature: 'feature' in fact ? fact.feature : feature, who, ask, say, settles };
}

/** How a question is asked of an advert that was read, where all its figures are known. */
function ofAdvert(
  { 'of-advert': words }: Question,
  { found, hours }: Vacancy,
): { ask: string; say: string } | null {
  const paid = hours.paid?.from ?? null;
  if (words === undefined || found === null || paid === null || hours.paid?.to !== paid) return null;
  const figures = { 'paid-hours': String(paid) };
  const [ask, say] = [fill(words.ask, figures), fill(words.say, figures)];
  return ask === '' || say === '' ? null : { ask, say };
}
