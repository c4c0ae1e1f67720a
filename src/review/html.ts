// A review as one plain page: no script, no outside file, everything untrusted escaped.
import { STYLE, safe } from '../report/html.ts';
import type { Review } from './review.ts';
import { REVIEW_HEADINGS, type Row, reviewOutline } from './review-outline.ts';

export function html(review: Review): string {
  const { title, about, checked, cautions, summary, before, parts, footer, close } = reviewOutline(review);
  const page = [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${safe(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${safe(title)}</h1>`,
    ...(about === '' ? [] : [`<p>${safe(about)}</p>`]),
    `<p class="quiet">${safe(checked)}</p>`,
    ...cautions.map((caution) => `<p class="notice">${safe(caution)}</p>`),
    `<p><strong>${safe(summary)}</strong></p>`,
    ...(before.length === 0 ? [] : [`<h2>${REVIEW_HEADINGS.before}</h2>`]),
    ...before.map(({ title: name, say, who, source, dates }) =>
      [
        '<div class="notice">',
        `<h3>${safe(name)}</h3>`,
        `<p>${safe(say)}</p>`,
        who === null ? '' : `<p>${safe(who)}</p>`,
        `<p class="quiet">${safe(source)} ${safe(dates)}</p>`,
        '</div>',
      ].join(''),
    ),
    ...parts.flatMap(({ heading, rows }) => [
      `<h2>${safe(heading)}</h2>`,
      `<ul>${rows.map((row) => `<li>${item(row)}</li>`).join('')}</ul>`,
    ]),
    '</main>',
    `<footer>${[...footer, close].map((line) => `<p class="quiet">${safe(line)}</p>`).join('')}</footer>`,
    '</body>',
    '</html>',
  ];
  return `${page.join('\n')}\n`;
}

function item({ text, notes }: Row): string {
  return [safe(text), ...notes.map((note) => `<span class="quiet">${safe(note)}</span>`)].join('<br>');
}
