// What a client would want to be warned of.
import { concludeAdvert } from './conclusion.ts';
import { type Finding, findingAt } from './finding.ts';
import type { ValueReader } from './phrase-lexicon.ts';
import { readValues } from './phrase-reader.ts';
import type { PayFound } from './stated-pay.ts';
import type { Tokens } from './tokens.ts';
import type { HoursFound } from './working-hours.ts';

/** More hours than this a week are over the limit that one has to agree to. */
const LIMIT = 48;

/** Phrases, and what follows from what else was read. */
export function readWarnings(
  book: ValueReader,
  passage: Tokens,
  found: readonly Finding[],
): Finding<string>[] {
  const said = readValues('warning', book, passage);
  return [...said, ...fromPay(passage.text, [...found, ...said]), ...fromHours(found)];
}

function fromPay(text: string, found: readonly Finding[]): Finding<string>[] {
  const pay = found.filter((one): one is Finding<PayFound> => one.subject === 'pay');
  if (pay.length === 0) return [findingAt('', 'warning', 'pay-not-stated', 0, 0)];
  if (!pay.some(({ value }) => value.from === undefined)) return [];
  // What is concluded counts: another job further down may have its own range.
  const told = concludeAdvert({ text, findings: found }).pay;
  const upTo = pay.filter(
    ({ value }) => value.from === undefined && (told === undefined || value.to === told.to),
  );
  if (told === undefined ? upTo.length < pay.length : told.from !== undefined) return [];
  return upTo.map(({ quote, start, end }) => ({ subject: 'warning', value: 'pay-up-to', quote, start, end }));
}

function fromHours(found: readonly Finding[]): Finding<string>[] {
  return found
    .filter((one): one is Finding<HoursFound> => one.subject === 'hours')
    .filter(({ value }) => (value.from ?? value.to ?? 0) > LIMIT)
    .map(({ quote, start, end }) => ({ subject: 'warning', value: 'hours-over-48', quote, start, end }));
}
