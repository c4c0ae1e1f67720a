// A page as HTML: no script, no outside file, everything untrusted escaped.
import { entryTags, listTags, pieceTags } from './html-lists.ts';
import { barTags, legendTag } from './html-pictures.ts';
import { STYLE, STYLE_SHA256 } from './html-style.ts';
import { figureTags, groundTags, levelTags, scaleTag, tableTags } from './html-tables.ts';
import { foldTag, linked, paragraph, quiet } from './html-words.ts';
import { isLoud } from './layout.ts';
import {
  type Alarm,
  type Block,
  firstDrawn,
  gravestOf,
  type Notice,
  otherAlarms,
  type Page,
} from './page.ts';
import { withFullStop } from './punctuation.ts';
import type { Ground } from './quotation.ts';
import { between, html, type Safe, type Value } from './template.ts';

const NEW_LINE = html`\n`;

/** A strict rule of what may act on it: nothing but the words and the style sheet beside them. */
export function toHtml(page: Page): string {
  const { style, kind, title, about = '', dates = [], cautions = [], headline = [], notes = [] } = page;
  const { sections, footer, close } = page;
  const drawn = firstDrawn(sections);
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
  ...alarmTags(gravestOf(page)),
  ...(about === '' ? [] : [html`<p class="about">${about}</p>`]),
  ...dates.map(quiet),
  html`</header>`,
  ...alarmTags(otherAlarms(page)),
  ...cautions.map((caution) => html`<div class="notice">${paragraph(caution)}</div>`),
  ...(headline.length === 0 ? [] : [html`<div class="headline">${headline.map(paragraph)}</div>`]),
  ...notes.map(paragraph),
  ...sections.flatMap(({ heading, blocks, isLong }) => {
    const head = heading === null ? [] : [html`<h2>${heading}</h2>`];
    const inside = blocks.flatMap((block) => [
      ...tagsOf(block, heading === null),
      ...(block === drawn ? [legendTag()] : []),
    ]);
    const tags =
      isLong === true
        ? [foldTag('long', head, inside), html`<p class="paper">${heading}: not printed here.</p>`]
        : [...head, ...inside];
    return kind === undefined ? tags : within(html`<section>`, tags, html`</section>`);
  }),
])}
</main>
<footer>
${lines([...footer.map((line) => quiet(linked(line))), ...(close === undefined ? [] : [html`<p class="close">${close}</p>`]), ...alarmTags(gravestOf(page))])}
</footer>
</body>
</html>
`);
}

function within(start: Safe, tags: readonly Safe[], end: Safe): Safe[] {
  return [start, ...tags, end];
}

function lines(tags: readonly Value[]): Value[] {
  return between(tags, NEW_LINE);
}

/** One box, however many there are. */
function alarmTags(alarms: readonly Alarm[]): Safe[] {
  const words = alarms.map(
    ({ say, who }) =>
      html`<p><strong>${say}</strong>${who === null ? null : html` ${linked(withFullStop(who))}`}</p>`,
  );
  return words.length === 0 ? [] : [html`<div class="notice alarm" role="note">${words}</div>`];
}

/** Tags, each on a line of its own. */
function tagsOf(block: Block, isTop: boolean): Safe[] {
  if ('text' in block) {
    const { text, tone } = block;
    if (isLoud(tone)) return [html`<p><strong>${text}</strong></p>`];
    return [tone === 'quiet' ? quiet(text) : paragraph(text)];
  }
  if ('intro' in block) return block.intro.map(paragraph);
  if ('list' in block) return listTags(block.list);
  if ('lists' in block)
    return divided(
      'three',
      block.lists.flatMap((list) =>
        within(html`<div>`, [html`<h3>${list.name}</h3>`, ...listTags(list)], html`</div>`),
      ),
    );
  if ('entries' in block) return block.entries.flatMap((entry) => entryTags(entry, isTop));
  if ('pieces' in block) return pieceTags(block.pieces);
  if ('notices' in block)
    return block.areApart === true
      ? divided('notices', block.notices.map(standingOut))
      : block.notices.map(noticeTag);
  if ('figures' in block) return figureTags(block.figures);
  if ('table' in block) return tableTags(block.table);
  if ('levels' in block) return levelTags(block.levels);
  if ('bars' in block) return barTags(block.bars);
  if ('grounds' in block) return groundsTags(block.grounds);
  if ('scale' in block) return [scaleTag(block.scale)];
  return block.write.map((ask) => html`<p class="write">${ask}<span></span></p>`);
}

/** On paper there is room for those that stand open. */
function groundsTags(grounds: readonly Ground[]): Safe[] {
  const tags = divided('two', grounds.map(groundTags));
  return grounds.every(({ isOpen }) => isOpen)
    ? tags
    : [...tags, html`<p class="paper">What is folded away is not printed here.</p>`];
}

function divided(name: string, tags: readonly Safe[]): Safe[] {
  return within(html`<div class="${name}">`, tags, html`</div>`);
}

function noticeTag({ title, say, who, by, source }: Notice): Safe {
  const ours = [who, by].filter((part) => part !== null).map((part) => paragraph(linked(part)));
  return html`<div class="notice"><h3>${title}</h3>${paragraph(say)}${ours}${quiet(linked(source))}</div>`;
}

/** On paper there is no room for the source. */
function standingOut({ title, say, because, who, by, source }: Notice): Safe {
  return html`<div class="notice"><h3>${title}</h3>${[
    paragraph(say),
    because === null ? null : html`<p class="screen">Because: ${because}</p>`,
    who === null
      ? null
      : html`<p class="who">${linked(who)}${by === null ? null : html`. ${linked(by)}`}</p>`,
  ]}${foldTag('sources', 'Where this is from', [quiet(linked(source))])}</div>`;
}
