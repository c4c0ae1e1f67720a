// Whether a board shows only the start of an advert: then nothing can be said of what the advert leaves out.

import { type Finding, findingAt } from '../advert/finding.ts';

/** What boards show of an advert is a few lines; a longer text that ends so was written so. */
const LONGEST_START = 1200;
const DOTS = /[\p{L}\d,;:)£%] {0,2}(?:…|\.{3,5}|\[(?:…|\.{3})\])$/u;
/** The last words are what is clicked on to see the rest. */
const MORE =
  /(?:^|[.!?…)\]] {1,3})\W{0,4}(?:(?:read|show|see|view) (?:more|(?:the )?(?:full|whole) (?:advert|job|description|job description))|continue reading)\W{0,4}$/i;

/** A warning where the text was cut; its words are what is missing, so there are none. */
export function cutIn(text: string): Finding[] {
  const whole = text.trimEnd();
  const last = whole.slice(Math.max(whole.lastIndexOf('\n') + 1, whole.length - 60));
  const isCut = (whole.length <= LONGEST_START && DOTS.test(whole.slice(-12))) || MORE.test(last);
  return isCut ? [findingAt(text, 'warning', TEXT_CUT, text.length, text.length)] : [];
}

const TEXT_CUT = 'text-cut';
