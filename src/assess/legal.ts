// The legal checks of the rubric that one case raises.
import { applies, type Condition } from '../rubric/condition.ts';
import { fill } from '../rubric/fill.ts';
import type { LegalCheck } from '../rubric/rubric.ts';
import type { LegalFinding } from './assessment.ts';
import { type Context, statusAt } from './context.ts';
import { deadlinesOf } from './deadline.ts';
import type { Figures } from './figures.ts';
import { STRENGTHS } from './rubric-index.ts';

/** A check that was raised. */
export interface RaisedCheck {
  readonly id: string;
  readonly check: LegalCheck;
  readonly strength: LegalCheck['strength'];
  /** Checks of the same id that hold as well: it is raised once, with every reason. */
  readonly also: readonly LegalCheck[];
}

/** A check that was raised, as it is said. */
export interface RaisedChecks {
  readonly check: LegalCheck;
  readonly finding: LegalFinding;
}

/** Every check that holds, each id once, the most serious first. */
export function raisedChecks(context: Context): RaisedCheck[] {
  const { rubricIndex, statuses: placed } = context;
  const raised: (RaisedCheck & { also: LegalCheck[] })[] = [];
  for (const { check, answers } of rubricIndex.checks) {
    if (answers !== null) {
      const option = placed[answers.question]?.option ?? null;
      if (option === null || !answers.options.includes(option)) continue;
    }
    if (!isRaised(check, context)) continue;
    const there = raised.find(({ id }) => id === check.id);
    if (there === undefined) {
      raised.push({
        id: check.id,
        check,
        strength: waitsForNation(check, context) ? 'ask' : check.strength,
        also: [],
      });
    } else there.also.push(check);
  }
  if (raised.length < 2) return raised;
  // In another nation a check may be milder than it is written; else they are in order already.
  return raised.toSorted((a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength));
}

/** The findings of the checks that were raised, in words. */
export function findingsOf(
  raised: readonly RaisedCheck[],
  context: Context,
  figures: Figures,
  on: string,
): RaisedChecks[] {
  return raised.map((one) => ({ check: one.check, finding: findingOf(one, context, figures, on) }));
}

/** Other nations have another rule, and nobody has said which nation it is. */
export function waitsForNation({ differs }: LegalCheck, { vacancy }: Context): boolean {
  return differs === true && vacancy.workplace.nation === null;
}

function isRaised(check: LegalCheck, { vacancy, figures, known }: Context): boolean {
  const { nation } = vacancy.workplace;
  if (check.nations !== undefined && nation !== null && !check.nations.includes(nation)) return false;
  if (figures.on < check.since || (check.until !== undefined && figures.on >= check.until)) return false;
  return applies(check, known) === true;
}

function findingOf(
  { check, strength, also }: RaisedCheck,
  context: Context,
  figures: Figures,
  on: string,
): LegalFinding {
  const { rubric, vacancy } = context;
  const contact = rubric.who[check.who];
  const source = rubric.sources[check.source.from];
  const by = deadlinesOf(check, context, on);
  return {
    id: check.id,
    title: check.title,
    feature: check.feature,
    strength,
    ...(check.first === undefined ? {} : { first: fill(check.first, figures) }),
    say: fill(check.say, figures),
    because: also.reduce(
      (because, { when }) => withReason(because, reasons(when, context, figures)),
      reasons(check.when, context, figures),
    ),
    who: contact?.[vacancy.workplace.nation ?? 'unknown'] ?? '',
    ...(by.length === 0 ? {} : { by }),
    source: [source?.title, check.source.says].filter((part) => part !== undefined).join(': '),
    verified: check.source.verified,
    since: check.since,
    checked: check.checked,
  };
}

function withReason(because: string, reason: string): string {
  return [...new Set([...because.split('; '), reason])].filter((part) => part !== '').join('; ');
}

/** The answers and facts that a condition rests on, in words. */
function reasons(condition: Condition, context: Context, figures: Figures): string {
  const { working } = context.figures;
  const parts = Object.keys(condition).flatMap((left): (string | undefined)[] => {
    const answer = statusAt(context, left);
    if (answer !== undefined) return [answer.option?.label];
    switch (left) {
      case 'hourly':
      case 'legal-minimum':
      case 'lower-end-below-minimum':
      case 'below-adult-minimum':
        return working().hourly.length > 0
          ? [...working().hourly]
          : [figures.hourly && `${figures.hourly} an hour`];
      case 'effective':
      case 'effective-minimum':
      case 'effective-lower-end-below-minimum':
        return [...working().effective];
      case 'paid-hours':
        return [figures['paid-hours'] && `${figures['paid-hours']} paid hours a week`];
      case 'age':
        return [figures.age && `age ${figures.age}`];
      default:
        return [];
    }
  });
  return parts.filter((part) => part !== undefined && part !== '').join('; ');
}
