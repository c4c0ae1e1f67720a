// Whether an advert denies what a phrase says: "we don't do zero hours".

import type { Hit } from './phrases.ts';
import { type Tokens, wordsBefore } from './tokens.ts';

const DENIALS = new Set([
  ...[
    'no',
    'not',
    'never',
    'without',
    "don't",
    'dont',
    "doesn't",
    "isn't",
    "aren't",
    "won't",
    'cannot',
    "can't",
  ],
  ...['unable', 'neither', 'nor', 'unfortunately', 'excluding', 'rather'],
]);
/** How far before a phrase a denial still reaches. */
const REACH = 4;

export function isDenied(passage: Tokens, hit: Hit): boolean {
  return isDeniedBefore(passage, hit.first) || isDeniedAfter(passage, hit.last);
}

/** "Sick pay is not offered", "live-in not available". */
function isDeniedAfter({ text, ends }: Tokens, last: number): boolean {
  return DENIED_AFTER.test(text.slice(ends[last] ?? 0, (ends[last] ?? 0) + AFTER));
}

const AFTER = 60;
const DENIED_AFTER =
  /^[ )]*(?:(?:is|are|will|can|be|currently|unfortunately|sadly)\s+){0,3}(?:not|isn['’]t|aren['’]t|cannot|can['’]t|won['’]t)\s+(?:\w+\s+){0,2}?(?:available|offered|provided|possible|given|included|paid|required|needed|necessary|essential|an? option|part of|something|applicable|expected|involved)\b/i;

function isDeniedBefore(passage: Tokens, first: number): boolean {
  const before = wordsBefore(passage, first, REACH);
  const at = before.findIndex((word) => DENIALS.has(word));
  if (at < 0) return false;
  // "not only pension", "no experience needed, full training" deny something else.
  if (before[at - 1] === 'only' || before[at - 1] === 'just') return false;
  const between = passage.text.slice(passage.starts[first - at - 1] ?? 0, passage.starts[first] ?? 0);
  return !/[,:–—|()]|\s-\s/.test(between) && !before.slice(0, at).some((word) => PASSES.has(word));
}

/** Words after which a denial is over: "no experience needed as full training is given". */
const PASSES = new Set([
  'needed',
  'required',
  'necessary',
  'as',
  'but',
  'and',
  'because',
  'experience',
  'problem',
]);
