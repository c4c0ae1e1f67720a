// What an advert was read as, for a person to say yes to, correct, or ask the employer about; and what else it says of a question.
import { quotesOf } from '../assess/advert-evidence.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { ownValue } from '../source/own-value.ts';
import { aboutIn, foundInAdvert, warningsOf } from '../vacancy/found-in-advert.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import type { Step } from './step.ts';

/** Facts, and the subject of what is found that each is drafted from. */
const SUBJECTS: Readonly<Record<string, string>> = {
  pay: 'pay',
  'hours.paid': 'hours',
  workplace: 'place',
  'workplace.town': 'place',
};

/** The advert's words for a step, each once. */
export function advertQuote({ id, question, fact }: Step, vacancy: Vacancy): string[] {
  const answer = question === null ? undefined : ownValue(vacancy.answers, question.id);
  const sides = question === null ? [] : quotesOf(question, answer ?? null, vacancy);
  const one = fact === null && answer?.by === 'advert' && answer.says !== null ? [answer.says] : [];
  const said = sides.length > 1 ? sides : one;
  const subject = ownValue(SUBJECTS, id);
  const found =
    subject === undefined ? [] : foundInAdvert(vacancy).filter((finding) => finding.subject === subject);
  return eachOnce([...said, ...found.map(({ quote }) => quote)]);
}

/** Whether the advert has any words for a step. */
export function isInAdvert(step: Step, vacancy: Vacancy): boolean {
  if (advertQuote(step, vacancy).length > 0) return true;
  return foundInAdvert(vacancy).some((one) => step.beside.includes(aboutIn(one)));
}

/** Whether something stands out in the advert that bears on a step. */
export function hasWarning(step: Step, vacancy: Vacancy): boolean {
  return foundInAdvert(vacancy).some(
    (one) => one.subject === 'warning' && step.beside.includes(aboutIn(one)),
  );
}

/** Words of the advert that bear on a step and do not settle it, with what to ask where they stand out. */
export interface AdvertExcerpt {
  readonly quote: string;
  readonly say: string | null;
}

export function advertExcerpt(step: Step, vacancy: Vacancy, rubric: Rubric): AdvertExcerpt[] {
  const { beside } = step;
  const already = advertQuote(step, vacancy);
  const warnings = warningsOf(vacancy, rubric).filter(({ code }) => beside.includes(code));
  const said = [...already, ...warnings.map(({ quote }) => quote)];
  const quotes = foundInAdvert(vacancy)
    .filter(({ subject, quote }) => beside.includes(subject) && quote !== '')
    .map(({ quote }) => quote);
  return [
    ...eachOnce(quotes)
      .filter((quote) => !said.some((one) => isIn(quote, one) || isIn(one, quote)))
      .map((quote) => ({ quote, say: null })),
    // Words that stand above are not said once more.
    ...warnings.map(({ quote, say }) => ({
      quote: already.some((one) => isIn(quote, one)) ? '' : quote,
      say,
    })),
  ];
}

/** Words that stand in longer ones, in capitals or not, are not said twice. */
function eachOnce(quotes: readonly string[]): string[] {
  const longest = quotes.filter(
    (quote) => !quotes.some((other) => other.length > quote.length && isIn(quote, other)),
  );
  return longest.filter((quote, index) => longest.findIndex((one) => isIn(quote, one)) === index);
}

function isIn(part: string, whole: string): boolean {
  return part !== '' && whole.toLowerCase().includes(part.toLowerCase());
}
