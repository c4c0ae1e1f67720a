// What a terminal of 80 columns and 24 rows shows of an offer: the first five and the last five lines stand in screens.yaml, for
// these a person must see; the whole screen is kept in tests/golden/screens. After a change that is meant: npx vitest run tests/screens -u
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { widthOf } from '../../src/page/layout.ts';
import { readProjectFile } from '../support/shipped.ts';
import { run } from '../support/world.ts';

const screenShape = z.strictObject({
  screen: z.string(),
  shows: z.string().min(10),
  file: z.string().optional(),
  text: z.string().optional(),
  most: z.union([z.literal(24), z.literal(30)]),
  first: z.string(),
  last: z.string(),
});
const SCREENS = z.array(screenShape).parse(parse(readProjectFile('tests/screens/screens.yaml')));
const NAMES = SCREENS.map((one) => [one.screen, one] as const);

async function shown({ file, text = '' }: z.infer<typeof screenShape>, more = ''): Promise<string> {
  const name = file ?? (/^\w+:/.test(text) ? 'offer.yaml' : 'advert.txt');
  const files = file === undefined ? { [name]: text } : {};
  const options = { files, terminal: true, columns: 80 };
  return (await run(`check ${name} --on 2026-11-21 --color never${more}`, options)).out;
}

describe.each(NAMES)('%s', (name, one) => {
  test('begins and ends as it must', async () => {
    const lines = (await shown(one)).trimEnd().split('\n');
    expect(lines.slice(0, 5).join('\n').trimEnd()).toBe(one.first.trimEnd());
    expect(lines.slice(-5).join('\n')).toBe(one.last.trimEnd());
  });

  test('is one screen, and the same as ever', async () => {
    const screen = await shown(one);
    const lines = screen.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(one.most);
    for (const line of lines) {
      expect(widthOf(line)).toBeLessThanOrEqual(80);
      expect(line).toBe(line.trimEnd());
    }
    await expect(screen).toMatchFileSnapshot(`../golden/screens/${name}.txt`);
  });
});
