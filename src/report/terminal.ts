// The profile at a terminal: readable at 60 to 120 columns, line by line, with or without colour.
import { LEVELS, type Level } from '../rubric/rubric.ts';
import type { Assessment } from '../assess/assessment.ts';
import { type Layout, padded, type Tone } from './layout.ts';
import { newPage, type Page } from './page.ts';
import { type FeatureRow, HEADINGS, type Notice, outlineOf, type PayRow, type Spoken } from './outline.ts';

/** More than this would scroll past; the other formats have them all. */
const MOST_POINTS = 4;
const MOST_ASKS = 8;

export function terminal(assessment: Assessment, layout: Layout): string {
  const page = newPage(layout);
  const outline = outlineOf(assessment);
  page.text(outline.title, { tone: 'strong' });
  if (outline.about !== '') page.text(outline.about);
  page.text(outline.checked, { tone: 'quiet' });
  page.gap();
  for (const sentence of outline.headline) page.text(sentence, { indent: 2, tone: 'strong' });

  if (outline.before.length > 0) page.heading(HEADINGS.before);
  for (const [index, notice] of outline.before.entries()) {
    if (index > 0) page.gap();
    notices(page, notice);
  }
  page.heading(HEADINGS.pay);
  payTable(page, outline.pay);
  featureTable(page, outline.features);
  if (outline.conditions.length > 0) page.heading(HEADINGS.conditions);
  for (const { met, say } of outline.conditions) page.text(`${say}: ${met}.`, { indent: 2, hanging: 4 });
  if (outline.gives !== null) {
    page.heading('What this job may still give');
    page.text(`The client sees in it: ${outline.gives}.`, { indent: 2 });
  }
  page.heading(HEADINGS.talk);
  for (const { heading, points } of outline.talk) talk(page, heading, points);
  page.heading(HEADINGS.ask);
  for (const [index, { who, say }] of outline.ask.slice(0, MOST_ASKS).entries()) {
    const number = `${index + 1}. `;
    page.text(`${who}: ${say}`, { lead: `  ${number}`, hanging: 2 + number.length });
  }
  if (outline.ask.length === 0) page.text('Nothing: every question has an answer.', { indent: 2 });
  more(page, outline.ask.length - MOST_ASKS, 'question');
  page.gap();
  for (const line of outline.footer.slice(0, -1)) page.text(line, { tone: 'quiet' });
  page.text(outline.footer.at(-1) ?? '', { tone: 'strong' });
  return page.toString();
}

function notices(page: Page, { strength, title, say, because, who, source }: Notice): void {
  if (title !== null) page.text(title, { indent: 2, tone: strength === 'ask' ? 'strong' : 'stop' });
  const indent = title === null ? 2 : 4;
  page.text(say, { indent });
  if (because !== null && !say.includes(because)) page.text(`Because: ${because}`, { indent, tone: 'quiet' });
  if (who !== null) page.text(`Ask: ${who}`, { indent });
  if (source !== null) page.text(source, { indent, tone: 'quiet' });
}

function payTable(page: Page, rows: readonly PayRow[]): void {
  const label = Math.max(...rows.map((row) => row.label.length)) + 2;
  const beside = page.width >= label + 40;
  for (const { label: name, text, notes } of rows) {
    if (beside) page.text(text, { lead: `  ${padded(name, label)}`, hanging: 2 + label });
    else page.text(`${name}: ${text}`, { indent: 2, hanging: 4 });
    for (const note of notes) page.text(note, { indent: beside ? 2 + label : 4, tone: 'quiet' });
  }
}

function featureTable(page: Page, features: readonly FeatureRow[]): void {
  page.heading(HEADINGS.features);
  if (page.marks !== 'none') {
    const [here, maybe, not] = SYMBOLS[page.marks];
    page.text(`${here} so far   ${maybe} could still be   ${not} not   (poor, weak, fair, good)`, { indent: 2, tone: 'quiet' });
  }
  const wide = page.width >= 78;
  for (const feature of features) {
    page.gap();
    const { title, level, soFar, couldBe, answered, wish, view } = feature;
    const marks = page.marks === 'none' ? '' : `${marksOf(feature, SYMBOLS[page.marks])}  `;
    const tone: Tone = level ?? 'quiet';
    const rest = [couldBe === null ? null : `could be ${couldBe}`, `${answered} answered`, wish].filter((part) => part !== null);
    if (wide) {
      page.row([
        ['strong', padded(`  ${title}`, 30)],
        [tone, marks],
        [tone, padded(soFar, 15)],
        ['quiet', rest.join(' · ')],
      ]);
    } else {
      page.row([['strong', `  ${title}`]]);
      page.row([
        [tone, `  ${marks}${soFar}`],
        ['quiet', ` · ${rest.join(' · ')}`],
      ]);
    }
    if (view !== null) page.text(`${view.charAt(0).toUpperCase()}${view.slice(1)}`, { indent: 4 });
    for (const answer of feature.answers) {
      const word = padded(answer.level ?? 'open', 5);
      page.text(answer.label, { lead: `    ${word}`, leadTone: answer.level ?? 'quiet', hanging: 9 });
      if (answer.by !== '') page.text(answer.by, { indent: 9, tone: 'quiet' });
      if (answer.level === 'poor' || answer.level === 'weak') page.text(answer.source, { indent: 9, tone: 'quiet' });
    }
    for (const move of feature.moves) page.text(move, { indent: 4, hanging: 6 });
  }
}

function talk(page: Page, heading: string, points: readonly Spoken[]): void {
  page.text(heading, { indent: 2, tone: 'strong' });
  for (const { say } of points.slice(0, MOST_POINTS)) page.text(say, { lead: '  - ', hanging: 4 });
  more(page, points.length - MOST_POINTS, 'point');
  page.gap();
}

function more(page: Page, count: number, what: string): void {
  if (count <= 0) return;
  page.text(`${count} more ${what}${count === 1 ? '' : 's'} with --format markdown`, { indent: 4, tone: 'quiet' });
}

/** Where a feature stands, where it could still be, where it cannot. */
const SYMBOLS = { unicode: ['●', '○', '·'], ascii: ['#', 'o', '.'], none: ['', '', ''] } as const;

/** Four marks, poor to good: where it stands, where it could still be, where it cannot. */
function marksOf({ level, atLeast, atMost }: FeatureRow, [here, maybe, not]: readonly [string, string, string]): string {
  if (atLeast === null || atMost === null) return '    ';
  const rank = (one: Level) => LEVELS.indexOf(one);
  return LEVELS.map((one) => {
    if (one === level) return here;
    return rank(one) >= rank(atLeast) && rank(one) <= rank(atMost) ? maybe : not;
  }).join('');
}
