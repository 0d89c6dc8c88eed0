import { listed } from '../testing.ts';
import {
  computeFee,
  type FeeInput,
  type FeeStandard,
  onClaimChange,
  onConversion,
  onConversionUnpaid,
  onHalvedEnd,
  onNotAccepted,
  onPaymentOrderLost,
  onSecurityInterestSuit,
} from './index.ts';

const yuan = (n: number) => n * 100;

/** A question of every kind, with what makes its answer another. */
const QUESTIONS: readonly (readonly [FeeInput, FeeStandard?])[] = [
  [{ kind: 'property', amounts: [yuan(25_000_000)] }],
  [{ kind: 'property', amounts: [yuan(60_000), yuan(40_000)], halvings: ['mediated', 'withdrawn'] }],
  [{ kind: 'property', amounts: [yuan(30_000)], alsoNonProperty: true, halvings: ['summary-procedure'] }],
  [{ kind: 'property', amounts: [yuan(30_000)], alsoNonProperty: false, halvings: [] }],
  [{ kind: 'divorce', property: yuan(500_000), halvings: ['mediated', 'mediated'] }],
  [{ kind: 'divorce', property: yuan(200_000), base: yuan(300) }],
  [{ kind: 'personality', damages: yuan(200_000), halvings: ['counterclaim-consolidated'] }],
  [{ kind: 'other-non-property', halvings: ['unspecified'] }],
  [{ kind: 'other-non-property' }, { sums: { 'other-non-property': yuan(80) } }],
  [{ kind: 'intellectual-property' }],
  [{ kind: 'intellectual-property', amount: yuan(50_000) }],
  [{ kind: 'jurisdiction-objection' }],
  [{ kind: 'fixed', matter: 'labour' }],
  [{ kind: 'fixed', matter: 'administrative-other' }],
  [{ kind: 'free', matter: 'special-procedure' }],
  [{ kind: 'appeal', disputed: yuan(200_000) }],
  [{ kind: 'retrial', ground: 'new-evidence', disputed: yuan(20_000) }],
  [{ kind: 'retrial', ground: 'no-appeal', disputed: yuan(20_000) }],
  [{ kind: 'retrial', ground: 'other', disputed: yuan(20_000), halvings: ['mediated'] }],
  [{ kind: 'execution' }],
  [{ kind: 'execution', amount: yuan(20_000_000) }],
  [{ kind: 'recognition' }],
  [{ kind: 'recognition', amount: yuan(20_000) }],
  [{ kind: 'preservation' }],
  [{ kind: 'preservation', amount: yuan(2_000_000) }],
  [{ kind: 'payment-order', amount: yuan(10_000) }],
  [{ kind: 'bankruptcy', estate: yuan(1_000_000_000) }],
  [{ kind: 'maritime', matter: 'maritime-fund' }],
  [{ kind: 'security-interest' }],
  [{ kind: 'security-interest', fee: yuan(120) }],
  [{ kind: 'property', amounts: [23_456_789] }, { wholeYuan: true }],
];

/** Worked examples: what is due, step by step, and what changes hands later. For tests. */
export function feeExamples(): string[] {
  const [before, after] = [yuan(100_000), yuan(300_000)];
  const [full, paid] = [yuan(2300), yuan(1150)];
  return [
    ...QUESTIONS.flatMap(([input, standard = {}]) =>
      listed(JSON.stringify({ ...input, ...standard }), computeFee(input, standard)),
    ),
    ...listed('after payment', {
      more: onClaimChange({ before, after, inquiryEnded: false }),
      less: onClaimChange({ before: after, after: before, inquiryEnded: false }),
      late: onClaimChange({ before: after, after: before, inquiryEnded: true }),
      conversion: onConversion({ full, paid }),
      unpaid: onConversionUnpaid(paid),
      halvedEnd: onHalvedEnd({ full, paid: full }),
      notAccepted: onNotAccepted(paid),
      paymentOrder: onPaymentOrderLost({ amount: before, paid }),
      securityInterest: onSecurityInterestSuit({ full, paid }),
    }),
  ];
}
