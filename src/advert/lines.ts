// What kind of line a mention stands in, decided once for every subject: a title, a labelled fact, a line of facts, a
// sentence, or words that are not of this job at all.
import type { Frame } from './frames.ts';
import { type Hit, hitsOf, type Phrases } from './phrases.ts';
import { type Tokens, wordIn } from './tokens.ts';

/** Words that tell what a line is. They come from the phrase book. */
export interface LinePhrases {
  /** Labels after which the kind of contract stands: "contract type". */
  readonly contractLabels: ReadonlySet<string>;
  /** An agency's notice about itself. */
  readonly notice: Phrases;
  /** What a page says to everybody: cookies, other jobs, words to employers. */
  readonly furniture: Phrases;
  /** A heading below which other jobs stand: "similar jobs". */
  readonly otherJobs: Phrases;
  /** What this job is told apart from: "a good alternative to". */
  readonly elsewhere: Phrases;
  /** What the worker has to bring: "evidence of", "(essential)". */
  readonly demandsBefore: Frame;
  readonly demandsAfter: Frame;
}

export type LineKind = 'title' | 'labelled' | 'facts' | 'item' | 'sentence';

export interface Lines {
  readonly passage: Tokens;
  readonly phrases: LinePhrases;
  /** Which lines are the title of the advert. */
  readonly titles: ReadonlySet<number>;
  readonly furniture: ReadonlySet<number>;
  /** Sentences of a notice. */
  readonly notices: ReadonlySet<number>;
  /** Sentences with the word after which they speak of other jobs. */
  readonly elsewhere: ReadonlyMap<number, number>;
}

export function linesOf(passage: Tokens, phrases: LinePhrases): Lines {
  const { lines, sentences } = passage;
  return {
    passage,
    phrases,
    titles: titlesOf(passage),
    furniture: new Set(hitsOf(phrases.furniture, passage).map(({ first }) => lines[first] ?? 0)),
    notices: new Set(hitsOf(phrases.notice, passage).map(({ first }) => sentences[first] ?? 0)),
    elsewhere: new Map(
      hitsOf(phrases.elsewhere, passage)
        .toReversed()
        .map(({ first, last }) => [sentences[first] ?? 0, last]),
    ),
  };
}

/** So much of a page stands above the list of other jobs at least: before it the words are a link. */
const LEAST_ADVERT = 400;
const LONGEST_HEADING = 40;

/** Where a list of other jobs begins below the advert; null where there is none. */
export function otherJobsAt(passage: Tokens, { otherJobs }: LinePhrases): number | null {
  const { text, lines, lineStarts, starts } = passage;
  for (const { first } of hitsOf(otherJobs, passage)) {
    const line = lines[first] ?? 0;
    const [start, end] = [lineStarts[line] ?? 0, lineStarts[line + 1] ?? 0];
    if (start < LEAST_ADVERT || end - start > LONGEST_HEADING) continue;
    if (!/\w/.test(text.slice(start, starts[first]))) return start;
  }
  return null;
}

/** A title is one of the first lines, short, and no sentence. */
const TITLE_LINES = 2;
const LONGEST_TITLE = 120;

function titlesOf({ text, lineStarts }: Tokens): ReadonlySet<number> {
  const titles = new Set<number>();
  let said = 0;
  for (let line = 0; line + 1 < lineStarts.length && said < TITLE_LINES; line += 1) {
    const [start, end] = [lineStarts[line] ?? 0, (lineStarts[line + 1] ?? 0) - 1];
    if (end - start > LONGEST_TITLE) return titles;
    const words = text.slice(start, end).trim();
    if (words === '') continue;
    said += 1;
    if (!/[.?]$/.test(words) && !/:/.test(words)) titles.add(line);
  }
  return titles;
}

/**
 * Whether a mention is in the title, or alone in its part of one of the lines below that say the title again. After a comma
 * or in the second line a firm is named: "Harbour Bank".
 */
export function isInTitle(lines: Lines, hit: Hit): boolean {
  const { passage, titles } = lines;
  const line = passage.lines[hit.first] ?? 0;
  const isFirst = titles.values().next().value === line;
  const start = passage.lineStarts[line] ?? 0;
  if (isFirst && !/[,|(–]| - /.test(passage.text.slice(start, passage.starts[hit.first]))) return true;
  if (!beginsSegment(lines, hit)) return false;
  if (titles.has(line)) return true;
  if (line > LAST_TITLE) return false;
  const end = passage.ends[hit.last] ?? 0;
  return /^[ \t]{0,2}(?:[)|,\n–-]|$)/.test(passage.text.slice(end, end + 3));
}

const LAST_TITLE = 12;

/** Whether words are not said of this job: a notice, what a page says to everybody, what it is told apart from. */
export function isOfAnother({ passage, furniture, notices, elsewhere }: Lines, { first }: Hit): boolean {
  const sentence = passage.sentences[first] ?? 0;
  return (
    furniture.has(passage.lines[first] ?? 0) ||
    notices.has(sentence) ||
    (elsewhere.get(sentence) ?? first) < first
  );
}

