// The profile at a terminal: readable at 60 to 120 columns, line by line, with or without colour.

import type { Assessment } from '../assess/assessment.ts';
import { type Canvas, newCanvas } from '../page/canvas.ts';
import { type Layout, padded, type Tone, widthOf } from '../page/layout.ts';
import type { Notice } from '../page/page.ts';
import { capitalise } from '../page/punctuation.ts';
import { evidenceInWords, quotesInWords } from '../page/quotation.ts';
import { LEVELS, type Level } from '../rubric/rubric.ts';
import { neutralise } from '../source/neutralise.ts';
import type { FeatureRow } from './feature-rows.ts';
import { HEADINGS, outlineOf, type Spoken } from './outline.ts';
import type { PayRow } from './pay-rows.ts';

/** More than this would scroll past; the other formats have them all. */
const MOST_POINTS = 4;
const MOST_ASKS = 6;

/** `seeAll` says how to see what is left out here. */
export function terminal(assessment: Assessment, layout: Layout, seeAll = 'add --format markdown'): string {
  const page = newCanvas(layout);
  const outline = outlineOf(assessment);
  page.text(outline.title, { tone: 'strong' });
  if (outline.about !== '') page.text(outline.about);
  page.text(outline.checked, { tone: 'quiet' });
  for (const caution of outline.cautions) {
    page.gap();
    page.text(caution, { indent: 2 });
  }
  page.gap();
  for (const sentence of outline.headline) page.text(sentence, { indent: 2, tone: 'strong' });

  if (outline.before.length > 0) page.heading(HEADINGS.before);
  for (const [index, notice] of outline.before.entries()) {
    if (index > 0) page.gap();
    notices(page, notice);
  }
  page.heading(HEADINGS.pay);
  payTable(page, outline.pay);
  if (outline.warnings.length > 0) page.heading(HEADINGS.warnings);
  for (const { say, quotes } of outline.warnings) {
    page.text(say, { lead: '  - ', hanging: 4 });
    if (quotes.length > 0) page.text(quotesInWords(quotes), { indent: 4, tone: 'quiet' });
  }
  featureTable(page, outline.features);
  featureDetails(page, outline.features);
  if (outline.conditions.length > 0) page.heading(HEADINGS.conditions);
  for (const { met, say } of outline.conditions) page.text(`${say}: ${met}.`, { indent: 2, hanging: 4 });
  if (outline.gives !== null) {
    page.heading('What this job may still give');
    page.text(`The client sees in it: ${outline.gives}.`, { indent: 2 });
  }
  page.heading(HEADINGS.talk);
  for (const { heading, points } of outline.talk) {
    page.gap();
    talk(page, heading, points, seeAll);
  }
  page.heading(HEADINGS.ask);
  for (const [index, { who, say }] of outline.ask.slice(0, MOST_ASKS).entries()) {
    const number = `${index + 1}. `;
    page.text(`${who}: ${say}`, { lead: `  ${number}`, hanging: 2 + number.length });
  }
  if (outline.ask.length === 0) page.text('Nothing: every question has an answer.', { indent: 2 });
  more(page, outline.ask.length - MOST_ASKS, 'question', seeAll);
  page.gap();
  for (const line of outline.footer) page.text(line, { tone: 'quiet' });
  page.text(outline.close, { tone: 'strong' });
  return page.toString();
}

function notices(page: Canvas, notice: Notice): void {
  const { tone, title, say, because, who, rule } = notice;
  page.text(title, { indent: 2, tone });
  const indent = 4;
  page.text(say, { indent });
  if (because !== null) page.text(`Because: ${because}`, { indent });
  if (who !== null) page.text(who, { indent });
  page.text(rule, { indent, tone: 'quiet' });
}

function payTable(page: Canvas, rows: readonly PayRow[]): void {
  const label = Math.max(...rows.map((row) => row.label.length)) + 2;
  const beside = page.width >= label + 40;
  for (const { label: name, text, notes, quotes } of rows) {
    const lead = `  ${beside ? padded(name, label) : `${name}: `}`;
    const indent = beside ? 2 + label : 4;
    const words = quotesInWords(quotes).replace(/\s+/g, ' ');
    // The advert's words stand beside the figure where there is room, and under it where there is none.
    if (words !== '' && widthOf(neutralise(`${lead}${text}   ${words}`)) <= page.width) {
      page.row([
        [null, `${lead}${text}`],
        ['quiet', `   ${words}`],
      ]);
    } else {
      page.text(text, { lead, hanging: indent });
      if (words !== '') page.text(words, { indent, tone: 'quiet' });
    }
    for (const note of notes) page.text(note, { indent, tone: 'quiet' });
  }
}

