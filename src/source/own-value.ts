// A value by a name that may be anything.

/** Only what the map holds itself: an ordinary object has something under `constructor` and a dozen other names, too. */
export function ownValue<T>(
  map: Readonly<Record<string, T>> | undefined | null,
  name: string,
): T | undefined {
  return map != null && Object.hasOwn(map, name) ? map[name] : undefined;
}
