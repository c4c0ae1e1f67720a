// Several files on one page: a line for each person or day, then where they differ and what to ask about it.

import { listOf, type Page, type Section } from '../page/page.ts';
import type { ApproachGuide, GuideDimension } from '../rubric/approach-guide-shape.ts';
import { fill } from '../rubric/fill.ts';
import { ownValue } from '../source/own-value.ts';
import { dateInWords } from '../source/read-aloud.ts';
import type { SessionEntry } from './entry.ts';
import { drawn, lineOf, STEPS } from './scale-line.ts';
import type { SessionComparison } from './session-comparison.ts';
import { creditLines } from './session-page.ts';

export function sessionComparisonPage(comparison: SessionComparison, guide: ApproachGuide): Page {
  const { entries } = comparison;
  const version = versionOf(entries);
  return {
    style: 'team',
    title: guide.versions[version].title,
    sections: [
      { heading: null, blocks: [{ text: `Side by side: ${entries.map(withDay).join('; ')}.` }] },
      talkSection(comparison, guide),
      ...guide.dimensions.map((dimension) => dimensionSection(dimension, entries, guide)),
      ...constraintSections(entries, guide),
    ],
    footer: creditLines(guide),
  };
}

/** The day, where the label does not have it. */
function withDay({ label, file: { on } }: SessionEntry): string {
  const day = on === undefined ? '' : dateInWords(on);
  return day === '' || label.includes(day) ? label : `${label} (${day})`;
}

/** The words of clients where all of it is theirs. */
function versionOf(entries: readonly SessionEntry[]): SessionEntry['version'] {
  return entries.every(({ version }) => version === 'client') ? 'client' : 'team';
}

/** What there is to talk about stands first: it is what the page is for. */
function talkSection(comparison: SessionComparison, guide: ApproachGuide): Section {
  return comparison.kind === 'dates'
    ? { heading: 'What has moved', blocks: [listOf(movedWords(comparison, guide))] }
    : { heading: 'Where you differ most', blocks: [listOf(differWords(comparison, guide))] };
}

function movedWords({ moves, entries }: SessionComparison, guide: ApproachGuide): string[] {
  const { talk } = guide;
  if (moves.length === 0) return [talk.open];
  const moved = moves.some(({ from, to }) => from !== to);
  return [
    ...moves.map(({ dimension, from, to, first, last }) =>
      fill(from === to ? talk.stayed : talk.moved, {
        dimension: titleOf(dimension, entries, guide),
        low: String(from),
        lows: first,
        high: String(to),
        highs: last,
      }),
    ),
    ...(moved ? [talk['ask-moved']] : []),
  ];
}

function differWords(
  { most, spreads, constraints, entries }: SessionComparison,
  guide: ApproachGuide,
): string[] {
  const { talk, scale } = guide;
  const marks = (['now', 'want'] as const).filter((mark) => most.some((one) => one.mark === mark));
  return [
    ...(spreads.length === 0 ? [talk.open] : most.length === 0 ? [talk.agree] : []),
    ...marks.flatMap((mark) => [
      ...most
        .filter((one) => one.mark === mark)
        .map(({ dimension, low, high, lows, highs }) =>
          fill(talk[`differ-${mark}`], {
            dimension: titleOf(dimension, entries, guide),
            low: String(low),
            high: String(high),
            lows: listed(lows),
            highs: listed(highs),
          }),
        ),
      talk[`ask-${mark}`],
    ]),
    ...constraints.map(({ constraint, low, high, lows, highs }) =>
      fill(talk['differ-constraint'], {
        constraint: constraintTitle(constraint, entries, guide),
        low: scale[low].toLowerCase(),
        high: scale[high].toLowerCase(),
        lows: listed(lows),
        highs: listed(highs),
      }),
    ),
  ];
}

function titleOf(id: GuideDimension['id'], entries: readonly SessionEntry[], guide: ApproachGuide): string {
  return guide.dimensions.find((one) => one.id === id)?.[versionOf(entries)].title ?? id;
}

function constraintTitle(id: string, entries: readonly SessionEntry[], guide: ApproachGuide): string {
  return guide.constraints.find((one) => one.id === id)?.[versionOf(entries)].title ?? id;
}

function dimensionSection(
  dimension: GuideDimension,
  entries: readonly SessionEntry[],
  guide: ApproachGuide,
): Section {
  const { restrictive, expansive } = guide.versions[versionOf(entries)];
  const lines = entries.map(({ label, file }) => drawn(label, lineOf(file, dimension.id)));
  const notes = entries.flatMap(({ label, file }) => {
    const text = file[dimension.id]?.notes ?? '';
    return text === '' ? [] : [`${label}: ${text}`];
  });
  const said = [...notes, ...dimension.questions.flatMap((question) => answersTo(question, entries))];
  return {
    heading: dimension[versionOf(entries)].title,
    blocks: [
      { scale: { lines, from: restrictive, to: expansive } },
      listOf(stepsNamed(dimension, entries)),
      ...(said.length === 0 ? [] : [listOf(said)]),
    ],
  };
}

/** A question with what each of them said to it. */
function answersTo(
  question: GuideDimension['questions'][number],
  entries: readonly SessionEntry[],
): string[] {
  const answers = entries.flatMap(({ label, file }) => {
    const answer = ownValue(file.answers, question.id);
    return answer === undefined ? [] : [`${label}: ${answer}`];
  });
  return answers.length === 0 ? [] : [`${question[versionOf(entries)]} ${answers.join(' / ')}`];
}

/** What the steps mean that somebody stands at; in the words of clients where a client said so. */
function stepsNamed(dimension: GuideDimension, entries: readonly SessionEntry[]): string[] {
  return (['team', 'client'] as const).flatMap((version) => {
    const named = entries.filter((entry) => entry.version === version);
    const at = STEPS.filter((step) => named.some(({ file }) => lineOf(file, dimension.id).now === step));
    const whose = version === 'client' && versionOf(entries) === 'team' ? ', in words for clients' : '';
    return at.map((step) => `Step ${step}${whose}: ${dimension[version].steps[step - 1] ?? ''}`);
  });
}

function constraintSections(entries: readonly SessionEntry[], guide: ApproachGuide): Section[] {
  const version = versionOf(entries);
  const rows = guide.constraints.flatMap((one) => {
    const said = entries.flatMap(({ label, file }) => {
      const held = ownValue(file.constraints, one.id);
      if (held === undefined) return [];
      const notes = typeof held === 'string' || held.notes === undefined ? '' : ` (${held.notes})`;
      return [`${label} ${guide.scale[typeof held === 'string' ? held : held.holds].toLowerCase()}${notes}`];
    });
    return said.length === 0 ? [] : [`${one[version].title}: ${said.join('; ')}.`];
  });
  return rows.length === 0
    ? []
    : [{ heading: guide.versions[version].parts.constraints, blocks: [listOf(rows)] }];
}

function listed(labels: readonly string[]): string {
  const [last, ...before] = labels.toReversed();
  return before.length === 0 ? (last ?? '') : `${before.toReversed().join(', ')} and ${last}`;
}
