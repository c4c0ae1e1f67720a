// schema.org JobPosting, in the shapes that are really published, as the facts it states in fields.

import type { PayPeriod } from '../pay/pay-terms.ts';
import { ownValue } from '../source/own-value.ts';
import { fieldPay } from './field-pay.ts';
import { postedDay, poundsOf, unitOf } from './field-values.ts';
import { fieldText, htmlToText } from './html-text.ts';
import { NO_POSTING_FIELDS, type PostingFields } from './posting-fields.ts';

type Json = Readonly<Record<string, unknown>>;

/** Every JobPosting in a value: itself, in lists, in `@graph`, as the main thing of a page or in a list of things. */
export function jobPostingsIn(value: unknown, depth = 0): readonly Json[] {
  if (depth > 6 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => jobPostingsIn(one, depth + 1));
  const map = value as Json;
  const types = [map['@type'] ?? map.type].flat();
  if (types.some((type) => typeof type === 'string' && /(?:^|[/:])JobPosting$/.test(type))) return [map];
  return AROUND.flatMap((key) => jobPostingsIn(map[key], depth + 1));
}

const AROUND = ['@graph', 'mainEntity', 'itemListElement', 'item', 'mainEntityOfPage', '_jobposting'];

export function postedOf(posting: Json): PostingFields {
  const { pay, payWords, isLeftOut, notes } = salaryIn(posting.baseSalary, textIn(posting.salaryCurrency));
  return {
    ...NO_POSTING_FIELDS,
    title: lineIn(posting.title ?? posting.name),
    employer: nameOf(posting.hiringOrganization),
    place: placeOf(posting.jobLocation),
    posted: postedDay(one(posting.datePosted)),
    closes: postedDay(one(posting.validThrough)),
    starts: postedDay(one(posting.jobStartDate)),
    url: lineIn(posting.url),
    pay,
    payWords,
    findings: [
      ...employment(posting.employmentType),
      ...remote(posting.jobLocationType),
      ...estimated(posting),
    ],
    text: wordsOf(posting),
    isPayLeftOut: isLeftOut,
    notes,
  };
}

/** Properties whose words belong to the advert, with the heading they are given where the description has none of them. */
const MORE_WORDS = [
  ['workHours', 'Hours'],
  ['responsibilities', 'Responsibilities'],
  ['qualifications', 'Requirements'],
  ['experienceRequirements', 'Requirements'],
  ['skills', 'Requirements'],
  ['jobBenefits', 'Benefits'],
  ['incentiveCompensation', 'Incentives'],
] as const;

/** The words of the advert: the visible ones where elements of a page describe it, else its description and what stands beside it. */
function wordsOf(posting: Json): string | null {
  const visible = textIn(posting['goodwork:words']);
  if (visible !== null) return visible;
  const description = htmlIn(posting.description);
  const more = MORE_WORDS.flatMap(([key, heading]) => {
    const words = htmlIn(posting[key]);
    return words === null || description?.includes(words) ? [] : [`${heading}: ${words}`];
  });
  const all = [...(description === null ? [] : [description]), ...more];
  return all.length === 0 ? null : all.join('\n\n');
}

function htmlIn(value: unknown): string | null {
  const parts = [value].flat().flatMap((part) => textIn(part) ?? []);
  const text = parts.map(fieldText).join('\n').trim();
  return text === '' ? null : text;
}

function one(value: unknown): unknown {
  return [value].flat()[0];
}

/** One line without marks. */
function lineIn(value: unknown): string | null {
  const text = textIn(one(value));
  const line = text === null ? '' : (/[<&]/.test(text) ? htmlToText(text) : text).replace(/\s+/g, ' ').trim();
  return line === '' ? null : line.slice(0, 500);
}

/** Pay that a site has guessed is not stated. */
function estimated({ estimatedSalary, baseSalary }: Json): PostingFields['findings'] {
  return estimatedSalary === undefined || baseSalary !== undefined
    ? []
    : [{ subject: 'warning', value: 'pay-estimated', quote: 'estimatedSalary' }];
}

function textIn(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}

function nameOf(value: unknown): string | null {
  const first = [value].flat()[0];
  return typeof first === 'object' && first !== null ? lineIn((first as Json).name) : lineIn(first);
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

/** A number, text, MonetaryAmount or QuantitativeValue. Words in it go before the figures beside them. */
function salaryIn(
  value: unknown,
  currency: string | null,
): ReturnType<typeof fieldPay> & { readonly payWords: string | null } {
  const first = one(value);
  if (typeof first !== 'object' || first === null)
    return { ...fieldPay(poundsOf(first), null, null, currency), payWords: payWordsIn(first, null) };
  const amount = first as Json;
  const inner = one(amount.value);
  const quantity = typeof inner === 'object' && inner !== null ? (inner as Json) : amount;
  const per = unitIn(quantity) ?? unitIn(amount);
  const only = typeof inner === 'object' ? quantity.value : inner;
  const [low, high] = [poundsOf(quantity.minValue), poundsOf(quantity.maxValue)];
  const pay = fieldPay(
    low ?? poundsOf(only),
    high ?? poundsOf(only),
    per,
    textIn(amount.currency) ?? currency,
  );
  return { ...pay, payWords: pay.isLeftOut ? null : payWordsIn(only, per) };
}

/** "HOUR" as its words, or "HUR" as its code. */
function unitIn({ unitText, unitCode }: Json): PayPeriod | null {
  const [words, code] = [textIn(unitText), textIn(unitCode)];
  return (words === null ? null : unitOf(words)) ?? (code === null ? null : unitOf(code));
}

/** A text with a figure in it that is more than a number; with the time of its field where it has none. */
function payWordsIn(value: unknown, per: PayPeriod | null): string | null {
  if (typeof value !== 'string' || !/\d/.test(value) || poundsOf(value) !== null) return null;
  const words = value.trim().slice(0, 200);
  return per === null || /[a-z]{2}/i.test(words.slice(words.search(/\d/))) ? words : `${words} per ${per}`;
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

function employment(value: unknown): PostingFields['findings'] {
  const words = [value].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : []));
  return words.flatMap((word) => {
    const [subject, means] = ownValue(EMPLOYMENT, word.toLowerCase().replace(/[^a-z]/g, '')) ?? [];
    return subject === undefined || means === undefined
      ? []
      : [{ subject, value: means, quote: `employmentType: ${word.trim()}` }];
  });
}

function remote(value: unknown): PostingFields['findings'] {
  return textIn(value)?.toUpperCase() === 'TELECOMMUTE'
    ? [{ subject: 'remote', value: 'remote', quote: 'jobLocationType: TELECOMMUTE' }]
    : [];
}
