// A web page as the jobs it describes: what stands in it for machines, with the words of each advert.
import { readHtml } from './html-text.ts';
import { jobPostingsIn, postedOf } from './job-posting.ts';
import { NO_POSTING_FIELDS, type PostingFields } from './posting-fields.ts';

export interface PagePosting {
  /** What the fields state; null where there are none. */
  readonly posted: PostingFields | null;
  /** The visible words, where the fields have none. */
  readonly text: string | null;
  /** What a person should know about how it was read. */
  readonly notes: readonly string[];
}

interface PagePostings {
  /** At least one. */
  readonly jobs: readonly PagePosting[];
  /** A job that stands in the page and cannot be read; null where there is none. */
  readonly lost: { readonly what: string; readonly fix: string } | null;
}

const BROKEN = 'The data for machines in this page (JSON-LD) is broken. Its visible words were read.';
const PARTLY_BROKEN = 'Some of the data for machines in this page (JSON-LD) is broken, and was not read.';
const CUT = 'This page ends in the middle of an element: some of it may be missing.';
const TOO_MUCH = 'Elements of this page lie too deep in each other: not all that they describe was read.';
const LOST = {
  what: 'Data for machines in this page (JSON-LD) that describes a job is broken',
  fix: 'Get the page again: a vacancy is missing.',
};

/** JSON-LD goes first, then what elements say that they describe, then the visible words alone. */
export function postingsInHtml(html: string): PagePostings {
  const page = readHtml(html);
  const broken: string[] = [];
  const inData = page.jsonLd.flatMap((block) => {
    try {
      return jobPostingsIn(JSON.parse(block));
    } catch {
      broken.push(block);
      return [];
    }
  });
  const jobs = distinct(inData.length > 0 ? inData : jobPostingsIn(page.things));
  const text = page.text === '' ? null : page.text;
  const [only] = jobs;
  const isLost = inData.length > 0 && broken.some((block) => block.includes('JobPosting'));
  const notes = [
    ...(broken.length === 0 || isLost ? [] : [only === undefined ? BROKEN : PARTLY_BROKEN]),
    ...(page.isCut ? [CUT] : []),
    ...(page.isTooMuch ? [TOO_MUCH] : []),
  ];
  const lost = isLost ? LOST : null;
  if (only === undefined) {
    // Without a title or a heading it is a text with marks in it.
    const isText = page.title === null && page.heading === null;
    const posted = isText ? null : { ...NO_POSTING_FIELDS, title: titleOf(page) };
    return { jobs: [{ posted, text, notes }], lost };
  }
  if (jobs.length === 1) return { jobs: [{ posted: only, text: only.text ?? text, notes }], lost };
  return {
    jobs: jobs.map((posted, index) => ({ posted, text: posted.text, notes: index === 0 ? notes : [] })),
    lost,
  };
}

const LONGEST_TITLE = 120;

/** What its one heading says; else its title without the name of the site. A page about several jobs is titled after none. */
function titleOf({ heading, title }: ReturnType<typeof readHtml>): string | null {
  if (heading !== null) return heading.length <= LONGEST_TITLE ? heading : null;
  const parts = (title ?? '').slice(0, 300).split(/ [|·•–—-] | » /);
  const [first = ''] = parts;
  const isOne =
    first !== '' && first.length <= LONGEST_TITLE && !/\b(?:jobs|vacancies|careers|home)\b/i.test(first);
  return isOne ? first : null;
}

/** Pages say the same job twice, once for each machine. Two that differ in anything they state are two. */
function distinct(postings: ReturnType<typeof jobPostingsIn>): PostingFields[] {
  const seen = new Set<string>();
  return postings.flatMap((posting) => {
    const posted = postedOf(posting);
    const key = JSON.stringify([posted, identifierIn(posting.identifier)]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [posted];
  });
}

/** A word or a number, or a PropertyValue that has one. */
function identifierIn(identifier: unknown): string | number | null {
  const [first] = [identifier].flat();
  const isThing = typeof first === 'object' && first !== null;
  const value = isThing ? (first as { readonly value?: unknown }).value : first;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
