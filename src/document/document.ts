// A YAML or JSON text as plain values that know their places.
import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseAllDocuments,
  visit,
  type YAMLError,
  type Document as YamlDocument,
} from 'yaml';
import type { Place, Problem } from './problem.ts';
import { quoted } from './problem.ts';

export type Path = readonly (string | number)[];

/** One document of a file: its value, and where each part of it stands. */
export interface Document {
  readonly file: string;
  readonly value: unknown;
  /** Where the value at this path starts, or the nearest thing around it that exists. */
  place(path: Path): Place;
  /** Where the last key of this path stands. */
  keyPlace(path: Path): Place;
}

/** Everything a text held, or everything that is wrong with it. */
export type Documents =
  | { readonly documents: readonly Document[] }
  | { readonly problems: readonly Problem[] };

/** Says what is wrong with the value at a path, or with its key, and how to mend it. */
export type Report = (path: Path, what: string, fix?: string | undefined, at?: 'value' | 'key') => void;

/** A list of problems of a document, and the way to add to it. */
export function reportOn(document: Document): { readonly problems: Problem[]; readonly report: Report } {
  const problems: Problem[] = [];
  const report: Report = (path, what, fix, at = 'value') => {
    const mend = fix === undefined ? {} : { fix };
    const place = at === 'key' ? document.keyPlace(path) : document.place(path);
    problems.push({ file: document.file, ...place, what, ...mend });
  };
  return { problems, report };
}

const TOO_DEEP = {
  what: 'This is nested too deeply to read',
  fix: 'Write it with fewer brackets inside each other.',
};
/** Maps and lists inside each other. Nothing that a person or a job board writes comes near it. */
const DEEPEST = 100;

/** Walks without recursion, which is what would fail here. */
function isTooDeep(value: unknown): boolean {
  let layer: unknown[] = [value];
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    layer = layer.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

/** Reads YAML 1.2. Aliases, anchors, tags and duplicate keys are problems, and so is every warning. */
export function readYaml(text: string, file: string): Documents {
  const lines = new LineCounter();
  const at = (offset: number): Place => placeIn(lines, offset);
  let parsed: YamlDocument[];
  try {
    parsed = [
      ...parseAllDocuments(text, {
        lineCounter: lines,
        prettyErrors: false,
        stringKeys: true,
        uniqueKeys: true,
      }),
    ] as YamlDocument[];
    const found = parsed.flatMap((document) => [
      ...[...document.errors, ...document.warnings].map((error) => ({
        file,
        ...at(error.pos[0]),
        ...plainly(error),
      })),
      ...refused(document, file, at),
    ]);
    // A written tag is found twice: by the reader and by us.
    const problems = found.filter((one, index) => {
      const same = ({ line, what }: Problem) => line === one.line && what === one.what;
      return found.findIndex(same) === index;
    });
    if (parsed.some(({ errors }) => errors.some(({ message }) => message.includes('call stack')))) {
      return { problems: [{ file, line: 1, column: 1, ...TOO_DEEP }] };
    }
    if (problems.length > 0) return { problems };
    const documents = parsed
      .filter((document) => document.contents !== null)
      .map((document) => place(document, file, document.toJS() as unknown, at));
    const deep = documents.some(({ value }) => isTooDeep(value));
    return deep ? { problems: [{ file, line: 1, column: 1, ...TOO_DEEP }] } : { documents };
  } catch (error) {
    if (error instanceof RangeError) return { problems: [{ file, line: 1, column: 1, ...TOO_DEEP }] };
    throw error;
  }
}

/** Reads JSON. Strict as JSON is, and a duplicate key is a problem too. */
export function readJson(text: string, file: string): Documents {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof RangeError) return { problems: [{ file, line: 1, column: 1, ...TOO_DEEP }] };
    const place = placeOfJsonError(text, (error as SyntaxError).message);
    return {
      problems: [
        {
          file,
          ...place,
          what: text.trim() === '' ? 'The file is empty' : 'This is not JSON from here on',
          fix: 'Check the commas, quotes and brackets just before this place.',
        },
      ],
    };
  }
  if (isTooDeep(value)) return { problems: [{ file, line: 1, column: 1, ...TOO_DEEP }] };
  const asYaml = readYaml(text, file);
  if ('documents' in asYaml) {
    const [document] = asYaml.documents;
    return { documents: [document === undefined ? unplaced(file, value) : { ...document, value }] };
  }
  const duplicates = asYaml.problems.filter(({ what }) => what === DUPLICATE);
  return duplicates.length > 0 ? { problems: duplicates } : { documents: [unplaced(file, value)] };
}

/** A value that came without a text: every place is the first line. */
export function unplaced(file: string, value: unknown): Document {
  const first = { line: 1, column: 1 };
  return { file, value, place: () => first, keyPlace: () => first };
}

function place(
  document: YamlDocument,
  file: string,
  value: unknown,
  at: (offset: number) => Place,
): Document {
  const nodeAt = (path: Path) => (path.length === 0 ? document.contents : document.getIn(path, true));
  const valuePlace = (path: Path): Place => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = nodeAt(path.slice(0, length));
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  const keyPlace = (path: Path): Place => {
    const parent = nodeAt(path.slice(0, -1));
    const last = path.at(-1);
    if (isMap(parent)) {
      for (const pair of parent.items) {
        if (isScalar(pair.key) && String(pair.key.value) === String(last) && pair.key.range) {
          return at(pair.key.range[0]);
        }
      }
    }
    return valuePlace(path);
  };
  return { file, value, place: valuePlace, keyPlace };
}

function placeIn(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** Anchors, aliases and tags: they hide what a file says, so they are not read. */
function refused(document: YamlDocument, file: string, at: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const refuse = (offset: number | undefined, what: string, fix: string) =>
    problems.push({ file, ...at(offset ?? 0), what, fix });
  visit(document, (_key, node) => {
    if (isPair(node) || !isNode(node)) return undefined;
    const offset = node.range?.[0];
    if (isAlias(node)) {
      refuse(
        offset,
        'A value that starts with * points elsewhere, and that is not read here',
        'Put it in quotes, or write it out.',
      );
    } else if (node.anchor !== undefined) {
      refuse(
        offset,
        'A value that starts with & names an anchor, and that is not read here',
        'Put it in quotes, or leave the & out.',
      );
    } else if (node.tag !== undefined) {
      refuse(
        offset,
        'A value that starts with ! is a tag, and tags are not read here',
        'Put it in quotes, or leave the ! out.',
      );
    }
    return undefined;
  });
  return problems;
}

const DUPLICATE = 'This key is here twice';

const PLAIN_WORDS: Record<string, Pick<Problem, 'what' | 'fix'>> = {
  BAD_INDENT: {
    what: 'This line does not line up with the lines above it',
    fix: 'Start it below the first letter of its neighbours.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'A value cannot start here',
    fix: 'Put the whole value in quotes, or move it to its own line.',
  },
  DUPLICATE_KEY: { what: DUPLICATE, fix: 'Keep one of the two.' },
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
  TAG_RESOLVE_FAILED: {
    what: 'A value that starts with ! is a tag, and tags are not read here',
    fix: 'Put it in quotes, or leave the ! out.',
  },
};

function plainly({ code, message }: YAMLError): Pick<Problem, 'what' | 'fix'> {
  const known = PLAIN_WORDS[code];
  if (known !== undefined) return known;
  return {
    what: `This is not YAML here (${quoted(message.split(/[\n.:]/)[0] ?? code).slice(1, -1)})`,
    fix: 'Put the value in "quotes".',
  };
}

function placeOfJsonError(text: string, message: string): Place {
  const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
