/** Exact numbers: money times rate over days never meets a floating point. The denominator is positive. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

export const ZERO: Fraction = { n: 0n, d: 1n };

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** n/d in lowest terms. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  const by = gcd(top < 0n ? -top : top, bottom);
  return { n: top / by, d: bottom / by };
}

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const isMore = (a: Fraction, b: Fraction): boolean => a.n * b.d > b.n * a.d;
export const least = (a: Fraction, b: Fraction): Fraction => (isMore(a, b) ? b : a);

/** Half-up to a whole number (四舍五入), for numbers that are not negative. */
export const roundHalfUp = ({ n, d }: Fraction): number => Number((n * 2n + d) / (d * 2n));

/** "3.85" → 77/20; undefined when it is no plain number of at most ten decimals. */
export function decimal(text: string): Fraction | undefined {
  const m = /^(\d{1,6})(?:\.(\d{1,10}))?$/.exec(text);
  if (!m) return undefined;
  const decimals = m[2] ?? '';
  return fraction(BigInt(`${m[1] ?? ''}${decimals}`), 10n ** BigInt(decimals.length));
}

/** The number as text with at most `digits` decimals, without trailing zeros: 77/20 → "3.85". */
export function decimalText({ n, d }: Fraction, digits = 8): string {
  const scaled = (n * 10n ** BigInt(digits) * 2n + d) / (d * 2n);
  const text = String(scaled).padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/\.?0+$/, '');
}
