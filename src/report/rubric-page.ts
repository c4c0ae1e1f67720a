// What good looks like, with no offer at all: pages for learning in a team or with a client.

import { newCanvas } from '../page/canvas.ts';
import type { Layout } from '../page/layout.ts';
import { dateInWords } from '../pay/format.ts';
import { FACTS } from '../rubric/condition.ts';
import { type Feature, levelOf, type Option, questionsOf, type Rubric, type Talk } from '../rubric/rubric.ts';
import type { RubricDifference } from '../rubric/rubric-differences.ts';
import { LEVELS } from '../rubric/scale.ts';
import { ownValue } from '../source/own-value.ts';
import { verifiedInWords } from './citation.ts';

/** All features in a page: what each means, and the question that decides it. */
export function rubricPage(rubric: Rubric, layout: Layout): string {
  const page = newCanvas(layout);
  page.text(rubric.title, { tone: 'strong' });
  page.text(
    `${rubric.id} ${rubric.version} (${rubric.sha256.slice(0, 6)}), checked ${dateInWords(rubric.checked)}`,
    { tone: 'quiet' },
  );
  if (rubric.about !== undefined) {
    page.gap();
    page.text(rubric.about);
  }
  for (const { title, id, means, questions } of rubric.features) {
    page.gap();
    page.row([
      ['strong', title],
      ['quiet', `  ${id}`],
    ]);
    page.text(means, { indent: 2 });
    for (const { ask, decisive } of questions) {
      if (decisive) page.text(ask, { lead: '  Asked first: ', leadTone: 'quiet', hanging: 4 });
    }
  }
  for (const [label, ids] of [
    ['Left out', rubric.dropped],
    ['Changed or added', rubric.changed],
  ] as const) {
    if (ids.length === 0) continue;
    page.gap();
    page.text(`${label}: ${ids.join(', ')}.`);
  }
  page.gap();
  page.text('For one feature: goodwork rubric show security', { tone: 'quiet' });
  return page.toString();
}

/** One feature: what it means, why it matters, what good looks like, what makes it hard, and what to talk about. */
export function featurePage(feature: Feature, rubric: Rubric, layout: Layout): string {
  const page = newCanvas(layout);
  page.text(feature.title, { tone: 'strong' });
  page.gap();
  page.text(feature.means, { indent: 2 });
  page.heading('Why it matters');
  page.text(feature.matters, { indent: 2 });
  page.heading('What good looks like');
  for (const { ask, options } of feature.questions) {
    page.gap();
    page.text(ask, { indent: 2, tone: 'strong' });
    for (const level of LEVELS.toReversed()) {
      for (const option of options.filter((one) => levelOf(one) === level)) {
        page.text(labelOf(option), { lead: `    ${level}  `, leadTone: level, hanging: 10 });
      }
    }
  }
  page.heading('What makes it hard for employers');
  page.text(feature.hard, { indent: 2 });
  page.heading('Not about you');
  page.text(feature['not-about-you'], { indent: 2 });
  page.heading('To talk about');
  for (const [heading, state] of [
    ['Where it is poor or weak', 'low'],
    ['Where it is good', 'good'],
    ['Where it is not known', 'unknown'],
  ] as const) {
    page.gap();
    page.text(heading, { indent: 2, tone: 'strong' });
    const { client, employer, team } = feature.points[state];
    page.text(sayOf(client), { lead: '    Client: ', leadTone: 'quiet', hanging: 6 });
    page.text(sayOf(employer), { lead: '    Employer: ', leadTone: 'quiet', hanging: 6 });
    page.text(sayOf(team), { lead: '    Team: ', leadTone: 'quiet', hanging: 6 });
  }
  page.heading('Where the steps come from');
  for (const { source } of feature.questions) {
    const title = ownValue(rubric.sources, source.from)?.title ?? source.from;
    const how = source.verified === 'seen' ? '' : ` (${verifiedInWords(source.verified)})`;
    page.text(`${title}${how}${source.says === undefined ? '' : `: ${source.says}`}`, {
      lead: '  - ',
      hanging: 4,
      tone: 'quiet',
    });
  }
  return page.toString();
}

function labelOf({ label, caps }: Option): string {
  return caps ? `${label} (serious: nothing else outweighs it)` : label;
}

function sayOf(talk: Talk): string {
  return typeof talk === 'string' ? talk : talk.say;
}

/** What a person still has to confirm: everything that was not seen in its source. */
export function rubricCheckPage(rubric: Rubric, layout: Layout): string {
  const page = newCanvas(layout);
  const questions = questionsOf(rubric);
  page.text(`${rubric.id} ${rubric.version} is in order`, { tone: 'strong' });
  page.text(
    `${rubric.features.length} features, ${questions.length} questions, ${rubric.checks.length} legal checks. Checked ${dateInWords(rubric.checked)}.`,
  );
  const known = new Set<string>([...questions.map(({ id }) => id), ...FACTS]);
  const silent = rubric.checks.filter(({ when }) => Object.keys(when).some((left) => !known.has(left)));
  if (silent.length > 0) {
    page.heading('Legal checks that can no longer be raised');
    page.text('They ask about questions that this rubric leaves out:', { indent: 2 });
    page.text([...new Set(silent.map(({ id }) => id))].join(', '), { indent: 2 });
  }
  const title = (from: string) => ownValue(rubric.sources, from)?.title ?? from;
  const facts = [
    ...questions.map(({ id, source }) => ({ id, source })),
    ...rubric.checks.map(({ id, source }) => ({ id: `${id} (legal check)`, source })),
  ];
  const contacts = Object.entries(rubric.who)
    .filter(([, { verified }]) => verified !== 'seen')
    .map(([id]) => `${id} (who to ask)`);
  for (const [verified, heading] of [
    ['memory', 'From memory: a person must confirm'],
    ['weak', 'From an old or second-hand source: worth a second look'],
    ['triangulated', 'Pieced together from several sources'],
    ['derived', 'Worked out'],
  ] as const) {
    const these = facts.filter(({ source }) => source.verified === verified);
    if (these.length === 0) continue;
    page.heading(`${heading} (${these.length})`);
    for (const { id, source } of these) {
      page.text(`${id}: ${title(source.from)}${source.says === undefined ? '' : `. ${source.says}`}`, {
        lead: '  - ',
        hanging: 4,
      });
    }
  }
  if (contacts.length > 0) {
    page.heading('Names and addresses to confirm');
    page.text(contacts.join(', '), { indent: 2 });
  }
  const ours = facts.filter(({ source }) => source.verified === 'convention').map(({ id }) => id);
  if (ours.length > 0) {
    page.heading('Our own choice, no outside standard');
    page.text(ours.join(', '), { indent: 2 });
  }
  return page.toString();
}

/** What a second rubric does differently. */
export function rubricDiffPage(
  from: Rubric,
  to: Rubric,
  differences: readonly RubricDifference[],
  layout: Layout,
): string {
  const page = newCanvas(layout);
  page.text(`${to.id} ${to.version} beside ${from.id} ${from.version}`, { tone: 'strong' });
  if (differences.length === 0) page.text('They ask and judge the same.');
  for (const [what, heading] of [
    ['dropped', 'Left out'],
    ['added', 'Added'],
    ['changed', 'Changed'],
  ] as const) {
    const these = differences.filter((difference) => difference.what === what);
    if (these.length > 0) page.heading(`${heading} (${these.length})`);
    for (const { question, changes } of these) {
      page.text(question, { indent: 2, tone: 'strong' });
      for (const change of changes) page.text(change, { indent: 4 });
    }
  }
  return page.toString();
}
