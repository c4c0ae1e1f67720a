// A comparison in words, for every format.

import type { Cell, Page, Row, Section } from '../page/page.ts';
import { uncapitalise } from '../page/punctuation.ts';
import { dateInWords } from '../pay/format.ts';
import { featureRow } from '../report/feature-rows.ts';
import { HEADINGS, outlineOf } from '../report/outline.ts';
import { joined } from '../source/joined.ts';
import { answerRows } from './answer-rows.ts';
import type { ComparedFeature, OfferComparison } from './comparison.ts';
import type { CompareWords } from './comparison-words.ts';
import { clientNote } from './different-client-note.ts';
import { keepLookingPart, keepLookingSources, mustPerhapsSearch } from './keep-looking.ts';
import { noticeItems, warningItems } from './notice-items.ts';
import { offerRows, payRowsBeside } from './offer-rows.ts';
import { settlePart } from './settle-part.ts';

export function comparisonPage(comparison: OfferComparison, words: CompareWords): Page {
  const { sides, wishes, features, keepLooking } = comparison;
  const heads = sides.map(({ name }) => name);
  const outlines = sides.map(({ assessment }) => outlineOf(assessment));
  const before = [...noticeItems(sides), ...warningItems(sides)];
  const wished = wishes.features.flatMap((id) => features.filter((feature) => feature.id === id));
  const present = sides.some(({ kind }) => kind === 'present') && mustPerhapsSearch(sides);
  const beforePart: Section[] =
    before.length === 0 ? [] : [{ heading: HEADINGS.before, blocks: [{ list: { items: before } }] }];
  // What is to be done first goes even before the wishes.
  const isUrgent = sides.some(({ assessment }) =>
    assessment.legal.some(({ strength }) => strength === 'stop'),
  );
  const facts = offerRows(sides);
  const sections: Section[] = [
    ...(isUrgent ? beforePart : []),
    wishesPart(comparison, words, wished, heads),
    ...(isUrgent ? [] : beforePart),
    ...(facts.length === 0
      ? []
      : [{ heading: 'The offers', blocks: [{ table: { caption: 'The offers', heads, rows: facts } }] }]),
    {
      heading: HEADINGS.pay,
      blocks: [{ table: { caption: 'What the pay comes to', heads, rows: payRowsBeside(sides) } }],
    },
    {
      heading: HEADINGS.features,
      blocks: [
        { intro: [words.features] },
        {
          table: {
            caption: 'Each feature so far',
            heads,
            rows: features.map((feature) => featureLine(feature, words)),
          },
        },
      ],
    },
    settlePart(comparison, words),
    ...(keepLooking ? [keepLookingPart(sides, words)] : []),
    ...longParts(features, heads),
  ];
  return {
    style: 'sheet',
    title: [...heads, ...(keepLooking ? [words['keep-looking'].name] : [])].join(' · '),
    dates: [`Checked for ${dateInWords(comparison.on)}.`],
    alarms: sides.flatMap(({ name }, at) =>
      (outlines[at]?.alarms ?? [])
        .filter(({ isStop }) => isStop)
        .map((alarm) => ({ ...alarm, say: `${name}: ${uncapitalise(alarm.say)}` })),
    ),
    cautions: [...cautions(comparison), ...(present ? [words.present] : [])],
    notes: clientNote(sides, words),
    sections,
    footer: [
      ...new Set([
        ...outlines.flatMap(({ footer }) => footer),
        ...(keepLooking ? keepLookingSources(words) : []),
      ]),
    ],
    close: words.close,
  };
}

/** What every offer calls for is said once; what only some call for is said with their names. */
function cautions({ sides }: OfferComparison): string[] {
  const said = sides.map(({ assessment }) => outlineOf(assessment).cautions);
  return [...new Set(said.flat())].map((caution) => {
    const these = sides.filter((_, at) => said[at]?.includes(caution));
    return these.length === sides.length ? caution : `${joined(these.map(({ name }) => name))}: ${caution}`;
  });
}

/** The wished features one by one, with the answers each rests on. */
function wishesPart(
  { wishes }: OfferComparison,
  words: CompareWords,
  wished: readonly ComparedFeature[],
  heads: readonly string[],
): Section {
  const heading = 'What matters most';
  if (wished.length === 0) return { heading, blocks: [{ intro: [words.wishes.missing] }] };
  return {
    heading,
    blocks: [
      { intro: [words.wishes.given, ...(wishes.differ ? [words.wishes.differ] : [])] },
      {
        table: {
          caption: 'The features that matter most, with the answers they rest on',
          heads,
          rows: wished.flatMap((feature, index) => [
            { ...featureLine(feature, words), label: `${index + 1}. ${feature.title}` },
            ...answerRows(feature),
          ]),
        },
      },
    ],
  };
}

function longParts(features: readonly ComparedFeature[], heads: readonly string[]): Section[] {
  const rows = features
    .filter(({ wish }) => wish === null)
    .flatMap((feature) =>
      answerRows(feature).map((row) => ({ ...row, label: `${feature.title}: ${row.label}` })),
    );
  if (rows.length === 0) return [];
  const table = { caption: 'The answers that the other features rest on', heads, rows };
  return [{ heading: 'The answers behind the other features', blocks: [{ table }], isLong: true }];
}

function featureLine({ title, stands, places }: ComparedFeature, words: CompareWords): Row {
  const cells = places.map(({ feature }) => levelCell(feature));
  const isSame = cells.every(({ text }) => text === cells[0]?.text);
  // Where as little is known of each, there is nothing yet that it could depend on.
  return { label: title, cells, ...(stands === 'open' && isSame ? {} : { note: words.stands[stands] }) };
}

/** The level, and in brackets what it could still be. */
function levelCell(feature: Parameters<typeof featureRow>[0]): Cell {
  const { soFar, couldBe, level, atLeast, atMost } = featureRow(feature);
  const tone = level === null ? {} : { tone: level };
  const isAnything = atLeast === 'poor' && atMost === 'good';
  if (couldBe === null || (level === null && isAnything)) return { text: soFar, ...tone };
  return { text: `${soFar} (${couldBe})`, ...tone };
}
