// A YAML text that was handed over, as the one document it holds.
import type { Document } from '../source/document.ts';
import { InputError } from '../source/problem.ts';
import type { Validated } from '../source/shape.ts';
import { readYaml } from '../source/yaml-text.ts';

/** `file` is its name where it has none of its own. */
export function documentIn(
  own: string | { readonly name: string; readonly text: string },
  file: string,
): { readonly document: Document; readonly bytes: Uint8Array } {
  const { name, text } = typeof own === 'string' ? { name: file, text: own } : own;
  const fail = (what: string, fix: string) => new InputError([{ file: name, what, fix }]);
  if (typeof text !== 'string') throw fail('This is not a text', 'Hand over the text of a file.');
  const read = readYaml(text.replace(/^\ufeff/, ''), name);
  if ('problems' in read) throw new InputError(read.problems);
  const [document, ...more] = read.documents;
  if (document === undefined) throw fail('The text is empty', 'Hand over another, or leave it out.');
  if (more.length > 0)
    throw fail('There is more than one document here', 'Keep what stands before the line ---.');
  return { document, bytes: new TextEncoder().encode(text) };
}

export function orThrow<T>(shaped: Validated<T>): T {
  if ('problems' in shaped) throw new InputError(shaped.problems);
  return shaped.value;
}
