// A sheet as one plain page: no script, no outside file, everything untrusted escaped. Tables stand as lists on a small screen.

import { htmlPage, paragraph } from '../report/html-page.ts';
import { htmlText as safe } from '../source/escape.ts';
import type { Item, List, Sheet, Table } from './sheet.ts';

export function html({ title, about, cautions, notes, parts, footer, close }: Sheet): string {
  return htmlPage({
    title,
    reader: 'sheet',
    main: [
      '<header>',
      `<h1>${safe(title)}</h1>`,
      ...about.map((line) => paragraph(line, 'quiet')),
      '</header>',
      ...cautions.map((caution) => `<div class="notice">${paragraph(caution)}</div>`),
      ...notes.map((note) => paragraph(note)),
      ...parts.flatMap(({ heading, intro = [], table, list }) => [
        `<h2>${safe(heading)}</h2>`,
        ...intro.map((line) => paragraph(line)),
        ...(table === undefined ? [] : tableLines(table)),
        ...(list === undefined ? [] : listLines(list)),
      ]),
    ],
    footer: [...footer.map((line) => paragraph(line, 'quiet')), paragraph(close, 'close')],
  });
}

/** The roles stay what they are where a small screen shows the table as a list; there each cell says whose it is. */
function tableLines({ caption, corner, heads, rows, isCounts }: Table): string[] {
  const first =
    corner === '' ? '<td role="cell"></td>' : `<th role="columnheader" scope="col">${safe(corner)}</th>`;
  const top = heads.map((head) => `<th role="columnheader" scope="col">${safe(head)}</th>`).join('');
  return [
    `<table role="table"${isCounts === true ? ' class="counts"' : ''}><caption>${safe(caption)}</caption>`,
    `<thead role="rowgroup"><tr role="row">${first}${top}</tr></thead>`,
    '<tbody role="rowgroup">',
    ...rows.map(({ label, cells, note, isDetail }) => {
      const more = note === undefined ? '' : `<br><span class="quiet">${safe(note)}</span>`;
      const all = cells.map(({ text, level }, index) => {
        const name = `<b aria-hidden="true">${safe(heads[index] ?? '')}: </b>`;
        return `<td role="cell">${name}${level === null ? safe(text) : `<span class="level">${safe(text)}</span>`}</td>`;
      });
      return `<tr role="row"${isDetail === true ? ' class="detail"' : ''}><th role="rowheader" scope="row">${safe(label)}${more}</th>${all.join('')}</tr>`;
    }),
    '</tbody></table>',
  ];
}

function listLines({ items, isNumbered }: List): string[] {
  const tag = isNumbered ? 'ol' : 'ul';
  return [`<${tag}>`, ...items.map(itemLine), `</${tag}>`];
}

function itemLine({ text, more }: Item): string {
  if (more.length === 0) return `<li>${safe(text)}</li>`;
  return `<li><strong>${safe(text)}</strong>${more.map((line) => `<p>${safe(line)}</p>`).join('')}</li>`;
}
