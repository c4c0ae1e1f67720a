// The pay of an offer in words: what was stated, what it comes to, and how it stands to the two floors.
import type { AdvertFact, AssessedPay, Assessment } from '../assess/assessment.ts';
import type { EmployerView } from '../assess/employer-view.ts';
import { withoutFullStop } from '../page/punctuation.ts';
import type { Quotation } from '../page/quotation.ts';
import { bandInWords, pounds } from '../pay/format.ts';
import { dateInWords } from '../source/read-aloud.ts';
import { advertQuotes, clashInWords, quoted } from './evidence.ts';
import { hoursShort } from './hours-short.ts';

export interface PayRow {
  readonly label: string;
  readonly text: string;
  readonly notes: readonly string[];
  /** Where a newer rate may be looked up. */
  readonly contact?: string;
  /** The words it was read from. */
  readonly quotes: readonly Quotation[];
}

/** What the rows are made of: an employer's page has no more of the pay than this. */
type PaidIn = Omit<EmployerView['pay'], 'on'> &
  Partial<Pick<AssessedPay, 'earningsThreshold' | 'signpost' | 'neededHours'>>;

export const WORKED_OUT = 'Worked out';
export const DRAINED = 'After costs and unpaid time';

/** What would bring the pay down, and nobody knows yet; one of the two may have been asked, and the other not. */
function openDrains({ unpaidHours, weekCosts }: PaidIn): string | null {
  if (unpaidHours !== null && weekCosts !== null) return null;
  if (unpaidHours === null && weekCosts === null) return 'not known yet; any would bring this down';
  return `${weekCosts === null ? 'weekly costs are' : 'unpaid time is'} not known yet; any would bring this down`;
}

/** The rows of a pay table, each with its working, the advert's words for it and what is out of date. */
export function payRows(
  pay: PaidIn,
  {
    rates,
    advert,
    outranked = [],
    vacancy: { workplace },
  }: Pick<Assessment, 'rates' | 'advert' | 'outranked'> & {
    readonly vacancy: Pick<Assessment['vacancy'], 'workplace'>;
  },
): PayRow[] {
  const rows: PayRow[] = [];
  const add = (
    label: string,
    text: string,
    more: Partial<Pick<PayRow, 'notes' | 'quotes' | 'contact'>> = {},
  ) => rows.push({ label, text, notes: [], quotes: [], ...more });
  const saidOf = (fact: AdvertFact['fact']) => advert.find((one) => one.fact === fact);
  const wordsOf = (said: AdvertFact | undefined) => ({ quotes: advertQuotes(said?.quotes ?? []) });
  const otherwise = (fact: AdvertFact['fact']) =>
    outranked.filter((one) => one.fact === fact).map(({ quotes }) => `The advert says ${quoted(quotes)}`);
  const unknownBy = (said: AdvertFact | undefined) =>
    said?.unknown === undefined ? 'not known yet' : `not known yet; ${clashInWords(said.quotes)}`;

  const { stated, hourly, effective, legalMinimum: minimum, realLivingWage: wage } = pay;
  const saidPay = saidOf('pay');
  if (stated === null) add('Pay', unknownBy(saidPay), wordsOf(saidPay));
  else add('Stated', statedInWords(stated), { ...wordsOf(saidPay), notes: otherwise('pay') });
  const saidHours = saidOf('hours.paid');
  const otherHours = otherwise('hours.paid');
  if (saidHours !== undefined || otherHours.length > 0 || (stated === null && pay.paidHours !== null)) {
    const hours = pay.paidHours === null ? unknownBy(saidHours) : `${hoursRange(pay.paidHours)} a week`;
    add('Hours', hours, { ...wordsOf(saidHours), notes: otherHours });
  }
  const short = hoursShort(pay);
  if (short !== null) add('Hours needed', `${pay.neededHours} a week; ${short}`);
  const saidPlace = saidOf('workplace');
  if (saidPlace !== undefined) add('Workplace', placeInWords(workplace), wordsOf(saidPlace));
  if (stated !== null) {
    if (stated.per !== 'hour')
      add('By the hour', hourly === null ? 'cannot be worked out yet' : rangeInWords(hourly));
    const open = openDrains(pay);
    if (effective !== null && !isSame(effective, hourly))
      add(DRAINED, `${rangeInWords(effective)} an hour${open === null ? '' : `; ${open}`}`);
    else if (hourly !== null && open !== null) add('Costs, unpaid time', open);
    add('By the week', weekInWords(pay));
  } else if (pay.weekCosts !== null && pay.weekCosts > 0) add('Costs each week', pounds(pay.weekCosts));
  if (pay.startCosts !== null && pay.startCosts > 0) add('Costs to start', pounds(pay.startCosts));
  const [first, ...rest] = pay.working;
  if (first !== undefined) add(WORKED_OUT, first, { notes: rest });
  const legal = rates.find(({ id }) => id === 'national-minimum-wage');
  const voluntary = rates.find(({ id }) => id === 'real-living-wage');
  add('Legal minimum', minimumInWords(minimum), newerRate(legal));
  add('Real Living Wage', wageInWords(wage, hourly), newerRate(voluntary));
  const { earningsThreshold: earnings = null, signpost = null } = pay;
  if (earnings !== null) {
    const due = earnings.lines.some(({ stale }) => stale) ? newerRate(rates.at(-1)) : {};
    // With no hours promised there is no pay to hold against a line.
    const lines = pay.guaranteedHours?.to === 0 ? [] : earnings.lines;
    const says = [earnings.say, ...lines.map(({ say }) => say)].join(' ');
    add('Earnings threshold', withoutFullStop(says), {
      notes: earnings.notes.map(withoutFullStop),
      ...due,
    });
  }
  if (signpost !== null) add('Other benefits', withoutFullStop(signpost));
  return rows;
}

