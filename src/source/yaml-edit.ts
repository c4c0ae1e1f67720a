// Changes a YAML text as little as it can: what is not changed keeps its place, its comments and its way of writing.
import { Document, isMap, isScalar, isSeq, type Pair, parseDocument, Scalar, visit } from 'yaml';
import { safeYaml } from './escape.ts';
import { ownValue } from './own-value.ts';

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };
type PlainMap = { readonly [key: string]: Plain };

/**
 * The text with the differences between two values of it put in. `before` is what the text was read as, `after` what
 * it is to be read as. An empty text becomes a whole file.
 */
export function editedYaml(text: string, before: PlainMap, after: PlainMap): string {
  if (same(before, after)) return text;
  const parsed: Document = parseDocument(text);
  const document = isMap(parsed.contents) ? parsed : new Document({});
  change(document, [], before, after);
  quoteHidden(document);
  return safeYaml(document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}

function change(document: Document, path: readonly string[], before: PlainMap, after: PlainMap): void {
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) document.deleteIn([...path, key]);
  for (const [key, value] of Object.entries(after)) {
    const old = ownValue(before, key);
    const here = [...path, key];
    if (same(old, value)) continue;
    const node = document.getIn(here, true);
    if (isPlainMap(value) && isMap(node)) change(document, here, isPlainMap(old) ? old : {}, value);
    else put(document, here, value, node, Object.keys(after));
  }
}

/** `order` are the keys of the map in the order they are written: a new one comes after the one before it. */
function put(
  document: Document,
  path: readonly string[],
  value: Plain,
  old: unknown,
  order: readonly string[],
): void {
  const node = document.createNode(value);
  quote(node);
  // A short list or map stands on one line, as people write it.
  flowing(node, value, path.length > 1 || Array.isArray(value) || isFlat(value));
  if (isScalar(old) && old.comment) (node as Scalar).comment = old.comment;
  const key = path.at(-1) ?? '';
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) {
    document.setIn(path, node);
    return;
  }
  if (parent.has(key)) {
    parent.set(key, node);
    return;
  }
  const names = parent.items.map(({ key: name }) => String(isScalar(name) ? name.value : name));
  const before = order.slice(0, order.indexOf(key)).findLast((name) => names.includes(name));
  const pair = document.createPair(key, null);
  pair.value = node;
  parent.items.splice(before === undefined ? 0 : names.indexOf(before) + 1, 0, pair as Pair);
}

function flowing(node: unknown, value: Plain, here: boolean): void {
  if (here && typeof value === 'object' && value !== null && JSON.stringify(value).length <= 90) {
    (node as { flow?: boolean }).flow = true;
    return;
  }
  // Each item of a list stands on a line of its own.
  if (isSeq(node) && Array.isArray(value))
    for (const [index, item] of node.items.entries())
      (item as { flow?: boolean }).flow = isPlainMap(value[index]);
  if (!isMap(node) || !isPlainMap(value)) return;
  for (const { key, value: inside } of node.items) {
    const name = String(isScalar(key) ? key.value : key);
    flowing(inside, ownValue(value, name) ?? null, true);
  }
}

/** A map of plain values, such as a range. */
function isFlat(value: Plain): boolean {
  return isPlainMap(value) && Object.values(value).every((one) => typeof one !== 'object');
}

/** Words that other readers of YAML take for something else, and anything that is not a plain phrase, is quoted. */
function quote(node: unknown): void {
  visit(node as never, {
    Scalar: (key, scalar) => {
      if (key === 'key' || typeof scalar.value !== 'string') return;
      // A text of several lines stands as it is.
      if (/\n/.test(scalar.value) && !/[\u0000-\u0008\u000b-\u001f]/.test(scalar.value)) {
        scalar.type = Scalar.BLOCK_LITERAL;
        return;
      }
      const isPlain = /^\w[\w '&,.-]*$/.test(scalar.value);
      const isOther = /^(?:y|n|yes|no|on|off|true|false|null)$/i.test(scalar.value);
      scalar.type = isPlain && !isOther ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
    },
  });
}

/** Keys and values with hidden characters, also those that stood in the text before: in "double quotes" each can be escaped. */
function quoteHidden(document: Document): void {
  visit(document, {
    Scalar: (_key, scalar) => {
      const { value } = scalar;
      if (typeof value === 'string' && (/\p{Surrogate}/u.test(value) || safeYaml(value) !== value))
        scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
}

function isPlainMap(value: Plain | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
