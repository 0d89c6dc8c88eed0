import type { FeeStandard } from './input.ts';
import { RANGES, type RangeId } from './tariffs.ts';

/** Why a sum that a province or a court wants to fix lies outside the law's range; undefined = within (FEE 3, 13, 14). */
export function standardBarred(standard: FeeStandard): string | undefined {
  for (const [id, sum] of Object.entries(standard.sums ?? {})) {
    const range = RANGES[id as RangeId]; // keys of `sums` are range ids by its type
    if (!Number.isSafeInteger(sum) || sum < range.min || sum > range.max)
      return `${range.label}应在${range.min / 100}元至${range.max / 100}元之间（${range.article.label}）`;
  }
  return undefined;
}
