// Files that goodwork wrote or is set up by, told by how they begin or end: in a folder they stand among offers, and are none.
import { formatByName } from './detect-format.ts';

/** What such a file is called, for one and for several. */
const KINDS = {
  report: ['report', 'reports'],
  summary: ['summary', 'summaries'],
  review: ['review', 'reviews'],
  approach: ['approach', 'approaches'],
  policy: ['rubric or file of rates', 'rubrics and files of rates'],
  config: ['file of defaults', 'files of defaults'],
  schema: ['schema', 'schemas'],
} as const;

export type OwnKind = keyof typeof KINDS;

export function ownKindInWords(kind: OwnKind, count: number): string {
  return KINDS[kind][count === 1 ? 0 : 1];
}

/** So many bytes of its start and of its end tell. */
export const OWN_HEAD = 4096;
export const OWN_TAIL = 2048;

/** The first key of such a file of YAML. An offer has none of them. */
const POLICY = 'rubric rates interview approach-guide adverts places columns compare agree extends'.split(
  ' ',
);
/** What is printed as JSON begins with its version and then with what it is. */
const PRINTED = /^\ufeff?\s*\{\s*"goodwork":\s*1,\s*"(on|for|rubric|reflect|review|summary)"/;
/** A line that tells an error, among results or with the record it is of. */
const ERRORS = /^\{"file":"[^"\n]*","row":(?:\d+|null),"error":/;
/** How much people agree. */
const AGREEMENT = /^\{\s*"alpha":/;
const COLUMNS = '"effective hourly pay","legal minimum","real living wage"';
const GENERATOR = '<meta name="generator" content="goodwork">';
/** How pages end: in words of their own, and with what they were made by. */
const CLOSES = [
  "The decision is the client's.",
  'The decision is mine.',
  "What to do next is the client's decision.",
  'This page is about the job, as far as we know it.',
  'Differences are what this is for.',
  'Counts only: goodwork gives no score',
  'The three dimensions, their two ends and what to discuss are theirs.',
];

/** Null where it may be an offer. `head` and `tail` are texts. */
export function ownKind(file: string, head: string, tail: string): OwnKind | null {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  switch (formatByName(file)) {
    case 'yaml':
      return inYaml(name, head, tail);
    case 'json':
    case 'ndjson':
      return inJson(head);
    case 'csv':
      return head.includes(COLUMNS) ? 'report' : null;
    case 'html':
      return head.includes(GENERATOR) ? 'report' : null;
    case 'advert':
      return endsAsOurs(tail) ? 'report' : null;
    default:
      return null;
  }
}

function inYaml(name: string, head: string, tail: string): OwnKind | null {
  if (/^goodwork\.config\.ya?ml$/.test(name)) return 'config';
  if (/\.review-\d+\.ya?ml$/.test(name) && `${head}\n${tail}`.includes('review:')) return 'review';
  const [, key = ''] = /^([a-z-]+):/m.exec(head) ?? [];
  if (key === 'approach') return 'approach';
  return POLICY.includes(key) ? 'policy' : null;
}

function inJson(head: string): OwnKind | null {
  const [, what] = PRINTED.exec(head) ?? [];
  if (what === 'summary' || what === 'review') return what;
  if (what !== undefined || ERRORS.test(head) || AGREEMENT.test(head)) return 'report';
  return head.includes('"$schema"') && head.includes('goodwork') ? 'schema' : null;
}

/** Lines may be broken anywhere between words, and Markdown writes some characters another way. */
function endsAsOurs(tail: string): boolean {
  const words = tail
    .replace(/&NoBreak;|\\/g, '')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ');
  return CLOSES.some((close) => words.includes(close));
}
