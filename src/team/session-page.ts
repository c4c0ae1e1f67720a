// A session on paper: its questions to write on, and one file drawn, with what was said and what holds the team back.

import { listOf, type Page, type Section } from '../page/page.ts';
import type { ApproachGuide, GuideDimension, GuideVersion } from '../rubric/approach-guide-shape.ts';
import { fill } from '../rubric/fill.ts';
import { HOLDS } from '../rubric/scale.ts';
import { ownValue } from '../source/own-value.ts';
import { dateInWords } from '../source/read-aloud.ts';
import type { SessionEntry } from './entry.ts';
import { drawn, lineOf } from './scale-line.ts';

export function sessionPage(entry: SessionEntry, guide: ApproachGuide): Page {
  const { file, version } = entry;
  const words = guide.versions[version];
  const about = [file.who, file.on === undefined ? undefined : dateInWords(file.on)].filter(
    (part) => part !== undefined,
  );
  return {
    style: 'team',
    title: words.title,
    sections: [
      ...(about.length === 0 ? [] : [{ heading: null, blocks: [{ text: about.join(', ') }] }]),
      ...guide.dimensions.map((dimension) => dimensionSection(dimension, entry, guide)),
      constraintSection(entry, guide),
      ...employerSections(entry),
      ...furtherSections(entry, guide),
    ],
    footer: creditLines(guide),
  };
}

function dimensionSection(
  dimension: GuideDimension,
  { file, version }: SessionEntry,
  guide: ApproachGuide,
): Section {
  const { labels, restrictive, expansive } = guide.versions[version];
  const { title, steps } = dimension[version];
  const line = lineOf(file, dimension.id);
  const notes = file[dimension.id]?.notes ?? '';
  const said = dimension.questions.flatMap((question) => {
    const answer = ownValue(file.answers, question.id);
    return answer === undefined ? [] : [`${question[version]} ${answer}`];
  });
  return {
    heading: title,
    blocks: [
      { scale: { lines: [drawn('', line)], from: restrictive, to: expansive } },
      listOf([stepInWords(labels.now, line.now, steps), stepInWords(labels.want, line.want, steps)]),
      ...(notes === '' ? [] : [{ text: `${labels.notes}: ${notes}` }]),
      ...(said.length === 0 ? [] : [listOf(said)]),
    ],
  };
}

/** "Now, 2: we talk about quality when ..." */
function stepInWords(label: string, step: number | null, steps: readonly string[]): string {
  return step === null ? `${label}: not known yet.` : `${label}, ${step}: ${steps[step - 1] ?? ''}`;
}

function constraintSection({ file, version }: SessionEntry, guide: ApproachGuide): Section {
  const held = guide.constraints.map((one) => ({
    title: one[version].title,
    held: ownValue(file.constraints, one.id),
  }));
  const known = held.flatMap(({ title, held: one }) => {
    if (one === undefined) return [];
    const notes = typeof one === 'string' || one.notes === undefined ? '' : ` (${one.notes})`;
    return [`${title}: ${guide.scale[typeof one === 'string' ? one : one.holds].toLowerCase()}${notes}`];
  });
  const open = held.filter((one) => one.held === undefined).map(({ title }) => title);
  return {
    heading: guide.versions[version].parts.constraints,
    blocks: [
      ...(known.length === 0 ? [] : [listOf(known)]),
      ...(open.length === 0 ? [] : [{ text: `Not known yet: ${open.join('; ')}.`, tone: 'quiet' as const }]),
    ],
  };
}

/** Where there is the longest way to go, in either direction; several where they are alike. */
function furtherSections({ file, version }: SessionEntry, guide: ApproachGuide): Section[] {
  const ways = guide.dimensions.flatMap((dimension) => {
    const { now, want } = lineOf(file, dimension.id);
    return now === null || want === null ? [] : [{ title: dimension[version].title, now, want }];
  });
  const longest = Math.max(0, ...ways.map(({ now, want }) => Math.abs(want - now)));
  const most = ways.filter(({ now, want }) => longest > 0 && Math.abs(want - now) === longest);
  if (most.length === 0) return [];
  return [
    {
      heading: 'To talk about',
      blocks: [
        listOf([
          ...most.map(({ title, now, want }) =>
            fill(guide.talk.further, { dimension: title, low: String(now), high: String(want) }),
          ),
          guide.talk['ask-further'],
        ]),
      ],
    },
  ];
}

/** What the team asks of employers, and what it would share with them: a report speaks of it. */
function employerSections({ file: { conditions = [], practice = [] } }: SessionEntry): Section[] {
  return [
    ...(conditions.length === 0
      ? []
      : [{ heading: 'What we ask of employers', blocks: [listOf(conditions.map(({ say }) => say))] }]),
    ...(practice.length === 0
      ? []
      : [{ heading: 'Good practice to share', blocks: [listOf(practice.map(({ say }) => say))] }]),
  ];
}

export function questionsPage(guide: ApproachGuide, version: GuideVersion): Page {
  const words = guide.versions[version];
  return {
    style: 'team',
    title: words.title,
    sections: [
      { heading: null, blocks: [{ text: words.about }, { write: [words.who.ask] }] },
      ...guide.dimensions.map((dimension) => {
        const { title, about, steps } = dimension[version];
        return {
          heading: title,
          blocks: [
            { text: about },
            listOf(steps, { mark: 'step' }),
            { write: [`${words.now.ask} (1 to 5)`] },
            { text: words.talk, tone: 'strong' as const },
            { write: dimension.questions.map((question) => question[version]) },
            { write: [`${words.want.ask} (1 to 5)`] },
          ],
        };
      }),
      {
        heading: words.parts.constraints,
        blocks: [
          { text: words.constraints.about },
          {
            text: `For each: ${HOLDS.map((holds) => guide.scale[holds].toLowerCase()).join(', ')}, or not known.`,
          },
          { write: guide.constraints.map((one) => one[version].ask) },
        ],
      },
    ],
    footer: creditLines(guide),
  };
}

export function creditLines({ credit }: ApproachGuide): string[] {
  return [`After: ${credit.title}. ${credit.authors}, ${credit.from}. ${credit.year}`, credit.say];
}
