// How far people agree, in words, for every format.

import type { AssessedAnswer } from '../assess/assessment.ts';
import type { Item, Page, Row, Section } from '../page/page.ts';
import { withFullStop } from '../page/punctuation.ts';
import { quotesInWords } from '../page/quotation.ts';
import { advertQuotes, quotationBy } from '../report/evidence.ts';
import { HEADINGS, outlineOf } from '../report/outline.ts';
import { LEVELS, REASONS_IN_WORDS } from '../rubric/scale.ts';
import { dateInWords, joined } from '../source/read-aloud.ts';
import {
  type Agreement,
  agreementOf,
  answeredBySome,
  countOf,
  known,
  type RatingDifference,
  ratingDifferences,
} from './agreement.ts';
import type { AgreeWords } from './compare-words-shape.ts';
import { type Answered, type RatedQuestion, type Rating, ratedQuestions } from './rating.ts';

/** More than these would scroll past; the other formats have them all. */
const MOST_DIFFERENCES = 8;
const MOST_OPEN = 6;
const COUNT_HEADS = ['Alike', 'Levels'];

export function agreementPage(ratings: readonly [Rating, ...Rating[]], words: AgreeWords): Page {
  const [{ assessment }] = ratings;
  const agreement = agreementOf(ratings);
  const { title, about, footer } = outlineOf(assessment);
  const differences = ratingDifferences(ratings);
  const someOnly = answeredBySome(ratings);
  const differ =
    differences.length > 0
      ? words.differ.some
      : agreement.units > 0
        ? words.differ.nothing
        : words.differ.unrated;
  const sections: Section[] = [
    ...(agreement.units === 0
      ? []
      : [{ heading: 'How far you agree', blocks: [{ intro: [countedLine(agreement)] }] }]),
    {
      heading: 'Worth talking about',
      blocks: [
        { intro: [differ] },
        {
          list: {
            items: differences.map((one) => differenceItem(one, words)),
            mark: 'number',
            most: MOST_DIFFERENCES,
          },
        },
      ],
    },
    {
      heading: HEADINGS.features,
      blocks: [
        { intro: [words.features] },
        {
          table: {
            caption: HEADINGS.features,
            heads: COUNT_HEADS,
            rows: featureRows(ratings),
            isFitting: true,
          },
        },
      ],
    },
    ...(someOnly.length === 0
      ? []
      : [
          {
            heading: 'Answered by some of you',
            blocks: [
              { intro: [words['some-only']] },
              { list: { items: someOnly.map(openItem), most: MOST_OPEN } },
            ],
          },
        ]),
    ...(agreement.units === 0
      ? []
      : [
          {
            heading: 'Question by question',
            blocks: [
              {
                table: {
                  caption: 'Each question',
                  heads: COUNT_HEADS,
                  rows: questionRows(ratings),
                  isFitting: true,
                },
              },
            ],
            isLong: true,
          },
        ]),
  ];
  return {
    style: 'sheet',
    title: `${title}, rated by ${ratings.length} people`,
    dates: [
      ...(about === '' ? [] : [about]),
      `Rated by ${joined(ratings.map(({ who }) => who))}. Checked for ${dateInWords(assessment.on)}.`,
    ],
    notes: otherJobNote(ratings, words),
    sections,
    footer: [alphaLine(agreement, words), ...footer.slice(0, 1)],
    close: words.close,
  };
}

function countedLine({ units, questions }: Agreement): string {
  const alike = questions.filter(({ agree, of }) => agree === of).length;
  return `Two or more of you gave a level to ${units} question${units === 1 ? '' : 's'}. In ${alike} of them it is the same level.`;
}

/** For whoever knows the figure: it is no reason to read on. */
function alphaLine({ alpha, units }: Agreement, { alpha: words }: AgreeWords): string {
  if (alpha === null) return `Krippendorff’s alpha: ${units === 0 ? words.nothing : words.same}`;
  return `Krippendorff’s alpha (ordinal): ${alpha.toFixed(2)}. ${words.means}`;
}

