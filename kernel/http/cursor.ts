import { z } from 'zod';

/** The query of every list: a cursor from the page before, and how many rows (at most 100: no reply over 1 MB). */
export const pageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** A page of a list; `next` is absent on the last. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), next: z.string().optional() });
}

/** The position after a row, as the values of its sort key: opaque to callers, stable while rows come and go. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values, or undefined when the text is not a cursor of `length` parts (then the list begins at its start). */
export function decodeCursor(text: string | undefined, length: number): (string | number)[] | undefined {
  if (!text) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const good =
      Array.isArray(values) &&
      values.length === length &&
      values.every((v) => typeof v === 'string' || typeof v === 'number');
    return good ? (values as (string | number)[]) : undefined; // checked in the line above
  } catch {
    return undefined;
  }
}

/** Cuts `limit + 1` rows to a page with its cursor. */
export function cutPage<T>(
  rows: readonly T[],
  limit: number,
  key: (row: T) => readonly (string | number)[],
): { rows: T[]; next?: string } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return rows.length > limit && last !== undefined
    ? { rows: page, next: encodeCursor(key(last)) }
    : { rows: page };
}
