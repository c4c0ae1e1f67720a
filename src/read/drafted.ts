// An advert as a vacancy: what was read becomes facts and answers, each with its words. A person's answer is never replaced.
import { type Guidebook, readAdvert } from '../advert/advert.ts';
import { type Concluded, concluded } from '../advert/conclusion.ts';
import type { Finding } from '../advert/finding.ts';
import type { Pay, Range } from '../pay/offer.ts';
import { NATIONS, type Option, type Question, questionsOf, type Rubric } from '../rubric/rubric.ts';
import type { Answer, Vacancy } from '../vacancy/vacancy.ts';

/** Reads the advert of a vacancy, unless that was done before. */
export function drafted(vacancy: Vacancy, rubric: Rubric, guidebook: Guidebook): Vacancy {
  if (vacancy.text === null || vacancy.found !== null) return vacancy;
  const read = readAdvert(vacancy.text, guidebook);
  const facts = concluded(read);
  const { workplace } = vacancy;
  const place = facts.workplace;
  const nation = NATIONS.find((one) => one === place?.nation) ?? null;
  return {
    ...vacancy,
    title: vacancy.title ?? titleOf(vacancy.text),
    pay: vacancy.pay ?? payOf(facts),
    hours: { ...vacancy.hours, paid: vacancy.hours.paid ?? hoursOf(facts) },
    workplace: {
      ...workplace,
      nation: workplace.nation ?? (workplace.london === null ? nation : null),
      london:
        workplace.london ??
        (workplace.nation === null || workplace.nation === 'england' ? (place?.london ?? null) : null),
    },
    answers: { ...answersFrom(read.findings, rubric), ...vacancy.answers },
    found: read.findings,
  };
}

/** A title is short, and stands in the first line that says anything. */
const LONGEST_TITLE = 100;

function titleOf(text: string): string | null {
  const line = text.split('\n', 40).find((one) => /\w/.test(one));
  const title = line?.replace(/^[\s*#_>-]+|[\s*#_|-]+$/g, '').replace(/\*\*/g, '') ?? '';
  return title === '' || title.length > LONGEST_TITLE || /[.!?]\s/.test(title) ? null : title;
}

function payOf({ pay }: Concluded): Pay | null {
  if (pay === undefined) return null;
  const { from = null, to = null, per = null, basis = 'actual' } = pay;
  return { from, to, per, basis, fullTimeHours: null, weeks: null };
}

function hoursOf({ hours }: Concluded): Range | null {
  if (hours === undefined) return null;
  const { from = null, to = null } = hours.paid;
  return { from, to };
}

/** Options whose `draft` names a value that was found. Two that cannot both be true are contradictory. */
function answersFrom(findings: readonly Finding[], rubric: Rubric): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const question of questionsOf(rubric)) {
    const options = question.options.flatMap((option) => {
      const words = wordsFor(option, findings);
      return words === null ? [] : [{ option, words }];
    });
    const [only, ...more] = options;
    if (only === undefined) continue;
    const says = options.map(({ words }) => words).join(' / ');
    answers[question.id] =
      more.length === 0 && !isUnsettled(question, findings)
        ? { is: only.option.is, by: 'advert', says: only.words }
        : { unknown: 'contradictory', by: 'advert', says };
  }
  return answers;
}

function wordsFor({ draft }: Option, findings: readonly Finding[]): string | null {
  for (const [subject, values] of Object.entries(draft ?? {})) {
    const finding = findings.find((one) => one.subject === subject && values.includes(String(one.value)));
    if (finding !== undefined) return finding.quote;
  }
  return null;
}

/** A value of the same subject that no option is drafted from, such as a fixed term beside "permanent". */
function isUnsettled({ options }: Question, findings: readonly Finding[]): boolean {
  const drafts = options.flatMap(({ draft }) => Object.entries(draft ?? {}));
  const subjects = new Set(drafts.map(([subject]) => subject));
  return findings.some(
    ({ subject, value }) =>
      subjects.has(subject) &&
      !drafts.some(([one, values]) => one === subject && values.includes(String(value))) &&
      subject !== 'warning',
  );
}
