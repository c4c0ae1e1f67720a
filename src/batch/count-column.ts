// A count for each of very many, by number: two bytes each, and a place apart for the few that are larger.

export interface CountColumn {
  small: Uint16Array;
  /** The full count where it does not fit in two bytes. */
  readonly large: Map<number, number>;
}

/** Marks a count that is kept in `large`. */
const LARGE = 0xffff;
const FIRST_SIZE = 32;

export function noColumn(): CountColumn {
  return { small: new Uint16Array(FIRST_SIZE), large: new Map() };
}

export function countAt({ small, large }: CountColumn, at: number): number {
  const times = small[at] ?? 0;
  return times === LARGE ? (large.get(at) ?? 0) : times;
}

export function countMore(column: CountColumn, at: number, times: number): void {
  if (times === 0) return;
  if (at >= column.small.length) column.small = grown(column.small, at + 1);
  const sum = countAt(column, at) + times;
  column.small[at] = Math.min(sum, LARGE);
  if (sum >= LARGE) column.large.set(at, sum);
}

/** `moved`: the new number for each old one, never a higher one; -1 drops it. */
export function moveCounts({ small, large }: CountColumn, moved: Int32Array): void {
  let kept = 0;
  for (let at = 0; at < Math.min(moved.length, small.length); at += 1) {
    const to = moved[at] ?? -1;
    const whole = large.get(at);
    if (whole !== undefined) large.delete(at);
    if (to < 0) continue;
    small[to] = small[at] ?? 0;
    if (whole !== undefined) large.set(to, whole);
    kept = to + 1;
  }
  small.fill(0, kept);
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** A copy with room for at least `least` numbers. */
export function grown<T extends Numbers>(numbers: T, least: number): T {
  let size = numbers.length;
  while (size < least) size *= 2;
  const more = new (numbers.constructor as new (size: number) => T)(size);
  more.set(numbers);
  return more;
}
