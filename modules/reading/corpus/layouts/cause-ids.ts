import { allCauses } from '#modules/reference/index.ts';

/** The id of a cause by its exact name, the more specific of two. */
export function causeIdOf(name: string): string {
  const hits = allCauses().filter((cause) => cause.name === name);
  const best = hits.sort((a, b) => b.level - a.level)[0];
  if (!best) throw new RangeError(`no cause ${name}`);
  return best.id;
}
