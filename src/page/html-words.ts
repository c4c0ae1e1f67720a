// The words of a page as HTML: paragraphs, quotations, and what can be rung or opened.
import { type Quotation, quotesShown } from './quotation.ts';
import { between, html, type Safe, type Value } from './template.ts';

export function paragraph(words: Value): Safe {
  return html`<p>${words}</p>`;
}

export function quiet(words: Value): Safe {
  return html`<p class="quiet">${words}</p>`;
}

/** 0300 123 1100, 028 9025 7796, 08000 121 700. Short numbers are left alone: nobody should ring 999 by a slip of the thumb. */
const REACHED = /(\b0\d{2,4}(?: \d{3,4}){2}\b|\bhttps:\/\/[\w%./?=&#-]*[\w/])/;

/** Telephone numbers and web addresses as links: in our own words alone, and never in those of an offer. */
export function linked(text: string): Value {
  return text.split(REACHED).map((part, index) => {
    if (index % 2 === 0) return part;
    const to = part.startsWith('https:') ? part : `tel:${part.replaceAll(' ', '')}`;
    return html`<a href="${to}">${part}</a>`;
  });
}

/** Words that somebody said, as a quotation, with who it was beside it. */
export function quotesIn(quotes: readonly Quotation[]): Safe {
  const { shown, last } = quotesShown(quotes, ({ words, by }) => html`<q>${words.trim()}</q> (${by})`);
  return html`${between(shown, html`, `)}${shown.length === 0 || last === null ? null : html` and `}${last}`;
}

/** What is there for whoever wants it. */
export function foldTag(name: string, summary: Value, tags: readonly Safe[]): Safe {
  return html`<details class="${name}"><summary>${summary}</summary>${tags}</details>`;
}
