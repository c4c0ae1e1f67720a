// A YAML text as documents that know their places.
import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseAllDocuments,
  visit,
  type Document as YamlDocument,
} from 'yaml';
import { isTooDeep, tooDeep } from './depth.ts';
import type { Document, Documents, Path } from './document.ts';
import type { Place, Problem } from './problem.ts';
import { plainly } from './yaml-problems.ts';

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
    const said = new Set<string>();
    const problems = found.filter(({ line, what }) => {
      const same = `${line} ${what}`;
      const isNew = !said.has(same);
      said.add(same);
      return isNew;
    });
    if (parsed.some(({ errors }) => errors.some(({ message }) => message.includes('call stack')))) {
      return tooDeep(file);
    }
    if (problems.length > 0) return { problems };
    const documents = parsed
      .filter((document) => document.contents !== null)
      .map((document) => place(document, file, document.toJS() as unknown, at));
    const deep = documents.some(({ value }) => isTooDeep(value));
    return deep ? tooDeep(file) : { documents };
  } catch (error) {
    if (error instanceof RangeError) return tooDeep(file);
    throw error;
  }
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
