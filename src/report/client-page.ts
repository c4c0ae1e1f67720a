// The client's page in words: what we know, what we do not, what matters to me, what I might ask. It has no levels.
import type { ClientFeature, ClientView } from '../assess/client-view.ts';
import type { Item, Page } from '../page/page.ts';
import { capitalise, uncapitalise, withFullStop } from '../page/punctuation.ts';
import { dateInWords } from '../source/read-aloud.ts';
import { knownIn, saidIn, timesOf, unknownIn } from './client-answers.ts';
import { advertQuotes } from './evidence.ts';
import { legalNotices } from './legal-notices.ts';
import { GIVES } from './outline.ts';
import { payRows } from './pay-rows.ts';
import {
  closesInWords,
  contactOf,
  headingOf,
  paySection,
  sectionOf,
  startsInWords,
  withNote,
  writeSection,
} from './reader-page.ts';

export function clientPage(page: ClientView): Page {
  const { vacancy, features, points, gives, warnings } = page;
  const cautions = points.filter(({ kind }) => kind === 'context');
  const talk = points.filter(
    ({ kind, say }) =>
      kind !== 'context' && kind !== 'unknown' && !page.legal.some(({ toClient }) => toClient === say),
  );
  const stops = page.legal.filter(({ strength }) => strength === 'stop');
  const gravest = page.legal.find(({ strength, first = '' }) => strength !== 'stop' && first !== '');
  const legal = page.legal.filter(({ strength }) => strength !== 'stop');
  // A word to the employer could put somebody at risk: it is for whoever the notice names to say when.
  const ask = page.ask.filter(({ who }) => stops.length === 0 || who === 'client');
  const brought = page.brings.slice(0, MOST_BROUGHT);
  return withNote({
    style: 'client',
    kind: 'My notes on a job offer',
    ...headingOf(vacancy, 'A job offer'),
    dates: [
      [
        `Looked at for ${dateInWords(page.on)}.`,
        vacancy.starts === null ? '' : startsInWords(vacancy.starts, page.on),
        vacancy.closes === null ? '' : closesInWords(vacancy.closes, page.on),
      ]
        .filter((one) => one !== '')
        .join(' '),
    ],
    alarms: [
      ...stops.map(({ toClient, say, who }) => ({
        say: toClient ?? say,
        who: who === '' ? null : `Speak to: ${who}`,
        isStop: true,
      })),
      ...(gravest === undefined || stops.length > 0
        ? []
        : [{ say: gravest.first ?? '', who: `Free advice: ${gravest.who}`, isStop: false }]),
    ],
    cautions: cautions.map(({ say }) => say),
    sections: [
      ...sectionOf('What matters to me', 'list', mattersTo(features, gives), { most: 4, share: 220 }),
      ...sectionOf(
        'Before I say yes',
        'list',
        legalNotices(legal).map(({ title, say, who, by }, index) => ({
          text: say,
          label: withFullStop(title),
          short: uncapitalise(legal[index]?.title ?? ''),
          ...contactOf(who === null ? null : withFullStop(who), by),
        })),
        { most: 2, noun: 'thing', share: 330, namesRest: true },
      ),
      ...sectionOf(
        'What this job gives',
        'list',
        brought.map(({ ask: asked, label }) => ({ text: withFullStop(label ?? ''), label: asked })),
        { most: MOST_BROUGHT, share: 160 },
      ),
      ...paySection(
        'The pay',
        page.pay,
        payRows(page.pay, page)
          .filter(({ label }) => label !== 'Worked out')
          .map(({ label, text, quotes, notes, contact }) => ({
            text: [
              text,
              ...(OF_THE_ADVERT.includes(label) ? notes : []),
              ...(contact === undefined ? [] : ['A newer rate may be out']),
            ].join('. '),
            label,
            quotes,
          })),
        { most: 8, noun: 'figure', share: 260 },
      ),
      ...sectionOf('What we know', 'list', [...timesOf(vacancy), ...knownIn(features, brought)], {
        most: 5,
        noun: 'answer',
        share: 260,
      }),
      ...sectionOf('What the advert says (ask to see it)', 'list', saidIn(features), { most: 4 }),
      ...sectionOf('What we do not know yet', 'list', unknownIn(features), { most: 3, share: 200 }),
      ...sectionOf(
        'What stands out in the advert',
        'list',
        warnings.flatMap(({ say, quote }) =>
          say === null ? [] : [{ text: say, quotes: advertQuotes([quote]) }],
        ),
        { most: 2 },
      ),
      ...writeSection(
        'What I might ask',
        ask.map(({ who, say, ask: atDesk }) =>
          who === 'client' ? `For me to think about: ${uncapitalise(atDesk)}` : say,
        ),
        { most: 6, noun: 'question', share: 330 },
      ),
      ...sectionOf(
        'To talk about',
        'list',
        talk.map(({ say }) => ({ text: say })),
        { most: 2, noun: 'point' },
      ),
      ...writeSection('Who I can ring', ['My adviser, and their number:']),
    ],
    footer: [],
    close: 'This page describes the offer. The decision is mine.',
  });
}

/** Rows of the pay beside which the advert may say something else. */
const OF_THE_ADVERT: readonly string[] = ['Stated', 'Hours'];

/** More than this is no longer read. */
const MOST_BROUGHT = 3;

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
    ...wished.map(({ title, wish, view }) => ({
      text: view === null ? '' : withFullStop(capitalise(VIEWS[view])),
      label: `${PLACES[(wish ?? 1) - 1] ?? ''}: ${withFullStop(title)}`,
    })),
    ...viewed.map(({ title, view }) => ({
      text: withFullStop(capitalise(VIEWS[view ?? 'fair'])),
      label: withFullStop(title),
    })),
    ...(gives.length === 0
      ? []
      : [
          {
            text: withFullStop(gives.map((one) => GIVES[one]).join(', ')),
            label: 'What this job may still give me:',
          },
        ]),
  ];
}
