// The shape of src, held by reading every import: which folder may know of which, and who may touch the machine.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/advert/finding.ts';
import { FACTS } from '../src/rubric/condition.ts';
import { questionsOf } from '../src/rubric/rubric.ts';
import { RUBRIC } from './support/shipped.ts';

interface Import {
  /** The file, from src: `pay/rates.ts`. */
  readonly file: string;
  /** What is imported: a file from src, or a package. */
  readonly from: string;
  readonly typesOnly: boolean;
}

const SRC = new URL('../src/', import.meta.url);
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .toSorted();
const TEXTS = new Map(FILES.map((file) => [file, readFileSync(new URL(file, SRC), 'utf8')]));

const STATIC = /^(?:import|export)\s+(type\s)?(?:([^'";]*?)\sfrom\s+)?'([^']+)'/gm;
const LAZY = /\bimport\(\s*'([^']+)'\s*\)/g;

function importsOf(file: string, text: string): Import[] {
  const found = [...text.matchAll(STATIC)].map(([, type, names = '', from = '']) => ({
    from,
    typesOnly: type !== undefined || isTypesOnly(names),
  }));
  const lazy = [...text.matchAll(LAZY)].map(([, from = '']) => ({ from, typesOnly: false }));
  return [...found, ...lazy].map(({ from, typesOnly }) => ({
    file,
    from: from.startsWith('.') ? new URL(from, `file:///${file}`).pathname.slice(1) : from,
    typesOnly,
  }));
}

/** `{ type A, type B }` imports nothing at run time. */
function isTypesOnly(names: string): boolean {
  const [, inside] = /^\{([^}]*)\}$/s.exec(names.trim()) ?? [];
  const parts = inside
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return parts !== undefined && parts.length > 0 && parts.every((name) => name.startsWith('type '));
}

const IMPORTS = [...TEXTS].flatMap(([file, text]) => importsOf(file, text));
const INSIDE = IMPORTS.filter(({ from }) => TEXTS.has(from));
const OUTSIDE = IMPORTS.filter(({ from }) => !TEXTS.has(from));

const folderOf = (file: string) => file.split('/')[0] ?? '';
const say = ({ file, from, typesOnly }: Import) => `${file} imports ${from}${typesOnly ? ' (types)' : ''}`;

/** Which folder imports from which, beside itself. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  source: [],
  host: [],
  page: ['source'],
  pay: ['source'],
  rubric: ['pay', 'source'],
  vacancy: ['rubric', 'pay', 'source'],
  advert: ['pay', 'source'],
  read: ['advert', 'vacancy', 'rubric', 'pay', 'source'],
  assess: ['vacancy', 'rubric', 'pay', 'source'],
  report: ['page', 'assess', 'rubric', 'pay', 'source'],
  batch: ['page', 'report', 'assess', 'read', 'advert', 'vacancy', 'rubric', 'pay', 'source'],
  interview: ['page', 'assess', 'vacancy', 'rubric', 'pay', 'source'],
  team: ['page', 'interview', 'rubric', 'source'],
  review: ['page', 'interview', 'report', 'assess', 'vacancy', 'rubric', 'source'],
  compare: ['page', 'report', 'assess', 'vacancy', 'rubric', 'source'],
  desk: ['page', 'interview', 'report', 'assess', 'read', 'advert', 'vacancy', 'rubric', 'source'],
  policy: ['interview', 'read', 'advert', 'rubric', 'pay', 'source', 'host'],
  library: [
    ...[
      'page',
      'policy',
      'desk',
      'interview',
      'report',
      'assess',
      'read',
      'advert',
      'vacancy',
      'rubric',
      'pay',
    ],
    'source',
  ],
  browser: [
    ...[
      'page',
      'desk',
      'interview',
      'report',
      'assess',
      'read',
      'advert',
      'vacancy',
      'rubric',
      'pay',
      'source',
    ],
    'host',
  ],
  cli: [
    ...['page', 'policy', 'batch', 'browser', 'compare', 'desk', 'interview', 'team', 'report', 'review'],
    ...['assess', 'read', 'vacancy', 'rubric', 'pay', 'source', 'host'],
  ],
};
/** What runs anywhere, a browser too. */
const PURE = Object.keys(ARROWS).filter((folder) => !['browser', 'cli', 'host', 'policy'].includes(folder));
const OF_THE_MACHINE = /^(?:node:|commander$|chalk$|inquirer$|@inquirer\/)/;

describe('folders', () => {
  test('every folder has its arrows', () => {
    expect([...new Set(FILES.map(folderOf))].toSorted()).toEqual(Object.keys(ARROWS).toSorted());
  });

  test('every import of a file was understood', () => {
    expect(OUTSIDE.filter(({ from }) => /^[./]|\.ts$/.test(from)).map(say)).toEqual([]);
    expect(INSIDE.length).toBeGreaterThan(100);
    for (const [file, text] of TEXTS) {
      const written = [
        ...text.matchAll(/^(?:import|export|\}) .*from '[^']+';$|\bimport\(\s*'[^']+'|^import '[^']+';$/gm),
      ].length;
      expect(IMPORTS.filter((one) => one.file === file).length, file).toBe(written);
    }
  });

  test('each folder imports from those, and from no other', () => {
    for (const [folder, named] of Object.entries(ARROWS)) {
      const arrows = INSIDE.filter(
        ({ file, from }) => folderOf(file) === folder && folderOf(from) !== folder,
      );
      expect(
        [...new Set(arrows.map(({ from }) => folderOf(from)))].toSorted(),
        arrows.map(say).join('\n'),
      ).toEqual(named.toSorted());
    }
  });

  test('reports know the types of an assessment, and nothing else of the judgement', () => {
    const known = INSIDE.filter(
      ({ file, from }) => folderOf(file) === 'report' && folderOf(from) === 'assess',
    );
    expect(known.filter(({ typesOnly }) => !typesOnly).map(say)).toEqual([]);
    expect(known.length).toBeGreaterThan(0);
  });

  test('only what lays a page out at a terminal draws lines there', () => {
    const drawing = INSIDE.filter(({ from }) => from === 'page/canvas.ts').map(({ file }) => file);
    expect(drawing).toEqual(['page/terminal-scale.ts', 'page/terminal-table.ts', 'page/terminal.ts']);
  });

  test('no folder comes back to itself through others', () => {
    const arrows = new Map<string, Set<string>>();
    for (const { file, from } of INSIDE) {
      const [importer, imported] = [folderOf(file), folderOf(from)];
      if (importer !== imported) arrows.set(importer, (arrows.get(importer) ?? new Set()).add(imported));
    }
    expect(circlesIn(arrows)).toEqual([]);
  });

  test('no file comes back to itself, types counted', () => {
    const arrows = new Map<string, Set<string>>();
    for (const { file, from } of INSIDE) arrows.set(file, (arrows.get(file) ?? new Set()).add(from));
    expect(circlesIn(arrows)).toEqual([]);
  });
});

/** Every name from which an arrow leads back to itself. */
function circlesIn(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...arrows.keys()].filter((start) => {
    const seen = new Set<string>();
    const waiting = [...(arrows.get(start) ?? [])];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (name === start) return true;
      if (!seen.has(name)) waiting.push(...(arrows.get(name) ?? []));
      seen.add(name);
    }
    return false;
  });
}

