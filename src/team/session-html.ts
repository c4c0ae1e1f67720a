// A sheet as one plain page: no script, no outside file, everything untrusted escaped.

import { capitalise } from '../page/punctuation.ts';
import { htmlPage, paragraph } from '../report/html-page.ts';
import { htmlText as safe } from '../source/escape.ts';
import { lineInWords, type ScaleMark, STEPS } from './scale-line.ts';
import type { DrawnLine, Part, Sheet } from './team-sheet.ts';

export function html({ title, parts, footer }: Sheet): string {
  return htmlPage({
    title,
    reader: 'team',
    main: ['<header>', `<h1>${safe(title)}</h1>`, '</header>', ...parts.map(partOf)],
    footer: footer.map((line) => paragraph(line, 'quiet')),
  });
}

function partOf(part: Part): string {
  if ('heading' in part) return `<h2>${safe(part.heading)}</h2>`;
  if ('text' in part) {
    const words = safe(part.text);
    if (part.tone === 'strong') return `<p><strong>${words}</strong></p>`;
    return part.tone === 'quiet' ? `<p class="quiet">${words}</p>` : `<p>${words}</p>`;
  }
  if ('items' in part)
    return ['<ul>', ...part.items.map((item) => `<li>${safe(item)}</li>`), '</ul>'].join('\n');
  if ('steps' in part)
    return ['<ol>', ...part.steps.map((step) => `<li>${safe(step)}</li>`), '</ol>'].join('\n');
  if ('write' in part)
    return part.write.map((ask) => `<p class="write">${safe(ask)}<span></span></p>`).join('\n');
  return table(part.lines, part.from, part.to);
}

const MARKS: Record<ScaleMark, string> = { none: '', now: 'now', want: 'wanted', both: 'now, wanted' };

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
  const what = alone === null ? 'Now and wanted' : capitalise(lineInWords(alone.line));
  const caption = `${what}, from ${safe(from)} (1) to ${safe(to)} (5)`;
  const corner = alone === null ? '<th scope="col">Whose</th>' : '';
  return `<table class="line"><caption>${caption}</caption><thead><tr>${corner}${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
