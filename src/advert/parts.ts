// What part of an advert a line belongs to: what is offered, what is wanted of the worker, the work itself, the firm.
import type { Part, Passage } from './passage.ts';
import { hitsOf, type Phrases } from './phrases.ts';

/** Words of a heading for each part. */
export type PartPhrases = Readonly<Record<Exclude<Part, 'other'>, Phrases>>;

/** A line longer than this is no heading, unless a colon closes what it announces. */
const LONGEST_HEADING = 60;
const LONGEST_ANNOUNCEMENT = 120;
const WORDS_OF_HEADING = 8;

/** The part of each line. A heading holds until the next one. */
export function partsOf(passage: Passage, phrases: PartPhrases): Part[] {
  const { text, lineStarts, lines, starts } = passage;
  const headings = new Map<number, Part>();
  for (const part of ['firm', 'work', 'wanted', 'offer'] as const) {
    for (const { first, last } of hitsOf(phrases[part], passage)) {
      const line = lines[first] ?? 0;
      const lineStart = lineStarts[line] ?? 0;
      const lineEnd = (lineStarts[line + 1] ?? text.length + 1) - 1;
      const bare = bareOf(text.slice(lineStart, lineEnd));
      const isFirst = first === 0 || lines[first - 1] !== line || firstWordsOnly(passage, first, line);
      // A line that ends with a colon announces what follows, wherever in it the words stand.
      const closes = bare.endsWith(':') && bare.length <= LONGEST_ANNOUNCEMENT;
      if (!isFirst && !closes) continue;
      const short = bare.length - (starts[first] ?? 0) + lineStart <= LONGEST_HEADING;
      const after = text.slice(passage.ends[last] ?? 0, lineEnd);
      const announces = /^[\s*_]*(?::|\?[\s*_]*$)/.test(after);
      const alone = short && wordsIn(bare) <= WORDS_OF_HEADING && !/[.,;]$/.test(bare);
      if (announces || alone || closes) headings.set(line, part);
    }
  }
  const parts: Part[] = [];
  let now: Part = 'other';
  for (let line = 0; line + 1 < lineStarts.length; line += 1) {
    now = headings.get(line) ?? now;
    parts.push(now);
  }
  return parts;
}

/** A heading may have a few words before the ones that tell: "Your key responsibilities". */
function firstWordsOnly({ lines }: Passage, first: number, line: number): boolean {
  let before = 0;
  for (let at = first - 1; at >= 0 && lines[at] === line; at -= 1) before += 1;
  return before <= 3;
}

/** A line without the marks and spaces at its end. */
function bareOf(line: string): string {
  let end = line.length;
  while (end > 0 && /[*#_\s]/.test(line[end - 1] ?? '')) end -= 1;
  return line.slice(0, end);
}

function wordsIn(line: string): number {
  return line.split(/\s+/).filter((word) => /\w/.test(word)).length;
}