/** What was stated, with the time it is for. */
export function statedAlone(stated: NonNullable<AssessedPay['stated']>): string {
  const period =
    stated.per === null
      ? ' (an hour, a week, a year? not said)'
      : ` a${stated.per === 'hour' ? 'n' : ''} ${stated.per}`;
  return `${rangeInWords(stated)}${period}`;
}

/** The same, with all that is to be known of it. */
export function statedInWords(stated: NonNullable<AssessedPay['stated']>): string {
  const { perImplied, basis, includesHoliday, weeks } = stated;
  const more = [
    ...(perImplied ? ['as we read it'] : []),
    ...(basis === 'full-time' ? ['as a full-time figure'] : []),
    ...(basis === 'unknown' ? ['for these hours or for full time: not said'] : []),
    ...(includesHoliday ? ['with holiday pay in it'] : []),
    ...(weeks === 'unknown' && basis === 'actual'
      ? ['for fewer weeks than a year has: how many is not said']
      : []),
    ...(typeof weeks === 'number' && basis === 'actual' && weeks < YEAR ? [`for ${weeks} weeks`] : []),
  ];
  return [statedAlone(stated), ...more].join(', ');
}

/** Weeks of a whole year, of which nobody need be told. */
const YEAR = 52;

/** 16, `from 16`, `up to 30` or 16 to 30. */
export function hoursRange({ from, to }: NonNullable<AssessedPay['paidHours']>): string {
  if (from === null) return `up to ${to}`;
  if (to === null) return `from ${from}`;
  return from === to ? String(from) : `${from} to ${to}`;
}

function placeInWords({ nation, london }: Assessment['vacancy']['workplace']): string {
  const name = nation === null ? null : NATION_NAMES[nation];
  if (london === true) return 'London';
  if (london === null || (nation !== null && nation !== 'england')) return name ?? 'not known yet';
  return name === null ? 'outside London' : `${name}, outside London`;
}

const NATION_NAMES = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  'northern-ireland': 'Northern Ireland',
} as const;

function isSame(a: AssessedPay['hourly'], b: AssessedPay['hourly']): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}

function newerRate(rate: Assessment['rates'][number] | undefined): Pick<PayRow, 'contact'> {
  if (rate === undefined || !rate.stale || rate.nextDue === null) return {};
  const due = dateInWords(rate.nextDue);
  return { contact: `A newer rate was due by ${due} and is not in this tool: look at ${rate.lookUp}` };
}

