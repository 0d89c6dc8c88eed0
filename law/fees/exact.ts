import type { Citation } from '../citations.ts';
import type { Tariff } from './tariffs.ts';

/** One line of a calculation as a notice shows it. Amounts in 分. */
export type FeeStep = {
  label: string;
  from?: number;
  to?: number;
  rate?: string;
  amount: number;
  article: Citation;
};

/** An exact sum: numerator over SCALE, in 分. Only the total is ever rounded. */
export type Exact = bigint;
/** 万分之 times 1/3 times 1/2 all stay whole. */
export const SCALE = 60_000n;

/** 分 → exact. */
export const exact = (fen: number): Exact => BigInt(fen) * SCALE;

/** Half-up to a whole 分. */
export const roundHalfUp = (value: Exact): number => Number((value * 2n + SCALE) / (SCALE * 2n));

/** 1万元, 200万元, 1000元: how the law writes its bands. */
const amountWords = (fen: number): string =>
  fen % 1_000_000 === 0 ? `${fen / 1_000_000}万元` : `${fen / 100}元`;

const percent = (bp: number) => `${bp / 100}%`;

/** The tariff on an amount: the exact sum and its steps (their own amounts rounded for display only). */
export function applyTariff(tariff: Tariff, amount: number): { sum: Exact; steps: FeeStep[] } {
  const { article } = tariff;
  let sum = exact(tariff.base);
  const first = {
    label: `不超过${amountWords(tariff.baseUpTo)}的部分`,
    from: 0,
    to: tariff.baseUpTo,
    amount: tariff.base,
    article,
  };
  const steps: FeeStep[] = [first];
  for (const step of tariff.steps) {
    if (amount <= step.from) break;
    const upper = step.to === undefined ? amount : Math.min(amount, step.to);
    const part = (BigInt(upper - step.from) * BigInt(step.bp) * SCALE) / 10_000n;
    sum += part;
    steps.push({
      label:
        step.to === undefined
          ? `超过${amountWords(step.from)}的部分`
          : `超过${amountWords(step.from)}至${amountWords(step.to)}的部分`,
      from: step.from,
      to: upper,
      rate: percent(step.bp),
      amount: roundHalfUp(part),
      article,
    });
  }
  if (tariff.cap !== undefined && sum > exact(tariff.cap)) {
    steps.push({ label: '最高限额', amount: tariff.cap - roundHalfUp(sum), article });
    sum = exact(tariff.cap);
  }
  return { sum, steps };
}
