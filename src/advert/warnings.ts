// What a client would want to know before applying: phrases, and what follows from what was concluded.
import type { AdvertConclusion } from './conclusion.ts';
import { evidenceOf } from './contract.ts';
import { pastBlanks } from './digits.ts';
import { type Finding, findingAt } from './finding.ts';
import { isNear } from './frames.ts';
import type { HolidayFound } from './holiday.ts';
import { type Lines, lineKindOf } from './lines.ts';
import { moneyRangeAt } from './money-amount.ts';
import { isPlausible } from './pay-period.ts';
import type { PayFound } from './pay-sum.ts';
import type { PhraseLexicon } from './phrase-lexicon.ts';
import { findingFrom, isSaidOfJob, mentionsOf } from './phrase-reader.ts';
import type { Hit } from './phrases.ts';
import type { Tokens } from './tokens.ts';
import type { HoursFound } from './working-hours.ts';

/** How near soft words stand: "a car would be an advantage". */
const [SOFT_BEFORE, SOFT_AFTER] = [-8, 8];

/** Warnings that are said in words. What is only preferred is another warning, or none. */
export function readWarnings(
  { warnings, softened, softWords, contractFrames, weighedWarnings }: PhraseLexicon,
  lines: Lines,
): Finding<string>[] {
  const { passage } = lines;
  return mentionsOf(warnings, passage).flatMap(({ value, hit }) => {
    if (!isSaidOfJob(lines, hit) || (COSTS.has(value) && isRate(passage, hit))) return [];
    if (
      weighedWarnings.has(value) &&
      evidenceOf(contractFrames, passage, hit, lineKindOf(lines, hit)) === null
    )
      return [];
    const isSoft =
      softened.has(value) &&
      [SOFT_BEFORE, SOFT_AFTER].some((reach) => isNear(passage, hit, softWords, reach));
    const code = isSoft ? softened.get(value) : value;
    return code === undefined || code === '' ? [] : [findingFrom(passage, 'warning', code, hit)];
  });
}

/** Warnings in whose words a sum may stand that somebody has to pay. */
const COSTS: ReadonlySet<string> = new Set(['upfront-cost', 'travel-costs-on-worker']);

/** "Enhanced DBS, £12.71 an hour", "bus driver £120 a day": sums that can be pay for their time are no costs. */
function isRate({ text, starts, ends }: Tokens, { first, last }: Hit): boolean {
  const start = starts[first] ?? 0;
  const sign = text.slice(start, ends[last]).indexOf('£');
  if (sign < 0) return false;
  const sum = moneyRangeAt(text, pastBlanks(text, start + sign + 1, 1));
  return sum !== null && sum.per !== null && isPlausible(sum.low, sum.high ?? sum.low, sum.per);
}

/** Warnings that follow from what was concluded, and those that it leaves standing. */
export function withWarnings(
  found: readonly Finding[],
  conclusion: AdvertConclusion,
  { contractWarnings }: PhraseLexicon,
): readonly Finding[] {
  const contract = found.filter(({ subject }) => subject === 'contract');
  const isSettled = contract.some(({ evidence }) => evidence === 'strong');
  const kinds = new Set(contract.map(({ value }) => contractWarnings.get(String(value))));
  const ofContract = new Set(contractWarnings.values());
  // "Permanent" settles that self-employed cleaners, whom one also meets, are other people.
  const isOfOthers = (code: string) => isSettled && ofContract.has(code) && !kinds.has(code);
  // A wage for an hour or a year is paid for a job: the volunteers are people whom one works with.
  const isPaid = conclusion.pay?.per === 'hour' || conclusion.pay?.per === 'year';
  const pay = found.filter(({ subject }) => subject === 'pay');
  const standing = found.filter(
    (one) =>
      one.subject !== 'warning' ||
      !(isOfOthers(String(one.value)) || (isPaid && one.value === NOT_A_JOB) || isPayForCost(one, pay)),
  );
  return [
    ...standing,
    ...fromContract(contract, contractWarnings),
    ...fromPay(found, conclusion),
    ...fromHours(found),
    ...fromHoliday(found),
  ];
}

