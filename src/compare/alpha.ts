// Krippendorff's alpha for levels that stand in an order: how far people agree beyond what chance would give.

/**
 * Each unit is something that several people placed on one scale, as the ranks they gave it; whoever gave none is left out.
 * Null where alpha is not defined: no unit has two ranks, or all ranks are the same.
 *
 * After Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), steps A to C with the ordinal difference.
 */
export function ordinalAlpha(units: readonly (readonly number[])[]): number | null {
  const pairable = units.filter((ranks) => ranks.length > 1);
  const size = Math.max(0, ...pairable.flat()) + 1;
  const totals = new Array<number>(size).fill(0);
  for (const rank of pairable.flat()) totals[rank] = (totals[rank] ?? 0) + 1;
  const all = pairable.flat().length;

  let expected = 0;
  for (let low = 0; low < size; low += 1)
    for (let high = low + 1; high < size; high += 1)
      expected += (totals[low] ?? 0) * (totals[high] ?? 0) * difference(low, high, totals);
  if (expected === 0) return null;

  let observed = 0;
  for (const ranks of pairable)
    for (const [index, one] of ranks.entries())
      for (const other of ranks.slice(index + 1))
        observed += difference(Math.min(one, other), Math.max(one, other), totals) / (ranks.length - 1);
  return 1 - ((all - 1) * observed) / expected;
}

/** How far apart two ranks are: by how many of all ranks given lie between them, each of the two counting half. */
function difference(low: number, high: number, totals: readonly number[]): number {
  if (low === high) return 0;
  let between = 0;
  for (let rank = low; rank <= high; rank += 1) between += totals[rank] ?? 0;
  return (between - ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2) ** 2;
}
