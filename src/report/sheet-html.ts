// A page for one reader as HTML, to look at and to print: one side for the client, two at most for the employer.
import { figures, htmlPage, listOf, paragraph, quotesInHtml, safe } from './html-page.ts';
import type { Item, Part, Sheet } from './sheet.ts';

const KINDS = { client: 'My notes on a job offer', employer: 'About a job' } as const;

export function sheetHtml(
  { title, about, dates, lead, parts, footer, close }: Sheet,
  reader: 'client' | 'employer',
): string {
  return htmlPage({
    title: `${title}: ${KINDS[reader].toLowerCase()}`,
    reader,
    main: [
      '<header>',
      paragraph(KINDS[reader], 'kind'),
      `<h1>${safe(title)}</h1>`,
      ...(about === '' ? [] : [paragraph(about, 'about')]),
      paragraph(dates, 'quiet'),
      '</header>',
      ...lead.map((one) => `<div class="notice">${paragraph(one)}</div>`),
      ...parts.flatMap(partOf),
    ],
    footer: [...footer.map((line) => paragraph(line, 'quiet')), paragraph(close, 'close')],
  });
}

function partOf({ heading, intro, kind, items, most, noun }: Part): string[] {
  return [
    '<section>',
    `<h2>${safe(heading)}</h2>`,
    ...(intro === null ? [] : [paragraph(intro, 'quiet')]),
    ...itemsOf(heading, kind, items, { most, noun }),
    '</section>',
  ];
}

function itemsOf(
  heading: string,
  kind: Part['kind'],
  items: readonly Item[],
  limit: { readonly most: number; readonly noun: string },
): string[] {
  if (kind === 'figures')
    return figures(
      heading,
      items.map(({ label, text, quotes, notes }) => ({
        name: label ?? '',
        lines: [safe(text), quotesInHtml(quotes), ...notes.map(safe)],
      })),
    );
  if (kind === 'pieces')
    return items.flatMap((one, index) => piece(one, index >= limit.most)).concat(rest(items, limit));
  return listOf(items.map(inList), { ...limit, tag: kind === 'numbered' ? 'ol' : 'ul' });
}

function piece({ label, text, notes }: Item, isBeyond: boolean): string[] {
  return [
    `<div class="piece${isBeyond ? ' beyond' : ''}">`,
    `<h3>${safe(label ?? '')}</h3>`,
    paragraph(text),
    ...listOf(notes.map(safe)),
    '</div>',
  ];
}

/** Pieces that are left out of the paper are named there. */
function rest(items: readonly Item[], { most }: { readonly most: number }): string[] {
  const names = items.slice(most).map(({ label }) => label ?? '');
  return names.length === 0 ? [] : [paragraph(`On the screen as well: ${names.join('; ')}.`, 'paper')];
}

function inList({ label, text, quotes, notes }: Item): string {
  const words = [label === null ? '' : `<span class="who">${safe(label)}</span>`, safe(text)];
  const more = [quotesInHtml(quotes), ...notes.map(safe)].filter((one) => one !== '');
  const first = words.filter((one) => one !== '').join(' ');
  return more.length === 0 ? first : `${first} <span class="quiet">${more.join(' ')}</span>`;
}