const NOT_A_JOB = 'not-a-job';

/** "DBS check, £12.71 an hour": the sum beside what could cost something is what one is paid. */
function isPayForCost({ value, quote, start, end }: Finding, pay: readonly Finding[]): boolean {
  return (
    COSTS.has(String(value)) && quote.includes('£') && pay.some((one) => one.start < end && one.end > start)
  );
}

/** A kind of contract that is a warning by itself. */
function fromContract(
  contract: readonly Finding[],
  codes: PhraseLexicon['contractWarnings'],
): Finding<string>[] {
  return contract.flatMap(({ value, quote, start, end }) => {
    const code = codes.get(String(value));
    return code === undefined ? [] : [{ subject: 'warning', value: code, quote, start, end }];
  });
}

function fromPay(found: readonly Finding[], { pay: told }: AdvertConclusion): Finding<string>[] {
  const pay = found.filter((one): one is Finding<PayFound> => one.subject === 'pay');
  if (pay.length === 0)
    return found.some(isPayOtherwise) ? [] : [findingAt('', 'warning', 'pay-not-stated', 0, 0)];
  return [...withHoliday(pay, told), ...upTo(pay, told)];
}

/** Pay that is said, though not as a sum in pounds for a time: an estimate, or a rate for each parcel. */
const SAID_OTHERWISE: readonly unknown[] = ['pay-not-in-pounds', 'pay-estimated', 'pay-by-piece'];

function isPayOtherwise({ subject, value }: Finding): boolean {
  return subject === 'minimum-wage' || SAID_OTHERWISE.includes(value);
}

function withHoliday(pay: readonly Finding<PayFound>[], told: AdvertConclusion['pay']): Finding<string>[] {
  const one = told?.includesHoliday ? pay.find(({ value }) => value.includesHoliday) : undefined;
  return one === undefined ? [] : [{ ...one, subject: 'warning', value: 'holiday-pay-in-rate' }];
}

/** What is concluded counts: another job further down may have its own range. */
function upTo(pay: readonly Finding<PayFound>[], told: AdvertConclusion['pay']): Finding<string>[] {
  const open = pay.filter(
    ({ value }) => value.from === undefined && (told === undefined || value.to === told.to),
  );
  if (told === undefined ? open.length < pay.length : told.from !== undefined) return [];
  return open.map(({ quote, start, end }) => ({ subject: 'warning', value: 'pay-up-to', quote, start, end }));
}

/** Days that a five-day week has by law, bank holidays counted; and how many of them those can be. */
const [LEAST_DAYS, BANK_HOLIDAYS] = [28, 8];

/** Holiday that is enough only where bank holidays come on top and nobody said so, or not even then. */
function fromHoliday(found: readonly Finding[]): Finding<string>[] {
  const holiday = found.filter((one): one is Finding<HolidayFound> => one.subject === 'holiday');
  const isLow = ({ value: { days, bankHolidays } }: Finding<HolidayFound>) =>
    bankHolidays === true
      ? days < LEAST_DAYS
      : days + BANK_HOLIDAYS < LEAST_DAYS ||
        (bankHolidays === undefined && days + BANK_HOLIDAYS === LEAST_DAYS);
  const [first] = holiday.every(isLow) ? holiday : [];
  return first === undefined ? [] : [{ ...first, subject: 'warning', value: 'holiday-low' }];
}

/** More hours than this a week are over the limit that one has to agree to. */
const LIMIT = 48;

function fromHours(found: readonly Finding[]): Finding<string>[] {
  return found
    .filter((one): one is Finding<HoursFound> => one.subject === 'hours')
    .filter(({ value }) => (value.from ?? value.to ?? 0) > LIMIT)
    .map(({ quote, start, end }) => ({ subject: 'warning', value: 'hours-over-48', quote, start, end }));
}
