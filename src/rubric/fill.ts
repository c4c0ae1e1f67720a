// Sentences of the rubric with their {figures} filled in.
import { ownValue } from '../source/own-value.ts';

/** Every figure a sentence may name, beside the ids of the amounts in the rates file. */
export const FIGURES = [
  ...['hourly', 'effective', 'minimum', 'minimum-band', 'minimum-since', 'living-wage', 'living-wage-since'],
  ...[
    'adult-minimum',
    'adult-band',
    'younger-minimums',
    'minimum-gap',
    'coming-minimum',
    'coming-minimum-from',
    'lowest',
    'stated',
    'rates',
    'lowest-rate',
    'living-wage-gap',
    'drained',
    'gap-hour',
    'gap-week',
    'guaranteed',
    'paid-hours',
    'unpaid-hours',
    'age',
    'week-guaranteed',
    'week-usual',
  ],
  ...['feature', 'level', 'view', 'answer', 'condition', 'review', 'earnings-month', 'earnings-line'],
  ...['question', 'said', 'now', 'quote', 'day', 'by'],
] as const;

const FIGURE = /\{([a-z0-9-]+)\}/g;

/** The names between braces in a text. */
export function figuresIn(text: string): string[] {
  return [...text.matchAll(FIGURE)].map(([, name = '']) => name);
}

/** What a figure comes to, by its name; undefined where it is not known. */
export type FigureLookup = (name: string) => string | undefined;

/** Texts are a rubric's, and said of very many offers: each is taken apart once. */
const taken = new Map<string, readonly { readonly sentence: string; readonly names: readonly string[] }[]>();
const MOST_TAKEN = 5000;

function sentencesOf(text: string) {
  const known = taken.get(text);
  if (known !== undefined) return known;
  const sentences = text.split(/(?<=[.?!])\s+/).map((sentence) => ({ sentence, names: figuresIn(sentence) }));
  if (taken.size >= MOST_TAKEN) taken.clear();
  taken.set(text, sentences);
  return sentences;
}

/** The text with its figures; a sentence whose figure is not known is left out. */
export function fill(
  text: string,
  figures: Readonly<Record<string, string | undefined>> | FigureLookup,
): string {
  if (!text.includes('{')) return text;
  const lookUp: FigureLookup = typeof figures === 'function' ? figures : (name) => ownValue(figures, name);
  return sentencesOf(text)
    .filter(({ names }) => names.every((name) => lookUp(name) !== undefined))
    .map(({ sentence, names }) =>
      names.length === 0 ? sentence : sentence.replace(FIGURE, (_, name: string) => lookUp(name) ?? ''),
    )
    .join(' ');
}
