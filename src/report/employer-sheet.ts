// The employer's page in words: about the job, never about the client. It has no levels, and blames nobody.

import type { EmployerFact, EmployerStep } from '../assess/employer-steps.ts';
import type { EmployerFeature, EmployerView } from '../assess/employer-view.ts';
import { uncapitalise, withFullStop, withoutFullStop } from '../page/punctuation.ts';
import { dateInWords } from '../pay/format.ts';
import { briefCitation, verifiedInWords } from './citation.ts';
import { payRows } from './pay-rows.ts';
import { type Item, item, part, type Sheet } from './sheet.ts';

/** Where a team says less to employers, what could change is left to the questions. */
const STEPS_FROM = 3;

export function employerSheet(page: EmployerView): Sheet {
  const { vacancy, features, points, ask, opening, rates, rubric, approach } = page;
  const of = (kind: EmployerView['points'][number]['kind']) => points.filter((point) => point.kind === kind);
  const low = approach.employers < STEPS_FROM ? [] : features.filter(({ level }) => isLow(level));
  const inside = of('concern').filter(({ feature }) => !low.some(({ id }) => id === feature));
  return {
    title: vacancy.title ?? 'A job',
    about: [vacancy.employer, vacancy.workplace.town].filter((one) => one !== null).join(' · '),
    dates: `A page for the employer, made for ${dateInWords(page.on)}.`,
    lead: opening === null ? [] : [`${opening.lead} ${opening.why}`],
    parts: [
      ...part(
        'To check first',
        'list',
        of('legal').map(({ say }) => item(say)),
        { most: 3, noun: 'thing', note: 300 },
      ),
      ...part('What is good here', 'list', goodIn(features, of('strength')), {
        most: 5,
        noun: 'thing',
        note: 200,
      }),
      ...part(
        'The pay, by the figures',
        'figures',
        payRows(page.pay, page)
          .filter(({ label }) => label !== 'Worked out')
          .map(({ label, text, notes, quotes }) =>
            item(notes.length === 0 ? text : withFullStop(text), { label, notes, quotes }),
          ),
        { most: 9, noun: 'figure', note: 240 },
      ),
      ...part(
        'Where a small step would help',
        'pieces',
        low.map((feature) => stepItem(feature, of('concern'))),
        { most: 4, noun: 'place', note: 420, namesRest: true },
      ),
      ...part(
        'One thing to talk about',
        'list',
        inside.map(({ say }) => item(say)),
        { most: 2 },
      ),
      ...part(
        'What we would like to ask',
        'numbered',
        ask.map(({ say }) => item(say)),
        { most: 6, noun: 'question', note: 260 },
      ),
      ...part(
        'Opening this job to more people',
        'list',
        (opening?.ways ?? []).map(({ title, say, cost, fact }) =>
          item(say, { label: `${title}.`, notes: [cost, factInWords(fact)].filter((one) => one !== '') }),
        ),
        { noun: 'way', note: 200 },
      ),
      ...part(
        'What we ask of the employers we work with',
        'list',
        of('condition').map(({ say }) => item(say)),
        { most: 4 },
      ),
      ...part(
        'Good practice elsewhere',
        'list',
        of('practice').map(({ say }) => item(say)),
        { most: 4 },
      ),
    ],
    footer: [
      `Rates checked ${dateInWords(rates[0]?.checked ?? rubric.checked)}: ${rates
        .map(
          ({ title, from, stale }) =>
            `${title} of ${dateInWords(from)}${stale ? ', a newer one is due' : ''}`,
        )
        .join('; ')}. Questions: ${rubric.id} ${rubric.version} (${rubric.sha256.slice(0, 6)}).`,
    ],
    close: 'This page is about the job, as far as we know it. Please tell us what we have wrong.',
  };
}

function isLow(level: EmployerFeature['level']): boolean {
  return level === 'poor' || level === 'weak';
}

/** Good answers, by feature, each in the words of its option. */
function goodIn(features: readonly EmployerFeature[], strengths: EmployerView['points']): Item[] {
  return features.flatMap(({ id, title, level, answers }) => {
    const good = answers.filter((answer) => answer.level === 'good' && answer.label !== null);
    const say = level === 'good' ? strengths.filter(({ feature }) => feature === id) : [];
    if (good.length === 0) return [];
    const labels = good.map(({ name, label }) => named({ name, labels: [label ?? ''] })).join('; ');
    return [item(`${labels}.`, { label: `${title}:`, notes: say.map((one) => one.say) })];
  });
}

/** What makes it hard, the smallest change, what that costs or saves, and why it helps. */
function stepItem({ id, title, hard, toMoveUp }: EmployerFeature, concerns: EmployerView['points']): Item {
  const [first, ...others] = toMoveUp;
  const steps = first?.changes ?? [];
  const or = others
    .flatMap(({ changes }) => changes)
    .filter(({ question }) => !steps.some((step) => step.question === question))
    .map(named);
  const why = concerns.find(({ feature }) => feature === id)?.say;
  const lead = steps.length < 2 ? 'A first step' : `A first step, ${steps.length} things together`;
  return item(`What makes this hard: ${uncapitalise(hard)}`, {
    label: title,
    notes: [
      ...steps.map((step, index) => `${index === 0 ? `${lead}: ` : 'And: '}${stepInWords(step)}`),
      ...(or.length === 0 ? [] : [`Or: ${[...new Set(or)].join('; or ')}.`]),
      ...(why === undefined ? [] : [why]),
    ],
  });
}

function stepInWords(step: EmployerStep): string {
  return [`${named(step)}.`, step.cost ?? '', factInWords(step.fact)].filter((one) => one !== '').join(' ');
}

function named({ name, labels }: Pick<EmployerStep, 'name' | 'labels'>): string {
  const words = labels.map((label) => `“${withoutFullStop(label)}”`).join(' or ');
  return name === null ? words : `${uncapitalise(name)}, ${words}`;
}

/** A fact with its source, and how it was checked where nobody saw it there. */
function factInWords(fact: EmployerFact | null): string {
  if (fact === null) return '';
  const named = briefCitation(fact.source);
  const from = [fact.say.includes(named) ? '' : named, verifiedInWords(fact.verified)].filter(
    (one) => one !== '',
  );
  return from.length === 0 ? fact.say : `${withoutFullStop(fact.say)} (${from.join(', ')}).`;
}
