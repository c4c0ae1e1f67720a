// schema.org JobPosting, in the shapes that are really published, as the facts it states in fields.
import type { Pay, Per } from '../pay/offer.ts';
import { htmlToText } from './html-page.ts';

/** What a data field states; words of an advert go before it. */
export interface Posted {
  readonly title: string | null;
  readonly employer: string | null;
  /** Where the work is, as one line of words. */
  readonly place: string | null;
  readonly posted: string | null;
  readonly closes: string | null;
  readonly url: string | null;
  readonly pay: Pay | null;
  /** Pay in words, where a field has words: "£15.05 per hour". They go before the figures beside them. */
  readonly payWords: string | null;
  /** Kinds of contract and of working time, each with the field that states it. */
  readonly findings: readonly { readonly subject: string; readonly value: string; readonly quote: string }[];
  readonly text: string | null;
}

type Json = Readonly<Record<string, unknown>>;

/** The first JobPosting in a value: itself, in a list, in `@graph` or as the main thing of a page; null where there is none. */
export function jobPostingIn(value: unknown, depth = 0): Json | null {
  if (depth > 6 || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = jobPostingIn(one, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const map = value as Json;
  const types = [map['@type'] ?? map.type].flat().map((type) => String(type).replace(/^.*[/:]/, ''));
  if (types.includes('JobPosting')) return map;
  for (const key of ['@graph', 'mainEntity', 'itemListElement', 'item', 'mainEntityOfPage']) {
    const found = jobPostingIn(map[key], depth + 1);
    if (found !== null) return found;
  }
  return null;
}

export function postedOf(posting: Json): Posted {
  const description = textIn(posting.description);
  return {
    title: textIn(posting.title ?? posting.name),
    employer: nameOf(posting.hiringOrganization),
    place: placeOf(posting.jobLocation),
    posted: dayIn(posting.datePosted),
    closes: dayIn(posting.validThrough),
    url: typeof posting.url === 'string' ? posting.url.slice(0, 500) : null,
    pay: payIn(posting.baseSalary, textIn(posting.salaryCurrency)),
    payWords: payWordsIn(posting.baseSalary),
    findings: [...employment(posting.employmentType), ...remote(posting.jobLocationType)],
    text: description === null ? null : htmlToText(description),
  };
}

function textIn(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}

function nameOf(value: unknown): string | null {
  const first = [value].flat()[0];
  return typeof first === 'object' && first !== null ? textIn((first as Json).name) : textIn(first);
}

function placeOf(value: unknown): string | null {
  const places = [value].flat().flatMap((one) => {
    if (typeof one === 'string') return [one];
    const address = (one as Json | null | undefined)?.address;
    if (typeof address === 'string') return [address];
    if (typeof address !== 'object' || address === null) return [];
    const { addressLocality, addressRegion, postalCode } = address as Json;
    return [
      [addressLocality, addressRegion, postalCode]
        .map(textIn)
        .filter((part) => part !== null)
        .join(', '),
    ];
  });
  // Several places are none in particular.
  return places.length === 1 ? (places[0] ?? null) : null;
}

function dayIn(value: unknown): string | null {
  const day = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined;
  return day !== undefined && !Number.isNaN(new Date(`${day}T00:00:00Z`).getTime()) ? day : null;
}

const UNITS: Readonly<Record<string, Per>> = {
  ...{
    hour: 'hour',
    hourly: 'hour',
    hr: 'hour',
    hur: 'hour',
    day: 'day',
    daily: 'day',
    week: 'week',
    weekly: 'week',
  },
  ...{
    month: 'month',
    monthly: 'month',
    mo: 'month',
    mon: 'month',
    year: 'year',
    yearly: 'year',
    annual: 'year',
  },
  ...{ annually: 'year', annum: 'year', yr: 'year', ann: 'year' },
};

/** A number, text, MonetaryAmount or QuantitativeValue. Nought is not stated; another currency is not read. */
function payIn(value: unknown, currency: string | null): Pay | null {
  const first = [value].flat()[0];
  if (typeof first !== 'object' || first === null) return payFrom(numberIn(first), null, null, currency);
  const amount = first as Json;
  const money = textIn(amount.currency) ?? currency;
  const inner = [amount.value].flat()[0];
  const quantity = typeof inner === 'object' && inner !== null ? (inner as Json) : amount;
  const unit = textIn(quantity.unitText) ?? textIn(amount.unitText);
  const per = unit === null ? null : (UNITS[unit.toLowerCase().replace(/^.*[/:]/, '')] ?? null);
  const one = numberIn(typeof inner === 'object' ? quantity.value : inner);
  return payFrom(numberIn(quantity.minValue) ?? one, numberIn(quantity.maxValue) ?? one, per, money);
}

/** The first text with more in it than a number. */
function payWordsIn(value: unknown): string | null {
  const first = [value].flat()[0];
  if (typeof first === 'string') return /[a-z]/i.test(first) ? first.slice(0, 200) : null;
  if (typeof first !== 'object' || first === null) return null;
  const { value: inner } = first as Json;
  const words = typeof inner === 'object' && inner !== null ? (inner as Json).value : inner;
  return typeof words === 'string' && /\d.*[a-z]{2}/i.test(words) ? words.slice(0, 200) : null;
}

function payFrom(
  from: number | null,
  to: number | null,
  per: Per | null,
  currency: string | null,
): Pay | null {
  if (from === null && to === null) return null;
  if (currency !== null && !/^(?:GBP|£)$/i.test(currency)) return null;
  const [low, high] = [from ?? to ?? 0, to ?? from ?? 0];
  if (low > high) return null;
  return { from: low, to: high, per, basis: 'actual', fullTimeHours: null, weeks: null };
}

/** A plain number, also as text: "31,650", "£12.21". Words with it are for the reader of words. */
function numberIn(value: unknown): number | null {
  const written = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  const digits = written.replace(/^£\s?/, '').replace(/,(?=\d{3}(?:\D|$))/g, '');
  const number = /^\d{1,9}(?:\.\d+)?$/.test(digits) ? Number(digits) : 0;
  return number > 0 ? number : null;
}

/** What the words of `employmentType` say; the others of its list say nothing of a contract. */
const EMPLOYMENT: Readonly<Record<string, readonly [string, string]>> = {
  fulltime: ['working-time', 'full'],
  parttime: ['working-time', 'part'],
  permanent: ['contract', 'permanent'],
  temporary: ['contract', 'temporary'],
  fixedterm: ['contract', 'fixed-term'],
  apprenticeship: ['contract', 'apprenticeship'],
  casual: ['contract', 'casual'],
  zerohours: ['contract', 'zero-hours'],
  volunteer: ['warning', 'not-a-job'],
};

function employment(value: unknown): Posted['findings'] {
  const words = [value].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : []));
  return words.flatMap((word) => {
    const [subject, means] = EMPLOYMENT[word.toLowerCase().replace(/[^a-z]/g, '')] ?? [];
    return subject === undefined || means === undefined
      ? []
      : [{ subject, value: means, quote: `employmentType: ${word.trim()}` }];
  });
}

function remote(value: unknown): Posted['findings'] {
  return textIn(value)?.toUpperCase() === 'TELECOMMUTE'
    ? [{ subject: 'remote', value: 'remote', quote: 'jobLocationType: TELECOMMUTE' }]
    : [];
}
