// Microdata of a web page (`itemprop`) as the things it describes, in the form that JSON-LD has.
import { DEEPEST } from '../source/depth.ts';
import { ownValue } from '../source/own-value.ts';
import type { MarkupTag } from './markup.ts';
import type { PageWords } from './page-words.ts';

type Thing = Record<string, unknown>;

interface Open {
  readonly depth: number;
  readonly properties: readonly string[];
  /** What the element describes, where it is a thing of its own. */
  readonly thing: Thing | null;
  /** The thing it is a part of. */
  readonly around: Thing | null;
  /** Where its words start. */
  readonly from: number;
  /** What stands for its words: an attribute that people do not see. */
  readonly instead: string | null;
}

/** Is told of each element as it opens and closes. */
export class Microdata {
  /** Things that are part of no other. */
  readonly things: Thing[] = [];
  /** Properties of the thing that the whole page is: pages are saved without the element around them. */
  readonly loose: Thing = {};
  /** Words were left out, since elements lie in each other so many times over. */
  isTooMuch = false;
  readonly #words: PageWords;
  readonly #open: Open[] = [];
  #depth = 0;
  /** How much more may be copied. */
  #room: number;

  constructor(words: PageWords, room: number) {
    this.#words = words;
    this.#room = room;
  }

  opened(attributes: MarkupTag['attributes']): void {
    this.#depth += 1;
    const property = attributes.get('itemprop');
    const isThing = attributes.has('itemscope');
    if (property === undefined && !isThing) return;
    if (this.#open.length >= DEEPEST) {
      this.isTooMuch = true;
      return;
    }
    const properties = [...new Set(property?.split(/\s+/))].filter((name) => name !== '');
    const thing: Thing | null = isThing ? { '@type': (attributes.get('itemtype') ?? '').split(/\s+/) } : null;
    const instead =
      attributes.get('content') ??
      attributes.get('datetime') ??
      (properties.includes('url') ? attributes.get('href') : undefined) ??
      null;
    const last = this.#open.at(-1);
    const around = last?.thing ?? last?.around ?? null;
    const from = this.#words.mark();
    this.#open.push({ depth: this.#depth, properties, thing, around, from, instead });
  }

  closed(): void {
    const one = this.#open.at(-1);
    if (one !== undefined && one.depth === this.#depth) {
      this.#open.pop();
      const { properties, thing, around, instead, from } = one;
      if (thing !== null) {
        if (isJob(thing)) thing['goodwork:words'] = this.#wordsSince(from);
        if (properties.length === 0 && around === null) this.things.push(thing);
      }
      if (properties.length > 0) {
        const value = thing ?? instead ?? this.#wordsSince(from);
        for (const name of properties) put(around ?? this.loose, name, value);
      }
    }
    this.#depth -= 1;
  }

  #wordsSince(mark: number): string | undefined {
    const cost = this.#words.costSince(mark);
    if (cost > this.#room) {
      this.isTooMuch = true;
      return undefined;
    }
    this.#room -= cost;
    return this.#words.since(mark);
  }
}

/** The words of a whole thing are asked for of a job alone. */
function isJob(thing: Thing): boolean {
  return [thing['@type']]
    .flat()
    .some((type) => typeof type === 'string' && /(?:^|[/:])JobPosting$/.test(type));
}

/** A property that is said twice has a list. */
function put(thing: Thing, name: string, value: unknown): void {
  if (value === undefined || name === '__proto__') return;
  const there = ownValue(thing, name);
  if (there === undefined) thing[name] = value;
  else if (Array.isArray(there)) there.push(value);
  else thing[name] = [there, value];
}
