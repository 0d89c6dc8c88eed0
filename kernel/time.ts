/**
 * The kernel's names for the two kinds of time. They are structurally the same brands as in `law/time.ts`; the kernel may not
 * import the law, and TypeScript compares the brands by shape.
 */
export type Instant = string & { readonly __brand: 'Instant' };
export type PlainDate = string & { readonly __brand: 'PlainDate' };

/** `at` moved by milliseconds. */
export function shiftInstant(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString() as Instant;
}

/** Milliseconds since 1970 of an instant. */
export function epochMs(at: Instant): number {
  return Date.parse(at);
}
