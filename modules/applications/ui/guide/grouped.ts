/** Things with the same key together, in the order in which the first of each came. */
export function grouped<T>(
  things: readonly T[],
  key: (thing: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(key(thing), [...(groups.get(key(thing)) ?? []), thing]);
  return [...groups];
}
