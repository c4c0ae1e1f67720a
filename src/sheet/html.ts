// A sheet as one plain page: no script, no outside file, everything untrusted escaped. Tables stand as lists on a small screen.
import { htmlText as safe } from '../document/escaped.ts';
import type { Item, List, Sheet, Table } from './sheet.ts';

const STYLE = `
:root { color-scheme: light; }
body { font: 1rem/1.5 system-ui, sans-serif; color: #111; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; border-top: 2px solid #111; padding-top: .5rem; margin-top: 2rem; break-after: avoid; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
caption { text-align: left; color: #444; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #ccc; }
thead th { border-bottom: 2px solid #111; }
th[scope=row], .level { font-weight: 600; }
tr.detail th { font-weight: normal; padding-left: .75rem; }
tr { break-inside: avoid; }
.counts { table-layout: auto; }
.counts td, .counts thead th + th { text-align: right; font-variant-numeric: tabular-nums; }
.counts tbody th { font-weight: normal; }
td b { display: none; }
.quiet { color: #444; font-weight: normal; font-size: .9rem; }
.notice { border-left: .3rem solid #111; padding: .1rem 0 .1rem .75rem; margin: .75rem 0; }
li { margin: .4rem 0; break-inside: avoid; }
li p { margin: .15rem 0; }
@media (max-width: 40rem) {
  table, caption, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border-bottom: 1px solid #ccc; padding: .5rem 0; }
  th, td, tr.detail th { border: 0; padding: .1rem 0; }
  .counts td { text-align: left; }
  td b { display: inline; font-weight: normal; color: #444; }
}
@media print { @page { size: A4; margin: 12mm; } body { padding: 0; font-size: 10.5pt; } }
`.trim();

export function html(sheet: Sheet): string {
  const page = [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${safe(sheet.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${safe(sheet.title)}</h1>`,
    ...sheet.about.map((line) => `<p class="quiet">${safe(line)}</p>`),
    ...sheet.cautions.map((caution) => `<p class="notice">${safe(caution)}</p>`),
    ...sheet.notes.map((note) => `<p>${safe(note)}</p>`),
    ...sheet.parts.flatMap(({ heading, intro = [], table, list }) => [
      `<h2>${safe(heading)}</h2>`,
      ...intro.map((line) => `<p>${safe(line)}</p>`),
      ...(table === undefined ? [] : tableLines(table)),
      ...(list === undefined ? [] : listLines(list)),
    ]),
    '</main>',
    `<footer>${[...sheet.footer, sheet.close].map((line) => `<p class="quiet">${safe(line)}</p>`).join('')}</footer>`,
    '</body>',
    '</html>',
  ];
  return `${page.join('\n')}\n`;
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
