// A review as one plain page: no script, no outside file, everything untrusted escaped.

import { htmlPage, listOf, paragraph } from '../report/html-page.ts';
import { htmlText as safe } from '../source/escape.ts';
import type { Review } from './review.ts';
import { REVIEW_HEADINGS, type Row, reviewOutline } from './review-outline.ts';

export function html(review: Review): string {
  const { title, about, checked, cautions, summary, before, parts, footer, close } = reviewOutline(review);
  return htmlPage({
    title,
    reader: 'review',
    main: [
      '<header>',
      `<h1>${safe(title)}</h1>`,
      ...(about === '' ? [] : [paragraph(about, 'about')]),
      paragraph(checked, 'quiet'),
      '</header>',
      ...cautions.map((caution) => `<div class="notice">${paragraph(caution)}</div>`),
      `<div class="headline">${paragraph(summary)}</div>`,
      ...(before.length === 0 ? [] : [`<h2>${REVIEW_HEADINGS.before}</h2>`]),
      ...before.map(({ title: name, say, who, source, dates }) =>
        [
          '<div class="notice">',
          `<h3>${safe(name)}</h3>`,
          paragraph(say),
          who === null ? '' : paragraph(who),
          paragraph(`${source} ${dates}`, 'quiet'),
          '</div>',
        ].join(''),
      ),
      ...parts.flatMap(({ heading, rows }) => [`<h2>${safe(heading)}</h2>`, ...listOf(rows.map(item))]),
    ],
    footer: [...footer.map((line) => paragraph(line, 'quiet')), paragraph(close, 'close')],
  });
}

function item({ text, notes }: Row): string {
  return [safe(text), ...notes.map((note) => `<span class="quiet">${safe(note)}</span>`)].join('<br>');
}
