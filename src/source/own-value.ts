// Looking up a name that may be any text.

/** Only the map's own keys: every JavaScript object also answers to `constructor` and a dozen other names. */
export function ownValue<T>(
  map: Readonly<Record<string, T>> | undefined | null,
  name: string,
): T | undefined {
  return map != null && Object.hasOwn(map, name) ? map[name] : undefined;
}
