// What a review says, in order and in words.
import {
  type Block,
  type Cell,
  type Item,
  listOf,
  type Notice,
  type Page,
  type Section,
} from '../page/page.ts';
import { capitalise, withFullStop, withoutFullStop } from '../page/punctuation.ts';
import { type Quotation, quotesInWords } from '../page/quotation.ts';
import { legalNotices } from '../report/legal-notices.ts';
import { GIVES } from '../report/outline.ts';
import { REASONS_IN_WORDS } from '../rubric/scale.ts';
import { neutralise } from '../source/neutralise.ts';
import { dateInWords } from '../source/read-aloud.ts';
import type { Change, ReviewItem } from './change.ts';
import type { Review } from './review.ts';
import type { Snapshot } from './snapshot.ts';

export function reviewPage(review: Review): Page {
  const { vacancy, on, weeks, cautions, legal, legalBefore, items, points, rubric, rates, approach } = review;
  const of = (...changes: readonly Change[]) =>
    changes.flatMap((one) => items.filter(({ change }) => change === one));
  const spoken = (audience: 'client' | 'employer' | 'team') =>
    points.filter((point) => point.for === audience).map(({ say }) => row(say));
  const part = (heading: string, items: readonly Item[], room = 0): ReviewPart => ({ heading, items, room });
  const changed = of('worse', 'changed', 'better');
  // A question that was known at the offer was asked then.
  const told = legal.filter(({ id, strength }) => strength !== 'ask' || !legalBefore.includes(id));
  const first = legalNotices(told).map((notice) => ({ ...notice, because: null }));
  const parts = [
    { ...part('What changed', changed.map(changedRow), 400), block: changedBlock(changed) },
    part('What was kept', of('kept').map(keptRow)),
    part('New since the offer', newRows(review), 100),
    part('How it looks to the client', viewRows(review)),
    part('Not known yet', of('not-known').map(openRow), 140),
    part('To talk about with the client', spoken('client')),
    part('To raise with the employer, if the client agrees', spoken('employer'), 260),
    part('In your team', spoken('team')),
  ].filter(({ items: these }) => these.length > 0);
  const checked = rates[0] === undefined ? '' : ` Rates checked ${dateInWords(rates[0].checked)}.`;
  const { framing, choices, employers, from } = approach;
  const page: Page = {
    style: 'review',
    title: `${vacancy.title ?? 'A job'}: what was said, and how it turned out`,
    about: vacancy.employer ?? '',
    dates: [`${weeks === null ? 'Looked at' : `After ${weeks} weeks, looked at`} on ${dateInWords(on)}.`],
    cautions,
    headline: [summaryOf(items)],
    sections: [
      ...(first.length === 0 ? [] : [{ heading: FIRST, blocks: [{ notices: first }] }]),
      ...parts.map((one) => ({
        heading: one.heading,
        blocks: [one.block ?? { list: { items: one.items, style: 'points' as const } }],
      })),
    ],
    footer: [
      `Rubric ${rubric.id} ${rubric.version} (${rubric.sha256.slice(0, 6)}), checked ${dateInWords(rubric.checked)}.${checked} Approach ${framing}/${choices}/${employers} (${from}).`,
    ],
    close: 'This sets what was said beside how it is. What to do next is the client’s decision.',
  };
  return { ...page, note: () => reviewNote(page, first, parts) };
}

/** How many of each, in words; it stands for nothing else. */
function summaryOf(items: readonly ReviewItem[]): string {
  const known = items.filter(({ change }) => change !== 'new');
  if (known.length === 0) return 'Nothing was known at the offer, so there is nothing to compare.';
  const parts = (['kept', 'better', 'worse', 'changed', 'not-known'] as const).flatMap((change) => {
    const count = known.filter((item) => item.change === change).length;
    return count === 0 ? [] : [`${count} ${COUNTED[change]}`];
  });
  return `Of ${known.length} ${known.length === 1 ? 'thing' : 'things'} known at the offer: ${parts.join(', ')}.`;
}

const COUNTED = {
  kept: 'kept',
  better: 'better than was said',
  worse: 'less good than was said',
  changed: 'not as was said',
  'not-known': 'not known yet',
} as const;

const SAID = {
  worse: 'Less good than was said',
  better: 'Better than was said',
  changed: 'Not as was said',
} as const;

function row(text: string, ...notes: string[]): Item {
  return { text, notes: notes.filter((note) => note !== '') };
}

function changedRow(item: ReviewItem): Item {
  const { label, said, now } = item;
  return row(
    `${changeInWords(item)}: ${lowerFirst(label)}`,
    `At the offer: ${sideInWords(said)}`,
    `Now: ${sideInWords(now)}`,
  );
}

function changeInWords({ change }: ReviewItem): string {
  return change === 'worse' || change === 'better' ? SAID[change] : SAID.changed;
}

