// A page for one reader as HTML, to look at and to print: one side for the client, two at most for the employer.
import { htmlText as safe } from '../source/escape.ts';
import { figures, htmlPage, listOf, onScreen, paragraph, quotesInHtml } from './html-page.ts';
import { type Item, leftOut, type Part, type Sheet } from './sheet.ts';

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

function partOf(part: Part): string[] {
  return [
    '<section>',
    `<h2>${safe(part.heading)}</h2>`,
    ...(part.intro === null ? [] : [paragraph(part.intro, 'quiet')]),
    ...itemsOf(part),
    '</section>',
  ];
}

function itemsOf(part: Part): string[] {
  const { heading, kind, items, most } = part;
  if (kind === 'figures')
    return figures(
      heading,
      items.map(({ label, text, quotes, notes }) => ({
        name: label ?? '',
        lines: [safe(text), quotesInHtml(quotes), ...notes.map(safe)],
      })),
    );
  const rest = leftOut(part);
  if (kind === 'pieces')
    return [...items.flatMap((one, index) => piece(one, index >= most)), ...onScreen(rest)];
  return listOf(items.map(inList), { most, rest, tag: kind === 'numbered' ? 'ol' : 'ul' });
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

function inList({ label, text, quotes, notes }: Item): string {
  const words = [label === null ? '' : `<span class="who">${safe(label)}</span>`, safe(text)];
  const more = [quotesInHtml(quotes), ...notes.map(safe)].filter((one) => one !== '');
  const first = words.filter((one) => one !== '').join(' ');
  return more.length === 0 ? first : `${first} <span class="quiet">${more.join(' ')}</span>`;
}
