import { shortLabel, type Citation } from './citations.ts';

/** A scalar, an article, or a row of such, on one line; undefined for what needs lines of its own. */
function inOneLine(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? '""' : value.replaceAll('\n', '⏎');
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? 'ƒ' : String(value);
  if (value instanceof RegExp) return String(value);
  if ('law' in value && 'label' in value) return shortLabel(value as Citation); // nothing else has both
  if (value instanceof Set) return inOneLine([...value]);
  if (!Array.isArray(value)) return undefined;
  const parts = value.map(inOneLine);
  return parts.includes(undefined) ? undefined : `[${parts.join(' | ')}]`;
}

/** A table of the law as a reader checks it: a row a line, articles by their names, what is nested set in. For tests. */
export function listed(key: string, value: unknown): string[] {
  const short = inOneLine(value);
  if (short !== undefined) return [`${key}: ${short}`];
  const entries: [string, unknown][] =
    value instanceof Map
      ? [...value].map(([name, each]) => [String(name), each])
      : Array.isArray(value)
        ? value.map((each: unknown) => ['-', each])
        : Object.entries(value as object); // inOneLine has answered for all but objects
  const parts = entries.map(([name, each]) => [name, inOneLine(each)] as const);
  if (!Array.isArray(value) && parts.every(([, each]) => each !== undefined))
    return [`${key}: ${parts.map(([name, each]) => `${name} ${each}`).join(' · ')}`];
  return [`${key}:`, ...entries.flatMap(([name, each]) => listed(name, each)).map((line) => `  ${line}`)];
}

/** Where a listing no longer reads as it was read over: the number of the line, what it says, what it said. For tests. */
export function unlike(listing: string, now: readonly string[]): string[] {
  const before = listing.split('\n').slice(0, -1);
  return Array.from({ length: Math.max(now.length, before.length) }, (_, at) => at)
    .filter((at) => now[at] !== before[at])
    .map((at) => `${at + 1}: ${now[at] ?? '∅'} ← ${before[at] ?? '∅'}`);
}
