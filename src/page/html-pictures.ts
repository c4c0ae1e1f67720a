// What is drawn beside words, as SVG: shapes with classes alone, so that the page's rule lets them be, hidden from whoever listens.
import { GRADES, type Grade } from './layout.ts';
import type { BarRow, Bars, Picture, Share, Standing } from './picture.ts';
import { html, type Safe } from './template.ts';

/** Of a strip, in units of its own: where its four steps are, and how far a bar reaches round the outer ones. */
const STEPS = [18, 54, 90, 126];
const WIDTH = 144;
const REACH = 12;

const RULE = html`<path class="rule" d="M18 10H126${STEPS.map((x) => html`M${x} 6v8`)}"/>`;

export function pictureTag(picture: Picture): Safe | null {
  return 'standing' in picture ? stripTag(picture.standing) : shareTag(picture.share);
}

/** A rule with four steps: a disc where it stands, a pale bar for what it could still be, a dashed one where that is not known. */
export function stripTag({ level, atLeast, atMost }: Standing): Safe | null {
  if (atLeast === null || atMost === null) return null;
  return strip(
    html`${RULE}${level !== null && atLeast === atMost ? null : bar(atLeast, atMost, level === null ? 'open' : 'could')}${level === null ? null : disc(level)}`,
  );
}

/** The words of the steps, once over all strips. */
export function stepsTag(): Safe {
  return strip(GRADES.map((one) => html`<text x="${xOf(one)}" y="15">${one}</text>`));
}

/** What is meant by each shape. */
export function legendTag(): Safe {
  const box = (name: string) => html`<rect class="${name}" x="1" y="3" width="30" height="14" rx="7"/>`;
  return html`<p class="legend"><span>${key(html`<circle class="here" cx="16" cy="10" r="7"/>`)} where it stands so far, from poor on the left to good</span> <span>${key(box('could'))} what it could still be</span> <span>${key(box('open'))} not known yet: neither good nor bad</span></p>`;
}

function key(shape: Safe): Safe {
  return html`<svg class="key" viewBox="0 0 32 20" aria-hidden="true">${shape}</svg>`;
}

function strip(shapes: Safe | readonly Safe[]): Safe {
  return html`<svg class="strip" viewBox="0 0 ${WIDTH} 20" aria-hidden="true">${shapes}</svg>`;
}

function bar(from: Grade, to: Grade, name: string): Safe {
  const start = xOf(from) - REACH;
  return html`<rect class="${name}" x="${start}" y="3" width="${xOf(to) + REACH - start}" height="14" rx="7"/>`;
}

function disc(level: Grade): Safe {
  return html`<circle class="here" cx="${xOf(level)}" cy="10" r="7"/>`;
}

function xOf(grade: Grade): number {
  return STEPS[GRADES.indexOf(grade)] ?? 0;
}

/** As much of the width as it is of the whole. */
function shareTag({ part, whole, isOpen = false }: Share): Safe | null {
  if (part === 0 || whole === 0) return null;
  return html`<svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><path class="${isOpen ? 'unsaid' : 'said'}" d="M0 5H${percent(part, whole)}"/></svg>`;
}

/** Bars from nothing: only so is the length of each the sum that it stands for. */
export function barTags({ caption, rows, lines }: Bars): Safe[] {
  const ends = rows.flatMap(({ from, to, lines: these }) => [
    from ?? 0,
    to ?? 0,
    ...these.map(({ at }) => at),
  ]);
  // A line at the very end would be cut in half.
  const most = Math.max(...ends) * 1.04;
  return [
    html`<table class="bars" role="table"><caption>${caption}</caption><tbody role="rowgroup">`,
    ...rows.map(
      (row) =>
        html`<tr role="row"><th role="rowheader" scope="row">${row.label}</th><td aria-hidden="true">${barTag(row, most)}</td><td role="cell">${row.text}</td></tr>`,
    ),
    html`</tbody></table>`,
    html`<p class="legend">${lines.map(({ text, isDashed }) => html`<span>${key(lineTag(16, 2, isDashed))} ${text}</span> `)}<span>Each bar starts from nothing.</span></p>`,
  ];
}

/** Solid as far as it is sure to reach, pale as far as it may. */
function barTag({ from, to, lines }: BarRow, most: number): Safe {
  const [sure, perhaps] = [from ?? 0, to ?? from ?? 0].map((sum) => percent(sum, most)) as [string, string];
  return html`<svg class="bar" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true"><rect class="could" y="5" width="${perhaps}" height="10"/><rect class="here" y="5" width="${sure}" height="10"/>${lines.map(({ at, isDashed }) => lineTag(percent(at, most), 0, isDashed))}</svg>`;
}

function lineTag(x: string | number, y: number, isDashed: boolean): Safe {
  return html`<path class="${isDashed ? 'dashed' : 'solid'}" d="M${x} ${y}V${20 - y}"/>`;
}

function percent(part: number, whole: number): string {
  return ((100 * part) / whole).toFixed(1);
}
