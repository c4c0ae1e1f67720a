// A web page or a piece of JSON that holds a job posting: its words as an advert, its fields as what they state.
import { emptyVacancy, type Vacancy } from '../vacancy/vacancy.ts';
import { boardRecord } from './board-record.ts';
import { readHtml } from './html-page.ts';
import { jobPostingIn, type Posted, postedOf } from './job-posting.ts';

export interface Posting {
  readonly vacancy: Vacancy;
  /** What the fields state; null where there are none. */
  readonly posted: Posted | null;
  /** What a person should know about how it was read. */
  readonly notes: readonly string[];
}

/** A page always has words; what stands in it for machines goes before them where it describes the job. */
export function postingInHtml(html: string, id: string): Posting {
  const page = readHtml(html);
  const notes: string[] = [];
  let posted: Posted | null = null;
  for (const block of page.jsonLd) {
    try {
      const posting = jobPostingIn(JSON.parse(block));
      if (posting !== null) posted ??= postedOf(posting);
    } catch {
      notes.push('The data for machines in this page (JSON-LD) is broken. Its visible words were read.');
    }
  }
  return postingFrom(posted, page.text, page.title, id, notes);
}

/** JSON with a JobPosting in it, or a record of a job board; null where it is neither. */
export function postingInJson(value: unknown, id: string): Posting | null {
  const board = boardRecord(value);
  if (board !== null) return postingFrom(board, '', null, id, []);
  const posting = jobPostingIn(value);
  return posting === null ? null : postingFrom(postedOf(posting), '', null, id, []);
}

/** The records of an answer of a job board, or of a list; null where it is one thing. */
export function recordsIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  for (const key of ['results', 'Results', 'jobs', 'vacancies']) {
    const list = (value as Readonly<Record<string, unknown>>)[key];
    if (Array.isArray(list)) return list;
  }
  return null;
}

function postingFrom(
  posted: Posted | null,
  words: string,
  title: string | null,
  id: string,
  notes: readonly string[],
): Posting {
  const text = posted?.text ?? words;
  const vacancy = {
    ...emptyVacancy(id),
    title: posted?.title ?? (posted === null && words === '' ? title : null),
    employer: posted?.employer ?? null,
    posted: posted?.posted ?? null,
    closes: posted?.closes ?? null,
    url: posted?.url ?? null,
    text: text === '' ? null : text,
  };
  return { vacancy, posted, notes };
}
