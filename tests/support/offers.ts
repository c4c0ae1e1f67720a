// Offers of every kind as plain values, the same each time: those that are made for measuring.

/** Loaded only here: the maker reads what the build compiled. */
const { vacancies } = (await import('../../bench/vacancies.js' as string)) as {
  vacancies(count: number, seed?: number): Iterable<Record<string, unknown>>;
};

export function offers(count: number, seed?: number): Record<string, unknown>[] {
  return [...vacancies(count, seed)];
}
