// Numbers as people type them: hours, pounds and weeks.
import type { Range } from '../pay/offer.ts';

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
const HALVES: Readonly<Record<string, number>> = {
  'a half': 0.5,
  half: 0.5,
  '1/2': 0.5,
  'a quarter': 0.25,
  quarter: 0.25,
  '1/4': 0.25,
  'three quarters': 0.75,
  'three-quarters': 0.75,
  '3/4': 0.75,
};
const NONE = /^(?:0|none|zero|nil|nothing|no|free)(?: at all)?(?: hours?)?$/;
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;

/** In small letters, without what does not change the figure. */
function tidied(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.,]+$/, '')
    .replace(/^(?:about|around|roughly)\s/, '');
}

/** Hours in one phrase: 37.5, 37 and a half, 37h30, 16-20, up to 20, none. Null where it says anything else. */
export function readHours(typed: string): Range | null {
  const phrase = tidied(typed)
    .replace(/\s?(?:a|per|each|every|p\/?|\/)?\s?(?:week|wk|w|day)$/, '')
    .replace(/^zero[- ]hours?(?: contract)?$/, '0');
  if (NONE.test(phrase)) return { from: 0, to: 0 };
  const open = /^(up to|at most|no more than|at least|from|over|minimum of|min)\s(.+)$/.exec(phrase);
  if (open !== null) {
    const hours = oneNumber(open[2] ?? '');
    if (hours === null) return null;
    return /^(?:up|at most|no more)/.test(open[1] ?? '')
      ? { from: null, to: hours }
      : { from: hours, to: null };
  }
  const plus = /^(.+?)\s?\+$/.exec(phrase);
  if (plus !== null) {
    const hours = oneNumber(plus[1] ?? '');
    return hours === null ? null : { from: hours, to: null };
  }
  const both = /^(?:between )?(.+?)\s?(?:-|–|—|\bto\b|\bor\b)\s?(.+)$/.exec(phrase);
  const between = /^between (.+?) and (.+)$/.exec(phrase);
  const [, low = '', high = ''] = between ?? both ?? [];
  if (high !== '') {
    const [from, to] = [oneNumber(low), oneNumber(high)];
    if (from !== null && to !== null) return { from, to };
  }
  const one = oneNumber(phrase);
  return one === null ? null : { from: one, to: one };
}

/** 37.5, 37½, 37 and a half, 37:30, 37h30, 37 hours 30 minutes, with or without the word hours. */
function oneNumber(phrase: string): number | null {
  const bare = phrase.replace(/\s?(?:hours?|hrs?\.?|h)$/, '').trim();
  const clock = /^(\d{1,3})\s?(?::|h|hrs?|hours?(?: and)?)\s?([0-5]?\d)\s?(?:m|mins?|minutes?)?$/.exec(
    phrase,
  );
  if (clock !== null) return Number(clock[1]) + Math.round((Number(clock[2]) / 60) * 100) / 100;
  const sign = /^(\d+)\s?([½¼¾])$/.exec(bare);
  if (sign !== null) return Number(sign[1]) + (FRACTIONS[sign[2] ?? ''] ?? 0);
  const halves =
    /^(\d+)(?: hours?)? (?:and )?(a half|half|1\/2|a quarter|quarter|1\/4|three[- ]quarters|3\/4)$/.exec(
      bare,
    );
  if (halves !== null) return Number(halves[1]) + (HALVES[halves[2] ?? ''] ?? 0);
  return number(bare);
}

/** Pounds in one phrase: 12.50, £1,200, 50p, none. Null where it says anything else. */
export function readPounds(typed: string): number | null {
  const phrase = tidied(typed).replace(/\s?(?:a|per|each|every|\/)\s?(?:week|wk)$/, '');
  if (NONE.test(phrase)) return 0;
  const pence = /^(\d+)\s?(?:p|pence)$/.exec(phrase);
  if (pence !== null) return Number(pence[1]) / 100;
  const thousands = /^£?\s?(\d+(?:\.\d+)?)\s?k$/.exec(phrase);
  if (thousands !== null) return Number(`${thousands[1]}e3`);
  return number(phrase.replace(/^£\s?/, '').replace(/\s?(?:pounds?|quid)$/, ''));
}

/** A plain number, as in 39 weeks. */
export function readCount(typed: string): number | null {
  return number(
    typed
      .trim()
      .toLowerCase()
      .replace(/\s?weeks?$/, ''),
  );
}

function number(phrase: string): number | null {
  const match = NUMBER.exec(phrase);
  return match === null ? null : Number(phrase.replaceAll(',', ''));
}
