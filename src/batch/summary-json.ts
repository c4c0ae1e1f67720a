// A summary as JSON, in pieces that are never long, however many employers there are. What can be called anything stands in the
// order of the alphabet, so that parts add up to the same bytes.
import { escapeJson } from '../source/escape.ts';
import { EVERY } from './employers.ts';
import { bound } from './employers-bound.ts';
import type { Summary, SummaryCounts } from './summary.ts';
import { byCode } from './summary-add.ts';
import { type Employer, employersByName } from './summary-employer.ts';

/** Letters of a piece, or as many more as one employer has. */
const PIECE = 32 * 1024;

/** `funder`: nobody is named, and no words of an advert stand in it. */
export function* summaryChunks(
  summary: Summary,
  whom?: 'adviser' | 'employer' | 'funder',
): Generator<string> {
  let piece = '';
  for (const text of textsOf(summary, summary.isNamed && whom !== 'funder')) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield escapeJson(piece);
    piece = '';
  }
  yield escapeJson(piece);
}

function* textsOf(summary: Summary, isNamed: boolean): Generator<string> {
  yield '{';
  for (const [key, value] of Object.entries(headOf(summary, isNamed)))
    yield `${key === 'goodwork' ? '' : ','}\n  ${member(key, value, 2)}`;
  let isEmpty = true;
  yield ',\n  "employers": {';
  for (const employer of isNamed ? employersByName(summary) : []) {
    yield `${isEmpty ? '' : ','}\n    ${member(employer.name, plain(employer), 4)}`;
    isEmpty = false;
  }
  yield `${isEmpty ? '' : '\n  '}}\n}\n`;
}

/** A key and its value, indented. */
function member(key: string, value: unknown, indent: number): string {
  return `${JSON.stringify(key)}: ${JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(indent)}`)}`;
}

/** All but the employers. */
function headOf(summary: Summary, isNamed: boolean): object {
  const { on, rubric, files, records, unreadable, duplicates, pay, employers } = summary;
  bound(employers);
  const { leftOut, below } = employers;
  return {
    goodwork: 1,
    summary: 1,
    ...(isNamed ? {} : { for: 'funder' }),
    on,
    rubric,
    files,
    records,
    unreadable,
    duplicates,
    features: objectOf(entriesOf(summary.features)),
    questions: objectOf(entriesOf(summary.questions)),
    facts: objectOf(entriesOf(summary.facts)),
    pay: { legalMinimum: object(pay.legalMinimum), realLivingWage: object(pay.realLivingWage) },
    legal: sorted(summary.legal),
    checks: objectOf(
      [...summary.checks]
        .toSorted(byKey)
        .map(([id, check]) => [id, isNamed ? check : { toAsk: check.toAsk }]),
    ),
    conditions: objectOf(entriesOf(summary.conditions)),
    together: object(summary.together),
    toSettle: objectOf([...summary.toSettle].map(([id, counts]) => [id, sorted(counts)])),
    reasons: isNamed ? sorted(summary.reasons) : {},
    ...(isNamed && below < EVERY ? { employersLeftOut: { offers: leftOut, keptShare: below / EVERY } } : {}),
  };
}

function plain({ offers, jobs, jobsLeftOut, features, legal, conditions }: Employer): unknown {
  return {
    offers,
    jobs: objectOf([...jobs]),
    ...(jobsLeftOut === 0 ? {} : { jobsLeftOut }),
    features: objectOf(entriesOf(features)),
    legal: sorted(legal),
    conditions: objectOf(entriesOf(conditions)),
  };
}

function entriesOf(all: ReadonlyMap<string, SummaryCounts>): [string, unknown][] {
  return Array.from(all, ([id, counts]) => [id, object(counts)]);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return byCode(a, b);
}

function object(counts: SummaryCounts): unknown {
  return objectOf([...counts]);
}

function sorted(counts: SummaryCounts): unknown {
  return objectOf([...counts].toSorted(byKey));
}

/** Also for names such as `__proto__`, which an ordinary object takes for something else. */
function objectOf(entries: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(entries);
}
