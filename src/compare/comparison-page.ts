// A comparison in words, for every format.

import type { Cell, Item, Page, Row, Section } from '../page/page.ts';
import { uncapitalise } from '../page/punctuation.ts';
import { verifiedInWords } from '../report/citation.ts';
import { featureRow } from '../report/feature-rows.ts';
import { HEADINGS, outlineOf, WHO } from '../report/outline.ts';
import { payBars } from '../report/pay-bars.ts';
import { dateInWords, joined } from '../source/read-aloud.ts';
import type { Client } from '../vacancy/vacancy.ts';
import type { CompareWords } from './compare-words-shape.ts';
import type { ComparedFeature, OfferColumn, OfferComparison } from './comparison.ts';
import { answerRows, noticeItems, offerRows, payRowsBeside, warningItems } from './offer-rows.ts';

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
  const bars = payBars(sides.map(({ name, assessment }) => ({ name, pay: assessment.pay })));
  const sections: Section[] = [
    ...(isUrgent ? beforePart : []),
    featuresPart(features, heads, words),
    wishesPart(comparison, words, wished, heads),
    ...(isUrgent ? [] : beforePart),
    ...(facts.length === 0
      ? []
      : [{ heading: 'The offers', blocks: [{ table: { caption: 'The offers', heads, rows: facts } }] }]),
    {
      heading: HEADINGS.pay,
      blocks: [
        ...(bars === null ? [] : [{ bars }]),
        { table: { caption: 'What the pay comes to', heads, rows: payRowsBeside(sides) } },
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
            { ...featureLine(feature), label: `${index + 1}. ${feature.title}` },
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

function featuresPart(
  features: readonly ComparedFeature[],
  heads: readonly string[],
  words: CompareWords,
): Section {
  const rows = features.map(featureLine);
  // Where as little is known of each, there is nothing yet that it could depend on.
  const told = features.filter(
    ({ stands }, at) =>
      stands !== 'open' || rows[at]?.cells.some(({ text }) => text !== rows[at]?.cells[0]?.text),
  );
  const items = STANDINGS.flatMap((stands): Item[] => {
    const names = told.filter((feature) => feature.stands === stands).map(({ title }) => title);
    return names.length === 0 ? [] : [{ label: words.stands[stands], text: `${names.join('; ')}.` }];
  });
  return {
    heading: HEADINGS.features,
    blocks: [
      { intro: [words.features] },
      { table: { caption: 'Each feature so far', heads, rows } },
      { list: { items, style: 'beside' } },
    ],
  };
}

const STANDINGS = ['apart', 'alike', 'open', 'alone'] as const;

function featureLine({ title, places }: ComparedFeature): Row {
  return { label: title, cells: places.map(({ feature }) => levelCell(feature)) };
}

/** The level, and in brackets what it could still be. */
function levelCell(feature: Parameters<typeof featureRow>[0]): Cell {
  const { soFar, couldBe, level, atLeast, atMost } = featureRow(feature);
  return {
    text: couldBe === null ? soFar : `${soFar} (${couldBe})`,
    ...(level === null ? {} : { tone: level }),
    picture: { standing: { level, atLeast, atMost } },
  };
}

/** More than this would scroll past; the other formats have them all. */
const MOST_OPEN = 5;

/** Wished features first, by wish; the others in rubric order. */
function settlePart({ features, sides }: OfferComparison, words: CompareWords): Section {
  const open = features
    .filter(({ stands }) => stands === 'open')
    .toSorted((a, b) => (a.wish ?? features.length) - (b.wish ?? features.length));
  const heading = 'What would settle it';
  if (open.length === 0) return { heading, blocks: [{ intro: [words.settle.nothing] }] };
  const items = open.map((feature): Item => ({ text: feature.title, notes: asksOf(feature, sides, words) }));
  return { heading, blocks: [{ intro: [words.settle.some] }, { list: { items, most: MOST_OPEN } }] };
}

/** The same question to several offers is said once. */
function asksOf({ places }: ComparedFeature, sides: readonly OfferColumn[], words: CompareWords): string[] {
  const names = new Map<string, string[]>();
  for (const [at, { ask, isOpen }] of places.entries()) {
    if (!isOpen) continue;
    const question = ask === null ? words.settle['no-question'] : `${WHO[ask.who]}: ${ask.say}`;
    names.set(question, [...(names.get(question) ?? []), sides[at]?.name ?? '']);
  }
  return [...names].map(([question, these]) => `${joined(these)}. ${question}`);
}

/** Unless every file says that the client need not. */
function mustPerhapsSearch(sides: readonly OfferColumn[]): boolean {
  return sides.some(({ vacancy }) => vacancy.client.workSearch !== 'no');
}

/** What staying in the search means: no offer, so it has no levels. The caution comes first, as in a profile. */
function keepLookingPart(sides: readonly OfferColumn[], { 'keep-looking': words }: CompareWords): Section {
  const caution = mustPerhapsSearch(sides) ? [words.caution] : [];
  return {
    heading: words.name,
    blocks: [
      { intro: [...caution, words.about] },
      { list: { items: words.parts.map(({ title, says }) => ({ text: title, notes: says })) } },
    ],
  };
}

function keepLookingSources({ 'keep-looking': { name, sources } }: CompareWords): string[] {
  return sources.map(({ title, says, verified }) => {
    const how = verifiedInWords(verified);
    return `${name}: ${says}. Source: ${title}${how === '' ? '' : ` (${how})`}.`;
  });
}

const CLIENT_FACTS: Readonly<Partial<Record<keyof Client, string>>> = {
  age: 'age',
  apprentice: 'apprenticeship',
  hours: 'hours needed',
  household: 'household',
};

/** That files about one client say different things of the client. */
function clientNote(sides: readonly OfferColumn[], words: CompareWords): string[] {
  const differing = Object.entries(CLIENT_FACTS).flatMap(([key, name]) => {
    const said = sides.map(({ vacancy }) => vacancy.client[key as keyof Client]);
    return new Set(said).size > 1 ? [name] : [];
  });
  return differing.length === 0 ? [] : [words['client-differs'].replace('{facts}', joined(differing))];
}
