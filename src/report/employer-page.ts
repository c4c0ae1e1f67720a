// The employer's page in words: about the job, never about the client. It has no levels, and blames nobody.

import type { EmployerFact, EmployerStep } from '../assess/employer-steps.ts';
import type { EmployerFeature, EmployerView } from '../assess/employer-view.ts';
import type { Item, Page } from '../page/page.ts';
import { uncapitalise, withFullStop, withoutFullStop } from '../page/punctuation.ts';
import { dateInWords } from '../source/read-aloud.ts';
import { briefCitation, verifiedInWords } from './citation.ts';
import { DRAINED, payRows, WORKED_OUT } from './pay-rows.ts';
import { closesInWords, headingOf, paySection, sectionOf, withNote, writeSection } from './reader-page.ts';

/** Where a team says less to employers, what could change is left to the questions. */
const STEPS_FROM = 3;
/** A person who runs a firm answers no more than this. The data have all of them. */
const MOST_QUESTIONS = 6;
/** More than this for one feature is more than anybody does at once. */
const MOST_STEPS = 2;

export function employerPage(page: EmployerView): Page {
  const { vacancy, features, points, ask, opening, approach } = page;
  const of = (kind: EmployerView['points'][number]['kind']) => points.filter((point) => point.kind === kind);
  const low = approach.employers < STEPS_FROM ? [] : features.filter(({ level }) => isLow(level));
  const inside = of('concern').filter(({ feature }) => !low.some(({ id }) => id === feature));
  return withNote({
    style: 'employer',
    kind: 'About a job',
    ...headingOf(vacancy, 'A job'),
    dates: [
      `A page for the employer, made for ${dateInWords(page.on)}.${
        vacancy.closes === null || vacancy.closes >= page.on
          ? ''
          : ` ${closesInWords(vacancy.closes, page.on)}`
      }`,
    ],
    cautions: opening === null ? [] : [`${opening.lead} ${opening.why}`],
    sections: [
      ...sectionOf(
        'To check first',
        'list',
        of('legal').map(({ say }) => ({ text: say })),
        { most: 3, noun: 'thing', share: 300 },
      ),
      ...sectionOf('What is good here', 'list', goodIn(features, of('strength')), {
        most: 4,
        noun: 'thing',
        share: 200,
      }),
      ...paySection('The pay, by the figures', page.pay, payItems(page), {
        most: 9,
        noun: 'figure',
        share: 240,
      }),
      ...sectionOf(
        'Good to know',
        'list',
        of('context').map(({ say }) => ({ text: say })),
        { most: 2, noun: 'thing', share: 200 },
      ),
      ...sectionOf(
        'Opening this job to more people',
        'list',
        (opening?.ways ?? []).map(({ title, say, cost, fact }) => ({
          text: say,
          label: `${title}.`,
          notes: [[cost, factInWords(fact)].filter((one) => one !== '').join(' ')],
        })),
        { noun: 'way', share: 200 },
      ),
      ...sectionOf(
        'Where a small step would help',
        'pieces',
        low.map((feature) => stepItem(feature, of('concern'))).filter(({ text }) => text !== ''),
        { most: 4, noun: 'place', share: 420, namesRest: true },
      ),
      ...sectionOf(
        'One thing to talk about',
        'list',
        inside.map(({ say }) => ({ text: say })),
        { most: 2 },
      ),
      ...sectionOf(
        'What we would like to ask',
        'numbered',
        ask.slice(0, MOST_QUESTIONS).map(({ say }) => ({ text: say })),
        { most: MOST_QUESTIONS, noun: 'question', share: 260 },
      ),
      ...sectionOf(
        'What we ask of the employers we work with',
        'list',
        of('condition').map(({ say }) => ({ text: say })),
        { most: 4 },
      ),
      ...sectionOf(
        'Good practice elsewhere',
        'list',
        of('practice').map(({ say }) => ({ text: say })),
        { most: 4 },
      ),
      ...writeSection('Who sends this page', ['Name and team, with a number or an email:']),
    ],
    footer: [],
    close: 'This page is about the job, as far as we know it. Please tell us what we have wrong.',
  });
}

function isLow(level: EmployerFeature['level']): boolean {
  return level === 'poor' || level === 'weak';
}

/** How a sum was reached goes with what an hour comes to; how old a rate is belongs to whoever keeps the rates. */
function payItems(page: EmployerView) {
  const rows = payRows(page.pay, page);
  const sums = SUMS.find((sum) => rows.some(({ label }) => label === sum));
  return rows
    .filter(({ label }) => label !== WORKED_OUT)
    .map(({ label, text, quotes }) => {
      const notes = label === sums ? page.pay.working.map(withFullStop) : [];
      return { text: notes.length === 0 ? text : withFullStop(text), label, notes, quotes };
    });
}

/** Where a sum is shown, the last that was done first. */
const SUMS: readonly string[] = [DRAINED, 'By the hour', 'By the week'];

/** Good answers, by feature, each in the words of its option. */
function goodIn(features: readonly EmployerFeature[], strengths: EmployerView['points']): Item[] {
  return features.flatMap(({ id, title, level, answers }) => {
    const good = answers.filter((answer) => answer.level === 'good' && answer.label !== null);
    const say = level === 'good' ? strengths.filter(({ feature }) => feature === id) : [];
    if (good.length === 0) return [];
    const labels = good.map(({ name, label }) => named({ name, labels: [label ?? ''] })).join('; ');
    return [{ text: `${labels}.`, label: `${title}:`, notes: say.map((one) => one.say) }];
  });
}

/** What to do first, what it costs and brings, and where it is hard. With no step of its own it stays a question. */
function stepItem({ id, title, steps }: EmployerFeature, concerns: EmployerView['points']): Item {
  const first = steps.slice(0, MOST_STEPS).map(stepInWords);
  const ask = concerns.filter(({ feature }) => feature === id).map(({ say }) => say);
  const [text = '', ...notes] = first.length === 0 ? ask : first;
  return { text, label: title, notes };
}

function stepInWords({ say, costs, brings, hardFor, fact }: EmployerStep, index: number): string {
  const lead = index === 0 ? 'A first step' : 'Another';
  return [`${lead}: ${uncapitalise(say)}`, costs ?? '', brings, hardFor ?? '', factInWords(fact)]
    .filter((one) => one !== '')
    .join(' ');
}

function named({ name, labels }: { name: string | null; labels: readonly string[] }): string {
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
