// A page as HTML: no script, no outside file, everything untrusted escaped. Tables stand as lists on a small screen.
import { legendTag } from './html-pictures.ts';
import { STYLE, STYLE_SHA256 } from './html-style.ts';
import { figureTags, groundTags, levelTags, quotesIn, scaleTag, tableTags } from './html-tables.ts';
import { isLoud } from './layout.ts';
import {
  type Alarm,
  type Block,
  type Entry,
  firstDrawn,
  gravestOf,
  type Item,
  type List,
  type Notice,
  otherAlarms,
  type Page,
  restOf,
  type Section,
} from './page.ts';
import { withFullStop } from './punctuation.ts';
import { between, html, type Safe, type Value } from './template.ts';

const NEW_LINE = html`\n`;
const SPACE = html` `;

/** A strict rule of what may act on it: nothing but the words and the style sheet beside them. */
export function toHtml(page: Page): string {
  const { style, kind, title, about = '', dates = [], cautions = [], headline = [], notes = [] } = page;
  const { sections, footer, close } = page;
  const shown = inOrder(sections);
  const drawn = firstDrawn(shown);
  return String(html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_SHA256}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="goodwork">
<title>${kind === undefined ? title : `${title}: ${kind.toLowerCase()}`}</title>
<style>${STYLE}</style>
</head>
<body class="${style}">
<main>
${lines([
  html`<header>`,
  ...(kind === undefined ? [] : [html`<p class="kind">${kind}</p>`]),
  html`<h1>${title}</h1>`,
  ...gravestOf(page).map(alarmTag),
  ...(about === '' ? [] : [html`<p class="about">${about}</p>`]),
  ...dates.map(quiet),
  html`</header>`,
  ...otherAlarms(page).map(alarmTag),
  ...cautions.map((caution) => html`<div class="notice">${paragraph(caution)}</div>`),
  ...(headline.length === 0 ? [] : [html`<div class="headline">${headline.map(paragraph)}</div>`]),
  ...notes.map(paragraph),
  ...shown.flatMap(({ heading, blocks }) => {
    const tags = [
      ...(heading === null ? [] : [html`<h2>${heading}</h2>`]),
      ...blocks.flatMap((block) => [...tagsOf(block), ...(block === drawn ? [legendTag()] : [])]),
    ];
    return kind === undefined ? tags : within(html`<section>`, tags, html`</section>`);
  }),
])}
</main>
<footer>
${lines([...footer.map(quiet), ...(close === undefined ? [] : [html`<p class="close">${close}</p>`]), ...gravestOf(page).map(alarmTag)])}
</footer>
</body>
</html>
`);
}

/** What is for later stands behind the section after it. */
function inOrder(sections: readonly Section[]): Section[] {
  const ordered: Section[] = [];
  let later: Section[] = [];
  for (const section of sections) {
    if (section.isLater === true) later.push(section);
    else {
      ordered.push(section, ...later);
      later = [];
    }
  }
  return [...ordered, ...later];
}

function within(start: Safe, tags: readonly Safe[], end: Safe): Safe[] {
  return [start, ...tags, end];
}

function lines(tags: readonly Value[]): Value[] {
  return between(tags, NEW_LINE);
}

function alarmTag({ say, who }: Alarm): Safe {
  const words = html`<p><strong>${say}</strong>${who === null ? null : html` ${withFullStop(who)}`}</p>`;
  return html`<div class="notice alarm" role="note">${words}</div>`;
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
    if (isLoud(tone)) return [html`<p><strong>${text}</strong></p>`];
    return [tone === 'quiet' ? quiet(text) : paragraph(text)];
  }
  if ('intro' in block) return block.intro.map(paragraph);
  if ('list' in block) {
    const tags = listTags(block.list);
    return block.list.inColumns === true ? divided('two', tags) : tags;
  }
  if ('lists' in block)
    return divided(
      'three',
      block.lists.flatMap((list) =>
        within(html`<div>`, [html`<h3>${list.name}</h3>`, ...listTags(list)], html`</div>`),
      ),
    );
  if ('entries' in block) return block.entries.flatMap(entryTags);
  if ('pieces' in block) return pieceTags(block.pieces);
  if ('notices' in block)
    return block.areApart === true
      ? divided('notices', block.notices.map(standingOut))
      : block.notices.map(noticeTag);
  if ('figures' in block) return figureTags(block.figures);
  if ('table' in block) return tableTags(block.table);
  if ('levels' in block) return levelTags(block.levels);
  if ('grounds' in block) return divided('two', block.grounds.flatMap(groundTags));
  if ('scale' in block) return [scaleTag(block.scale)];
  return block.write.map((ask) => html`<p class="write">${ask}<span></span></p>`);
}

function divided(name: string, tags: readonly Safe[]): Safe[] {
  return within(html`<div class="${name}">`, tags, html`</div>`);
}

function noticeTag({ title, say, who, by, source }: Notice): Safe {
  const tags = [say, who, by].filter((part) => part !== null).map(paragraph);
  return html`<div class="notice"><h3>${title}</h3>${tags}${quiet(source)}</div>`;
}

/** On paper there is no room for the source. */
function standingOut({ title, say, because, who, by, source }: Notice): Safe {
  return html`<div class="notice"><h3>${title}</h3>${[
    paragraph(say),
    because === null ? null : html`<p class="screen">Because: ${because}</p>`,
    who === null ? null : html`<p class="who">${who}${by === null ? null : html`. ${by}`}</p>`,
  ]}<p class="quiet screen">${source}</p></div>`;
}

/** On paper only the first are there, and it says how many are not: a page that is handed over has a side or two. */
function listTags(list: List): Safe[] {
  const { items, mark, style, onPaper = items.length } = list;
  if (items.length === 0) return [];
  const isNumbered = mark === 'number' || mark === 'step';
  const inItem = style === undefined ? headed : { beside, below, points }[style];
  return [
    isNumbered ? html`<ol>` : html`<ul>`,
    ...items.map(
      (item, index) => html`<li${index < onPaper ? null : html` class="beyond"`}>${inItem(item)}</li>`,
    ),
    isNumbered ? html`</ol>` : html`</ul>`,
    ...restTags(list),
  ];
}

function restTags(list: List): Safe[] {
  const rest = restOf(list, list.onPaper);
  return rest === null ? [] : [html`<p class="paper">${rest}, not printed here.</p>`];
}

function headed({ text, notes = [] }: Item): Value {
  return notes.length === 0 ? text : [html`<strong>${text}</strong>`, ...notes.map(paragraph)];
}

function points({ text, notes = [] }: Item): Value {
  return [text, ...notes.map((note) => html`<br><span class="quiet">${note}</span>`)];
}

function beside({ who, label, text, quotes = [], notes = [] }: Item): Value {
  const more = [...(quotes.length === 0 ? [] : [quotesIn(quotes)]), ...notes];
  const words = [
    ...(who === undefined ? [] : [html`<span class="who">${who}:</span>`]),
    ...(label === undefined ? [] : [html`<span class="who">${label}</span>`]),
    ...(text === '' ? [] : [text]),
    ...(more.length === 0 ? [] : [html`<span class="quiet">${between(more, SPACE)}</span>`]),
  ];
  return between(words, SPACE);
}

function below({ text, quotes = [] }: Item): Value {
  return html`${text}<br>${quotesIn(quotes)}`;
}

function entryTags({ title, aside, lines }: Entry): Safe[] {
  const beside = aside === undefined ? null : html` <span class="quiet">${aside}</span>`;
  const items = lines.map(({ label, text }) => ({ text, ...(label === undefined ? {} : { label }) }));
  return [html`<h3>${title}${beside}</h3>`, ...listTags({ items, style: 'beside' })];
}

function pieceTags(list: List): Safe[] {
  const { items, onPaper = items.length } = list;
  return [
    ...items.flatMap(({ label = '', text, notes = [] }, index) =>
      within(
        html`<div class="piece${index < onPaper ? '' : html` beyond`}">`,
        [
          html`<h3>${label}</h3>`,
          paragraph(text),
          ...listTags({ items: notes.map((note) => ({ text: note })) }),
        ],
        html`</div>`,
      ),
    ),
    ...restTags(list),
  ];
}
