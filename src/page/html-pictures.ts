// What is drawn beside words, as SVG: shapes with classes alone, so that the page's rule lets them be, hidden from whoever listens.
import { GRADES, type Grade } from './layout.ts';
import type { Standing } from './picture.ts';
import { html, type Safe } from './template.ts';

/** Of a strip, in units of its own: where its four steps are, and how far a bar reaches round the outer ones. */
const STEPS = [18, 54, 90, 126];
const WIDTH = 144;
const REACH = 12;

const RULE = html`<path class="rule" d="M18 10H126${STEPS.map((x) => html`M${x} 6v8`)}"/>`;

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
  const key = (shape: Safe) => html`<svg class="key" viewBox="0 0 32 20" aria-hidden="true">${shape}</svg>`;
  const box = (name: string) => html`<rect class="${name}" x="1" y="3" width="30" height="14" rx="7"/>`;
  return html`<p class="legend"><span>${key(html`<circle class="here" cx="16" cy="10" r="7"/>`)} where it stands so far, from poor on the left to good</span> <span>${key(box('could'))} what it could still be</span> <span>${key(box('open'))} not known yet: neither good nor bad</span></p>`;
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
