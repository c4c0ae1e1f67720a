// Text in a notation, by a tagged template that escapes whatever is put into it: it cannot be forgotten.
import { htmlText, markdownText } from '../source/escape.ts';

type Escape = (text: string) => string;

export type { Safe };
export type Value = string | number | Safe | null | readonly Value[];

/** Text that stands in its notation as it is. Only a template makes it. */
class Safe {
  readonly #text: string;
  readonly #inert: Escape;

  constructor(text: string, inert: Escape) {
    this.#text = text;
    this.#inert = inert;
  }

  toString(): string {
    return this.#text;
  }

  /** In another notation it is text like any other. */
  within(inert: Escape): string {
    return this.#inert === inert ? this.#text : inert(this.#text);
  }
}

function template(inert: Escape): (parts: TemplateStringsArray, ...values: readonly Value[]) => Safe {
  const written = (value: Value): string => {
    if (value === null) return '';
    if (value instanceof Safe) return value.within(inert);
    return typeof value === 'object' ? value.map(written).join('') : inert(String(value));
  };
  return (parts, ...values) => new Safe(String.raw({ raw: parts }, ...values.map(written)), inert);
}

export const html = template(htmlText);
export const md = template(markdownText);

/** The values with a mark between each two. */
export function between(values: readonly Value[], mark: Safe): Value[] {
  return values.flatMap((value, index) => (index === 0 ? [value] : [mark, value]));
}
