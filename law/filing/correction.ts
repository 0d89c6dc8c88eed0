import { cite, type Citation } from '../citations.ts';

/** The correction rule (一次性告知): one written notice with all items and a date, set by the court (REG 7; OLR 9). */
export const CORRECTION_RULE = {
  once: { text: '应当一次性书面告知全部补正内容和期限', article: cite('REG', '7.1') },
  restart: { text: '立案审查期间自收到补正材料后次日重新起算', article: cite('OLR', '9.1(二)') },
  missed: { text: '在指定期限内没有补正的，退回诉状并记录在册', article: cite('REG', '7.3') },
  noPaperAgain: { text: '已在线提交符合要求的材料的，不得要求再提供纸质件', article: cite('OLR', '9.2') },
} as const satisfies Record<string, { text: string; article: Citation }>;

/**
 * Items a second notice raises that an earlier notice could have raised: each is counted as 随意退回.
 * An item that the lawyer's own correction has brought about (`causedByCorrection`) is not.
 */
export function itemsRaisedLate(
  earlier: readonly string[],
  now: readonly string[],
  causedByCorrection: readonly string[] = [],
): string[] {
  return now.filter((item) => !earlier.includes(item) && !causedByCorrection.includes(item));
}
