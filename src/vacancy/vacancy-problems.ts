// What must be true across a vacancy file, beyond its shape.

import { MOST_WISHES, WEEK } from '../pay/limits.ts';
import { measuredQuestionsOf, type Rubric } from '../rubric/rubric.ts';
import { type Document, reportOn } from '../source/document.ts';
import { type Problem, quoted } from '../source/problem.ts';

/** What must be true across a file. Works on any value, so that it reports even where the shape is wrong. */
export function crossProblems(document: Document, rubric: Rubric): Problem[] {
  const { problems, report } = reportOn(document);
  const pay = mapAt(document.value, 'pay');
  const hours = mapAt(document.value, 'hours');
  const answers = mapAt(document.value, 'answers');

  if (pay.is != null && (pay.from != null || pay.to != null)) {
    report(
      ['pay', 'is'],
      'pay.is stands alone: it is one exact figure',
      'Use is for one figure, or from and to.',
    );
  }
  const payGiven = pay.is != null || pay.from != null || pay.to != null;
  if (!payGiven && Object.values(pay).some((value) => value != null)) {
    report(['pay'], 'pay has no amount', 'Write for example pay: {is: 12.71, per: hour}, or leave it out.');
  }
  if (isAbove(pay.from, pay.to))
    report(['pay', 'from'], 'pay.from is above pay.to', 'Put the lower figure first.');
  for (const key of ['paid', 'guaranteed']) {
    const range = mapAt(hours, key);
    if (isAbove(range.from, range.to))
      report(
        ['hours', key, 'from'],
        `hours.${key}.from is above hours.${key}.to`,
        'Put the lower figure first.',
      );
  }
  const mostPaid = topOf(hours.paid);
  const mostGuaranteed = topOf(hours.guaranteed) ?? numberOf(mapAt(hours, 'guaranteed').from);
  if (mostPaid !== null && mostGuaranteed !== null && mostGuaranteed > mostPaid) {
    report(
      ['hours', 'guaranteed'],
      'hours.guaranteed is above hours.paid',
      'Promised hours are some of the paid ones.',
    );
  }
  const leastPaid = numberOf(hours.paid) ?? numberOf(mapAt(hours, 'paid').from);
  if (leastPaid !== null && leastPaid <= WEEK && leastPaid + (numberOf(hours.unpaid) ?? 0) > WEEK) {
    report(
      ['hours', 'unpaid'],
      `Paid and unpaid hours come to more than a week has (${WEEK})`,
      'Give the hours of one week.',
    );
  }
  const { wishes } = mapAt(document.value, 'client');
  if (Array.isArray(wishes) && wishes.length > MOST_WISHES) {
    report(
      ['client', 'wishes'],
      `There are ${wishes.length} wishes here`,
      'Keep the three that matter most.',
    );
  }
  for (const { id, measure } of measuredQuestionsOf(rubric)) {
    if (!isGiven(answers[id])) continue;
    const typed =
      measure === 'hourly'
        ? payGiven || typeof (document.value as { pay?: unknown }).pay === 'string'
        : hours.guaranteed != null;
    if (typed) {
      const fact = measure === 'hourly' ? 'pay' : 'hours.guaranteed';
      report(
        ['answers', id],
        `${quoted(id)} is worked out from ${fact}, and both are given`,
        `Keep one of the two.`,
      );
    }
  }
  return problems;
}

function isGiven(answer: unknown): boolean {
  return typeof answer === 'string' || (typeof answer === 'object' && answer !== null && 'is' in answer);
}

function isMap(value: unknown, key: string): boolean {
  const inside = (value as Record<string, unknown> | null)?.[key];
  return typeof inside === 'object' && inside !== null && !Array.isArray(inside);
}

function mapAt(value: unknown, key: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  return isMap(value, key) ? ((value as Record<string, unknown>)[key] as Record<string, unknown>) : {};
}

function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  const digits = typeof value === 'string' ? value.trim().replace(/^£|,/g, '') : '';
  return /^\d+(\.\d+)?$/.test(digits) ? Number(digits) : null;
}

function topOf(range: unknown): number | null {
  return numberOf(range) ?? numberOf((range as { to?: unknown } | null | undefined)?.to);
}

function isAbove(from: unknown, to: unknown): boolean {
  const [low, high] = [numberOf(from), numberOf(to)];
  return low !== null && high !== null && low > high;
}
