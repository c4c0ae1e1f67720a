// The rows of a summary: pay, hours, and what has a row of its own, each with the words of the advert.
import type { Assessment } from '../assess/assessment.ts';
import { capitalise, uncapitalise } from '../page/punctuation.ts';
import { cut } from '../page/text.ts';
import { pounds } from '../pay/format.ts';
import { neutralise } from '../source/neutralise.ts';
import { wordsShown } from '../source/words-shown.ts';
import { clashInWords, MOST_QUOTED, quoted } from './evidence.ts';
import { hoursShort } from './hours-short.ts';
import { hoursRange, statedAlone, statedInWords } from './pay-rows.ts';

type Answer = Assessment['features'][number]['answers'][number];

/** Characters of the days and times of the work. */
const MOST_OF_TIMES = 90;

/** Each in one line of a screen, for where the whole summary has scrolled away. */
export function rowsInBrief(assessment: Assessment, width: number): string[] {
  const rows = rowsOf(assessment);
  const column = Math.max(...rows.map(({ label }) => label.length)) + 2;
  return rows.map(({ label, text }) => `${label.padEnd(column)}${cut(neutralise(text), width - column)}`);
}

export function rowsOf(assessment: Assessment) {
  const { pay, first, features, advert, outranked = [], vacancy } = assessment;
  const said = first.find(({ kind }) => kind === 'pay')?.say ?? '';
  // What was stated stands before it.
  const isStated = pay.stated !== null && said.includes(statedAlone(pay.stated));
  const verdict = isStated ? capitalise(said.split('; ')[1] ?? '') : said;
  const rows = features.flatMap(({ answers }) => answers.filter(({ row }) => row !== undefined));
  const wordsFor = (fact: Assessment['advert'][number]['fact']) =>
    inBrackets(advert.find((one) => one.fact === fact)?.quotes ?? []);
  // Where somebody was told another figure.
  const saidOf = (fact: 'pay' | 'hours.paid') => outranked.find((one) => one.fact === fact);
  const [otherPay, otherHours] = [saidOf('pay'), saidOf('hours.paid')];
  return [
    {
      label: 'Pay',
      text:
        pay.stated === null
          ? (statedByAnswer(assessment) ?? ratesOf(assessment) ?? `not known yet${wordsFor('pay')}`)
          : `${statedInWords(pay.stated)}${weekly(pay)}. ${verdict}${otherPay === undefined ? '' : ` The advert says ${quoted(otherPay.quotes)}.`}`.trim(),
    },
    {
      label: 'Hours',
      text: `${hoursInWords(assessment, wordsFor('hours.paid'))}${otherHours === undefined ? '' : `; the advert says ${quoted(otherHours.quotes)}`}${hoursShort(pay) === null ? '' : `; the client needs ${pay.neededHours}`}`,
    },
    ...(vacancy.times === undefined ? [] : [{ label: 'Times', text: cut(vacancy.times, MOST_OF_TIMES) }]),
    ...rows.map((answer) => ({ label: capitalise(answer.row ?? ''), text: answeredInWords(answer) })),
  ];
}

function answeredInWords({ label, quote, quotes = [], spoken = [], by, unknown }: Answer): string {
  if (label !== null) return `${label}${inBrackets(by === 'advert' && quote !== null ? [quote] : [])}`;
  if (unknown === 'contradictory' && quotes.length > 1) return clashQuoted(quotes);
  return spoken.length > 0 ? `the advert says ${quoted(spoken)}` : 'not known yet';
}

function clashQuoted(quotes: readonly string[]): string {
  return `${clashInWords(quotes)}: ${quoted(quotes)}`;
}

/** Rates of the advert that cannot all be true. */
function ratesOf({ advert }: Assessment): string | null {
  const range = advert.find(({ fact }) => fact === 'pay')?.range;
  return range === undefined ? null : `the advert gives ${range}`;
}

/** Pay that was said without a figure. */
function statedByAnswer({ features }: Assessment): string | null {
  const answers = features.flatMap((feature) => feature.answers);
  const label = answers.find(({ measure }) => measure === 'hourly')?.label ?? null;
  return label === null ? null : uncapitalise(label);
}

/** The words of the advert, beside what they come to. */
function inBrackets([words, ...more]: readonly string[]): string {
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  return words === undefined || words === '' ? '' : ` (“${cut(wordsShown(words), MOST_QUOTED)}”${others})`;
}

function weekly({ week, paidHours, stated }: Assessment['pay']): string {
  const hours = paidHours?.from ?? null;
  return week.usual === null || hours === null || stated?.per === 'week'
    ? ''
    : `, ${pounds(week.usual)} a week for ${hours} hours`;
}

function hoursInWords(
  { pay: { paidHours, guaranteedHours }, features, advert }: Assessment,
  said: string,
): string {
  const answers = features.flatMap((feature) => feature.answers);
  const claim = answers.find((answer) => answer.claim !== undefined)?.claim;
  if (guaranteedHours === null && claim !== undefined) {
    const figure = paidHours === null ? '' : `${hoursRange(paidHours)} a week; `;
    return `${figure}the advert says “${cut(wordsShown(claim), MOST_QUOTED)}” (ask to see it)`;
  }
  const clash = advert.find(({ fact, unknown }) => fact === 'hours.paid' && unknown !== undefined);
  if (clash !== undefined && paidHours === null && guaranteedHours === null) return clashQuoted(clash.quotes);
  const isNone = answers.some(({ promises }) => promises === 'no-hours');
  if (isNone && paidHours === null && guaranteedHours === null) return 'none promised';
  const paid = paidHours === null ? 'not known yet' : `${hoursRange(paidHours)} a week`;
  const promised = guaranteedHours?.from ?? null;
  const isPromised =
    promised === null
      ? paidHours === null
        ? ''
        : `; ${isNone ? 'none promised' : 'not known yet if they are promised'}`
      : `; ${promised === 0 ? 'none' : promised} promised`;
  return `${paid}${said}${isPromised}`;
}