/** How far behind its label an answer may stand, and how long a label alone on its line is. */
const LONGEST_ANSWER = 90;
const LONGEST_LABEL = 40;

/** The words that a mention answers, before a colon in its line or alone on the line above; empty where there are none. */
function labelBefore({ text, starts, lines, lineStarts }: Tokens, { first }: Hit): string {
  const start = starts[first] ?? 0;
  const line = lines[first] ?? 0;
  const before = text.slice(Math.max(lineStarts[line] ?? 0, start - LONGEST_ANSWER), start);
  const colon = Math.max(before.lastIndexOf(':'), before.lastIndexOf('\t'));
  if (colon >= 0) {
    if (/[.!?;]\s/.test(before.slice(colon))) return '';
    return (
      before
        .slice(0, colon)
        .split(/[:|;.,\t•]/)
        .at(-1) ?? ''
    );
  }
  if (/[a-z0-9]/i.test(before)) return '';
  for (let above = line - 1; above >= Math.max(0, line - 2); above -= 1) {
    const words = text.slice(lineStarts[above] ?? 0, (lineStarts[above + 1] ?? 0) - 1).trim();
    if (words !== '') return words.length <= LONGEST_LABEL ? words : '';
  }
  return '';
}

/** A label is known by all its words, or by its last ones: "The contract type". */
function isContractLabel(labels: ReadonlySet<string>, label: string): boolean {
  const words = label.toLowerCase().match(/[a-z]+/g) ?? [];
  return [words.length, 2, 1].some((last) => labels.has(words.slice(-last).join(' ')));
}

/** "Zero hours: No", or the label alone on its line and "No" below it. */
export function isAnsweredNo({ passage }: Lines, { last }: Hit): boolean {
  const end = passage.ends[last] ?? 0;
  const rest = passage.text.slice(end, end + FURTHEST_ANSWER);
  if (!NO.test(rest)) return false;
  // A few words may end the label: "Driving licence required".
  const label = /^[a-z ]{0,24}\??/i.exec(rest)?.[0].length ?? 0;
  const between = /^[\s:*•-]{0,8}/.exec(rest.slice(label))?.[0] ?? '';
  if (!/[\n:]|- $/.test(between)) return false;
  return /^(?:no|none|n\/a|not applicable)[ \t]{0,2}(?:[\n.,;|]|$)/i.test(rest.slice(label + between.length));
}

const FURTHEST_ANSWER = 48;
/** A quick look before the long one. */
const NO = /[\s:*•-](?:no|n\/a)/i;

/** Words of sentences: a line with none of them is a line of facts. */
const OF_SENTENCES = new Set(
  'you we our your they he she it who which that if as to is are was were will would can could may might must should have has had this these those i us them their there working join looking'.split(
    ' ',
  ),
);
const LONGEST_FACTS = 160;

/** The kind of line in which a mention stands. */
export function lineKindOf(lines: Lines, hit: Hit): LineKind {
  const { passage, phrases, titles } = lines;
  const line = passage.lines[hit.first] ?? 0;
  if (isContractLabel(phrases.contractLabels, labelBefore(passage, hit))) return 'labelled';
  if (titles.has(line)) return 'title';
  const [start, end] = [passage.lineStarts[line] ?? 0, (passage.lineStarts[line + 1] ?? 0) - 1];
  if (end - start <= LONGEST_FACTS && !hasSentence(passage, hit.first, line) && beginsSegment(lines, hit))
    return 'facts';
  return LISTED.test(passage.text.slice(start, start + 8)) ? 'item' : 'sentence';
}

const LISTED = /^\s*(?:[-•·–▪●✓✔➢>*]|o\s)\s*\S/;

function hasSentence(passage: Tokens, index: number, line: number): boolean {
  const { lines } = passage;
  for (let at = index; at >= 0 && lines[at] === line; at -= 1)
    if (OF_SENTENCES.has(wordIn(passage, at))) return true;
  for (let at = index; at < lines.length && lines[at] === line; at += 1)
    if (OF_SENTENCES.has(wordIn(passage, at))) return true;
  return false;
}

/** What may stand before a kind of contract in its part of a line of facts. */
const BESIDE = new Set(
  'full part time month months year years week weeks ongoing initial initially minimum approx approximately up x job a an'.split(
    ' ',
  ),
);

/** "Part time, permanent", "12 month fixed term": first in its part of the line, but for a length or a time. */
function beginsSegment({ passage }: Lines, { first }: Hit): boolean {
  const { text, starts, ends, lines } = passage;
  for (let at = first; ; at -= 1) {
    const before = at - 1;
    if (before < 0 || lines[before] !== lines[first]) return true;
    const gap = text.slice(ends[before] ?? 0, starts[at] ?? 0);
    if (/[^ \t]/.test(gap.replace(/^-$/, ''))) return true;
    const word = wordIn(passage, before);
    if (!BESIDE.has(word) && !/^\d/.test(word)) return false;
  }
}
