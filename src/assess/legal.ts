// The legal checks of the rubric that one case raises.
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
        there === undefined ? raise(check, whole, figures) : withReason(there, check, whole),
      );
    }
  }
  return [...raised.values()];
}

function withReason({ check, finding }: Raised, other: LegalCheck, whole: Case): Raised {
  const reason = reasons(other.when, whole);
  const because = [finding.because, reason].filter(
    (part) => part !== '' && !(part === reason && finding.because.includes(reason)),
  );
  return { check, finding: { ...finding, because: because.join('; ') } };
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
    strength: check.strength,
    say: fill(check.say, figures),
    because: reasons(check.when, whole),
    who: contact?.[vacancy.workplace.nation ?? 'unknown'] ?? '',
    source: [source?.title, check.source.says].filter((part) => part !== undefined).join(': '),
    verified: check.source.verified,
    since: check.since,
    checked: check.checked,
  };
  return { check, finding };
}

/** The answers and facts that a condition rests on, in words. */
function reasons(condition: Condition, { placed, figures, vacancy }: Case): string {
  const parts = Object.keys(condition).flatMap((left): string[] => {
    const answer = placed.get(left);
    if (answer !== undefined) return answer.option === null ? [] : [answer.option.label];
    if (['legal-minimum', 'hourly', 'lower-end-below-minimum'].includes(left))
      return [...figures.hourlyWorking];
    if (['effective-minimum', 'effective'].includes(left)) return [...figures.effectiveWorking];
    if (left === 'paid-hours' && vacancy.hours.paid !== null) {
      const { from, to } = vacancy.hours.paid;
      return [`${from === to ? from : `${from ?? 'up'} to ${to ?? 'more'}`} paid hours a week`];
    }
    return left === 'age' && vacancy.client.age !== null ? [`age ${vacancy.client.age}`] : [];
  });
  return parts.join('; ');
}
