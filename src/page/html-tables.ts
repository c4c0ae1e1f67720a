// Tables and figures of a page as HTML.
import { stepsTag, stripTag } from './html-pictures.ts';
import { type FigureList, MARK_WORDS, type Scale, type Table } from './page.ts';
import type { Levels } from './picture.ts';
import { capitalise } from './punctuation.ts';
import { type Ground, type GroundAnswer, type Quotation, quotesShown } from './quotation.ts';
import { between, html, type Safe } from './template.ts';

/** The roles stay what they are where a small screen shows the table as a list; there each cell says whose it is. */
export function tableTags({ caption, heads, rows, isCounts }: Table): Safe[] {
  const top = heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`);
  return [
    html`<table role="table"${isCounts === true ? html` class="counts"` : null}><caption>${caption}</caption>`,
    html`<thead role="rowgroup"><tr role="row"><td role="cell"></td>${top}</tr></thead>`,
    html`<tbody role="rowgroup">`,
    ...rows.map(({ label, cells, note, isDetail }) => {
      const more = note === undefined ? null : html`<br><span class="quiet">${note}</span>`;
      const all = cells.map(({ text, tone, standing }, index) => {
        const name = html`<b aria-hidden="true">${heads[index] ?? ''}: </b>`;
        const drawn = standing === undefined ? null : stripTag(standing);
        return html`<td role="cell">${name}${drawn}${tone === undefined ? text : html`<span class="level">${text}</span>`}</td>`;
      });
      return html`<tr role="row"${isDetail === true ? html` class="detail"` : null}><th role="rowheader" scope="row">${label}${more}</th>${all}</tr>`;
    }),
    html`</tbody></table>`,
  ];
}

export function figureTags({ caption, items }: FigureList): Safe[] {
  return [
    html`<table class="figures"><caption>${caption}</caption><tbody>`,
    ...items.map(({ label, text, quotes = [], notes = [] }) => {
      const parts = [text, ...(quotes.length === 0 ? [] : [quotesIn(quotes)]), ...notes];
      const shown = parts.filter((part) => part !== '');
      return html`<tr><th scope="row">${label}</th><td>${between(shown, html`<br>`)}</td></tr>`;
    }),
    html`</tbody></table>`,
  ];
}

/** The roles stay what they are where a small screen shows a row as two lines. The wish stands with what it is for. */
export function levelTags({ caption, heads: [what, soFarHead, , answeredHead], rows }: Levels): Safe[] {
  const head = (text: string) => html`<th role="columnheader" scope="col">${text}</th>`;
  return [
    html`<table class="levels" role="table"><caption>${caption}</caption>`,
    html`<thead role="rowgroup"><tr role="row">${head(what)}<td aria-hidden="true">${stepsTag()}</td>${head(soFarHead)}${head(answeredHead)}</tr></thead>`,
    html`<tbody role="rowgroup">`,
    ...rows.map(({ title, level, soFar, couldBe, answered, wish, ...range }) => {
      const pill = wish === null ? null : html` <span class="pill">${wish}</span>`;
      const so = level === null ? soFar : html`<span class="level">${soFar}</span>`;
      const could = couldBe === null ? null : html`<span class="quiet">, could be ${couldBe}</span>`;
      return html`<tr role="row"><th role="rowheader" scope="row">${title}${pill}</th><td aria-hidden="true">${stripTag({ level, ...range })}</td><td role="cell">${so}${could}</td><td role="cell">${answered}</td></tr>`;
    }),
    html`</tbody></table>`,
  ];
}

export function groundTags({ title, soFar, view, answers }: Ground): Safe[] {
  return [
    html`<h3>${title}: ${soFar}</h3>`,
    html`<ul class="answers">`,
    ...(view === null ? [] : [html`<li>${view}</li>`]),
    ...answers.map(answerTag),
    html`</ul>`,
  ];
}

function answerTag({ level, ask, label, by, source }: GroundAnswer): Safe {
  const question = ask === label ? null : html`<span class="screen">${ask}</span> `;
  const evidence = by.map(({ said, quotes }) =>
    between([...(said === '' ? [] : [said]), ...(quotes.length === 0 ? [] : [quotesIn(quotes)])], html`: `),
  );
  const rests = by.length === 0 ? null : html` <span class="quiet">${between(evidence, html`; `)}</span>`;
  const from = source === '' ? null : html` <span class="quiet screen">${source}</span>`;
  return html`<li><span class="level">${level ?? 'open'}</span> ${question}${label}${rests}${from}</li>`;
}

export function scaleTag({ from, to, lines: drawn }: Scale): Safe {
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

/** Words that somebody said, as a quotation, with who it was beside it. */
export function quotesIn(quotes: readonly Quotation[]): Safe {
  const { shown, last } = quotesShown(quotes, ({ words, by }) => html`<q>${words.trim()}</q> (${by})`);
  return html`${between(shown, html`, `)}${shown.length === 0 || last === null ? null : html` and `}${last}`;
}