describe('the machine', () => {
  test('only cli and host import node, commander, chalk or inquirer', () => {
    const others = OUTSIDE.filter(
      ({ file, from }) => OF_THE_MACHINE.test(from) && !['cli', 'host'].includes(folderOf(file)),
    );
    // Neither touches process, clock or disk.
    expect(others.map(say)).toEqual([
      'policy/load-policy.ts imports node:path',
      'policy/policy-text.ts imports node:crypto',
    ]);
  });

  test('every package that is imported is declared, and no dependency is left over', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(new URL('../package.json', SRC), 'utf8'),
    ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    const names = OUTSIDE.filter(({ from }) => !from.startsWith('node:')).map(
      ({ from }) => /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from,
    );
    const declared = Object.keys({ ...dependencies, ...devDependencies });
    expect(names.filter((name) => !declared.includes(name))).toEqual([]);
    expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
  });

  test('zod is there at run time only where shapes are', () => {
    const others = OUTSIDE.filter(
      ({ file, from, typesOnly }) =>
        /^zod(?:\/|$)/.test(from) &&
        !typesOnly &&
        !/-shape\.ts$|^source\/(?:shape|repaired-for-validation)\.ts$|^cli\/schema\.ts$|^read\/only-offer\.ts$/.test(
          file,
        ),
    );
    expect(others.map(say)).toEqual([]);
  });

  test.each(PURE)('%s runs anywhere: no process, buffer, clock, chance or globals of Node', (folder) => {
    const uses =
      /\bprocess\b|\bBuffer\b|\bDate\.now\b|\bnew Date\(\)|\bDate\(\)|\bMath\.random\b|\brequire\(|\b__dirname\b|\bsetTimeout\b|\bfetch\(|\bconsole\b/;
    const found = FILES.filter((file) => folderOf(file) === folder).flatMap((file) => {
      const match = uses.exec(codeOf(TEXTS.get(file) ?? ''));
      return match === null ? [] : [`${file}: ${match[0]}`];
    });
    expect(found).toEqual([]);
  });

  test('one file knows the process, and reads the clock, as the page in a browser does for itself; nothing leaves the process', () => {
    const using = (pattern: RegExp) => FILES.filter((file) => pattern.test(codeOf(TEXTS.get(file) ?? '')));
    expect(using(/\bprocess\./)).toEqual(['host/host.ts']);
    expect(using(/\bnew Date\(\)|\bDate\.now\b/)).toEqual(['browser/page-app.ts', 'host/host.ts']);
    expect(using(/\bexit\(/)).toEqual([]);
    const bin = readFileSync(new URL('../bin/goodwork.js', SRC), 'utf8');
    expect(bin).not.toMatch(/\bexit\(/);
    expect(bin.split('\n').length).toBeLessThan(12);
  });

  test('only host opens files', () => {
    const openers = OUTSIDE.filter(({ from }) => /^node:fs/.test(from)).map(({ file }) => folderOf(file));
    expect([...new Set(openers)]).toEqual(['host']);
  });

  test('nothing talks to a network', () => {
    expect(
      OUTSIDE.filter(({ from }) => /^node:(?:https?|net|tls|dgram|dns|http2)/.test(from)).map(say),
    ).toEqual([]);
  });
});

describe('files', () => {
  test('a file is the noun it defines', () => {
    const names = FILES.map((file) => file.split('/').at(-1) ?? '');
    expect(
      names.filter((name) => /^(?:utils?|helpers?|common|types|misc|shared|index)\.ts$/.test(name)),
    ).toEqual([]);
    for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*\.ts$/);
  });

  test('no two files have one name, but a command and what it is about', () => {
    const names = FILES.map((file) => file.split('/').at(-1) ?? '');
    const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
    expect(twice.toSorted()).toEqual(['page.ts', 'rates.ts', 'review.ts', 'rubric.ts']);
  });

  test('no two exported types have one name', () => {
    const types = [...TEXTS.values()].flatMap((text) =>
      [...text.matchAll(/^export (?:type|interface|class) (\w+)/gm)].map(([, name = '']) => name),
    );
    expect(types.filter((name, index) => types.indexOf(name) !== index)).toEqual([]);
  });

  test('no file is too long to be read at one go', () => {
    const long = FILES.filter((file) => (TEXTS.get(file) ?? '').split('\n').length > 250);
    // One algorithm, or a shape that is read beside the file it is of.
    expect(long).toEqual(['read/json-splitter.ts', 'rubric/rubric-shape.ts']);
  });

  test('every file starts by saying what it is', () => {
    expect(FILES.filter((file) => !/^(?:\/\/|\/\*\*) \S/.test(TEXTS.get(file) ?? ''))).toEqual([]);
  });
});

/** A text without its comments. */
function codeOf(text: string): string {
  return text
    .split(/('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)/)
    .map((part, index) => (index % 2 === 1 ? "''" : part))
    .join('')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Every text between quotes, without those in comments. */
function literalsOf(text: string): string[] {
  const lines = text.replace(/\/\*.*?\*\//gs, '').replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, '');
  return [...lines.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(
    ([, single, double, template]) => single ?? double ?? template ?? '',
  );
}

const LITERALS = [...TEXTS].flatMap(([file, text]) =>
  literalsOf(text).map((literal) => [file, literal] as const),
);

describe('policy is data', () => {
  const questions = questionsOf(RUBRIC);
  const measured = questions.filter(({ measure }) => measure !== undefined);
  const measuredIds = measured.flatMap(({ options }) => options.map(({ is }) => is));
  // What adverts call a contract may also be the name of an option.
  const known = [...measuredIds, ...FACTS, ...CONTRACTS];
  const ids = [
    ...questions.map(({ id }) => id),
    ...questions.flatMap(({ options }) => options.map(({ is }) => is)),
  ].filter((id) => !(known as string[]).includes(id));

  test('literals were found', () => {
    expect(LITERALS.length).toBeGreaterThan(500);
    expect(ids.length).toBeGreaterThan(150);
  });

  test('no question and no option is named in src', () => {
    // In cli and host a plain word, such as nothing, may also be a word of the machine.
    const named = LITERALS.filter(
      ([file, literal]) =>
        !isExample(literal) &&
        ((ids.includes(literal) && (literal.includes('-') || !['cli', 'host'].includes(folderOf(file)))) ||
          ids.some((id) => id.includes('-') && new RegExp(`\\b${id}\\b(?!-)`).test(literal))),
    );
    expect(named.map(([file, literal]) => `${file}: ${literal}`)).toEqual([]);
  });

  test('no amount of pounds stands in src, but for examples of how to write one', () => {
    const amounts = LITERALS.filter(
      ([, literal]) => /£\s?\d|\b\d+\.\d{2}\b/.test(literal) && !isExample(literal),
    );
    expect(amounts.map(([file, literal]) => `${file}: ${literal}`)).toEqual([]);
  });

  test('no day stands in src, but for examples of how to write one', () => {
    const days = LITERALS.filter(
      ([, literal]) => /\b\d{4}-\d{2}-\d{2}\b/.test(literal) && !isExample(literal),
    );
    expect(days.map(([file, literal]) => `${file}: ${literal}`)).toEqual([]);
  });

  test('no sentence of advice stands in src', () => {
    const advice = LITERALS.filter(([, literal]) =>
      /\b(?:welfare|adviser on rights|Acas|union|Universal Credit|refus|turn (?:it|this) down)\b/i.test(
        literal,
      ),
    );
    expect(advice.map(([file, literal]) => `${file}: ${literal}`)).toEqual([]);
  });
});

/** Shows how something is written, and decides nothing. */
function isExample(literal: string): boolean {
  return /\bexample\b|such as/i.test(literal);
}
