// A page as HTML: no script, no outside file, everything untrusted escaped. Tables stand as lists on a small screen.
import { STYLE, STYLE_SHA256 } from './html-style.ts';
import {
  type Block,
  type Item,
  type List,
  MARK_WORDS,
  type Notice,
  type Page,
  type Scale,
  type Table,
} from './page.ts';
import { capitalise } from './punctuation.ts';
import { between, html, type Safe, type Value } from './template.ts';

const NEW_LINE = html`\n`;

/** A strict rule of what may act on it: nothing but the words and the style sheet beside them. */
export function toHtml(page: Page): string {
  const { style, title, about = '', dates = [], cautions = [], headline = [], notes = [] } = page;
  const { sections, footer, close } = page;
  return String(html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_SHA256}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body class="${style}">
<main>
${lines([
  html`<header>`,
  html`<h1>${title}</h1>`,
  ...(about === '' ? [] : [html`<p class="about">${about}</p>`]),
  ...dates.map(quiet),
  html`</header>`,
  ...cautions.map((caution) => html`<div class="notice">${paragraph(caution)}</div>`),
  ...(headline.length === 0 ? [] : [html`<div class="headline">${headline.map(paragraph)}</div>`]),
  ...notes.map(paragraph),
  ...sections.flatMap(({ heading, blocks }) => [
    ...(heading === null ? [] : [html`<h2>${heading}</h2>`]),
    ...blocks.flatMap(tagsOf),
  ]),
])}
</main>
<footer>
${lines([...footer.map(quiet), ...(close === undefined ? [] : [html`<p class="close">${close}</p>`])])}
</footer>
</body>
</html>
`);
}

function lines(tags: readonly Value[]): Value[] {
  return between(tags, NEW_LINE);
}

function paragraph(text: string): Safe {
  return html`<p>${text}</p>`;
}

function quiet(text: string): Safe {
  return html`<p class="quiet">${text}</p>`;
}

/** Tags, each on a line of its own. */
function tagsOf(block: Block): Safe[] {
  if ('text' in block) {
    const { text, tone } = block;
    if (tone === 'strong') return [html`<p><strong>${text}</strong></p>`];
    return [tone === 'quiet' ? quiet(text) : paragraph(text)];
  }
  if ('intro' in block) return block.intro.map(paragraph);
  if ('list' in block) return listTags(block.list);
  if ('notices' in block) return block.notices.map(noticeTag);
  if ('table' in block) return tableTags(block.table);
  if ('scale' in block) return [scaleTag(block.scale)];
  return block.write.map((ask) => html`<p class="write">${ask}<span></span></p>`);
}

function noticeTag({ title, say, who, source }: Notice): Safe {
  const tags = [say, ...(who === null ? [] : [who])].map(paragraph);
  return html`<div class="notice"><h3>${title}</h3>${tags}${quiet(source)}</div>`;
}

function listTags({ items, mark, style }: List): Safe[] {
  return [
    mark === undefined ? html`<ul>` : html`<ol>`,
    ...items.map((item) => html`<li>${style === 'points' ? pointTags(item) : headedTags(item)}</li>`),
    mark === undefined ? html`</ul>` : html`</ol>`,
  ];
}

function headedTags({ text, notes = [] }: Item): Value {
  return notes.length === 0 ? text : [html`<strong>${text}</strong>`, ...notes.map(paragraph)];
}

function pointTags({ text, notes = [] }: Item): Value {
  return [text, ...notes.map((note) => html`<br><span class="quiet">${note}</span>`)];
}

/** The roles stay what they are where a small screen shows the table as a list; there each cell says whose it is. */
function tableTags({ caption, heads, rows, isCounts }: Table): Safe[] {
  const top = heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`);
  return [
    html`<table role="table"${isCounts === true ? html` class="counts"` : null}><caption>${caption}</caption>`,
    html`<thead role="rowgroup"><tr role="row"><td role="cell"></td>${top}</tr></thead>`,
    html`<tbody role="rowgroup">`,
    ...rows.map(({ label, cells, note, isDetail }) => {
      const more = note === undefined ? null : html`<br><span class="quiet">${note}</span>`;
      const all = cells.map(({ text, tone }, index) => {
        const name = html`<b aria-hidden="true">${heads[index] ?? ''}: </b>`;
        return html`<td role="cell">${name}${tone === undefined ? text : html`<span class="level">${text}</span>`}</td>`;
      });
      return html`<tr role="row"${isDetail === true ? html` class="detail"` : null}><th role="rowheader" scope="row">${label}${more}</th>${all}</tr>`;
    }),
    html`</tbody></table>`,
  ];
}

function scaleTag({ from, to, lines: drawn }: Scale): Safe {
  const [first] = drawn;
  const alone = drawn.length === 1 && first?.label === '' ? first : null;
  const heads = (first?.marks ?? []).map((_, index) => html`<th scope="col">${index + 1}</th>`);
  const rows = drawn.map(({ label, marks, words, isWhole }) => {
    const open = isWhole ? null : html`<br><small>${words}</small>`;
    const name = alone === null ? html`<th scope="row">${label}${open}</th>` : null;
    const cells = marks.map(
      (mark) => html`<td${mark === 'none' ? null : html` class="${mark}"`}>${MARK_WORDS[mark]}</td>`,
    );
    return html`<tr>${name}${cells}</tr>`;
  });
  const what = alone === null ? 'Now and wanted' : capitalise(alone.words);
  const corner = alone === null ? html`<th scope="col">Whose</th>` : null;
  return html`<table class="line"><caption>${what}, from ${from} (1) to ${to} (5)</caption><thead><tr>${corner}${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}
