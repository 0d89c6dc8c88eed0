import type { PoolClient } from 'pg';

const names = new Map<string, string>();

/**
 * Kysely sends unnamed statements, which PostgreSQL parses and plans each time. Naming them by their text makes the server keep
 * them prepared: 0.78 instead of 0.50 of the throughput of hand-written named statements (docs/adr/0003). The map is capped, because
 * statements with lists of varying length would fill it for ever.
 */
export function nameStatements(client: PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const named = (first: unknown, values?: unknown, ...rest: unknown[]) => {
    if (typeof first !== 'string' || !Array.isArray(values) || values.length === 0)
      return values === undefined ? query(first, ...rest) : query(first, values, ...rest);
    const name = nameOf(first);
    return name ? query({ name, text: first, values }, ...rest) : query(first, values, ...rest);
  };
  client.query = named as typeof client.query; // same overloads, passed through
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= 500) return undefined;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
