import { cite, type Citation } from '../citations.ts';
import { computeFee } from './compute.ts';

/** What changes hands after the first payment. Amounts in 分; one of `pay` and `refund` is 0. */
export type FeeAdjustment = { pay: number; refund: number; why: string; article: Citation };

const propertyFee = (fen: number) => computeFee({ kind: 'property', amounts: [fen] }).total;

/** A changed claim: more is paid at once; less is refunded when asked before the court's inquiry ends (FEE 21, 35). */
export function onClaimChange(input: {
  before: number;
  after: number;
  inquiryEnded: boolean;
}): FeeAdjustment {
  const difference = propertyFee(input.after) - propertyFee(input.before);
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
