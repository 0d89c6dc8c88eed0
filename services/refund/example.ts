import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

/** A plaintiff who paid the whole fee and withdrew wants half of it back. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: (plain) => ({
    ...plain,
    receipts: [
      ...plain.receipts,
      {
        id: '018f0000-0000-7000-8000-000000000001',
        title: '案件受理费',
        amountFen: plain.feeFen,
        refundableFen: plain.feeFen,
        paidAt: plain.now,
        channel: 'wechat',
      },
    ],
  }),
  answers: ({ receipts, feeFen }) => ({
    receipt: receipts.at(-1)?.id,
    ground: 'withdrawn',
    extent: 'part',
    amount: feeFen / 2,
    document: '准许撤诉裁定书',
    payer: 'party',
  }),
  materials: [],
  decisions: { allow: ({ feeFen }) => ({ amount: feeFen / 2 }) },
  refused: [
    {
      rule: 'beyond-receipt',
      answers: ({ receipts, feeFen }) => ({
        receipt: receipts.at(-1)?.id,
        ground: 'won',
        extent: 'part',
        amount: feeFen + 1,
        payer: 'party',
      }),
    },
    { rule: 'nothing-to-refund', ground: (plain) => ({ ...plain, receipts: [] }) },
  ],
};
