// What the reader of YAML finds wrong, in plain words.
import { ownValue } from './own-value.ts';
import { type Problem, quoted } from './problem.ts';

/** What is said of a key that is there already. */
export const DUPLICATE = { what: 'This key is here twice', fix: 'Keep one of the two.' };

const TAG = {
  what: 'A value that starts with ! is a tag, and tags are not read here',
  fix: 'Put it in quotes, or leave the ! out.',
};

const PLAIN_WORDS: Readonly<Record<string, Pick<Problem, 'what' | 'fix'>>> = {
  BAD_INDENT: {
    what: 'This line does not line up with the lines above it',
    fix: 'Start it below the first letter of its neighbours.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'A value cannot start here',
    fix: 'Put the whole value in quotes, or move it to its own line.',
  },
  DUPLICATE_KEY: DUPLICATE,
  MISSING_CHAR: {
    what: 'Something is not closed: a quote, a bracket or a comma',
    fix: 'Look for it above this place.',
  },
  MULTILINE_IMPLICIT_KEY: {
    what: 'A colon is missing, or a value needs quotes',
    fix: 'Write key: value, with a space after the colon.',
  },
  TAB_AS_INDENT: { what: 'This line starts with a tab', fix: 'Use spaces.' },
  UNEXPECTED_TOKEN: { what: 'This value needs quotes', fix: 'Put the whole value in "quotes".' },
  BAD_SCALAR_START: {
    what: 'A value cannot start with this character',
    fix: 'Put the whole value in "quotes".',
  },
  BAD_DQ_ESCAPE: {
    what: 'A \\ in "quotes" has a meaning of its own',
    fix: "Use 'single quotes' round this value.",
  },
  KEY_OVER_1024_CHARS: {
    what: 'A colon is missing, or a value needs quotes',
    fix: 'Put the whole value in "quotes".',
  },
  TAG_RESOLVE_FAILED: TAG,
  TAG,
  ALIAS: {
    what: 'A value that starts with * points elsewhere, and that is not read here',
    fix: 'Put it in quotes, or write it out.',
  },
  ANCHOR: {
    what: 'A value that starts with & names an anchor, and that is not read here',
    fix: 'Put it in quotes, or leave the & out.',
  },
};

/** What is wrong and how to mend it, without a word of the reader's own where we have one. */
export function plainly({
  code,
  message,
}: {
  readonly code: string;
  readonly message: string;
}): Pick<Problem, 'what' | 'fix'> {
  const known = ownValue(PLAIN_WORDS, code);
  if (known !== undefined) return known;
  return {
    what: `This is not YAML here (${quoted(message.split(/[\n.:]/)[0] ?? code).slice(1, -1)})`,
    fix: 'Put the value in "quotes".',
  };
}
