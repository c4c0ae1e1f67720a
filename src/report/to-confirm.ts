// What a person has still to confirm and where, in the order of what depends on it.
import type { Section } from '../page/page.ts';
import { allSeries, inForce, type Rates, type Verified } from '../pay/rates.ts';
import { questionsOf, type Rubric } from '../rubric/rubric.ts';
import { ownValue } from '../source/own-value.ts';
import { dateInWords } from '../source/read-aloud.ts';

const OPEN: readonly Verified[] = ['memory', 'weak'];
const TELEPHONE = /\b0\d{3} \d{3} \d{3,4}\b/;
const RANK = { stop: 0, 'may-be-unlawful': 1, ask: 4 } as const;

/** The last part of a check: what a person looks up, what most depends on it first. */
export function confirmHere(lines: readonly string[]): Section[] {
  if (lines.length === 0) return [];
  return [
    {
      heading: 'Confirm these, here',
      blocks: [{ list: { items: lines.map((text) => ({ text })), mark: 'number' } }],
    },
  ];
}

/** By source, since one look confirms all that rests on it: legal checks before questions, the gravest first. */
export function rubricToConfirm(rubric: Rubric): string[] {
  const facts = [
    ...rubric.checks.map(({ id, source, strength }) => ({ id, source, rank: RANK[strength] })),
    ...(rubric.deadlines ?? []).map(({ id, source }) => ({ id: `${id} (how long)`, source, rank: 2 })),
    ...questionsOf(rubric).map(({ id, source, decisive }) => ({ id, source, rank: decisive ? 5 : 6 })),
  ].filter(({ source }) => OPEN.includes(source.verified));
  const bySource = new Map<string, { rank: number; ids: Set<string> }>();
  for (const { id, source, rank } of facts) {
    const there = bySource.get(source.from) ?? { rank, ids: new Set<string>() };
    bySource.set(source.from, { rank: Math.min(rank, there.rank), ids: there.ids.add(id) });
  }
  const bodies = Object.entries(rubric.who).filter(([, { verified }]) => verified !== 'seen');
  // A number in a sentence of advice is nobody's page: it is looked up like the others.
  const advising = rubric.checks.filter(({ say, raise }) => TELEPHONE.test(JSON.stringify([say, raise])));
  const contacts = new Set([...bodies.map(([id]) => id), ...advising.map(({ id }) => id)]);
  const lines = [...bySource].map(([from, { rank, ids }]) => {
    const source = ownValue(rubric.sources, from);
    const where = source?.where === undefined ? '' : `: ${source.where}`;
    return { rank, text: `${source?.title ?? from}${where}. For ${[...ids].join(', ')}` };
  });
  if (contacts.size > 0)
    lines.push({
      rank: 3,
      text: `Names and numbers, on the page of each body. For ${[...contacts].join(', ')}`,
    });
  return lines.toSorted((a, b) => a.rank - b.rank).map(({ text }) => text);
}

/** Rates: the two that levels and legal checks rest on stand first in the file; of each, what is due, then what is not seen. */
export function ratesToConfirm(rates: Rates, on: string): string[] {
  const all = allSeries(rates);
  const due = all.flatMap((series) => {
    const held = inForce(series.rows, on);
    return held === null || !held.stale
      ? []
      : [`${series.title}, newer than that of ${dateInWords(held.row.from)}: ${series.lookUp}`];
  });
  const next = all.flatMap(({ title, lookUp, unconfirmed }) =>
    unconfirmed.map(({ from }) => `${title} from ${dateInWords(from)}, held but not confirmed: ${lookUp}`),
  );
  const now = all.flatMap(({ title, lookUp, rows }) => {
    const row = inForce(rows, on)?.row;
    return row === undefined || row.verified === 'seen'
      ? []
      : [`${title} of ${dateInWords(row.from)}, not seen published: ${lookUp}`];
  });
  return [...due, ...next, ...now];
}
