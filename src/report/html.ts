// The adviser's profile as one page of HTML: all of it on a screen, two sides of A4 on paper.
import type { Assessment } from '../assess/assessment.ts';
import type { Notice } from '../page/page.ts';
import { capitalise } from '../page/punctuation.ts';
import { evidenceInWords } from '../page/quotation.ts';
import { htmlText as safe } from '../source/escape.ts';
import type { AnswerRow, FeatureRow } from './feature-rows.ts';
import { figures, htmlPage, listOf, paragraph, quotation, quotesInHtml } from './html-page.ts';
import { HEADINGS, outlineOf } from './outline.ts';

/** How many a printed page has of each. */
const ON_PAPER = { points: 2, asks: 6, warnings: 3 } as const;

export function html(assessment: Assessment): string {
  const outline = outlineOf(assessment);
  const { title, about, checked, cautions, headline, before, pay, warnings, features, talk, ask } = outline;
  return htmlPage({
    title: `${title}: profile of a job offer`,
    reader: 'adviser',
    main: [
      '<header>',
      paragraph('Profile of a job offer', 'kind'),
      `<h1>${safe(title)}</h1>`,
      ...(about === '' ? [] : [paragraph(about, 'about')]),
      paragraph(checked, 'quiet'),
      '</header>',
      ...cautions.map((caution) => `<div class="notice">${paragraph(caution)}</div>`),
      `<div class="headline">${headline.map((sentence) => paragraph(sentence)).join('')}</div>`,
      ...(before.length === 0
        ? []
        : [
            '<section>',
            `<h2>${HEADINGS.before}</h2>`,
            '<div class="notices">',
            ...before.map(notice),
            '</div>',
            '</section>',
          ]),
      '<section>',
      `<h2>${HEADINGS.pay}</h2>`,
      ...figures(
        'What the pay comes to',
        pay.map(({ label, text, notes, quotes }) => ({
          name: label,
          lines: [safe(text), quotesInHtml(quotes), ...notes.map(safe)],
        })),
      ),
      '</section>',
      '<section>',
      `<h2>${HEADINGS.features}</h2>`,
      ...levels(features),
      '</section>',
      ...(warnings.length === 0
        ? []
        : [
            '<section>',
            `<h2>${HEADINGS.warnings}</h2>`,
            ...listOf(
              warnings.map(({ say, quotes }) => `${safe(say)}<br>${quotesInHtml(quotes)}`),
              beyond(warnings.length, ON_PAPER.warnings, 'thing'),
            ),
            '</section>',
          ]),
      ...details(features),
      ...conditionsAndGives(outline),
      '<section>',
      `<h2>${HEADINGS.talk}</h2>`,
      '<div class="three">',
      ...talk.flatMap(({ heading, points }) => [
        '<div>',
        `<h3>${heading}</h3>`,
        ...listOf(
          points.map(({ say }) => safe(say)),
          beyond(points.length, ON_PAPER.points, 'point'),
        ),
        '</div>',
      ]),
      '</div>',
      '</section>',
      '<section>',
      `<h2>${HEADINGS.ask}</h2>`,
      '<div class="two">',
      ...listOf(
        ask.map(({ who, say }) => `<span class="who">${safe(who)}:</span> ${safe(say)}`),
        { tag: 'ol', ...beyond(ask.length, ON_PAPER.asks, 'question') },
      ),
      '</div>',
      '</section>',
    ],
    footer: [...outline.footer.map((line) => paragraph(line, 'quiet')), paragraph(outline.close, 'close')],
  });
}

/** How many of a list are on paper, and what is said of the others. */
function beyond(count: number, most: number, noun: string): { most: number; rest: string | null } {
  const more = count - most;
  return { most, rest: more > 0 ? `${more} more ${noun}${more === 1 ? '' : 's'}` : null };
}

function notice({ title, say, because, who, source }: Notice): string {
  return [
    '<div class="notice">',
    `<h3>${safe(title)}</h3>`,
    paragraph(say),
    because === null ? '' : paragraph(`Because: ${because}`, 'screen'),
    who === null ? '' : paragraph(who, 'who'),
    paragraph(source, 'quiet screen'),
    '</div>',
  ].join('');
}

function levels(features: readonly FeatureRow[]): string[] {
  return [
    '<table class="levels"><caption>Each feature so far</caption>',
    '<thead><tr><th scope="col">Feature</th><th scope="col">So far</th><th scope="col">Could be</th><th scope="col">Answered</th></tr></thead><tbody>',
    ...features.map(
      ({ title, level, soFar, couldBe, answered, wish }) =>
        `<tr class="${level ?? 'open'}"><th scope="row">${safe(title)}${wish === null ? '' : ` (${safe(wish)})`}</th><td>${soFar}</td><td>${couldBe ?? ''}</td><td>${answered}</td></tr>`,
    ),
    '</tbody></table>',
  ];
}

/** The answers each level rests on, who gave them, and what would lift it. */
function details(features: readonly FeatureRow[]): string[] {
  const known = features.filter(({ answers, view }) => answers.length > 0 || view !== null);
  if (known.length === 0) return [];
  return [
    '<section>',
    `<h2>${HEADINGS.details}</h2>`,
    '<div class="two">',
    ...known.flatMap(({ title, soFar, view, answers, moves }) => [
      `<h3>${safe(title)}: ${soFar}</h3>`,
      '<ul class="answers">',
      ...(view === null ? [] : [`<li>${safe(capitalise(view))}.</li>`]),
      ...answers.map(answerItem),
      ...moves.map((move, index) => `<li${index === 0 ? '' : ' class="beyond"'}>${safe(move)}.</li>`),
      '</ul>',
    ]),
    '</div>',
    '</section>',
  ];
}

function answerItem({ level, ask, label, by, source }: AnswerRow): string {
  const evidence = by.map(({ said, quotes }) => evidenceInWords({ said: safe(said), quotes }, quotation));
  return [
    '<li>',
    `<span class="level">${level ?? 'open'}</span> `,
    ask === label ? '' : `<span class="screen">${safe(ask)}</span> `,
    safe(label),
    evidence.length === 0 ? '' : ` <span class="quiet">${evidence.join('; ')}</span>`,
    source === '' ? '' : ` <span class="quiet screen">${safe(source)}</span>`,
    '</li>',
  ].join('');
}

function conditionsAndGives({ conditions, gives }: ReturnType<typeof outlineOf>): string[] {
  return [
    ...(conditions.length === 0
      ? []
      : [
          '<section>',
          `<h2>${HEADINGS.conditions}</h2>`,
          ...listOf(conditions.map(({ say, met }) => `${safe(say)}: ${met}.`)),
          '</section>',
        ]),
    ...(gives === null
      ? []
      : [
          '<section>',
          '<h2>What this job may still give</h2>',
          paragraph(`The client sees in it: ${gives}.`),
          '</section>',
        ]),
  ];
}
