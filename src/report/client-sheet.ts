// The client's page in words: what we know, what we do not, what matters to me, what I might ask. It has no levels.
import type { ClientAnswer, ClientFeature, ClientView } from '../assess/client-view.ts';
import { capitalise, uncapitalise, withFullStop } from '../page/punctuation.ts';
import type { Quotation } from '../page/quotation.ts';
import { dateInWords } from '../pay/format.ts';
import { advertQuotes, quotationBy } from './evidence.ts';
import { legalNotice } from './legal-notices.ts';
import { GIVES } from './outline.ts';
import { payRows } from './pay-rows.ts';
import { type Item, item, part, type Sheet } from './sheet.ts';

export function clientSheet(page: ClientView): Sheet {
  const { vacancy, features, points, legal, ask, gives, warnings, rubric, rates } = page;
  const cautions = points.filter(({ kind }) => kind === 'context');
  const talk = points.filter(({ kind }) => kind !== 'context' && kind !== 'unknown');
  return {
    title: vacancy.title ?? 'A job offer',
    about: [vacancy.employer, vacancy.workplace.town].filter((one) => one !== null).join(' · '),
    dates: [
      `Looked at for ${dateInWords(page.on)}.`,
      vacancy.starts === null ? '' : `The job starts on ${dateInWords(vacancy.starts)}.`,
      vacancy.closes === null ? '' : `It closes on ${dateInWords(vacancy.closes)}.`,
    ]
      .filter((one) => one !== '')
      .join(' '),
    lead: cautions.map(({ say }) => say),
    parts: [
      ...part('What matters to me', 'list', mattersTo(features, gives), { most: 4, note: 220 }),
      ...part(
        'Before I say yes',
        'list',
        legal.map((finding) => {
          const { title, say, who } = legalNotice(finding);
          return item(say, {
            label: withFullStop(title),
            short: uncapitalise(finding.title),
            notes: who === null ? [] : [withFullStop(who)],
          });
        }),
        { most: 2, noun: 'thing', note: 330, namesRest: true },
      ),
      ...part(
        'The pay',
        'figures',
        payRows(page.pay, page)
          .filter(({ label }) => label !== 'Worked out')
          .map(({ label, text, quotes }) => item(text, { label, quotes })),
        { most: 8, noun: 'figure', note: 260 },
      ),
      ...part('What we know', 'list', known(features), { most: 5, noun: 'answer', note: 260 }),
      ...part('What we do not know yet', 'list', unknown(features), { most: 1, note: 200 }),
      ...part(
        'What stands out in the advert',
        'list',
        warnings.flatMap(({ say, quote }) =>
          say === null ? [] : [item(say, { quotes: advertQuotes([quote]) })],
        ),
        { most: 2 },
      ),
      ...part(
        'What I might ask',
        'numbered',
        ask.map(({ who, say, ask: atDesk }) =>
          who === 'client' ? item(atDesk, { label: 'For me to think about:' }) : item(say),
        ),
        { most: 6, noun: 'question', note: 330 },
      ),
      ...part(
        'To talk about',
        'list',
        talk.map(({ say }) => item(say)),
        { most: 2, noun: 'point' },
      ),
    ],
    footer: [
      `Rates checked ${dateInWords(rates[0]?.checked ?? rubric.checked)}: ${rates
        .slice(0, FLOORS)
        .map(
          ({ title, from, stale }) =>
            `${title} of ${dateInWords(from)}${stale ? ', a newer one is due' : ''}`,
        )
        .join('; ')}. Questions: ${rubric.id} ${rubric.version} (${rubric.sha256.slice(0, 6)}).`,
    ],
    close: 'This page describes the offer. The decision is mine.',
  };
}

/** The two floors of pay come first; a side of paper has no room for the dates of the rest. */
const FLOORS = 2;

/** In the client's own words, as near as four choices come to them. */
const VIEWS = {
  good: 'I like this as it is',
  fair: 'this is all right for me',
  weak: 'I have doubts about this',
  poor: 'this worries me',
} as const;

const PLACES = ['First', 'Second', 'Third'];

function mattersTo(features: readonly ClientFeature[], gives: ClientView['gives']): Item[] {
  const wished = features
    .filter(({ wish }) => wish !== null)
    .toSorted((a, b) => (a.wish ?? 0) - (b.wish ?? 0));
  const viewed = features.filter(({ wish, view }) => wish === null && view !== null);
  return [
    ...wished.map(({ title, wish, view }) =>
      item(view === null ? '' : withFullStop(capitalise(VIEWS[view])), {
        label: `${PLACES[(wish ?? 1) - 1] ?? ''}: ${withFullStop(title)}`,
      }),
    ),
    ...viewed.map(({ title, view }) =>
      item(withFullStop(capitalise(VIEWS[view ?? 'fair'])), { label: `${withFullStop(title)}` }),
    ),
    ...(gives.length === 0
      ? []
      : [
          item(withFullStop(gives.map((one) => GIVES[one]).join(', ')), {
            label: 'What this job may still give me:',
          }),
        ]),
  ];
}

/** What is known, of wished features first and then what decides most. */
function known(features: readonly ClientFeature[]): Item[] {
  const order = (feature: ClientFeature) => feature.wish ?? 4;
  return features
    .flatMap((feature) =>
      feature.answers.filter(isKnown).map((answer) => ({
        feature,
        answer,
        rank: order(feature) + (answer.decisive ? 0 : 10),
      })),
    )
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ answer }) =>
      item(withFullStop(answer.label ?? ''), { label: answer.ask, quotes: quotesOf(answer) }),
    );
}

/** The figures of the pay stand in their own part. */
function isKnown({ label, applies, rests }: ClientAnswer): boolean {
  return label !== null && applies && rests === null;
}

function quotesOf({ quote, quotes, by }: ClientAnswer): Quotation[] {
  if (quotes !== undefined && by === 'advert') return advertQuotes(quotes);
  return quote === null ? [] : [quotationBy(quote, by)];
}

/** Features of which most is open, by name: one line. */
function unknown(features: readonly ClientFeature[]): Item[] {
  const open = features.filter(
    ({ answers, questions }) =>
      questions > 0 &&
      answers.some(
        ({ decisive, label, dropped, applies }) => decisive && label === null && !dropped && applies,
      ),
  );
  if (open.length === 0) return [];
  const names = open.map(({ title }) => title).join('; ');
  return [item(`${names}. Nobody has said yet, and that is no sign either way.`)];
}
