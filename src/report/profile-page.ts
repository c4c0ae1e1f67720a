// The adviser's profile of an offer: all of it on a screen, two sides of A4 on paper, the essentials in a case note.
import type { Assessment } from '../assess/assessment.ts';
import { type Block, listOf, type Page, type Section } from '../page/page.ts';
import { capitalise, withFullStop } from '../page/punctuation.ts';
import { evidenceInWords, quotesInWords } from '../page/quotation.ts';
import { cut } from '../page/text.ts';
import { dateInWords } from '../source/read-aloud.ts';
import type { FeatureRow } from './feature-rows.ts';
import { leadingSections } from './offer-summary.ts';
import { HEADINGS, type Outline, outlineOf, WHO } from './outline.ts';
import { payBars } from './pay-bars.ts';

/** More than this would scroll past at a terminal; the other formats have them all. */
const AT_TERMINAL = 4;
/** How many a printed page has of each. */
const ON_PAPER = { points: 1, asks: { employer: 4, client: 2, adviser: 1 }, warnings: 3 } as const;

/** What cannot wait, the features with their picture, what to look into, the pay, what to ask; then what all of it rests on. */
export function profilePage(assessment: Assessment): Page {
  const outline = outlineOf(assessment);
  const { title, about, checked, alarms, cautions, headline, before, features } = outline;
  const known = features.filter(({ answers, view }) => answers.length > 0 || view !== null);
  return {
    style: 'adviser',
    kind: 'Profile of a job offer',
    title,
    about,
    dates: [checked],
    alarms,
    cautions,
    headline,
    sections: [
      { heading: HEADINGS.features, blocks: [{ levels: levelsOf(features) }] },
      { heading: HEADINGS.short, blocks: leadingSections(assessment).flatMap(({ blocks }) => blocks) },
      ...some(before, { heading: HEADINGS.before, blocks: [{ notices: before, areApart: true }] }),
      ...warningsOf(outline),
      { heading: HEADINGS.pay, blocks: payBlocks(outline, assessment) },
      { heading: HEADINGS.ask, blocks: asksOf(outline) },
      { heading: HEADINGS.talk, blocks: [{ lists: talkOf(outline) }] },
      ...some(outline.conditions, {
        heading: HEADINGS.conditions,
        blocks: [
          listOf(
            outline.conditions.map(({ say, met }) => `${say}: ${met}.`),
            { mark: 'none' },
          ),
        ],
      }),
      ...(outline.gives === null
        ? []
        : [
            {
              heading: 'What this job may still give',
              blocks: [{ text: `The client sees in it: ${outline.gives}.` }],
            },
          ]),
      ...some(known, { heading: HEADINGS.details, blocks: [{ grounds: known.map(groundOf) }] }),
    ],
    footer: outline.footer,
    close: outline.close,
    note: () => profileNote(outline, assessment),
  };
}

function some(these: readonly unknown[], section: Section): Section[] {
  return these.length === 0 ? [] : [section];
}

function warningsOf({ warnings }: Outline): Section[] {
  const items = warnings.map(({ say, quotes }) => ({ text: say, quotes }));
  const list = { items, style: 'below', onPaper: ON_PAPER.warnings, noun: 'thing' } as const;
  return some(warnings, { heading: HEADINGS.warnings, blocks: [{ list }] });
}

function payBlocks({ pay: items }: Outline, { pay }: Assessment): Block[] {
  const bars = payBars([{ name: null, pay }]);
  return [...(bars === null ? [] : [{ bars }]), { figures: { caption: 'What the pay comes to', items } }];
}

/** By who is asked, each in the order of what tells most. */
function asksOf({ ask }: Outline): Block[] {
  if (ask.length === 0) return [{ text: 'Nothing: every question has an answer.' }];
  const lists = WHO_IS_ASKED.map((who) => ({
    name: WHO[who],
    items: ask.filter((one) => one.who === WHO[who]).map(({ say }) => ({ text: say })),
    mark: 'number' as const,
    most: AT_TERMINAL,
    onPaper: ON_PAPER.asks[who],
    noun: 'question',
  }));
  return [{ lists: lists.filter(({ items }) => items.length > 0) }];
}

