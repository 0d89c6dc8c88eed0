import type { InterestResult } from './index.ts';

/** 元 → 分, for tests. */
export const yuan = (text: string): number => Math.round(Number(text) * 100);

/** Each segment in one line: part, first and last day, days, percent a year, 分. For tests. */
export const shape = (r: InterestResult): string[] =>
  r.segments.map((s) => [s.part, s.from, s.to, s.days, s.annualRate, s.interestFen].join(' '));
