// Whole interviews as they are typed line by line, and what they begin from.
import type { RunOptions } from './world.ts';

/** Somebody else keeps the person's papers. */
export const HELD = `goodwork: 1
title: Farm worker
answers:
  free-to-leave: papers-held
`;

export interface Session {
  readonly page: string;
  readonly shows: string;
  readonly words: string;
  readonly typed: readonly string[];
  readonly options?: RunOptions;
}

export const SHORT_WAY = [
  ...['Night care assistant', 'Fennimarsh Care', '2', 'nmw', '24', 'Leicester', '2', '2', '', '2'],
  ...['10, 1', '3', '3', '4', '2: they write it down'],
];

const OFFER = `goodwork: 1
title: Warehouse operative
pay: "£13.20 an hour"   # said on the phone
client: {age: 30, wishes: [voice]}
answers:
  contract-type: permanent
  turnover: {unknown: employer-declined}
meta: {case: 17}
`;

export const ADVERT = `Evening cleaner
Bright Offices
Location: Leeds LS1 4AP

Pay: £12.90 per hour
20 hours per week. Permanent.
`;

export const SESSIONS: readonly Session[] = [
  {
    page: 'short-way',
    shows: 'The short way without an advert, to the end: what it comes to, two pages, and a file of its own.',
    words: 'ask --plain',
    typed: [...SHORT_WAY, '1', '2', '4', ''],
  },
  {
    page: 'why-back-skip-change',
    shows: 'Why it is asked, back and forth, a feature left out, an answer changed from the list, help.',
    words: 'ask --plain',
    typed: [
      ...[
        'w',
        'Cleaner',
        'b',
        'Evening cleaner',
        'b',
        '',
        'h',
        'Bright Offices',
        'a',
        '1',
        'Cleaner, evenings',
      ],
      ...['8', '12.71', 'b', '24k', '5', 'b', 'q'],
    ],
  },
  {
    page: 'not-understood',
    shows: 'What cannot be read is said once, kindly, and asked again.',
    words: 'ask --plain',
    typed: [
      ...[
        'Shop assistant',
        'Tansley',
        'maybe',
        '12',
        '8',
        'competitive',
        '£12.71 an hour',
        'full time',
        '20-16',
      ],
      ...['16-20', '24', '16', '3', 'Nowhere-on-Sea', '2', '', '2', '3', '0', '1, 2, 3, 4', 'money', 'q'],
    ],
  },
  {
    page: 'nothing-known',
    shows: 'Enter all the way: ten times "not known yet", and nothing made up.',
    words: 'ask --plain',
    typed: Array.from({ length: 22 }, () => ''),
  },
  {
    page: 'second-call',
    shows:
      'The second call, with a file somebody wrote: only what the employer can say, what settles most first.',
    words: 'ask offer.yaml --who employer --plain',
    typed: ['30', '30', '4', '2: you report to whoever is on', '4', 'q'],
    options: { files: { 'offer.yaml': OFFER } },
  },
  {
    page: 'advert',
    shows:
      'An advert: what was read is shown on one screen with its words, a line of it is put right, and what is missing is asked.',
    words: 'ask advert.txt --plain',
    typed: ['4', '£13.10 an hour', '', '2', '3', '20', '10', 'd', 'q'],
    options: { files: { 'advert.txt': ADVERT } },
  },
  {
    page: 'pasted-advert',
    shows:
      'goodwork alone: an advert is pasted, looked over, and the client is asked; then a page and a file.',
    words: '--plain',
    typed: ['1', ADVERT.trimEnd(), '', '2', '3', '20', '10', '', '1', '4', ''],
  },
  {
    page: 'pasted-at-a-question',
    shows: 'A paste at any question answers none: it is read as an advert, if that is wanted.',
    words: 'ask --plain',
    typed: ['Cleaner, evenings', ADVERT.trimEnd(), '2', ADVERT.trimEnd(), '1', '', 'q'],
  },
  {
    page: 'goes-on-with',
    shows: 'goodwork alone names an interview that is not finished by its job and its day.',
    words: '--plain',
    typed: ['3', 'q'],
    options: {
      saved: {
        '2026-11-20-1.yaml': {
          text: 'goodwork: 1\ntitle: Kitchen porter\nmeta: {interview: {asked: [title]}}\n',
          days: 1,
        },
      },
    },
  },
  {
    page: 'withheld',
    shows:
      'A sign of exploitation: it is the first and the last thing said, and no call to the employer is offered.',
    words: 'ask held.yaml --plain',
    typed: ['d', 'q'],
    options: { files: { 'held.yaml': HELD } },
  },
  {
    page: 'go-on',
    shows: 'Going on with an interview that was stopped; an older one is named.',
    words: 'ask 2026-11-20-1 --plain',
    typed: ['a', '', 'q'],
    options: {
      saved: {
        '2026-11-20-1.yaml': {
          text: 'goodwork: 1\ntitle: Kitchen porter\nmeta: {interview: {unknown: {employer: no-answer}, asked: [title, employer]}}\n',
          days: 1,
        },
        '2026-10-01-1.yaml': { text: 'goodwork: 1\ntitle: Driver\n', days: 51 },
      },
    },
  },
  {
    page: 'cannot-be-saved',
    shows: 'Where nothing can be saved it is said at once, and the answers are printed at the end.',
    words: 'ask --plain',
    typed: ['Cleaner', 'Bright Offices', 'q'],
    options: { refused: { '/home/adviser/.local/share/goodwork/interviews/2026-11-21-1.yaml': 'ENOSPC' } },
  },
  {
    page: 'end-of-input',
    shows: 'Ctrl-D, or an end of the input: stopped and saved.',
    words: 'ask --plain',
    typed: ['Cleaner'],
  },
];
