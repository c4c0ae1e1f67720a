// A case note to paste: plain text, 80 columns, no tables, under 2,000 characters: the essentials only.
import type { Assessment } from '../assess/assessment.ts';
import { capitalise, withFullStop } from '../page/punctuation.ts';
import { evidenceInWords, quotesInWords } from '../page/quotation.ts';
import { dateInWords } from '../pay/format.ts';
import { caseNote, cut, lines } from './case-note.ts';
import { HEADINGS, outlineOf } from './outline.ts';

export function text(assessment: Assessment): string {
  const { title, about, checked, cautions, headline, before, pay, warnings, features, ask, footer, close } =
    outlineOf(assessment);
  const read = features.flatMap(({ answers }) => answers.filter(({ isAdvert }) => isAdvert));
  const rows = pay.filter(({ label }) => label !== 'Worked out');
  return caseNote({
    before: [
      [...lines(cut(title, 75)), ...(about === '' ? [] : lines(cut(about, 75))), ...lines(checked)],
      ...cautions.slice(0, 1).map((caution) => lines(caution)),
      headline.flatMap((sentence) => lines(cut(sentence, 200))),
      [
        HEADINGS.features.toUpperCase(),
        ...features.flatMap(({ title: name, soFar, wish }) =>
          lines(`${cut(name, 60)}: ${soFar}${wish === null ? '' : ` (${wish})`}`, '- ', '  '),
        ),
      ],
    ],
    parts: [
      {
        heading: HEADINGS.before,
        items: [
          // What each says stands in the whole report; here it is enough to know of every one.
          ...before.map(
            ({ title: name, who }) => `${withFullStop(name)}${who === null ? '' : ` ${withFullStop(who)}`}`,
          ),
          ...cautions.slice(1),
        ],
        share: 8,
        noun: 'thing',
      },
      {
        heading: HEADINGS.pay,
        items: rows.map(({ label, text: words, quotes }) =>
          [`${label}: ${words}`, quotesInWords(quotes)].filter((one) => one !== '').join(', '),
        ),
        share: 4,
        noun: 'figure',
      },
      {
        heading: HEADINGS.warnings,
        items: warnings.map(({ say, quotes }) => `${say} ${quotesInWords(quotes)}`),
        share: 3,
        noun: 'thing',
      },
      {
        heading: HEADINGS.read,
        items: read.map(({ ask: question, label, by }) => {
          const words = capitalise(by.map((one) => evidenceInWords(one)).join('; '));
          return `${label === question ? question : withFullStop(label)} ${words}`;
        }),
        share: 3,
        noun: 'answer',
      },
      {
        heading: HEADINGS.ask,
        items: ask.map(({ who, say }) => `${who}: ${say}`),
        share: 3,
        noun: 'question',
      },
    ],
    after: [...stale(assessment), cut(footer[0] ?? '', 240), close],
    whole: 'What is left out here stands in the whole report: --format markdown.',
  });
}

/** Rates that are out of date, on a line of their own: nobody should miss it. */
function stale({ rates }: Assessment): string[] {
  const old = rates.filter(({ stale: isStale, nextDue }) => isStale && nextDue !== null);
  return old.map(({ title, nextDue }) => `${title}: a newer rate was due by ${dateInWords(nextDue ?? '')}.`);
}
