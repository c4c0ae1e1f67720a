// What is worked out from a thing the first time it is asked for, such as the questions of a rubric, and then remembered.

/** Nothing is kept of a thing that is gone. `work` gives something for every one. */
export function onceFor<Thing extends object, Result extends object>(
  work: (thing: Thing) => Result,
): (thing: Thing) => Result {
  const known = new WeakMap<Thing, Result>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const result = work(thing);
    known.set(thing, result);
    return result;
  };
}
