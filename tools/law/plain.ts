import { formatYuan } from '#law/fees/index.ts';
import type { Citation } from '#law/citations.ts';

export type { Citation };

/** True for the place in a law that a rule names. */
export const isCitation = (value: unknown): value is Citation =>
  typeof value === 'object' && value !== null && 'label' in value && 'law' in value && 'article' in value;

/** 分 → "4818.52", as amounts are written and read here. */
export const yuan = (fen: number): string => formatYuan(fen).replaceAll(',', '');

/** The value with every citation as the words of a document: 《…》第…条. */
export function plain(value: unknown): unknown {
  if (isCitation(value)) return value.label;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}
