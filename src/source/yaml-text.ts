// A YAML text as documents that know their places.
import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  type LineCounter,
  type Node,
  visit,
  type Document as YamlDocument,
} from 'yaml';
import { isTooDeep, tooDeep } from './depth.ts';
import type { Document, Documents, Path } from './document.ts';
import { atMost, type Place, type Problem } from './problem.ts';
import { composed, type YamlFind } from './yaml-parts.ts';
import { plainly } from './yaml-problems.ts';

/** Reads YAML 1.2. Aliases, anchors, tags and duplicate keys are problems, and so is every warning. */
export function readYaml(text: string, file: string): Documents {
  const parts = composed(text);
  if (parts === 'too deep') return tooDeep(file);
  if (parts === 'too long') return tooLong(file);
  const { lines } = parts;
  const at = (offset: number): Place => placeIn(lines, offset);
  // A written tag is found twice: by the reader and by us.
  const said = new Set<string>();
  const problems = [...parts.found, ...parts.documents.flatMap(refused)].flatMap((one): Problem[] => {
    const place = at(one.offset);
    const { what, fix } = plainly(one);
    const same = `${place.line} ${what}`;
    if (said.has(same)) return [];
    said.add(same);
    return [{ file, ...place, what, ...(fix === undefined ? {} : { fix }) }];
  });
  if (problems.length > 0) return { problems: atMost(problems) };
  const documents = parts.documents
    .filter((document) => document.contents !== null)
    .map((document) => place(document, file, document.toJS() as unknown, at));
  return documents.some(({ value }) => isTooDeep(value)) ? tooDeep(file) : { documents };
}

function tooLong(file: string): Documents {
  const what = 'This has too many lines and words to be read in one go';
  return {
    problems: [{ file, line: 1, column: 1, what, fix: 'Divide it, with a line --- between the parts.' }],
  };
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

/** Anchors, aliases and tags hide what a file says, so they are not read; nor is a key that is there already. */
function refused(document: YamlDocument): YamlFind[] {
  const found: YamlFind[] = [];
  const refuse = (node: Node, code: string) =>
    found.push({ offset: node.range?.[0] ?? 0, code, message: '' });
  visit(document, (_key, node) => {
    if (isPair(node) || !isNode(node)) return undefined;
    if (isAlias(node)) refuse(node, 'ALIAS');
    else if (node.anchor !== undefined) refuse(node, 'ANCHOR');
    else if (node.tag !== undefined) refuse(node, 'TAG');
    if (!isMap(node)) return undefined;
    const keys = new Set<unknown>();
    for (const { key } of node.items) {
      if (!isScalar(key)) continue;
      if (keys.has(key.value)) refuse(key, 'DUPLICATE_KEY');
      keys.add(key.value);
    }
    return undefined;
  });
  return found;
}