function featureTable(page: Canvas, features: readonly FeatureRow[]): void {
  page.heading(HEADINGS.features);
  const symbols = SYMBOLS[page.marks];
  const beside = page.width >= 80;
  if (beside) {
    page.row([['quiet', cells(['', '    ', 'so far', 'could be', 'answered', ''], page)]]);
  }
  for (const feature of features) {
    const { title, level, soFar, couldBe, answered, wish } = feature;
    const marks = marksOf(feature, symbols);
    const tone: Tone = level ?? 'quiet';
    if (beside) {
      const [name = '', , , ...rest] = cellsOf(
        [`  ${title}`, '', '', couldBe ?? '', answered, wish ?? ''],
        page,
      );
      page.row([
        ['strong', name],
        [tone, page.marks === 'none' ? '' : `${marks}  `],
        [tone, padded(soFar, 15)],
        ['quiet', rest.join('')],
      ]);
    } else {
      const range = couldBe === null ? '' : ` (${couldBe})`;
      const rest = [`${answered} answered`, wish].filter((part) => part !== null);
      page.row([['strong', `  ${title}`]]);
      page.row([
        [tone, `    ${page.marks === 'none' ? '' : `${marks}  `}${soFar}`],
        ['quiet', range],
      ]);
      page.text(rest.join(' · '), { indent: page.marks === 'none' ? 4 : 10, tone: 'quiet' });
    }
  }
  if (page.marks !== 'none') {
    const [here, maybe, not] = symbols;
    page.text(`Marks, poor to good: ${here} so far, ${maybe} could still be, ${not} not.`, {
      indent: 2,
      tone: 'quiet',
    });
  }
}

/** The columns of the table of features; together 80. */
const COLUMNS = [31, 6, 15, 14, 8, 6];

function cellsOf(texts: readonly string[], { marks }: Canvas): string[] {
  return texts.map((text, index) =>
    index === 1 && marks === 'none' ? '' : padded(text, COLUMNS[index] ?? 0),
  );
}

function cells(texts: readonly string[], page: Canvas): string {
  return cellsOf(texts, page).join('').trimEnd();
}

/** The answers each level rests on, who gave them and what they are held against. */
function featureDetails(page: Canvas, features: readonly FeatureRow[]): void {
  const known = features.filter(({ answers, view }) => answers.length > 0 || view !== null);
  if (known.length === 0) return;
  page.heading(HEADINGS.details);
  for (const { title, soFar, view, answers, moves } of known) {
    page.gap();
    page.row([['strong', `  ${title}: ${soFar}`]]);
    if (view !== null) page.text(`${capitalise(view)}.`, { indent: 4 });
    for (const { level, label, by, against } of answers) {
      page.text(label, {
        lead: `    ${padded(level ?? 'open', 4)}  `,
        leadTone: level ?? 'quiet',
        hanging: 10,
      });
      const low = level === 'poor' || level === 'weak';
      const evidence = [...by.map((one) => evidenceInWords(one)), low ? `against ${against}` : '']
        .filter((part) => part !== '')
        .join('; ');
      if (evidence !== '') page.text(evidence, { indent: 10, tone: 'quiet' });
    }
    for (const move of moves) page.text(move, { indent: 4, hanging: 6 });
  }
}

function talk(page: Canvas, heading: string, points: readonly Spoken[], seeAll: string): void {
  page.text(heading, { indent: 2, tone: 'strong' });
  for (const { say } of points.slice(0, MOST_POINTS)) page.text(say, { lead: '  - ', hanging: 4 });
  more(page, points.length - MOST_POINTS, 'point', seeAll);
}

function more(page: Canvas, count: number, what: string, seeAll: string): void {
  if (count <= 0) return;
  page.text(`${count} more ${what}${count === 1 ? '' : 's'}: ${seeAll}`, {
    indent: 4,
    tone: 'quiet',
  });
}

/** Where a feature stands, where it could still be, where it cannot. */
const SYMBOLS = { unicode: ['●', '○', '·'], ascii: ['#', 'o', '.'], none: ['', '', ''] } as const;

/** Four marks, poor to good: where it stands, where it could still be, where it cannot. */
function marksOf(
  { level, atLeast, atMost }: FeatureRow,
  [here, maybe, not]: readonly [string, string, string],
): string {
  if (atLeast === null || atMost === null) return '    ';
  const rank = (one: Level) => LEVELS.indexOf(one);
  return LEVELS.map((one) => {
    if (one === level) return here;
    return rank(one) >= rank(atLeast) && rank(one) <= rank(atMost) ? maybe : not;
  }).join('');
}
