// Every pattern that is used on text from outside takes time in line with the length of the text. recheck tells which do not.
import { readdirSync } from 'node:fs';
import { checkSync } from 'recheck';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { parseAst } from 'vitest/node';
import { readProjectFile } from './support/shipped.ts';

// In plain JavaScript: the other ways start Java, or a program of their own.
process.env.RECHECK_SYNC_BACKEND = 'pure';

const FILES = [
  ...['src/advert', 'src/read'].flatMap((folder) =>
    readdirSync(new URL(`../${folder}`, import.meta.url)).map((name) => `${folder}/${name}`),
  ),
  'src/pay/parse/pay.ts',
  // What makes words of any length harmless, wherever they are printed.
  'src/source/neutralise.ts',
  'src/source/escape.ts',
  'src/report/csv.ts',
];

interface Pattern {
  /** `file:line:column`. */
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

type Node = Readonly<Record<string, unknown>> & { readonly start: number };

/** What a parser of TypeScript sees in a file, so that no pattern is missed and nothing else is taken for one. */
function nodesIn(text: string): Node[] {
  const nodes: Node[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value) nodes.push(value as unknown as Node);
    for (const one of Object.values(value)) walk(one);
  };
  walk(parseAst(text, { lang: 'ts' }));
  return nodes;
}

/** The patterns that stand in a file, the places where one is built, and where text is used as one. */
function patternsIn(file: string): { written: Pattern[]; built: string[]; hidden: string[] } {
  const text = readProjectFile(file);
  const at = ({ start }: Node) => {
    const lines = text.slice(0, start).split('\n');
    return `${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
  };
  const nodes = nodesIn(text);
  const written = nodes.flatMap((node) => {
    const regex = node.regex as { pattern: string; flags: string } | undefined;
    return regex === undefined ? [] : [{ at: at(node), source: regex.pattern, flags: regex.flags }];
  });
  const built = nodes.filter(({ callee }) => (callee as Node | undefined)?.name === 'RegExp').map(at);
  // "text".match("a+") makes a pattern of its argument.
  const hidden = nodes.filter((node) => {
    const { property } = (node.callee ?? {}) as { property?: Node };
    const [argument] = (node.arguments ?? []) as Node[];
    const isMatch = ['match', 'matchAll', 'search'].includes(String(property?.name));
    return isMatch && (typeof argument?.value === 'string' || argument?.type === 'TemplateLiteral');
  });
  return { written, built, hidden: hidden.map(at) };
}

/** Patterns that are built from parts, taken down while their files are loaded. */
async function patternsMade(): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const noted = (pattern: RegExp): RegExp => {
    const caller = FILES.map((file) => file.replaceAll('.', '\\.')).join('|');
    const [, at] =
      new RegExpItself(`(?:^|/)((?:${caller}):\\d+:\\d+)`, 'm').exec(new Error().stack ?? '') ?? [];
    if (at !== undefined) made.push({ at, source: pattern.source, flags: pattern.flags });
    return pattern;
  };
  const RegExpItself = RegExp;
  const noting = new Proxy(RegExp, {
    construct: (target, parts, as) => noted(Reflect.construct(target, parts, as)),
    apply: (target, self, parts) => noted(Reflect.apply(target, self, parts)),
  });
  vi.stubGlobal('RegExp', noting);
  vi.resetModules();
  for (const file of FILES) await import(new URL(`../${file}`, import.meta.url).href);
  // Some are made of the phrases in rubrics/, when they are first used.
  const { GUIDEBOOK } = await import('./support/adverts.ts');
  expect(Object.values(GUIDEBOOK)).toHaveLength(2);
  vi.unstubAllGlobals();
  return made;
}

const MADE = await patternsMade();
const FOUND = FILES.map((file) => ({ file, ...patternsIn(file) }));
const PATTERNS = [...FOUND.flatMap(({ written }) => written), ...MADE];

afterAll(() => vi.unstubAllGlobals());

test('all are found', () => {
  expect(FOUND.flatMap(({ hidden }) => hidden)).toEqual([]);
  // What is built inside a function is not made when its file is loaded: make it a constant, so that it is checked.
  const places = new Set(MADE.map(({ at }) => at));
  expect(FOUND.flatMap(({ built }) => built).filter((at) => !places.has(at))).toEqual([]);
  // As a plain search of the text sees it, where something like a pattern stands.
  const without = FOUND.filter(
    ({ file, written, built }) => written.length + built.length === 0 && looksAsIf(file),
  );
  expect(without.map(({ file }) => file)).toEqual([]);
  expect(PATTERNS.length).toBeGreaterThan(80);
});

function looksAsIf(file: string): boolean {
  return /\.(?:test|exec)\(|\.(?:replace|split|match|matchAll)\(\/|RegExp\(/.test(readProjectFile(file));
}

/** Too long for a proof. Each of these is only ever used on a phrase, or on the words before a figure or a name, at most 200 letters. */
const SHORT = [
  'src/pay/parse/pay.ts /^(?:basic(?: rate',
  'src/advert/working-hours.ts /(?:\\b(?:full|part)[- ]?time',
  'src/advert/working-hours.ts /\\b(?:over|after|opt',
  'src/advert/location.ts /\\b(?:location|work ?place',
  'src/advert/location.ts /\\b(?:based|located|situated',
  'src/advert/gazetteer.ts /\\b(?:began',
];
const UNBOUNDED = PATTERNS.filter(
  ({ at, source }) => !SHORT.some((one) => `${at.split(':')[0]} /${source}`.startsWith(one)),
);

/** At a desk nobody waits for the longest proofs: CI has no end to any of them, and there each has to be safe. */
const MOST_AT_A_DESK = 400;
const NO_CLOCK = { timeout: null, attackTimeout: null, incubationTimeout: null, seedingTimeout: null };

describe('is safe', () => {
  test('but for a few', () => {
    expect(PATTERNS.length - UNBOUNDED.length).toBe(SHORT.length);
  });
  test.each(UNBOUNDED.map((pattern) => [pattern.at, pattern] as const))('%s', (_at, { source, flags }) => {
    // What cannot be proved is tried, the same way each time: bounded by characters, never by a clock, for a slow machine
    // would make a safe pattern look slow.
    const clock = process.env.CI ? NO_CLOCK : { ...NO_CLOCK, timeout: MOST_AT_A_DESK };
    const told = checkSync(source, flags, { checker: 'auto', randomSeed: 1, ...clock });
    if (!process.env.CI && told.status === 'unknown' && told.error.kind === 'timeout') return;
    const why = told.status === 'vulnerable' ? `${told.complexity.summary}: ${told.attack.pattern}` : '';
    expect(`${told.status} ${why}`.trim(), `/${source}/${flags}`).toBe('safe');
  });
});
