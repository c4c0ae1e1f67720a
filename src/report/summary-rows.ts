// The rows of a summary: pay, hours, and what has a row of its own, each with the words of the advert.
import type { Assessment } from '../assess/assessment.ts';
import { capitalise, uncapitalise } from '../page/punctuation.ts';
import { cut } from '../page/text.ts';
import { pounds } from '../pay/format.ts';
import { wordsShown } from '../source/words-shown.ts';
import { hoursRange, statedAlone, statedInWords } from './pay-rows.ts';

/** Characters of the words that stand beside what they come to. */
export const MOST_QUOTED = 48;

export function rowsOf(assessment: Assessment) {
  const { pay, first, features, advert } = assessment;
  const said = first.find(({ kind }) => kind === 'pay')?.say ?? '';
  // What was stated stands before it.
  const isStated = pay.stated !== null && said.includes(statedAlone(pay.stated));
  const verdict = isStated ? capitalise(said.split('; ')[1] ?? '') : said;
  const rows = features.flatMap(({ answers }) => answers.filter(({ row }) => row !== undefined));
  const wordsFor = (fact: Assessment['advert'][number]['fact']) =>
    inBrackets(advert.find((one) => one.fact === fact)?.quotes ?? []);
  return [
    {
      label: 'Pay',
      text:
        pay.stated === null
          ? `${statedByAnswer(assessment) ?? 'not known yet'}${wordsFor('pay')}`
          : `${statedInWords(pay.stated)}${weekly(pay)}. ${verdict}`.trim(),
    },
    { label: 'Hours', text: hoursInWords(pay, wordsFor('hours.paid')) },
    ...rows.map(({ row = '', label, quote, by }) => ({
      label: capitalise(row),
      text:
        label === null
          ? features.some(({ leavesOut }) => leavesOut.includes(row))
            ? 'not said'
            : 'not known yet'
          : `${label}${inBrackets(by === 'advert' && quote !== null ? [quote] : [])}`,
    })),
  ];
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

function hoursInWords({ paidHours, guaranteedHours }: Assessment['pay'], said: string): string {
  const paid = paidHours === null ? 'not known yet' : `${hoursRange(paidHours)} a week`;
  const promised = guaranteedHours?.from ?? null;
  const isPromised =
    promised === null
      ? paidHours === null
        ? ''
        : '; not known yet if they are promised'
      : `; ${promised === 0 ? 'none' : promised} promised`;
  return `${paid}${said}${isPromised}`;
}
