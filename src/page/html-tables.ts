// Tables and figures of a page as HTML.
import { pictureTag, stepsTag, stripTag } from './html-pictures.ts';
import { foldTag, linked, paragraph, quotesIn } from './html-words.ts';
import { type FigureList, MARK_WORDS, type Scale, type Table } from './page.ts';
import type { Levels } from './picture.ts';
import { capitalise } from './punctuation.ts';
import type { Ground, GroundAnswer } from './quotation.ts';
import { between, html, type Safe, type Value } from './template.ts';

/** The roles stay what they are where a small screen shows the table as a list; there each cell says whose it is. */
export function tableTags({ caption, heads, rows, isCounts }: Table): Safe[] {
  const top = heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`);
  return [
    html`<table role="table" class="${isCounts === true ? 'counts' : 'beside'}"><caption>${caption}</caption>`,
    html`<thead role="rowgroup"><tr role="row"><td role="cell"></td>${top}</tr></thead>`,
    html`<tbody role="rowgroup">`,
    ...rows.map(({ label, cells, note, isDetail }) => {
      const more = note === undefined ? null : html`<br><span class="quiet">${note}</span>`;
      const all = cells.map(({ text, tone, picture }, index) => {
        const name = html`<b aria-hidden="true">${heads[index] ?? ''}: </b>`;
        const drawn = picture === undefined ? null : pictureTag(picture);
        const words = tone === undefined ? text : html`<span class="level">${text}</span>`;
        return html`<td role="cell">${name}${isCounts === true ? [words, drawn] : [drawn, words]}</td>`;
      });
      return html`<tr role="row"${isDetail === true ? html` class="detail"` : null}><th role="rowheader" scope="row">${label}${more}</th>${all}</tr>`;
    }),
    html`</tbody></table>`,
  ];
}

export function figureTags({ caption, items }: FigureList): Safe[] {
  return [
    html`<table class="figures"><caption>${caption}</caption><tbody>`,
    ...items.map(({ label, text, quotes = [], notes = [], contact }) => {
      const parts: Value[] = [text, ...(quotes.length === 0 ? [] : [quotesIn(quotes)]), ...notes];
      if (contact !== undefined) parts.push(linked(contact));
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

/** What a level rests on, a line for each answer; what was asked, and what it is held against, is folded away. */
export function groundTags({ title, soFar, view, answers, isOpen }: Ground): Safe {
  const asked = answers.filter(({ ask, label, source }) => ask !== label || source !== '');
  return html`<details class="ground"${isOpen ? html` open` : null}><summary><h3>${title}: ${soFar}</h3></summary>${view === null ? null : paragraph(view)}<ul class="answers">${answers.map(answerTag)}</ul>${asked.length === 0 ? null : foldTag('sources', 'What was asked, and what it is held against', [html`<ul>${asked.map(sourceTag)}</ul>`])}</details>`;
}

function answerTag({ level, label, by }: GroundAnswer): Safe {
  const evidence = by.map(({ said, quotes }) =>
    between([...(said === '' ? [] : [said]), ...(quotes.length === 0 ? [] : [quotesIn(quotes)])], html`: `),
  );
  const rests = by.length === 0 ? null : html` <span class="quiet">${between(evidence, html`; `)}</span>`;
  return html`<li><span class="level">${level ?? 'open'}</span> <span>${label}${rests}</span></li>`;
}

function sourceTag({ ask, label, source }: GroundAnswer): Safe {
  return html`<li>${ask === label ? null : ask}${source === '' ? null : html` <span class="quiet">${linked(source)}</span>`}</li>`;
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
