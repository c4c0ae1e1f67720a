// The legal checks of the rubric that one case raises.
import type { PayFigures } from '../pay/figures.ts';
import { applies, type Condition } from '../rubric/condition.ts';
import { fill } from '../rubric/fill.ts';
import type { LegalCheck } from '../rubric/rubric.ts';
import type { LegalFinding } from './assessment.ts';
import type { Case } from './case.ts';
import type { Figures } from './sentence-figures.ts';

/** A check that was raised, and the rule it came from. */
export interface Raised {
  readonly check: LegalCheck;
  readonly finding: LegalFinding;
}

const STRENGTHS = ['stop', 'may-be-unlawful', 'ask'] as const satisfies LegalCheck['strength'][];

/** Every check that holds, the most serious first; checks that share an id are raised once, with every reason. */
export function legalChecks(whole: Case, figures: Figures): Raised[] {
  const raised = new Map<string, Raised>();
  for (const strength of STRENGTHS) {
    for (const check of whole.rubric.checks) {
      if (check.strength !== strength || !isRaised(check, whole)) continue;
      const there = raised.get(check.id);
      raised.set(
        check.id,
        there === undefined ? raise(check, whole, figures) : withReason(there, check, whole, figures),
      );
    }
  }
  return [...raised.values()].toSorted(
    (a, b) => STRENGTHS.indexOf(a.finding.strength) - STRENGTHS.indexOf(b.finding.strength),
  );
}

function withReason({ check, finding }: Raised, other: LegalCheck, whole: Case, figures: Figures): Raised {
  const reason = reasons(other.when, whole, figures, whole.figures);
  const because = [...new Set([...finding.because.split('; '), reason])].filter((part) => part !== '');
  return { check, finding: { ...finding, because: because.join('; ') } };
}

/** Other nations have another rule, and nobody has said which nation it is. */
export function waitsForNation({ differs }: LegalCheck, { vacancy }: Case): boolean {
  return differs === true && vacancy.workplace.nation === null;
}

function isRaised(check: LegalCheck, { vacancy, figures, known }: Case): boolean {
  const { nation } = vacancy.workplace;
  if (check.nations !== undefined && nation !== null && !check.nations.includes(nation)) return false;
  if (figures.on < check.since || (check.until !== undefined && figures.on >= check.until)) return false;
  return applies(check, known) === true;
}

function raise(check: LegalCheck, whole: Case, figures: Figures): Raised {
  const { rubric, vacancy } = whole;
  const contact = rubric.who[check.who];
  const source = rubric.sources[check.source.from];
  const finding: LegalFinding = {
    id: check.id,
    title: check.title,
    feature: check.feature,
    strength: waitsForNation(check, whole) ? 'ask' : check.strength,
    say: fill(check.say, figures),
    because: reasons(check.when, whole, figures, whole.figures),
    who: contact?.[vacancy.workplace.nation ?? 'unknown'] ?? '',
    source: [source?.title, check.source.says].filter((part) => part !== undefined).join(': '),
    verified: check.source.verified,
    since: check.since,
    checked: check.checked,
  };
  return { check, finding };
}

/** The answers and facts that a condition rests on, in words. */
function reasons(condition: Condition, { placed }: Case, figures: Figures, { working }: PayFigures): string {
  const parts = Object.keys(condition).flatMap((left): (string | undefined)[] => {
    const answer = placed.get(left);
    if (answer !== undefined) return [answer.option?.label];
    switch (left) {
      case 'hourly':
      case 'legal-minimum':
      case 'lower-end-below-minimum':
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

