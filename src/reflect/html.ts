// A sheet as one plain page: no script, no outside file, everything untrusted escaped.
import { STYLE, safe } from '../report/html.ts';
import { capital } from '../report/sentence.ts';
import { lineInWords, type Mark, STEPS } from './line.ts';
import type { DrawnLine, Part, Sheet } from './sheet.ts';

const OF_LINES = `
.line { overflow-wrap: normal; table-layout: fixed; }
.line td, .line thead th { text-align: center; padding: .25rem .1rem; }
.line thead th { font-weight: normal; color: #444; }
.line thead th[scope=col]:first-child:not(:nth-last-child(5)) { text-align: left; width: 30%; }
.line td.now, .line td.both { background: #111; color: #fff; }
.line td.want { border: 2px solid #111; }
.write { margin: .75rem 0 0; break-inside: avoid; }
.write span { display: block; height: 2.2rem; border-bottom: 1px solid #767676; }
h2 { break-after: avoid; }
@media (max-width: 40rem) { .line { font-size: .8rem; } }
@media print { .line td.now, .line td.both { print-color-adjust: exact; } }
`.trim();

export function html({ title, parts, footer }: Sheet): string {
  const page = [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${safe(title)}</title>`,
    `<style>${STYLE}\n${OF_LINES}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${safe(title)}</h1>`,
    ...parts.map(partOf),
    '</main>',
    `<footer>${footer.map((line) => `<p class="quiet">${safe(line)}</p>`).join('')}</footer>`,
    '</body>',
    '</html>',
  ];
  return `${page.join('\n')}\n`;
}

function partOf(part: Part): string {
  if ('heading' in part) return `<h2>${safe(part.heading)}</h2>`;
  if ('text' in part) {
    const words = safe(part.text);
    if (part.tone === 'strong') return `<p><strong>${words}</strong></p>`;
    return part.tone === 'quiet' ? `<p class="quiet">${words}</p>` : `<p>${words}</p>`;
  }
  if ('items' in part) return `<ul>${part.items.map((item) => `<li>${safe(item)}</li>`).join('')}</ul>`;
  if ('steps' in part) return `<ol>${part.steps.map((step) => `<li>${safe(step)}</li>`).join('')}</ol>`;
  if ('write' in part)
    return part.write.map((ask) => `<p class="write">${safe(ask)}<span></span></p>`).join('\n');
  return table(part.lines, part.from, part.to);
}

const MARKS: Record<Mark, string> = { none: '', now: 'now', want: 'wanted', both: 'now, wanted' };

function table(lines: readonly DrawnLine[], from: string, to: string): string {
  const head = STEPS.map((step) => `<th scope="col">${step}</th>`).join('');
  const [first] = lines;
  const alone = lines.length === 1 && first !== undefined && first.label === '' ? first : null;
  const rows = lines.map(({ label, line }) => {
    const open = line.now === null || line.want === null ? `<br><small>${lineInWords(line)}</small>` : '';
    const name = alone === null ? `<th scope="row">${safe(label)}${open}</th>` : '';
    const cells = line.marks.map(
      (mark) => `<td${mark === 'none' ? '' : ` class="${mark}"`}>${MARKS[mark]}</td>`,
    );
    return `<tr>${name}${cells.join('')}</tr>`;
  });
  const what = alone === null ? 'Now and wanted' : capital(lineInWords(alone.line));
  const caption = `${what}, from ${safe(from)} (1) to ${safe(to)} (5)`;
  const corner = alone === null ? '<th scope="col">Whose</th>' : '';
  return `<table class="line"><caption>${caption}</caption><thead><tr>${corner}${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
