/** 费用种类, as server and browser share them. */
import { z } from 'zod';

/**
 * What a bill is for. `period` is the law's period from the service of the fee notice (or, for D22, from the counterclaim); a kind
 * without one is due on the day that the court names when it makes the bill (诉讼费用交纳办法 第二十二条第三款).
 */
export const BILL_KINDS = {
  'acceptance-fee': { name: '案件受理费', period: 'D21' },
  'preservation-fee': { name: '保全申请费', period: null },
  'claim-increase': { name: '增加诉讼请求补交的受理费', period: 'D21' },
  counterclaim: { name: '反诉案件受理费', period: 'D22' },
  conversion: { name: '转为普通程序补交的受理费', period: 'D24' },
  'jurisdiction-objection': { name: '管辖权异议案件受理费', period: 'D21' },
  copies: { name: '复制工本费', period: null },
} as const satisfies Record<string, { name: string; period: 'D21' | 'D22' | 'D24' | null }>;
export type BillKind = keyof typeof BILL_KINDS;
export const billKind = z.enum([
  'acceptance-fee',
  'preservation-fee',
  'claim-increase',
  'counterclaim',
  'conversion',
  'jurisdiction-objection',
  'copies',
]);
