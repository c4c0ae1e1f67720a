import { existsSync, readdirSync } from 'node:fs';
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

test('it is short enough to be read', () => {
  expect(README.split('\n').length).toBeLessThanOrEqual(250);
});

test('its two commands stand in one block, each on a line of its own', () => {
  expect(BLOCKS).toContain(
    'npm ci && npx goodwork check examples/zero-hours-care.yaml\nnpm ci && npm test\n',
  );
});

test('the CSV columns in docs/formats.md are those the program prints, in their order', async () => {
  const { out } = await run('check examples/shop.yaml --format csv');
  const columns = (out.replace('\ufeff', '').split('\r\n')[0] ?? '')
    .split(',')
    .map((column) => column.replaceAll('"', ''));
  const page = readProjectFile('docs/formats.md');
  const table = page.slice(page.indexOf('## The columns of the CSV'));
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

test('every link between the documents leads somewhere', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...pagesIn('docs'),
    ...pagesIn('docs/decisions'),
  ];
  const anchorsIn = (page: string) =>
    [...readProjectFile(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replaceAll(' ', '-'),
    );
  const broken = pages.flatMap((page) =>
    [...readProjectFile(page).matchAll(/\]\((?!https?:)([^)\s#]*)(?:#([^)\s]*))?\)/g)].flatMap(
      ([link, path = '', anchor]) => {
        const file = path === '' ? page : new URL(path, `file:///${page}`).pathname.slice(1);
        const isThere = existsSync(new URL(`../${file}`, import.meta.url));
        const isFound = isThere && (anchor === undefined || anchorsIn(file).includes(anchor));
        return isFound ? [] : [`${page}: ${link}`];
      },
    ),
  );
  expect(broken).toEqual([]);
});

function pagesIn(folder: string): string[] {
  return readdirSync(new URL(`../${folder}/`, import.meta.url))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}
