// Microdata of a web page (`itemprop`) as the things it describes, in the form that JSON-LD has.
import { own } from '../document/own.ts';

type Attributes = Readonly<Record<string, string>>;
type Thing = Record<string, unknown>;

interface Open {
  readonly depth: number;
  readonly property: string | null;
  /** What the element describes, where it is a thing of its own. */
  readonly thing: Thing | null;
  /** Where its words start. */
  readonly from: number;
  /** What stands for its words: an attribute that people do not see. */
  readonly instead: string | null;
}

/** Things and properties of one page have no end in some broken pages. */
const MOST_THINGS = 2000;

/** Is told of each element as it opens and closes; `wordsFrom` gives the visible words since a mark. */
export class Microdata {
  /** Things that are part of no other. */
  readonly things: Thing[] = [];
  /** Properties of the thing that the whole page is: pages are saved without the element around them. */
  readonly loose: Thing = {};
  readonly #wordsFrom: (mark: number) => string;
  readonly #open: Open[] = [];
  #depth = 0;
  #count = 0;

  constructor(wordsFrom: (mark: number) => string) {
    this.#wordsFrom = wordsFrom;
  }

  opened(attributes: Attributes, mark: number): void {
    this.#depth += 1;
    const property = attributes.itemprop ?? null;
    const isThing = attributes.itemscope !== undefined;
    if ((property === null && !isThing) || this.#count > MOST_THINGS) return;
    this.#count += 1;
    const thing: Thing | null = isThing ? { '@type': (attributes.itemtype ?? '').split(/\s+/) } : null;
    const instead =
      attributes.content ?? attributes.datetime ?? (property === 'url' ? attributes.href : undefined);
    this.#open.push({ depth: this.#depth, property, thing, from: mark, instead: instead ?? null });
  }

  closed(): void {
    const one = this.#open.at(-1);
    if (one !== undefined && one.depth === this.#depth) {
      this.#open.pop();
      const around = this.#open.findLast(({ thing }) => thing !== null)?.thing ?? null;
      if (one.thing !== null) one.thing['goodwork:words'] = this.#wordsFrom(one.from);
      if (one.property === null) {
        if (one.thing !== null && around === null) this.things.push(one.thing);
      } else {
        const value = one.thing ?? one.instead ?? this.#wordsFrom(one.from);
        for (const name of one.property.split(/\s+/)) put(around ?? this.loose, name, value);
      }
    }
    this.#depth -= 1;
  }
}

/** A property that is said twice has a list. */
function put(thing: Thing, name: string, value: unknown): void {
  if (name === '' || name === '__proto__') return;
  const there = own(thing, name);
  thing[name] = there === undefined ? value : Array.isArray(there) ? [...there, value] : [there, value];
}
