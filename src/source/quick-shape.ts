// A zod shape as a quick reader: it gives what the shape gives, and does not say what is wrong. It is made from the shape,
// so that keys and limits are written once.
import type * as z from 'zod/v4/core';

/** Returned for a value that does not fit; the shape itself can say why. */
export const UNFIT = Symbol('unfit');

/** The value in its shape, or UNFIT. The value is changed in place. */
export type QuickReader = (value: unknown) => unknown;

/** `own`: readers that stand in for those of parts of the shape. */
export function quickReader(shape: z.$ZodType, own: ReadonlyMap<z.$ZodType, QuickReader>): QuickReader {
  const readerOf = (part: z.$ZodType) => quickReader(part, own);
  const { def } = (shape as z.$ZodTypes)._zod;
  const there = own.get(shape);
  if (there !== undefined) return there;
  if ('options' in def) return firstOf(def.options.map(readerOf));
  switch (def.type) {
    case 'optional': {
      const inner = def.innerType as z.$ZodTypes;
      return inner._zod.def.type === 'nullable'
        ? given(readerOf(inner._zod.def.innerType))
        : unless(undefined, readerOf(inner));
    }
    case 'nullable':
      return unless(null, readerOf(def.innerType));
    case 'string':
      return stringReader(def) ?? byShape(shape);
    case 'number':
      return 'format' in def || hasChecks(def) ? byShape(shape) : finite;
    case 'boolean':
      return trueOrFalse;
    case 'unknown':
      return (value) => value;
    case 'enum':
      return among(Object.values(def.entries));
    case 'literal':
      return among(def.values);
    case 'array':
      return hasChecks(def) ? byShape(shape) : listOf(readerOf(def.element));
    case 'object': {
      const isStrict = def.catchall?._zod.def.type === 'never';
      return isStrict && !hasChecks(def) ? mapOf(def.shape, readerOf) : byShape(shape);
    }
    case 'record':
      return def.valueType._zod.def.type === 'unknown' ? anyMap : byShape(shape);
    case 'pipe': {
      const out = (def.out as z.$ZodTypes)._zod.def;
      return out.type === 'transform' ? changed(readerOf(def.in), out.transform) : byShape(shape);
    }
    default:
      return byShape(shape);
  }
}

function hasChecks({ checks }: { readonly checks?: readonly unknown[] | undefined }): boolean {
  return checks !== undefined && checks.length > 0;
}

/** Falls back on zod. */
function byShape({ _zod }: z.$ZodType): QuickReader {
  return (value) => {
    const result = _zod.run({ value, issues: [] }, { async: false });
    return 'issues' in result && result.issues.length === 0 ? result.value : UNFIT;
  };
}

function stringReader(def: z.$ZodStringDef): QuickReader | null {
  if (hasChecks(def)) return null;
  if (!('format' in def)) return text;
  const { format, pattern } = def as Partial<z.$ZodStringFormatDef>;
  if (format !== 'date' || pattern === undefined) return null;
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : UNFIT);
}

function finite(value: unknown): unknown {
  return Number.isFinite(value) ? value : UNFIT;
}

/** Nothing at all is a value that is not given. */
function given(read: QuickReader): QuickReader {
  return (value) => (value === null || value === undefined ? value : read(value));
}

function unless(none: null | undefined, read: QuickReader): QuickReader {
  return (value) => (value === none ? value : read(value));
}

function text(value: unknown): unknown {
  return typeof value === 'string' ? value : UNFIT;
}

function trueOrFalse(value: unknown): unknown {
  return typeof value === 'boolean' ? value : UNFIT;
}

function among(values: readonly unknown[]): QuickReader {
  const known = new Set(values);
  return (value) => (known.has(value) ? value : UNFIT);
}

function firstOf(readers: readonly QuickReader[]): QuickReader {
  const [first, second, ...more] = readers;
  if (first !== undefined && second !== undefined && more.length === 0)
    return (value) => {
      const found = first(value);
      return found === UNFIT ? second(value) : found;
    };
  return (value) => {
    for (const read of readers) {
      const found = read(value);
      if (found !== UNFIT) return found;
    }
    return UNFIT;
  };
}

function listOf(read: QuickReader): QuickReader {
  return (value) => {
    if (!Array.isArray(value)) return UNFIT;
    for (let index = 0; index < value.length; index += 1) {
      const found = read(value[index]);
      if (found === UNFIT) return UNFIT;
      value[index] = found;
    }
    return value;
  };
}

function mapOf(
  shape: Readonly<Record<string, z.$ZodType>>,
  readerOf: (part: z.$ZodType) => QuickReader,
): QuickReader {
  const parts = Object.entries(shape);
  const readers = new Map(parts.map(([key, part]) => [key, readerOf(part)]));
  const needed = parts.filter(([, part]) => part._zod.optin !== 'optional').map(([key]) => key);
  return (map) => {
    if (!isMap(map)) return UNFIT;
    for (const key in map) {
      const read = readers.get(key);
      if (read === undefined) return UNFIT;
      const value = map[key];
      const found = read(value);
      if (found === UNFIT) return UNFIT;
      if (found !== value) map[key] = found;
    }
    for (const key of needed) if (!Object.hasOwn(map, key)) return UNFIT;
    return map;
  };
}

/** A key that JavaScript takes for itself is left to the shape. */
function anyMap(value: unknown): unknown {
  return isMap(value) && !Object.hasOwn(value, '__proto__') ? value : UNFIT;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function changed(read: QuickReader, change: z.$ZodTransformDef['transform']): QuickReader {
  const payload: z.ParsePayload = { value: undefined, issues: [] };
  return (value) => {
    payload.value = read(value);
    if (payload.value === UNFIT) return UNFIT;
    const after = change(payload.value, payload);
    if (payload.issues.length === 0) return after;
    payload.issues = [];
    return UNFIT;
  };
}
