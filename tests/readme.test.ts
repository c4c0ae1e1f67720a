import { expect, test } from 'vitest';
import { readProjectFile } from './support/shipped.ts';
import { run } from './support/world.ts';

const README = readProjectFile('README.md');

/** The fenced blocks of the README, without their fences. */
const BLOCKS = [...README.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);

test('its transcript is what the program prints, with nothing changed but the lines left out', async () => {
  const block = BLOCKS.find((one) => one.startsWith('$ npx goodwork check')) ?? '';
  const [command = '', ...lines] = block.trimEnd().split('\n');
  const { out } = await run(command.replace('$ npx goodwork ', ''), { columns: 80, terminal: false });
  const printed = out.trimEnd().split('\n');
  let at = 0;
  for (const line of lines) {
    if (line === '...') continue;
    const found = printed.indexOf(line, at);
    expect(found, `in order: ${line}`).toBeGreaterThanOrEqual(at);
    at = found + 1;
  }
});

test('its two commands stand in one block, each on a line of its own', () => {
  expect(BLOCKS).toContain(
    'npm ci && npx goodwork check examples/zero-hours-care.yaml\nnpm ci && npm test\n',
  );
});

test('its CSV columns are those the program prints, in their order', async () => {
  const { out } = await run('check examples/shop.yaml --format csv');
  const columns = (out.replace('\ufeff', '').split('\r\n')[0] ?? '')
    .split(',')
    .map((column) => column.replaceAll('"', ''));
  const table = README.slice(
    README.indexOf('### The columns of the CSV'),
    README.indexOf('## Commands and options'),
  );
  const named = [...table.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  const plain = columns.filter(
    (column) => !/ at (least|most)$/.test(column) || column.startsWith('security'),
  );
  const FEATURES = [
    'pay',
    'relationships',
    'wellbeing',
    'voice',
    'variety',
    'development',
    'reward',
    'autonomy',
    'balance',
  ];
  expect(named.filter((name) => !FEATURES.includes(name))).toEqual(
    plain.filter((name) => !FEATURES.includes(name)),
  );
});