/** The two times side by side, with where each answer stands. */
function changedBlock(items: readonly ReviewItem[]): Block {
  const cell = (snapshot: Snapshot): Cell => {
    const { level } = snapshot;
    const picture = { standing: { level, atLeast: level, atMost: level } };
    return { text: sideInWords(snapshot), ...(level === null ? {} : { picture }) };
  };
  const rows = items.map((item) => ({
    label: capitalise(item.label),
    cells: [cell(item.said), cell(item.now)],
    note: withFullStop(changeInWords(item)),
  }));
  return { table: { caption: 'What changed', heads: ['At the offer', 'Now'], rows } };
}

/** A question stays as it is asked; a label takes its place in the sentence. */
function lowerFirst(label: string): string {
  return label.endsWith('?') ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

function keptRow({ label, said, now }: ReviewItem): Item {
  const isSame = said.words === now.words;
  return isSame
    ? row(`${asked(label)} ${withFullStop(now.words ?? '')}`)
    : row(`${asked(label)} ${withFullStop(now.words ?? '')}`, `At the offer: ${sideInWords(said)}`);
}

function openRow({ label, said, now }: ReviewItem): Item {
  const isTold = now.unknown !== null && now.unknown !== 'not-asked';
  const reason = isTold ? `Now: ${REASONS_IN_WORDS[now.unknown]}.` : '';
  return row(asked(label), `At the offer: ${sideInWords(said)}`, reason);
}

function newRows({ items, news }: Review): Item[] {
  return [
    ...items
      .filter(({ change }) => change === 'new')
      .map(({ label, now }) => row(`${asked(label)} ${sideInWords(now)}`)),
    ...(news === null ? [] : [row(quotesInWords([{ words: news, by: 'client' }]))]),
  ];
}

function viewRows({ views, gives, purpose }: Review): Item[] {
  const said = gives.said.map((one) => GIVES[one]).join(', ');
  const now = gives.now.map((one) => GIVES[one]).join(', ');
  return [
    ...views.map((view) =>
      row(`${view.title}: ${view.said ?? 'not said'} at the offer, ${view.now ?? 'not said'} now.`),
    ),
    ...(said === '' && now === ''
      ? []
      : [
          row(
            'What it gives',
            `At the offer: ${withFullStop(said || 'not said')}`,
            `Now: ${withFullStop(now || 'not said')}`,
          ),
        ]),
    ...(purpose?.step === true || purpose?.towards != null
      ? [
          row(
            purpose.towards == null
              ? 'It is a step on the way.'
              : `It is a step towards “${withoutFullStop(purpose.towards)}”.`,
          ),
        ]
      : []),
    ...(purpose?.review == null ? [] : [row(`To be looked at again on ${dateInWords(purpose.review)}.`)]),
  ];
}

function asked(label: string): string {
  return /[.?!:]$/.test(label) ? label : `${label}:`;
}

function sideInWords({ words, by, quote }: Snapshot): string {
  const said: Quotation[] = quote === null ? [] : [{ words: quote, by: by ?? 'adviser' }];
  return [withFullStop(words ?? ''), quotesInWords(said)].filter((part) => part !== '').join(' ');
}

/** The heading over legal checks. */
export const FIRST = 'First of all';

/** A part of a review, before it is cut to what a note has room for. */
export interface ReviewPart {
  readonly heading: string;
  readonly items: readonly Item[];
  /** What stands in the place of a list of them. */
  readonly block?: Block;
  /** How many characters of it a case note has room for; none where it does not belong there. */
  readonly room: number;
}

/** Characters for a title, and for the legal checks. */
const ROOM = { title: 120, first: 180 } as const;

export function reviewNote(page: Page, first: readonly Notice[], parts: readonly ReviewPart[]): Page {
  const { title, about = '', ...rest } = page;
  const checks = first.map(
    (notice) => `${withFullStop(notice.title)}${notice.who === null ? '' : ` ${withFullStop(notice.who)}`}`,
  );
  return {
    ...rest,
    title: short(neutralise(about === '' ? title : `${title} · ${about}`), ROOM.title),
    sections: [
      ...cutTo(ROOM.first, FIRST, checks),
      ...parts.flatMap(({ heading, items, room }) => cutTo(room, heading, items.map(onOneLine))),
    ],
    footer: [],
  };
}

/** As many of them as there is room for, one at least. */
function cutTo(room: number, heading: string, rows: readonly string[]): Section[] {
  if (room === 0 || rows.length === 0) return [];
  const fitting: string[] = [];
  let left = room;
  for (const row of rows.map(neutralise)) {
    if (fitting.length > 0 && row.length > left) break;
    fitting.push(short(row, room));
    left -= row.length;
  }
  const more = rows.length - fitting.length;
  const said = more > 0 ? [`${more} more in the other formats.`] : [];
  return [{ heading, blocks: [listOf([...fitting, ...said])] }];
}

function onOneLine({ text, notes = [] }: Item): string {
  return [text, ...notes]
    .map((part) => (part.endsWith('?') ? part : withFullStop(withoutFullStop(part))))
    .join(' ');
}

function short(words: string, room: number): string {
  return words.length <= room ? words : `${[...words].slice(0, room).join('').trimEnd()} ...`;
}
