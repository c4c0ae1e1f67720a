// Records of the Adzuna and Reed search interfaces, as the facts they state. What a board predicts is never stated pay.

import { ownValue } from '../source/own-value.ts';
import { fieldPay, NO_FIELD_PAY } from './field-pay.ts';
import { postedDay, poundsOf, unitOf } from './field-values.ts';
import { fieldText, htmlToText } from './html-text.ts';
import { NO_POSTING_FIELDS, type PostingFields } from './posting-fields.ts';

type Json = Readonly<Record<string, unknown>>;

/** The facts of one record, or null where it is of neither board. */
export function boardRecord(value: unknown): PostingFields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const record = value as Json;
  if ('salary_is_predicted' in record || ('redirect_url' in record && 'company' in record))
    return adzuna(record);
  if ('jobTitle' in record && 'employerName' in record && 'jobId' in record) return reed(record);
  return null;
}

function adzuna(record: Json): PostingFields {
  const predicted = ['1', 'true'].includes(String(record.salary_is_predicted ?? '0').toLowerCase());
  const time = ownValue({ full_time: 'full', part_time: 'part' }, String(record.contract_time ?? ''));
  const findings = [
    ...(time === undefined ? [] : [stated('working-time', time, `contract_time: ${record.contract_time}`)]),
    // "contract" may be a fixed term or an agency; the board does not say which.
    ...(record.contract_type === 'permanent'
      ? [stated('contract', 'permanent', 'contract_type: permanent')]
      : []),
    ...(predicted
      ? [stated('warning', 'pay-estimated', `salary_is_predicted: ${record.salary_is_predicted}`)]
      : []),
  ];
  // Its figures are made yearly by the board.
  const { pay, isLeftOut, notes } = predicted
    ? NO_FIELD_PAY
    : fieldPay(poundsOf(record.salary_min), poundsOf(record.salary_max), 'year', null);
  return {
    ...NO_POSTING_FIELDS,
    title: words(record.title),
    employer: words(named(record.company)),
    place: words(named(record.location)),
    posted: postedDay(record.created),
    url: words(record.redirect_url),
    pay,
    findings,
    text: description(record.description),
    isPayLeftOut: isLeftOut,
    notes,
  };
}

/** The board's own answers have a map here; tables made from them have the name alone. */
function named(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as Json).display_name : value;
}

function reed(record: Json): PostingFields {
  const kind = String(record.contractType ?? '').toLowerCase();
  const contract = ['permanent', 'temporary'].find((one) => one === kind);
  const findings = [
    ...(record.fullTime === true ? [stated('working-time', 'full', 'fullTime: true')] : []),
    ...(record.partTime === true ? [stated('working-time', 'part', 'partTime: true')] : []),
    ...(contract === undefined ? [] : [stated('contract', contract, `contractType: ${record.contractType}`)]),
  ];
  const per = typeof record.salaryType === 'string' ? unitOf(record.salaryType) : null;
  const currency = typeof record.currency === 'string' ? record.currency : null;
  const { pay, isLeftOut, notes } = fieldPay(
    poundsOf(record.minimumSalary),
    poundsOf(record.maximumSalary),
    per,
    currency,
  );
  return {
    ...NO_POSTING_FIELDS,
    title: words(record.jobTitle),
    employer: words(record.employerName),
    place: words(record.locationName),
    posted: postedDay(record.date ?? record.datePosted),
    closes: postedDay(record.expirationDate),
    url: words(record.jobUrl),
    pay,
    payWords: isLeftOut ? null : words(record.salary),
    findings,
    text: description(record.jobDescription),
    isPayLeftOut: isLeftOut,
    notes,
  };
}

function stated(subject: string, value: string, quote: string): PostingFields['findings'][number] {
  return { subject, value, quote };
}

function words(value: unknown): string | null {
  const text = typeof value === 'string' ? htmlToText(value).replace(/\s+/g, ' ').trim() : '';
  return text === '' ? null : text.slice(0, 500);
}

function description(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? fieldText(value) : null;
}
