import type { z } from 'zod';
import {
  afterRelief,
  type FeeAdjustment,
  onClaimChange,
  onConversion,
  onConversionUnpaid,
  onPaymentOrderLost,
  REFUND_DAYS,
  refundOf,
  type RefundGround,
  REFUNDS,
  RELIEF,
  RELIEF_GROUNDS,
  RELIEF_STEPS,
  reliefBarred,
  type ReliefKind,
} from '#law/fees/index.ts';
import { fault, isFault } from './fault.ts';
import { amount, choice, flag, readFields, reduction, text } from './fields.ts';
import { plain, yuan } from './plain.ts';

/** A question about what happens to a fee after it was first reckoned. */
type FeeChangeRow = { name: string; fields: z.ZodRawShape; answer: (question: unknown) => unknown };

function change<S extends z.ZodRawShape>(
  name: string,
  fields: S,
  answer: (fields: z.output<z.ZodObject<S>>) => unknown,
): FeeChangeRow {
  return {
    name,
    fields,
    answer: (question) => {
      const read = readFields(fields, question);
      return isFault(read) ? read : answer(read.fields);
    },
  };
}

const kind = text;
const shown = ({ pay, refund, why, article }: FeeAdjustment) => ({
  pay: yuan(pay),
  refund: yuan(refund),
  why,
  article: article.label,
});

/** What is paid, comes back or is spared after the first payment. */
export const FEE_CHANGES: Readonly<Record<string, FeeChangeRow>> = {
  'claim-change': change(
    '变更诉讼请求数额',
    { kind, before: amount, after: amount, inquiryEnded: flag.optional(), halved: flag.optional() },
    ({ before, after, inquiryEnded = false, halved = false }) =>
      shown(onClaimChange({ before, after, inquiryEnded, halvings: halved ? ['unspecified'] : [] })),
  ),
  conversion: change(
    '简易程序转为普通程序',
    { kind, full: amount, paid: amount, unpaid: flag.optional() },
    ({ full, paid, unpaid }) =>
      shown(unpaid === true ? onConversionUnpaid(paid) : onConversion({ full, paid })),
  ),
  'payment-order-lost': change(
    '支付令失效转入诉讼',
    { kind, amount, paid: amount },
    ({ amount: claimed, paid }) => {
      const { credited, uncredited } = onPaymentOrderLost({ amount: claimed, paid });
      return { ...shown(credited), withoutCredit: shown(uncredited) };
    },
  ),
  refund: change(
    '退费',
    {
      kind,
      ground: choice(...(Object.keys(REFUNDS) as RefundGround[])),
      paid: amount,
      full: amount.optional(),
    },
    ({ ground, paid, full = paid }) => {
      const { refund, why, article } = refundOf(ground, { paid, full });
      return {
        refund: yuan(refund),
        why,
        article: article.label,
        within: { days: REFUND_DAYS.days, rule: REFUND_DAYS.period, article: REFUND_DAYS.article.label },
      };
    },
  ),
  relief: change(
    '司法救助（免交、减交、缓交）',
    {
      kind,
      relief: choice(...(Object.keys(RELIEF) as ReliefKind[])),
      applicant: choice('natural-person', 'organisation'),
      fee: amount,
      reductionPercent: reduction.optional(),
    },
    ({ relief, applicant, fee, reductionPercent }) => {
      const percent = reductionPercent === undefined ? {} : { reductionPercent };
      const barred = reliefBarred({ kind: relief, applicant, ...percent });
      if (barred) return fault('relief-barred', `${barred.text}。`, 'relief', barred.article);
      const grounds = RELIEF_GROUNDS.filter((ground) => ground.kind === relief);
      return {
        payNow: yuan(afterRelief(fee, { kind: relief, ...percent })),
        name: RELIEF[relief].name,
        grounds: plain(grounds.map(({ text: why, article }) => ({ text: why, article }))),
        steps: plain(RELIEF_STEPS),
      };
    },
  ),
};
