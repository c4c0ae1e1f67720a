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
    'lowest',
    'stated',
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
  ...['question', 'said', 'now', 'quote'],
] as const;

const FIGURE = /\{([a-z0-9-]+)\}/g;

/** The names between braces in a text. */
export function figuresIn(text: string): string[] {
  return [...text.matchAll(FIGURE)].map(([, name = '']) => name);
}

/** The text with its figures; a sentence whose figure is not known is left out. */
export function fill(text: string, figures: Readonly<Record<string, string | undefined>>): string {
  if (!text.includes('{')) return text;
  return text
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) => figuresIn(sentence).every((name) => ownValue(figures, name) !== undefined))
    .map((sentence) => sentence.replace(FIGURE, (_, name: string) => ownValue(figures, name) ?? ''))
    .join(' ');
}
