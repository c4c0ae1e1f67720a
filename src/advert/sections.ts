// What part of an advert a line belongs to: what is offered, what is wanted of the worker, the work itself, the firm.

import { hitsOf, type Phrases } from './phrases.ts';
import { type AdvertSection, type Tokens, wordIn } from './tokens.ts';

/** Words of a heading for each part; `other` ends the part before it. */
export type SectionPhrases = Readonly<Record<AdvertSection, Phrases>>;

/** A line longer than this is no heading, unless a colon closes what it announces. */
const LONGEST_HEADING = 60;
const LONGEST_ANNOUNCEMENT = 120;
const WORDS_OF_HEADING = 8;

/** The part of each line. A heading holds until the next one. */
export function sectionsOf(passage: Tokens, phrases: SectionPhrases): AdvertSection[] {
  const { text, lineStarts, lines, starts } = passage;
  const headings = new Map<number, AdvertSection>();
  for (const part of ['other', 'firm', 'work', 'wanted', 'offer'] as const) {
    for (const { first, last } of hitsOf(phrases[part], passage)) {
      const line = lines[first] ?? 0;
      const lineStart = lineStarts[line] ?? 0;
      const lineEnd = (lineStarts[line + 1] ?? text.length + 1) - 1;
      const whole = text.slice(lineStart, lineEnd);
      const bare = bareOf(whole);
      const isFirst = first === 0 || lines[first - 1] !== line || firstWordsOnly(passage, first, line);
      // A line that ends with a colon announces what follows, wherever in it the words stand.
      const closes = bare.endsWith(':') && bare.length <= LONGEST_ANNOUNCEMENT;
      if (!isFirst && !closes) continue;
      const isShort = bare.length - (starts[first] ?? 0) + lineStart <= LONGEST_HEADING;
      const after = text.slice(passage.ends[last] ?? 0, lineEnd);
      const isAlone = () =>
        isShort &&
        !LISTED.test(whole) &&
        wordsIn(bare) <= WORDS_OF_HEADING &&
        !/[.,;]$/.test(bare) &&
        !goesOn(bare, after);
      if (closes || ANNOUNCES.test(after) || isAlone()) headings.set(line, part);
    }
  }
  const parts: AdvertSection[] = [];
  let now: AdvertSection = 'other';
  for (let line = 0; line + 1 < lineStarts.length; line += 1) {
    now = headings.get(line) ?? now;
    parts.push(now);
  }
  return parts;
}

const ANNOUNCES = /^[\s*_]*(?::|\?[\s*_]*$)/;

/** A line of a list is no heading: "- Funded qualifications". Stars may make a heading bold. */
const LISTED = /^\s*(?:[-•·–▪●✓✔➢>]|\*(?!\*)|o\s)\s*\S/;

/** "You will have" or "we offer" with its own end is a sentence, and announces nothing. */
function goesOn(line: string, after: string): boolean {
  return /^[\s*#_]*(?:you|we|are|is|do|as)\b/i.test(line) && /\w/.test(after);
}

/** A heading may have a few words before the ones that tell: "Your key responsibilities". */
function firstWordsOnly(passage: Tokens, first: number, line: number): boolean {
  let before = 0;
  for (let at = first - 1; at >= 0 && passage.lines[at] === line; at -= 1) {
    if (!LEADING.has(wordIn(passage, at))) return false;
    before += 1;
  }
  return before <= 4;
}

/** What may stand before the word that makes a heading; "no experience" and "own car essential" are none. */
const LEADING = new Set(
  "your our the key main core staff employee company other additional job role personal further some of and more great skills what are is fantastic full list pay duties responsibilities requirements knowledge experience qualifications minimum person candidate about essential desirable a an these just few summary description salary professional for what's how on why work team excellent".split(
    ' ',
  ),
);

/** A line without the marks and spaces at its end. */
function bareOf(line: string): string {
  let end = line.length;
  while (end > 0 && BARE_END.test(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end);
}

const BARE_END = /[*#_\s]/;

function wordsIn(line: string): number {
  return line.split(/\s+/).filter((word) => /\w/.test(word)).length;
}
