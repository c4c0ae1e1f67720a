// Fields that say in words what the contract and the hours are, read as the words of an advert are.
import { type Lexicon, readAdvert } from '../advert/advert.ts';
import { concludeAdvert } from '../advert/conclusion.ts';
import type { Range } from '../pay/pay-terms.ts';
import type { PostingFields } from './posting-fields.ts';

export interface WordsRead {
  readonly findings: PostingFields['findings'];
  readonly hours: Range | null;
}

const SUBJECTS = new Set(['contract', 'working-time', 'shift-work', 'remote']);

/** Lists say the same few words again and again: each is read once. */
const read = new WeakMap<Lexicon, Map<string, WordsRead>>();
const MOST_KEPT = 2000;

export function postedWords({ words }: PostingFields, lexicon: Lexicon): WordsRead {
  const all = words.map((one) => wordsRead(one.name, one.words, lexicon));
  return {
    findings: all.flatMap(({ findings }) => findings),
    hours: all.find(({ hours }) => hours !== null)?.hours ?? null,
  };
}

function wordsRead(name: string, words: string, lexicon: Lexicon): WordsRead {
  const known = read.get(lexicon) ?? new Map<string, WordsRead>();
  read.set(lexicon, known);
  const key = `${name}\n${words}`;
  const there = known.get(key);
  if (there !== undefined) return there;
  const advert = readAdvert(`Hours: ${words}`, lexicon);
  const found = advert.findings.filter(({ subject }) => SUBJECTS.has(subject));
  const values = new Set<string>();
  const findings = found.flatMap(({ subject, value }) => {
    const both = `${subject} ${value}`;
    if (values.has(both) || value === false) return [];
    values.add(both);
    return [{ subject, value: String(value), quote: `${name}: ${words}` }];
  });
  const paid = concludeAdvert(advert).hours?.paid ?? null;
  const hours = paid === null ? null : { from: paid.from ?? null, to: paid.to ?? null };
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, { findings, hours });
  return { findings, hours };
}
