// What is still to ask, and of whom: what settles the most comes first.
import { LEVELS, type Level, levelOf, type Option, type Question } from '../rubric/rubric.ts';
import type { Ask } from './assessment.ts';
import type { Case, Placed } from './case.ts';
import { type Rated, rate, type Standing } from './levels.ts';

interface Ranked {
  readonly ask: Ask;
  /** Open decisive questions of wished features by wish, then other open decisive ones, then the rest. */
  readonly group: number;
  readonly shrink: number;
}

/** Every open question that could be asked, and every missing fact under its path, most useful first. */
export function asksOf(whole: Case, rated: ReadonlyMap<string, Rated>): Ask[] {
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
  return ranked.toSorted((a, b) => a.group - b.group || b.shrink - a.shrink).map(({ ask }) => ask);
}

/** What to ask about a question: itself, or the paths of the facts it is waiting for. */
function subjectsOf(one: Placed, whole: Case): string[] {
  const { question, standing, measured } = one;
  if (standing.state === 'dropped') return [];
  if (standing.state === 'open') {
    const facts = question.measure === 'hourly' ? missingForPay(whole) : [];
    return facts.length > 0 ? facts : [question.id];
  }
  if (question.measure === 'guaranteed' && measured !== null) return missingForGuarantee(one, whole);
  if (question.measure === 'hourly' && measured !== null) {
    return [...(isRange(one) ? [question.id] : []), ...whole.figures.missing];
  }
  return [];
}

function isRange({ standing }: Placed): boolean {
  return standing.state === 'answered' && standing.best !== standing.level;
}

function missingForPay({ vacancy, figures }: Case): string[] {
  if (vacancy.pay === null) return [];
  if (figures.missing.length > 0 && figures.judged === null) return [...figures.missing];
  const { judged, legalMinimum, realLivingWage } = figures;
  const noLowerEnd = judged !== null && judged.from === null && legalMinimum.meets === 'depends';
  const ages = legalMinimum.possible.length > 1 && legalMinimum.applies === null;
  return [
    ...(noLowerEnd ? ['pay.from'] : []),
    ...(ages ? ['client.age', 'client.apprentice'] : []),
    ...(realLivingWage.area === null && realLivingWage.meets === 'depends' ? ['workplace.london'] : []),
    ...figures.missing,
  ];
}

function missingForGuarantee(one: Placed, { vacancy }: Case): string[] {
  const { guaranteed } = vacancy.hours;
  if (!isRange(one) || guaranteed === null) return [];
  return [
    ...(guaranteed.from === guaranteed.to ? [] : [one.question.id]),
    ...(vacancy.client.hours === null ? ['client.hours'] : []),
  ];
}

/** A missing fact settles only where nothing else about the pay is missing. */
function settlesAlone(subject: string, subjects: readonly string[], { figures }: Case): boolean {
  // Once the age is known an apprenticeship that nobody mentioned counts as none.
  if (subject === 'client.apprentice') return false;
  const others = subjects.filter((one) => one !== subject && one !== 'client.apprentice');
  const alone =
    others.length === 0 || (subject === 'pay.full-time-hours' && others.every((one) => one === 'hours.paid'));
  const age = subject === 'client.age' || figures.legalMinimum.possible.length === 1;
  const area = subject === 'workplace.london' || figures.realLivingWage.possible.length === 1;
  return alone && age && area && subject !== 'pay.per';
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
  { rubric }: Case,
): Ask | null {
  if (subject === question.id)
    return { question: subject, feature, who: question.who, say: question.say, settles };
  const fact = rubric.facts.find(({ id }) => id === subject);
  return fact === undefined
    ? null
    : { question: subject, feature: fact.feature, who: fact.who, say: fact.say, settles };
}
