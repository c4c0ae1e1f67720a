// Hours as people type them: 37.5, 37h30, 16-20, up to 20, half an hour. What could be something else is not read.

import { ownValue } from '../../source/own-value.ts';
import type { Range } from '../pay-terms.ts';
import { type TypedPhrase, tidyPhrase, typedPhrase } from './period.ts';

/** Why hours were not read. */
export type HoursError =
  /** Times of day, such as 9-5. */
  | { readonly is: 'clock' }
  /** 9-17: times of day, or hours of a week. */
  | { readonly is: 'clock-or-hours'; readonly from: number; readonly to: number }
  /** For another time than the one that was asked for. */
  | { readonly is: 'other-time'; readonly per: string }
  | { readonly is: 'days' }
  /** 37.30: 37 hours 30 minutes, or 37.3. */
  | { readonly is: 'minutes-or-tenths'; readonly hours: string; readonly minutes: string }
  | { readonly is: 'full-time' }
  /** They vary, and nobody says how far. */
  | { readonly is: 'varies' }
  | { readonly is: 'unread' };

type ParsedHours = { readonly range: Range } | { readonly trouble: HoursError };

const NONE = /^(?:0|none|zero|nil|nothing|no|zero[- ]hours?(?: contract)?)(?: at all)?(?: hours?)?$/;
const UNIT = '(?:hours?|hrs?|h)';
const ENDS_IN_HOURS = new RegExp(String.raw`(?<=[\d\s½¼¾])${UNIT}\.?$`);
const PARTS: Readonly<Record<string, number>> = {
  ...{ '½': 0.5, 'a half': 0.5, half: 0.5, '1/2': 0.5 },
  ...{ '¼': 0.25, 'a quarter': 0.25, quarter: 0.25, '1/4': 0.25 },
  ...{ '¾': 0.75, 'three quarters': 0.75, 'three-quarters': 0.75, '3/4': 0.75 },
};
const PART = String.raw`a half|half|½|1\/2|a quarter|quarter|¼|1\/4|three[- ]quarters|¾|3\/4`;
const AND_PART = new RegExp(
  String.raw`^(?:(\d{1,3}|an?|one)\s?${UNIT}\s?|(\d{1,3})(?:\s|(?=[½¼¾])))(?:and\s)?(${PART})\s?(?:${UNIT})?$`,
);
const PART_OF_ONE = new RegExp(`^(${PART}) ?(?:of )?(?:an? )?${UNIT}$|^([½¼¾])$`);
const MINUTES = /^(\d{1,5}) ?(?:m|mins?|minutes?)$/;
const HOURS_AND_MINUTES = new RegExp(
  String.raw`^(\d{1,3}|an?|one)\s?(?::|${UNIT}(?: and)?,?)\s?([0-5]?\d)\s?(?:m|mins?|minutes?)?$`,
);
const PLAIN = /^(?:\d{1,5}(?:\.\d+)?|\.\d+)$/;
const COUNTED = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const COUNTING = new RegExp(String.raw`\b(${COUNTED.join('|')})\b(?![- ]quarter)`, 'gi');
/** "full time, 37.5" says what "37.5" says. */
const FULL_TIME = /^(?:full|part)[- ]?time[ ,:(-]+(?=\d)|[ ,(]+(?:(?:full|part)[- ]?time|[fp]t)\)?$/gi;
/** "It varies from 12 to 20" says what "12 to 20" says; "it varies" says that there are two figures. */
const VARYING =
  '(?:(?:it|they|this|that|(?:the )?hours) )?(?:really |all |do(?:es)? )?(?:var(?:y|ies|iable|ied)|changes?|differs?)';
const VARIES = new RegExp(
  `^${VARYING}(?: (?:a lot|each week|every week|from week to week|week to week|week by week))?$`,
);
const VARIES_FROM = new RegExp(String.raw`^${VARYING}[,:]? (?=(?:from |between |up to |at least )?\d)`, 'i');
/** Two decimals that may be minutes; .25 and .50 are quarters. */
const DOUBTFUL = /^(\d+)\.(?!00|25|33|50)([0-5]\d)$/;

/** `per`: what the question asks for. */
export function parseHours(typed: string, per: 'week' | 'day'): ParsedHours {
  const { figure, per: said } = hoursPhrase(typed);
  if (isClock(tidyPhrase(typed))) return { trouble: { is: 'clock' } };
  if (/^(?:full|part)[- ]?time(?: hours)?$/.test(figure)) return { trouble: { is: 'full-time' } };
  if (VARIES.test(figure)) return { trouble: { is: 'varies' } };
  // "44 weeks" says nothing of hours, and "25 hours, 44 weeks" says more than one thing.
  if (/\d ?(?:weeks|wks)\b|\d week\b/i.test(typed)) return { trouble: { is: 'unread' } };
  if (NONE.test(figure)) return { range: { from: 0, to: 0 } };
  // "4 days a week", and "4 days" or "4 day", but not "8 a day" or "an 8 hour day".
  if (/\d ?days?$/.test(figure) || (said === 'day' && per === 'week' && /\d ?days?\W*$/i.test(typed)))
    return { trouble: { is: 'days' } };
  const read = rangeIn(figure, said !== null);
  const isRead = 'range' in read || read.trouble.is !== 'unread';
  return isRead && said !== null && said !== per ? { trouble: { is: 'other-time', per: said } } : read;
}

/** Hours are never "an hour", and "over 4 days" does not change the hours of a week. */
function hoursPhrase(typed: string): TypedPhrase {
  const line = typed
    .replace(/\bhpw\b/i, 'hours pw')
    .replace(/(?<=h|hrs?|hours) (?:over|across) \d days$/i, '')
    .replace(COUNTING, (word) => String(COUNTED.indexOf(word.toLowerCase()) + 1))
    .replace(/^((?:full|part)[- ]?time) ?\(([^()]+)\)$/i, '$1 $2')
    .replace(FULL_TIME, '')
    .replace(VARIES_FROM, '');
  const phrase = typedPhrase(line);
  return phrase.per === 'hour' ? { figure: tidyPhrase(line), per: null } : phrase;
}

function rangeIn(figure: string, hasPeriod: boolean): ParsedHours {
  const open =
    /^(up to|at most|no more than|max(?:imum)?(?: of)?|at least|from|over|more than|min(?:imum)?(?: of)?)\s(.+)$/.exec(
      figure,
    );
  if (open !== null && !/\d ?(?:-|to) ?\d/.test(open[2] ?? '')) {
    const isMost = /^(?:up|at most|no more|max)/.test(open[1] ?? '');
    return oneEnd(open[2] ?? '', isMost);
  }
  const most = /^(.+?)\s?(?:or (?:less|fewer)|max(?:imum)?(?: hours)?)$/.exec(figure);
  if (most !== null) return oneEnd(most[1] ?? '', true);
  const more = /^(.+?)\s?(?:\+|or (?:more|over)|and over|plus|minimum)(?: hours)?$/.exec(figure);
  if (more !== null) return oneEnd(more[1] ?? '', false);
  const between = /^between (.+?) (?:and|to) (.+)$/.exec(figure);
  const both = /^(?:from )?(.+?)\s?(?:-|\bto\b|\bor\b)\s?(.+)$/.exec(figure);
  const [, low = '', high = ''] = between ?? both ?? [];
  if (high !== '') {
    const [from, to] = [oneNumber(low), oneNumber(high)];
    if (typeof from === 'number' && typeof to === 'number')
      return pair(from, to, hasPeriod || ENDS_IN_HOURS.test(figure));
    for (const end of [from, to]) if (end !== null && typeof end !== 'number') return { trouble: end };
  }
  const one = oneNumber(figure);
  if (one === null) return { trouble: { is: 'unread' } };
  return typeof one === 'number' ? { range: { from: one, to: one } } : { trouble: one };
}

function oneEnd(figure: string, isMost: boolean): ParsedHours {
  const hours = oneNumber(figure);
  if (hours === null) return { trouble: { is: 'unread' } };
  if (typeof hours !== 'number') return { trouble: hours };
  return { range: isMost ? { from: null, to: hours } : { from: hours, to: null } };
}

/** Without the word hours these may be a day; 12-20 and the like are what part-time jobs have in a week. */
const DAYS = new Set(['6-14', '7-15', '8-17', '9-17', '9-18', '14-22']);

/** 9-5 is a day and 22-6 a night. */
function pair(from: number, to: number, saysHours: boolean): ParsedHours {
  const isNight = from >= 18 && from <= 24;
  if (from > to && to <= 8 && ((from >= 6 && from <= 12) || isNight)) return { trouble: { is: 'clock' } };
  const isDay = DAYS.has(`${from}-${to}`);
  if (isDay && !saysHours) return { trouble: { is: 'clock-or-hours', from, to } };
  return { range: { from, to } };
}

/** 9am to 5pm, 8.30-17.00, 9 till 5, 0830-1700 hrs, Mon-Fri 9-5. */
function isClock(phrase: string): boolean {
  if (/\d ?(?:am|pm|a\.m|p\.m|o'clock)\b|\bnoon\b|\bmidnight\b/.test(phrase)) return true;
  if (/\d ?(?:un)?'?til?l? \d/.test(phrase)) return true;
  if (/^(?:mon|tue|wed|thu|fri|sat|sun|weekday)/.test(phrase) && /\d ?(?:-|to) ?\d/.test(phrase)) return true;
  const [, low = '', high = ''] =
    /^(?:from |between )?(\S+) ?(?:-|to|and) ?(\S+?)(?: ?(?:hours|hrs|h))?$/.exec(phrase) ?? [];
  if (/^[012]?\d[0-5]\d$/.test(low) && /^[012]\d[0-5]\d$/.test(high)) return true;
  const times = [low, high].map((end) => /^(\d{1,2})(?:[.:]([0-5]\d))?$/.exec(end));
  if (times.some((time) => time === null || Number(time[1]) > 24)) return false;
  return times.some((time) => time?.[2] !== undefined);
}

/** 37.5, 37½, 37 and a half, 37:30, 37h30, 37 hours 30 minutes, 90 minutes, half an hour, with or without the word hours. */
function oneNumber(phrase: string): number | HoursError | null {
  const bare = phrase.replace(ENDS_IN_HOURS, '').trim();
  const both = HOURS_AND_MINUTES.exec(phrase);
  if (both !== null) return counted(both[1]) + inHours(Number(both[2]));
  const minutes = MINUTES.exec(phrase);
  if (minutes !== null) return inHours(Number(minutes[1]));
  const part = PART_OF_ONE.exec(phrase);
  if (part !== null) return ownValue(PARTS, part[1] ?? part[2] ?? '') ?? null;
  const sum = AND_PART.exec(phrase);
  if (sum !== null) return counted(sum[1] ?? sum[2]) + (ownValue(PARTS, sum[3] ?? '') ?? 0);
  if (/^(?:an?|one)$/.test(bare) && bare !== phrase) return 1;
  const [, hours, decimals] = DOUBTFUL.exec(bare) ?? [];
  if (hours !== undefined && decimals !== undefined)
    return { is: 'minutes-or-tenths', hours, minutes: decimals };
  return PLAIN.test(bare) ? Number(bare) : null;
}

function counted(number = ''): number {
  return /^\d+$/.test(number) ? Number(number) : 1;
}

/** To the hundredth of an hour. */
function inHours(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}

/** Hours written so that they are read back the same: a third decimal shows that the first two are not minutes. */
export function parseHoursRange(hours: number): string {
  const plain = String(hours);
  return /\.\d\d$/.test(plain) ? `${plain}0` : plain;
}
