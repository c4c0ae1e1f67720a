// Lists of a page as HTML.
import { foldTag, linked, paragraph, quotesIn } from './html-words.ts';
import { type Entry, type Item, type List, restOf } from './page.ts';
import { between, html, type Safe, type Value } from './template.ts';

const SPACE = html` `;

/** More than so many of those that are not on paper are folded away on a screen. */
const MOST_BEYOND = 8;

/** On paper only the first are there, and it says how many are not: a page that is handed over has a side or two. */
export function listTags(list: List): Safe[] {
  const { items, onPaper = items.length } = list;
  const rest = restOf(list, onPaper);
  if (rest === null || items.length - onPaper <= MOST_BEYOND)
    return [...itemTags(list, 0, items.length), ...restTags(list)];
  return [
    ...itemTags(list, 0, onPaper),
    foldTag('beyond', rest, itemTags(list, onPaper, items.length)),
    ...restTags(list),
  ];
}

function itemTags({ items, mark, style, onPaper = items.length }: List, from: number, to: number): Safe[] {
  if (from === to) return [];
  const isNumbered = mark === 'number' || mark === 'step';
  const inItem = style === undefined ? headed : { beside, below, points }[style];
  const lines = items
    .slice(from, to)
    .map(
      (item, index) => html`<li${from + index < onPaper ? null : html` class="beyond"`}>${inItem(item)}</li>`,
    );
  if (!isNumbered) return [html`<ul>`, ...lines, html`</ul>`];
  return [from === 0 ? html`<ol>` : html`<ol start="${from + 1}">`, ...lines, html`</ol>`];
}

function restTags(list: List): Safe[] {
  const rest = restOf(list, list.onPaper);
  return rest === null ? [] : [html`<p class="paper">${rest}, not printed here.</p>`];
}

/** What stands under an item. */
function under({ notes = [], contact }: Item): Value[] {
  return contact === undefined ? [...notes] : [...notes, linked(contact)];
}

function headed(item: Item): Value {
  const notes = under(item);
  return notes.length === 0 ? item.text : [html`<strong>${item.text}</strong>`, ...notes.map(paragraph)];
}

function points(item: Item): Value {
  return [item.text, ...under(item).map((note) => html`<br><span class="quiet">${note}</span>`)];
}

function beside(item: Item): Value {
  const { who, label, text, quotes = [] } = item;
  const more = [...(quotes.length === 0 ? [] : [quotesIn(quotes)]), ...under(item)];
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

/** `isTop`: no heading stands over it. */
export function entryTags({ title, aside, lines }: Entry, isTop: boolean): Safe[] {
  const beside = aside === undefined ? null : html` <span class="quiet">${aside}</span>`;
  const items = lines.map(({ label, text }) => ({ text, ...(label === undefined ? {} : { label }) }));
  const name = isTop ? html`<h2>${title}${beside}</h2>` : html`<h3>${title}${beside}</h3>`;
  return [name, ...listTags({ items, style: 'beside' })];
}

/** Short pieces, each under its label. */
export function pieceTags(list: List): Safe[] {
  const { items, onPaper = items.length } = list;
  return [
    ...items.flatMap(({ label = '', text, notes = [] }, index) => [
      html`<div class="piece${index < onPaper ? '' : html` beyond`}">`,
      html`<h3>${label}</h3>`,
      paragraph(text),
      ...listTags({ items: notes.map((note) => ({ text: note })) }),
      html`</div>`,
    ]),
    ...restTags(list),
  ];
}
