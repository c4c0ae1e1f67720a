// What each person made of a question, in words: those who made the same of it stand together.
import type { AssessedAnswer } from '../assess/assessment.ts';
import { withFullStop } from '../page/punctuation.ts';
import { quotesInWords } from '../page/quotation.ts';
import { advertQuotes, quotationBy } from '../report/evidence.ts';
import { REASONS_IN_WORDS } from '../report/reasons-in-words.ts';
import { joined } from '../source/joined.ts';
import type { Answered } from './rating.ts';

export function saidBy(answers: readonly Answered[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { who, answer } of answers) {
    const said = answerInWords(answer);
    groups.set(said, [...(groups.get(said) ?? []), who]);
  }
  return [...groups].map(([said, these]) => `${joined(these)}: ${said}`);
}

function answerInWords({
  is,
  label,
  level,
  could,
  dropped,
  unknown,
  quote,
  quotes,
  by,
  rests,
}: AssessedAnswer): string {
  if (dropped) return 'does not come up.';
  const quoted =
    quote === null ? [] : by === 'advert' ? advertQuotes(quotes ?? [quote]) : [quotationBy(quote, by)];
  const words = quoted.length > 0 ? ` ${quotesInWords(quoted)}` : rests === null ? '' : ` (${rests})`;
  if (is === null) {
    const open =
      could === undefined ? REASONS_IN_WORDS[unknown ?? 'not-asked'] : 'not settled by the figures yet';
    return `${withFullStop(open)}${words}`;
  }
  return `${withFullStop(`${label} (${level ?? 'does not apply'})`)}${words}`;
}
