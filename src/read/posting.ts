// A web page as the jobs it describes: what stands in it for machines, with the words of each advert.
import { readHtml } from './html-page.ts';
import { jobPostingsIn, postedOf } from './job-posting.ts';
import { NOTHING_POSTED, type Posted } from './posted.ts';

export interface PageJob {
  /** What the fields state; null where there are none. */
  readonly posted: Posted | null;
  /** The visible words, where the fields have none. */
  readonly text: string | null;
  /** What a person should know about how it was read. */
  readonly notes: readonly string[];
}

const BROKEN = 'The data for machines in this page (JSON-LD) is broken. Its visible words were read.';

/** JSON-LD goes first, then what elements say that they describe, then the visible words alone. At least one job. */
export function postingsInHtml(html: string): readonly PageJob[] {
  const page = readHtml(html);
  const notes: string[] = [];
  const inData = page.jsonLd.flatMap((block) => {
    try {
      return jobPostingsIn(JSON.parse(block));
    } catch {
      notes.push(BROKEN);
      return [];
    }
  });
  const postings = (inData.length > 0 ? inData : jobPostingsIn(page.things)).map(postedOf);
  const jobs = distinct(postings);
  const text = page.text === '' ? null : page.text;
  const [only] = jobs;
  if (only === undefined) return [{ posted: { ...NOTHING_POSTED, title: page.title }, text, notes }];
  if (jobs.length === 1) return [{ posted: only, text: only.text ?? text, notes }];
  return jobs.map((posted, index) => ({ posted, text: posted.text, notes: index === 0 ? notes : [] }));
}

/** Pages say the same job twice, once for each machine. */
function distinct(postings: readonly Posted[]): Posted[] {
  const seen = new Set<string>();
  return postings.filter(({ title, employer, url, place }) => {
    const key = JSON.stringify([title, employer, url, place]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
