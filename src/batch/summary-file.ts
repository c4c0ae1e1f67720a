// A summary that was printed, read as it comes: one employer at a time, so that a long one takes no more room than what it says.
import { unplaced } from '../source/document.ts';
import { type Problem, quoted } from '../source/problem.ts';
import { shaped } from '../source/shape.ts';
import { countMore } from './count-column.ts';
import {
  columnIn,
  columnsIn,
  type EmployerLimits,
  type Employers,
  EVERY,
  employerIn,
  jobIn,
  noEmployers,
} from './employers.ts';
import { boundNowAndThen } from './employers-bound.ts';
import { countReason, type Summary } from './summary.ts';
import { cutSummary, type SummaryCut } from './summary-cut.ts';
import { dayNumber } from './summary-employer.ts';
import { employerProblems, headProblems, idsDiffer } from './summary-problems.ts';
import { employerShape, headShape, type PrintedEmployer, type SummaryHead } from './summary-shape.ts';

export type ReadSummary = { readonly summary: Summary } | { readonly problems: readonly Problem[] };

const NO_SUMMARY = 'Give what goodwork batch --summary --format json printed.';
export const AGAIN = 'Make it again with goodwork batch --summary --format json.';
/** Most problems that are named for one file. */
const MOST_NAMED = 10;

/** `most`: how many employers and jobs it keeps. */
export async function readSummary(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  most?: EmployerLimits,
): Promise<ReadSummary> {
  const reader = new SummaryReader(most);
  try {
    for await (const cut of cutSummary(decoded(chunks))) reader.take(cut);
  } catch (error) {
    // The decoder throws where it is not UTF-8.
    if (!(error instanceof TypeError)) throw error;
    reader.fault = {
      what: 'This is not UTF-8 text, so it cannot be a summary as it was printed',
      fix: 'Where a shell writes another encoding, use --output in place of >.',
    };
  }
  const read = reader.end();
  if ('summary' in read) return read;
  const named = read.problems.slice(0, MOST_NAMED);
  const more = read.problems.length - named.length;
  if (more > 0) named.push({ what: `${more} more things are wrong with it`, fix: AGAIN });
  return { problems: named.map((problem) => ({ fix: AGAIN, ...problem, file })) };
}

async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

type Wrong = Omit<Problem, 'file'>;

class SummaryReader {
  fault: Wrong | null = null;
  readonly #head = new Map<string, unknown>();
  readonly #employers: Employers;
  readonly #wrong: Wrong[] = [];
  /** What the first employer has: all others must have the same. */
  #first: PrintedEmployer | null = null;
  #offers = 0;

  constructor(most?: EmployerLimits) {
    this.#employers = noEmployers(most);
  }

  take(cut: SummaryCut): void {
    if ('fault' in cut) this.fault = this.#faultOf(cut);
    else if (cut.isEmployer) {
      // Enough is wrong with it.
      if (this.#wrong.length <= MOST_NAMED) this.#takeEmployer(cut.key, cut.value);
    } else if (this.#head.has(cut.key)) this.#wrong.push({ what: `${quoted(cut.key)} stands in it twice` });
    else this.#head.set(cut.key, cut.value);
  }

  #faultOf({ fault, line }: Extract<SummaryCut, { fault: string }>): Wrong {
    if (fault === 'empty') return { what: 'This file is empty', fix: NO_SUMMARY };
    if (this.#head.get('summary') !== 1) return { what: 'This is not a summary', fix: NO_SUMMARY };
    const place = { line, column: 1 };
    switch (fault) {
      case 'cut off':
        return { what: 'This summary is cut off before its end' };
      case 'more behind it':
        return {
          ...place,
          what: 'Something stands behind the end of this summary',
          fix: 'Give each a file.',
        };
      case 'too long':
        return { ...place, what: 'Something in this summary is longer than any that goodwork prints' };
      default:
        return { ...place, what: 'This is not JSON from here on' };
    }
  }

  #takeEmployer(name: string, value: unknown): void {
    const held = shaped(unplaced('', value), employerShape);
    if ('problems' in held) {
      this.#wrong.push(...held.problems.map(({ what }) => ({ what: `In "employers", ${what}` })));
      return;
    }
    const employer = held.value;
    this.#first ??= employer;
    const wrong = employerProblems(name, employer, this.#first);
    if (wrong.length > 0) {
      this.#wrong.push(...wrong.map((what) => ({ what: `In "employers", ${what}` })));
      return;
    }
    const { count } = this.#employers.names;
    this.#offers += employer.offers;
    const number = employerIn(this.#employers, name, employer.offers);
    if (number === null) return;
    if (number < count) this.#wrong.push({ what: 'An employer stands in it twice' });
    countEmployer(this.#employers, number, employer);
    boundNowAndThen(this.#employers);
  }

  end(): { summary: Summary } | { problems: Wrong[] } {
    if (this.fault !== null) return { problems: [this.fault] };
    if (this.#head.get('summary') !== 1)
      return { problems: [{ what: 'This is not a summary', fix: NO_SUMMARY }] };
    const held = shaped(unplaced('', Object.fromEntries(this.#head)), headShape);
    if ('problems' in held)
      return { problems: [...held.problems.map(({ what }) => ({ what })), ...this.#wrong] };
    const head = held.value;
    const wrong = [
      ...headProblems(head, this.#offers),
      ...(this.#first === null ? [] : idsDiffer(head, this.#first)),
      ...[...this.#employers.legal.keys()]
        .filter((id) => !head.legal.has(id))
        .map((id) => `${quoted(id)} is in "employers", and not in "legal"`),
    ];
    const problems = [...wrong.map((what) => ({ what })), ...this.#wrong];
    return problems.length > 0 ? { problems } : { summary: this.#summaryOf(head) };
  }

  #summaryOf(head: SummaryHead): Summary {
    const {
      goodwork,
      summary,
      for: whom,
      employersLeftOut: left,
      employers,
      reasons,
      checks,
      ...rest
    } = head;
    if (left !== undefined) {
      this.#employers.below = Math.min(this.#employers.below, left.keptShare * EVERY);
      this.#employers.leftOut += left.offers;
    }
    const bounded: Summary['reasons'] = new Map();
    for (const [reason, times] of reasons) countReason(bounded, reason, times);
    return {
      ...rest,
      together: head.conditions.size === 0 ? new Map() : head.together,
      checks: new Map([...checks].map(([id, { toAsk, words = [] }]) => [id, { toAsk, words }])),
      reasons: bounded,
      employers: this.#employers,
      isNamed: whom === undefined,
    };
  }
}

function countEmployer(employers: Employers, number: number, employer: PrintedEmployer): void {
  const { jobs, jobsLeftOut = 0, features, legal, conditions } = employer;
  countMore(employers.jobsLeftOut, number, jobsLeftOut);
  for (const [title, { offers, first, last }] of jobs)
    jobIn(employers, number, title, { offers, first: dayNumber(first), last: dayNumber(last) });
  for (const [id, times] of legal) countMore(columnIn(employers.legal, id), number, times);
  for (const [into, all] of [
    [employers.features, features],
    [employers.conditions, conditions],
  ] as const)
    for (const [id, counts] of all)
      for (const [word, times] of counts)
        if (times > 0) countMore(columnIn(columnsIn(into, id), word), number, times);
}
