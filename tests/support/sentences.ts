// Every sentence of a file of words, for tests that read them.

/** The sentences of every text in a value; keys and names of sources are none. */
export function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string')
    return value.split(/(?<=[.?!])["”)]?\s+/).map((one) => (/[.?!]$/.test(one) ? one : `${one}.`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => (key === 'sources' ? [] : sentencesIn(inside)));
}
