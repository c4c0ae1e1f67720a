// Names of which no two are the same.

/** The first of each name keeps it; every other gets a number after it that makes a name nobody else has. */
export function uniqueColumns(names: readonly string[]): readonly string[] {
  const taken = new Set(names);
  if (taken.size === names.length) return names;
  const times = new Map<string, number>();
  return names.map((name) => {
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    if (before === 0) return name;
    const free = freeName(name, taken, before + 1);
    times.set(name, free.number);
    return free.name;
  });
}

/** A name that is not taken, and is from now on. */
export function freeName(
  name: string,
  taken: Set<string>,
  first: number,
): { readonly name: string; readonly number: number } {
  for (let number = first; ; number += 1) {
    const made = `${name} (${number})`;
    if (taken.has(made)) continue;
    taken.add(made);
    return { name: made, number };
  }
}
