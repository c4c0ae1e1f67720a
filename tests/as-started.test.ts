// What goodwork tells people to type works as it is typed, however it was started.
import { describe, expect, test } from 'vitest';
import { asStarted, COMMAND_NAMES } from '../src/cli/as-started.ts';
import { run } from './support/world.ts';

const NPX = 'npx goodwork';

test.each([
  [
    'Name a file, or send one: goodwork check - < offer.yaml',
    'Name a file, or send one: npx goodwork check - < offer.yaml',
  ],
  ['goodwork --help lists what there is.', 'npx goodwork --help lists what there is.'],
  [
    'Copy the words of the advert into goodwork ask -.',
    'Copy the words of the advert into npx goodwork ask -.',
  ],
  ['  goodwork      asks about one offer', '  npx goodwork      asks about one offer'],
  ['Usage: goodwork [options] [command]', 'Usage: npx goodwork [options] [command]'],
])('%s', (words, typed) => {
  expect(asStarted(words, NPX)).toBe(typed);
  expect(asStarted(words, 'goodwork')).toBe(words);
});

test.each([
  'goodwork ask: There is no terminal to ask at.',
  'This is a fault in goodwork, not in what you gave it',
  'goodwork describes an offer; the decision is the client’s.',
  'Write goodwork: 1, the only kind of file this version reads.',
])('%s names no command', (words) => {
  expect(asStarted(words, NPX)).toBe(words);
});

/** A command under the bare name. */
const BARE = new RegExp(`(?<!npx )\\bgoodwork (?:--\\w|(?:${COMMAND_NAMES.join('|')})\\b(?!:))`);

describe('started with npx', () => {
  test.each([[], ...COMMAND_NAMES.map((name) => [name])])(
    'help for %s says commands as they are typed',
    async (...words) => {
      const { code, out } = await run([...words, '--help'], { program: NPX });
      expect(code).toBe(0);
      expect(out).toContain(NPX);
      expect(out).not.toMatch(BARE);
    },
  );

  test.each(['chek', 'check', 'ask', 'batch', 'forget', 'compare', 'ask nothing.yaml', 'check nothing.yaml'])(
    'so do errors of %s',
    async (words) => {
      const { code, err } = await run(words, { program: NPX, stdin: '' });
      expect(code).toBe(2);
      expect(err).not.toMatch(BARE);
    },
  );
});