const WHO_IS_ASKED = ['employer', 'client', 'adviser'] as const;

function talkOf({ talk }: Outline) {
  return talk.map(({ heading, points }) => ({
    name: heading,
    items: points.map(({ say, because }) => ({ text: say, ...(because === '' ? {} : { because }) })),
    style: 'beside' as const,
    most: AT_TERMINAL,
    onPaper: ON_PAPER.points,
    noun: 'point',
  }));
}

function levelsOf(rows: readonly FeatureRow[]) {
  const heads = ['Feature', 'So far', 'Could be', 'Answered', 'Wish'] as const;
  return { caption: 'Each feature so far', heads, rows };
}

function groundOf({ view, ...row }: FeatureRow) {
  return { ...row, view: view === null ? null : `${capitalise(view)}.` };
}

/** Without the sentence that has words of the advert in it. */
function withoutQuoted(text: string): string {
  const [from, to] = [text.indexOf('“'), text.lastIndexOf('”.')];
  if (from < 0 || to < from) return text;
  const start = text.lastIndexOf('. ', from);
  return `${start < 0 ? '' : text.slice(0, start + 1)}${text.slice(to + 2)}`.trim();
}

/** The headline, every feature, and of the rest what there is room for. */
function profileNote(outline: Outline, assessment: Assessment): Page {
  const {
    title,
    about,
    checked,
    alarms,
    cautions,
    headline,
    before,
    pay,
    warnings,
    features,
    ask,
    footer,
    close,
  } = outline;
  const read = features.flatMap(({ answers }) => answers.filter(({ isAdvert }) => isAdvert));
  const part = (heading: string, items: readonly string[], share: number, noun: string): Section => ({
    heading,
    blocks: [listOf(items, { noun })],
    share,
  });
  return {
    style: 'adviser',
    title: cut(title, 75),
    about: cut(about, 75),
    dates: [checked],
    alarms: alarms.slice(0, 1),
    cautions: cautions.slice(0, 1),
    // The words of the advert stand in the whole report; what alarms in them is above.
    headline: headline.map((sentence) => cut(withoutQuoted(sentence), 200)),
    sections: [
      {
        heading: HEADINGS.features,
        blocks: [
          listOf(
            features.map(
              ({ title: name, soFar, wish }) =>
                `${cut(name, 60)}: ${soFar}${wish === null ? '' : ` (${wish})`}`,
            ),
          ),
        ],
      },
      part(
        HEADINGS.before,
        [
          // What each says stands in the whole report; here it is enough to know of every one.
          ...before.map(
            ({ title: name, who }) => `${withFullStop(name)}${who === null ? '' : ` ${withFullStop(who)}`}`,
          ),
          ...cautions.slice(1),
        ],
        8,
        'thing',
      ),
      part(
        HEADINGS.pay,
        pay
          .filter(({ label }) => label !== 'Worked out')
          .map(({ label, text, quotes }) =>
            [`${label}: ${text}`, quotesInWords(quotes)].filter((one) => one !== '').join(', '),
          ),
        4,
        'figure',
      ),
      part(
        HEADINGS.warnings,
        warnings.map(({ say, quotes }) => `${say} ${quotesInWords(quotes)}`),
        3,
        'thing',
      ),
      part(
        HEADINGS.read,
        read.map(({ ask: question, label, by }) => {
          const words = capitalise(by.map(evidenceInWords).join('; '));
          return `${label === question ? question : withFullStop(label)} ${words}`;
        }),
        3,
        'answer',
      ),
      part(
        HEADINGS.ask,
        ask.map(({ who, say }) => `${who}: ${say}`),
        3,
        'question',
      ),
    ],
    footer: [...stale(assessment), cut(footer[0] ?? '', 240)],
    close,
    whole: 'What is left out here stands in the whole profile: --format markdown.',
  };
}

/** Rates that are out of date, on a line of their own: nobody should miss it. */
function stale({ rates }: Assessment): string[] {
  const old = rates.filter(({ stale: isStale, nextDue }) => isStale && nextDue !== null);
  return old.map(({ title, nextDue }) => `${title}: a newer rate was due by ${dateInWords(nextDue ?? '')}.`);
}
