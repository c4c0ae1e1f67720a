// What a figure of an offer may be. Beyond it, somebody mistyped.

/** Hours a week has. */
export const WEEK = 168;
/** Years of age. */
export const [YOUNGEST, OLDEST] = [10, 120] as const;
export const MOST_WISHES = 3;
/** Pounds. */
export const MOST_POUNDS = 10_000_000;
/** Hours paid in one day. */
export const [SHORTEST_DAY, LONGEST_DAY] = [0.25, 24] as const;
/** Weeks of a year. */
export const [FEWEST_WEEKS, MOST_WEEKS] = [1, 53] as const;
