// The time a figure is for, in the words people use for it, and what else may stand around a typed figure.
import { periodOf } from '../pay-terms.ts';

/** What a figure was said to be for: `week`, `day`, or any other time or piece of work, as it was typed. */
export interface TypedPhrase {
  readonly figure: string;
  readonly per: string | null;
}

const LEADING = /^(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|c\.?(?=\s?£?\d)|usually|~)\s?/;
const NAMED =
  'fortnight|weekend|week|wk|w|working day|day|month|mth|year|yr|annum|hour|hr|shift|visit|call|night|session|trip|journey|mile|time|term';
/** `a week`, `per shift`, `/wk`. */
const LONG = new RegExp(String.raw`[\s,]*(?:\b(?:in )?(?:an?|per|each|every)\s|\/\s?)(${NAMED})$`);
/** `weekly`, `30 week`. */
const BARE = /(?<=[\s\d])(fortnightly|weekly|weeks?|wks?|daily|days?|monthly|yearly|annually)$/;
/** `p/w`, `pw`, `p.w.`, `pcm`. */
const SHORT = /\s?p[./]?(wk|w|cm|m|a|d|h)$/;

/** In small letters, with one space where there were many, and plain dashes. */
export function tidyPhrase(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[–—−]/g, '-')
    .replaceAll('’', "'")
    .replace(/[\s.,!]+$/, '')
    .replace(LEADING, '')
    .replace(/(?<=[\dk]|hours|hrs)(?: or so|-?ish| ish| approx(?:imately)?| roughly)$/, '');
}

/** The figure and the time it is for, apart. */
export function typedPhrase(typed: string): TypedPhrase {
  const phrase = tidyPhrase(typed);
  const ending = SHORT.exec(phrase) ?? LONG.exec(phrase) ?? BARE.exec(phrase);
  if (ending === null) return { figure: phrase, per: null };
  const named = (ending[1] ?? '').replace(/(?<=day|week|wk)s$|(?<=fortnight)ly$/, '');
  return { figure: phrase.slice(0, ending.index).trim(), per: periodOf(named) ?? named };
}
