import canonicalize from 'canonicalize';

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };
export type JsonObject = { readonly [key: string]: Json | undefined };

/**
 * RFC 8785 canonical JSON: sorted keys, no spaces, numbers as ECMAScript writes them, so that equal values have equal bytes and a
 * foreign program can hash them again. Throws on what JSON cannot say (NaN, lone surrogates, circles).
 */
export function canonicalJson(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('value has no canonical JSON');
  return text;
}

/**
 * The value as PostgreSQL's jsonb and I-JSON (RFC 7493) can keep it without change: U+0000 and lone surrogates in text become
 * U+FFFD; members without a value fall away. An integer beyond 2^53 throws: it would be rounded silently.
 */
export function storableJson(value: Json): Json {
  if (typeof value === 'string') return storableText(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
      throw new Error(`number cannot be kept exactly: ${value}`);
    return value;
  }
  if (value === null || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item: Json) => storableJson(item));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      item === undefined ? [] : [[storableText(key), storableJson(item)]],
    ),
  );
}

/** Text as PostgreSQL can keep it: see {@link storableJson}. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\uFFFD');
}
