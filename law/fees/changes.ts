import { cite, type Citation } from '../citations.ts';
import { computeFee } from './compute.ts';
import type { HalvingReason } from './input.ts';

/** What changes hands after the first payment. Amounts in 分; one of `pay` and `refund` is 0. */
export type FeeAdjustment = { pay: number; refund: number; why: string; article: Citation };

const propertyFee = (fen: number, halvings: readonly HalvingReason[] = []) =>
  computeFee({ kind: 'property', amounts: [fen], halvings }).total;

/** A changed claim: more is paid at once; less is refunded when asked before the court's inquiry ends (FEE 21, 35). */
export function onClaimChange(input: {
  before: number;
  after: number;
  inquiryEnded: boolean;
  /** Why the fee of this case is halved, if it is: then the difference is halved too. */
  halvings?: readonly HalvingReason[];
}): FeeAdjustment {
  const difference = propertyFee(input.after, input.halvings) - propertyFee(input.before, input.halvings);
  if (difference >= 0)
    return {
      pay: difference,
      refund: 0,
      why: '增加诉讼请求数额，按增加后的数额计算补交',
      article: cite('FEE', '21(一)'),
    };
  if (input.inquiryEnded)
    return {
      pay: 0,
      refund: 0,
      why: '法庭调查终结后减少诉讼请求数额的，减少部分的受理费由变更方负担',
      article: cite('FEE', '35'),
    };
  return {
    pay: 0,
    refund: -difference,
    why: '法庭调查终结前减少诉讼请求数额，退还差额',
    article: cite('FEE', '21(二)'),
  };
}

/** Summary procedure becomes ordinary (简易转普通): the other half within seven days (CPI 199). */
export function onConversion(input: { full: number; paid: number }): FeeAdjustment {
  return {
    pay: Math.max(0, input.full - input.paid),
    refund: 0,
    why: '简易程序转为普通程序，补交另一半受理费',
    article: cite('CPI', '199.1'),
  };
}

/** The plaintiff does not pay the other half: deemed withdrawn, half of what was paid comes back (CPI 199.2). */
export function onConversionUnpaid(paid: number): FeeAdjustment {
  return {
    pay: 0,
    refund: Math.floor((paid + 1) / 2),
    why: '未按期足额补交，按撤诉处理，退还已收费用的一半',
    article: cite('CPI', '199.2'),
  };
}

/** A full fee was paid and the case ended in a way that halves it (FEE 15): the rest is refunded, once (CPI 206). */
export function onHalvedEnd(input: { full: number; paid: number }): FeeAdjustment {
  const due = Math.floor((input.full + 1) / 2);
  return {
    pay: 0,
    refund: Math.max(0, input.paid - due),
    why: '调解结案或者撤诉，减半交纳',
    article: cite('FEE', '15'),
  };
}

/** Not accepted or action dismissed: the first-instance fee comes back whole (FEE 27.2). */
export function onNotAccepted(paid: number): FeeAdjustment {
  return {
    pay: 0,
    refund: paid,
    why: '裁定不予受理或者驳回起诉，退还已交纳的案件受理费',
    article: cite('FEE', '27.2'),
  };
}

/** An appeal is charged on the part of the judgment that is disputed (FEE 17; CPI 202). */
export function appealFee(disputed: number): number {
  return propertyFee(disputed);
}

/**
 * The debtor objects and the payment order becomes a suit: the case fee is to be made up (CPI 195.1). Whether what was paid for the order is
 * credited is disputed, for an applicant who sues apart may claim it as part of his suit (FEE 36); both are shown.
 */
export function onPaymentOrderLost(input: { amount: number; paid: number }): {
  credited: FeeAdjustment;
  uncredited: FeeAdjustment;
} {
  const full = propertyFee(input.amount);
  const article = cite('CPI', '195.1');
  return {
    credited: {
      pay: Math.max(0, full - input.paid),
      refund: 0,
      why: '支付令失效转入诉讼程序，补交案件受理费，已交申请费予以抵扣',
      article,
    },
    uncredited: {
      pay: full,
      refund: 0,
      why: '支付令失效转入诉讼程序，交纳案件受理费，已交申请费不抵扣，可以列入诉讼请求',
      article,
    },
  };
}

/** 实现担保物权 is refused and the applicant sues: what was paid may be deducted from the case fee (CPI 204.2). */
export function onSecurityInterestSuit(input: { full: number; paid: number }): FeeAdjustment {
  return {
    pay: Math.max(0, input.full - input.paid),
    refund: 0,
    why: '申请人另行起诉的，已经交纳的申请费可以从案件受理费中扣除',
    article: cite('CPI', '204.2'),
  };
}

/** A claim in foreign money at the rate of the day of filing, yuan for one unit, "7.1234" (FEE 55): 分, half-up. */
export function foreignClaim(cents: number, rate: string): number {
  const m = /^\d{1,6}(?:\.(\d{1,8}))?$/.exec(rate);
  if (!m || !Number.isSafeInteger(cents) || cents < 0)
    throw new RangeError(`no claim of ${cents} at ${rate}`);
  const scale = 10n ** BigInt((m[1] ?? '').length);
  return Number((BigInt(cents) * BigInt(rate.replace('.', '')) * 2n + scale) / (scale * 2n));
}
