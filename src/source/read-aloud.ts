// Days and lists as they are read aloud.

export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');

/** `2026-04-01` as 1 April 2026. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** "One, two and three". */
export function joined(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
