import type { Actor } from '#kernel/access/actor.ts';
import type { Instant } from '#law/time.ts';
import { endOfDay, plainDate } from '#law/time.ts';
import type { RefundTable } from './refund-tables.ts';
import { REFUND_STATES, type RefundView } from './terms.ts';

/** A refund as this actor sees it; what the channel said and what can be done about it is for the court. */
export function viewOfRefund(actor: Actor, refund: RefundTable, now: Instant): RefundView {
  const waits = REFUND_STATES[refund.state].clock !== null;
  return {
    courtId: refund.court_id,
    id: refund.id,
    receiptId: refund.receipt_id,
    billId: refund.bill_id,
    caseId: refund.case_id,
    applicationId: refund.application_id,
    refundNo: refund.refund_no,
    outRefundNo: refund.out_refund_no,
    channel: refund.channel,
    amountFen: refund.amount_fen,
    payeeName: refund.payee_name,
    ground: refund.ground,
    why: refund.why,
    article: refund.article,
    state: refund.state,
    dueOn: refund.due_on,
    late: waits && now > endOfDay(plainDate(refund.due_on)),
    fault:
      actor.kind === 'staff' && refund.fault !== null
        ? { code: refund.fault, advice: adviceOn(refund.fault) }
        : null,
    byHand: refund.by_hand && {
      accountName: refund.by_hand.accountName,
      accountTail: refund.by_hand.account.slice(-4),
      bank: refund.by_hand.bank,
      voucher: refund.by_hand.voucher,
    },
    createdAt: refund.created_at,
    doneAt: refund.done_at,
    notice: `/api/bills/${refund.court_id}/${refund.bill_id}/refunds/${refund.id}/notice.pdf`,
    version: refund.version,
  };
}

const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /NOT_ENOUGH|BALANCE|SELLER_BALANCE|^30$|^60$/,
    '法院在该渠道的可用余额不足。请充值或者待次日资金到账后再次发起退费。',
  ],
  [
    /ABNORMAL|USER_ACCOUNT|BUYER|ACCOUNT_ERROR|^6[1-9]$/,
    '交款人的原支付账户已注销或者异常，渠道无法原路退回。请与交款人核对本人账户后办理转账退付。',
  ],
  [
    /TIMEOUT|EXPIRE|OVER_TIME|OVERDUE|TRADE_HAS_FINISHED|^38$/,
    '原支付已超过渠道的退款期限。请与交款人核对本人账户后办理转账退付。',
  ],
  [/AMOUNT|AMT|^36$/, '渠道记载的金额与本平台不一致。请先核对对账结果，再次发起退费或者办理转账退付。'],
];

/** What the court can do about a refusal of the channel, in a sentence. */
export function adviceOn(fault: string): string {
  return (
    ADVICE.find(([form]) => form.test(fault))?.[1] ??
    '请再次发起退费；仍不成功的，与交款人核对本人账户后办理转账退付。'
  );
}
