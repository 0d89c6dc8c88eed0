import { formatYuan, onClaimChange } from '#law/fees/index.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Answers } from '../engine/definition.ts';

/** What a change of the amount costs or brings back (诉讼费用交纳办法 第二十一条); undefined where no amount changes. */
export function feeChange({ law, amountFen, procedure, debateClosed }: CaseFacts, answers: Answers) {
  const after = answers['amount'];
  if (law !== 'civil' || typeof after !== 'number' || after === amountFen) return undefined;
  const summary = procedure === 'summary' || procedure === 'small-claims';
  return onClaimChange({
    before: amountFen,
    after,
    inquiryEnded: debateClosed,
    ...(summary ? { halvings: ['summary-procedure'] as const } : {}),
  });
}

/** The same in words: 补交 or 退还. */
export function feeChangeInWords(facts: CaseFacts, answers: Answers): string {
  const change = feeChange(facts, answers);
  if (change === undefined) return '';
  return change.pay > 0
    ? `按财产案件标准计算，应当补交案件受理费${formatYuan(change.pay)}元。`
    : `按财产案件标准计算，法庭调查终结前提出的，退还案件受理费${formatYuan(change.refund)}元。`;
}