/** Both ends, `from` or `up to`: £12.71 to £13.20. */
export function rangeInWords({ from, to }: { from: number | null; to: number | null }): string {
  if (from === null) return to === null ? 'not known yet' : `up to ${pounds(to)}`;
  if (to === null) return `from ${pounds(from)}`;
  return from === to ? pounds(from) : `${pounds(from)} to ${pounds(to)}`;
}

function weekInWords({ week, paidHours, guaranteedHours, hourly, stated }: PaidIn): string {
  const isRange = stated?.from !== stated?.to || (hourly !== null && hourly.from !== hourly.to);
  const from = isRange ? 'from ' : '';
  const usual =
    week.usual === null
      ? 'usual pay not known yet'
      : `${from}${pounds(week.usual)}${paidHours?.from == null ? '' : ` at ${paidHours.from} paid hours`}`;
  const least = guaranteedHours?.from ?? null;
  const guaranteed =
    least === null
      ? 'promised pay not known yet'
      : least === 0
        ? 'no hours are promised'
        : week.guaranteed === null
          ? `${least} hours are promised`
          : `${from}${pounds(week.guaranteed)} is promised (${least} hours)`;
  return `${usual}; ${guaranteed}`;
}

function minimumInWords(minimum: AssessedPay['legalMinimum']): string {
  const { coming } = minimum;
  if (coming === undefined) return minimumNow(minimum);
  const next = `${pounds(coming.rate)} from ${dateInWords(coming.from)} (not confirmed)`;
  return `${minimumNow(minimum)}; perhaps ${next}`;
}

function minimumNow({ rate, band, since, meets, possible }: AssessedPay['legalMinimum']): string {
  if (meets === 'does-not-apply') return 'does not apply to self-employment by choice';
  const from = since === null ? '' : ` since ${dateInWords(since)}`;
  const mark = {
    no: 'the pay is below it',
    near: 'the pay is at it or only just above it',
    yes: 'the pay is above it',
    depends: 'it depends',
    unknown: 'this job’s hourly pay is not known yet',
    'does-not-apply': '',
  }[meets];
  if (possible.length === 0) return 'no rate is held for that day';
  const depends = meets === 'depends' ? 'it depends on where in its range the pay is' : mark;
  if (rate !== null && band !== null)
    return `${pounds(rate)} an hour (${bandInWords(band)})${from}: ${depends}`;
  const all = possible.map((one) => `${pounds(one.rate)} (${bandInWords(one.band)})`).join(', ');
  const byAge = possible.filter((one) => one.band !== 'apprentice');
  const open =
    byAge.length === 1
      ? 'it depends on the year of the apprenticeship'
      : 'it depends on age, and on an apprenticeship';
  return `${all}${from}: ${meets === 'depends' ? open : mark}`;
}

function wageInWords(
  { rate, rates, area, since, meets, gap }: AssessedPay['realLivingWage'],
  hourly: AssessedPay['hourly'],
): string {
  if (rates.uk === null && rates.london === null) return 'no rate is held for that day';
  const from = since === null ? '' : `, announced ${dateInWords(since)}`;
  const upTo = hourly !== null && hourly.from !== hourly.to ? 'up to ' : '';
  const which =
    rate === null
      ? [
          rates.uk === null ? '' : `${pounds(rates.uk)} an hour`,
          rates.london === null ? '' : `${pounds(rates.london)} in London`,
        ]
          .filter((part) => part !== '')
          .join(', ')
      : `${pounds(rate)} an hour (${area === 'london' ? 'London' : 'UK'})`;
  const mark = {
    no:
      gap === null
        ? 'the pay is below it'
        : `the pay is ${upTo}${pounds(Math.abs(gap.hour))} an hour below it`,
    yes: 'the pay is at or above this rate',
    near: '',
    depends: 'it depends',
    unknown: 'this job’s hourly pay is not known yet',
    'does-not-apply': 'it is not set for this age or kind of work',
  }[meets];
  return `${which}${from}: ${mark}`;
}
