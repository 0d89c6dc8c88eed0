import type { FeeInput, FixedId, FreeId, RangeId } from '#law/fees/index.ts';

/** What a kind of case asks of the person who calculates. */
export type FeeKind = {
  /** As lawyers call it. */
  readonly label: string;
  readonly group: '案件受理费' | '申请费' | '海事申请费' | '不交费用的';
  /** `many` sums several claims, `one` takes one amount, `maybe` works without, `none` asks for nothing. */
  readonly amount: 'many' | 'one' | 'maybe' | 'none';
  readonly amountLabel?: string;
  /** The province or the court fixes a sum within this range. */
  readonly range?: RangeId;
  /** Whether the fee is halved when settled, withdrawn or heard in summary procedure (受理费 only). */
  readonly halves?: true;
  readonly input: (amounts: readonly number[], each: number | undefined) => FeeInput;
};

const sum = (amounts: readonly number[]) => amounts.reduce((total, fen) => total + fen, 0);
const based = (each: number | undefined) => (each === undefined ? {} : { base: each });

const fixed = (label: string, group: FeeKind['group'], matter: FixedId, halves?: true): FeeKind => ({
  label,
  group,
  amount: 'none',
  ...(halves && { halves }),
  input: () => ({ kind: 'fixed', matter }),
});
const free = (label: string, matter: FreeId): FeeKind => ({
  label,
  group: '不交费用的',
  amount: 'none',
  input: () => ({ kind: 'free', matter }),
});
const maritime = (
  label: string,
  matter: 'maritime-fund' | 'maritime-injunction' | 'ship-lien-notice',
): FeeKind => ({
  label,
  group: '海事申请费',
  amount: 'none',
  range: matter,
  input: (_, each) => ({ kind: 'maritime', matter, ...based(each) }),
});

/** Every kind of 诉讼费用交纳办法 by its plain name, in the order in which lawyers look for it. */
export const FEE_KINDS = {
  property: {
    label: '财产案件（合同、借贷、侵权财产损失等）',
    group: '案件受理费',
    amount: 'many',
    amountLabel: '诉讼请求金额',
    halves: true,
    input: (amounts) => ({ kind: 'property', amounts }),
  },
  divorce: {
    label: '离婚',
    group: '案件受理费',
    amount: 'maybe',
    amountLabel: '分割财产总额',
    range: 'divorce',
    halves: true,
    input: (amounts, each) => ({ kind: 'divorce', property: sum(amounts), ...based(each) }),
  },
  personality: {
    label: '人格权（姓名、名称、肖像、名誉、荣誉等）',
    group: '案件受理费',
    amount: 'maybe',
    amountLabel: '损害赔偿数额',
    range: 'personality',
    halves: true,
    input: (amounts, each) => ({ kind: 'personality', damages: sum(amounts), ...based(each) }),
  },
  'other-non-property': {
    label: '其他非财产案件',
    group: '案件受理费',
    amount: 'none',
    range: 'other-non-property',
    halves: true,
    input: (_, each) => ({ kind: 'other-non-property', ...based(each) }),
  },
  'intellectual-property': {
    label: '知识产权',
    group: '案件受理费',
    amount: 'maybe',
    amountLabel: '争议金额（没有的留空）',
    range: 'intellectual-property',
    halves: true,
    input: (amounts, each) =>
      amounts.length > 0
        ? { kind: 'intellectual-property', amount: sum(amounts) }
        : { kind: 'intellectual-property', ...based(each) },
  },
  labour: fixed('劳动争议', '案件受理费', 'labour', true),
  'administrative-other': fixed('行政案件', '案件受理费', 'administrative-other', true),
  'administrative-ip-maritime': fixed(
    '商标、专利、海事行政案件',
    '案件受理费',
    'administrative-ip-maritime',
    true,
  ),
  'jurisdiction-objection': {
    label: '管辖权异议不成立',
    group: '案件受理费',
    amount: 'none',
    range: 'jurisdiction-objection',
    input: (_, each) => ({ kind: 'jurisdiction-objection', ...based(each) }),
  },
  execution: {
    label: '申请执行（含承认和执行外国裁判、仲裁裁决）',
    group: '申请费',
    amount: 'maybe',
    amountLabel: '执行金额（没有的留空）',
    range: 'execution',
    input: (amounts, each) =>
      amounts.length > 0
        ? { kind: 'execution', amount: sum(amounts) }
        : { kind: 'execution', ...based(each) },
  },
  preservation: {
    label: '申请保全',
    group: '申请费',
    amount: 'maybe',
    amountLabel: '申请保全的财产数额（不涉及财产的留空）',
    input: (amounts) =>
      amounts.length > 0 ? { kind: 'preservation', amount: sum(amounts) } : { kind: 'preservation' },
  },
  'payment-order': {
    label: '申请支付令',
    group: '申请费',
    amount: 'one',
    amountLabel: '请求给付的金额',
    input: (amounts) => ({ kind: 'payment-order', amount: sum(amounts) }),
  },
  arbitration: fixed('申请撤销仲裁裁决、认定仲裁协议效力', '申请费', 'arbitration'),
  'public-notice': fixed('申请公示催告', '申请费', 'public-notice'),
  bankruptcy: {
    label: '破产',
    group: '申请费',
    amount: 'one',
    amountLabel: '破产财产总额',
    input: (amounts) => ({ kind: 'bankruptcy', estate: sum(amounts) }),
  },
  'security-interest': {
    label: '实现担保物权',
    group: '申请费',
    amount: 'none',
    input: () => ({ kind: 'security-interest' }),
  },
  'maritime-fund': maritime('设立海事赔偿责任限制基金', 'maritime-fund'),
  'maritime-injunction': maritime('海事强制令', 'maritime-injunction'),
  'ship-lien-notice': maritime('船舶优先权催告', 'ship-lien-notice'),
  'maritime-claim-registration': fixed('海事债权登记', '海事申请费', 'maritime-claim-registration'),
  'general-average': fixed('共同海损理算', '海事申请费', 'general-average'),
  'special-procedure': free('特别程序', 'special-procedure'),
  'judicial-confirmation': free('司法确认调解协议', 'judicial-confirmation'),
  'state-compensation': free('国家赔偿', 'state-compensation'),
  'administrative-compensation': free('行政赔偿', 'administrative-compensation'),
  'private-prosecution': free('刑事自诉', 'private-prosecution'),
  'procedural-appeal': free('对不予受理、驳回起诉、管辖权异议裁定上诉', 'procedural-appeal'),
  'not-accepted': free('裁定不予受理、驳回起诉、驳回上诉', 'not-accepted'),
  'trial-supervision': free('再审（除两种情形外）', 'trial-supervision'),
} as const satisfies Record<string, FeeKind>;

export type FeeKindId = keyof typeof FEE_KINDS;

export const FEE_KIND_IDS = Object.keys(FEE_KINDS) as [FeeKindId, ...FeeKindId[]]; // keys of the table

/** A kind, its optional members visible. */
export const feeKind = (id: FeeKindId): FeeKind => FEE_KINDS[id];

/** Kinds in which a first-instance judgment can be appealed, counterclaimed or refunded. */
export const suitKinds = FEE_KIND_IDS.filter((id) => feeKind(id).halves === true);

/** How the law words what is charged: for headings of results. */
export function feeName(id: FeeKindId): string {
  const { group, label } = feeKind(id);
  return group === '不交费用的'
    ? label
    : `${group === '案件受理费' ? '案件受理费' : '申请费'}（${label.replace(/（.*$/, '')}）`;
}
