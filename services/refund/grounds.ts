import { cite } from '#law/citations.ts';
import { REFUNDS, type RefundGround } from '#law/fees/index.ts';
import type { Choice } from '../engine/index.ts';

/** Grounds on which money comes back by the refund table of the law; what the table keeps is no ground. */
const BY_TABLE: readonly Choice[] = Object.entries(REFUNDS)
  .filter(([, { share }]) => share !== 'none')
  .map(([id, { text, article }]) => ({ id, name: text, article }));

/** Grounds where the sum follows from what was paid and what was due. */
const OTHERS: readonly Choice[] = [
  { id: 'claim-reduced', name: '法庭调查终结前减少诉讼请求数额，退还差额', article: cite('FEE', '21(二)') },
  { id: 'overpaid', name: '重复交纳或者多交', article: cite('FEE', '52.2') },
];

export const REFUND_GROUNDS: readonly Choice[] = [...BY_TABLE, ...OTHERS];

/** A ground by which the table says how much. */
export const isTableGround = (id: unknown): id is RefundGround =>
  typeof id === 'string' && BY_TABLE.some((choice) => choice.id === id);
