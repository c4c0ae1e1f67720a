// Something an advert says, with its exact words.

export interface Finding<V = unknown> {
  readonly subject: string;
  readonly value: V;
  /** Exactly `text.slice(start, end)`, in UTF-16 code units. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** How much a mention of the kind of contract weighs. */
  readonly evidence?: 'strong' | 'weak';
}

export function findingAt<V>(
  text: string,
  subject: string,
  value: V,
  start: number,
  end: number,
): Finding<V> {
  return { subject, value, quote: text.slice(start, end), start, end };
}

/** Kinds of contract that adverts name. */
export const CONTRACTS = [
  'permanent',
  'fixed-term',
  'temporary',
  'agency',
  'zero-hours',
  'casual',
  'self-employed',
  'apprenticeship',
] as const;