function differenceItem({ feature, ask, answers, prompt }: RatingDifference, words: AgreeWords): Item {
  return {
    text: `${feature}: ${ask}`,
    notes: [...saidBy(answers), `Ask each other: ${words.prompts[prompt]}`],
  };
}

function openItem({ feature, ask, answers }: RatedQuestion): Item {
  return { text: `${feature}: ${ask}`, notes: saidBy(answers) };
}

function featureRows(ratings: readonly Rating[]): Row[] {
  return (ratings[0]?.assessment.features ?? []).map(({ title }, index) => {
    const levels = ratings.map(({ who, assessment }) => {
      const { level, questions } = assessment.features[index] ?? { level: null, questions: 0 };
      return { who, level, otherwise: questions === 0 ? 'does not apply' : 'not known yet' };
    });
    return { label: title, cells: countCells(levels) };
  });
}

function questionRows(ratings: readonly Rating[]): Row[] {
  return ratedQuestions(ratings)
    .filter(({ answers }) => known(answers.map(({ answer }) => answer.level)).length > 1)
    .map(({ feature, ask, answers }) => ({
      label: `${feature}: ${ask}`,
      cells: countCells(
        answers.map(({ who, answer: { level, applies } }) => ({
          who,
          level,
          otherwise: applies ? 'not known yet' : 'does not apply',
        })),
      ),
    }));
}

interface Placed {
  readonly who: string;
  readonly level: (typeof LEVELS)[number] | null;
  /** What is said where there is no level. */
  readonly otherwise: string;
}

/** 2 of 3, and who stands where: weak: ana, bo; fair: cy. */
function countCells(placed: readonly Placed[]): Row['cells'] {
  const { agree, of } = countOf(known(placed.map(({ level }) => level)));
  const groups = [...LEVELS, 'does not apply', 'not known yet'].flatMap((name) => {
    const these = placed.filter(({ level, otherwise }) => (level ?? otherwise) === name);
    return these.length === 0 ? [] : [`${name}: ${these.map(({ who }) => who).join(', ')}`];
  });
  return [{ text: of === 0 ? 'no level yet' : `${agree} of ${of}` }, { text: groups.join('; ') }];
}

function saidBy(answers: readonly Answered[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { who, answer } of answers) {
    const said = answerInWords(answer);
    groups.set(said, [...(groups.get(said) ?? []), who]);
  }
  return [...groups].map(([said, these]) => `${joined(these)}: ${said}`);
}

function answerInWords({
  is,
  label,
  level,
  could,
  dropped,
  unknown,
  quote,
  quotes,
  by,
  rests,
}: AssessedAnswer): string {
  if (dropped) return 'does not come up.';
  const quoted =
    quote === null ? [] : by === 'advert' ? advertQuotes(quotes ?? [quote]) : [quotationBy(quote, by)];
  const words = quoted.length > 0 ? ` ${quotesInWords(quoted)}` : rests === null ? '' : ` (${rests})`;
  if (is === null) {
    const open =
      could === undefined ? REASONS_IN_WORDS[unknown ?? 'not-asked'] : 'not settled by the figures yet';
    return `${withFullStop(open)}${words}`;
  }
  return `${withFullStop(`${label} (${level ?? 'does not apply'})`)}${words}`;
}

/** A sentence where they do not; what one file leaves out says nothing. */
export function otherJobNote(ratings: readonly Rating[], words: AgreeWords): string[] {
  const facts: Readonly<Record<string, (rating: Rating) => string | null>> = {
    'the job titles': ({ assessment }) => plain(assessment.vacancy.title),
    'the employers': ({ assessment }) => plain(assessment.vacancy.employer),
    'the pay': ({ assessment }) => {
      const { stated } = assessment.pay;
      return stated === null ? null : `${stated.from} ${stated.to} ${stated.per}`;
    },
  };
  const differing = Object.entries(facts).flatMap(([name, of]) => {
    const said = ratings.map(of).filter((one) => one !== null);
    return new Set(said).size > 1 ? [name] : [];
  });
  if (differing.length === 0) return [];
  return [words['another-job'].replace('{facts}', joined(differing))];
}

/** Capitals, spaces and full stops make no other job. */
function plain(text: string | null): string | null {
  return text === null
    ? null
    : text
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim();
}
