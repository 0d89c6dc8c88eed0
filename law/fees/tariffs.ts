import { cite, type Citation } from '../citations.ts';

/** One step of a tariff (分段累计): the part of the amount above `from`, up to `to`, at `bp` ten-thousandths. */
export type Step = { readonly from: number; readonly to?: number; readonly bp: number };

/** A tariff: a sum for the first part and rates for what exceeds it. Amounts in 分, rates in basis points (万分之). */
export type Tariff = {
  readonly name: string;
  /** Up to this amount only the base is paid. */
  readonly baseUpTo: number;
  readonly base: number;
  readonly steps: readonly Step[];
  readonly cap?: number;
  readonly article: Citation;
};

/** 元 → 分. */
const y = (yuan: number) => yuan * 100;
const 万 = (n: number) => y(n * 10_000);

const ladder = (
  start: number,
  ...rungs: readonly (readonly [to: number | undefined, bp: number])[]
): Step[] => {
  let from = start;
  return rungs.map(([to, bp]) => {
    const step = to === undefined ? { from, bp } : { from, to, bp };
    from = to ?? from;
    return step;
  });
};

/** 财产案件受理费. */
export const PROPERTY: Tariff = {
  name: '财产案件受理费',
  baseUpTo: 万(1),
  base: y(50),
  steps: ladder(
    万(1),
    [万(10), 250],
    [万(20), 200],
    [万(50), 150],
    [万(100), 100],
    [万(200), 90],
    [万(500), 80],
    [万(1000), 70],
    [万(2000), 60],
    [undefined, 50],
  ),
  article: cite('FEE', '13(一)'),
};

/** 申请执行费（有执行金额的）. */
export const EXECUTION: Tariff = {
  name: '执行申请费',
  baseUpTo: 万(1),
  base: y(50),
  steps: ladder(万(1), [万(50), 150], [万(500), 100], [万(1000), 50], [undefined, 10]),
  article: cite('FEE', '14(一)'),
};

/** 保全申请费. */
export const PRESERVATION: Tariff = {
  name: '保全申请费',
  baseUpTo: y(1000),
  base: y(30),
  steps: ladder(y(1000), [万(10), 100], [undefined, 50]),
  cap: y(5000),
  article: cite('FEE', '14(二)'),
};

/** 离婚案件中财产分割部分（另加每件 50–300 元）. */
export const DIVORCE_PROPERTY: Tariff = {
  name: '离婚案件财产分割部分',
  baseUpTo: 万(20),
  base: 0,
  steps: ladder(万(20), [undefined, 50]),
  article: cite('FEE', '13(二)'),
};

/** 人格权案件中损害赔偿部分（另加每件 100–500 元）. */
export const PERSONALITY_DAMAGES: Tariff = {
  name: '人格权案件损害赔偿部分',
  baseUpTo: 万(5),
  base: 0,
  steps: ladder(万(5), [万(10), 100], [undefined, 50]),
  article: cite('FEE', '13(二)'),
};

/** Sums that the law leaves to the province (FEE 13 last paragraph) or to the court (FEE 14): lowest and highest, 分. */
export const RANGES = {
  divorce: { min: y(50), max: y(300), article: cite('FEE', '13(二)'), label: '离婚案件每件' },
  personality: { min: y(100), max: y(500), article: cite('FEE', '13(二)'), label: '人格权案件每件' },
  'other-non-property': {
    min: y(50),
    max: y(100),
    article: cite('FEE', '13(二)'),
    label: '其他非财产案件每件',
  },
  'intellectual-property': {
    min: y(500),
    max: y(1000),
    article: cite('FEE', '13(三)'),
    label: '知识产权案件（无争议金额）每件',
  },
  'jurisdiction-objection': {
    min: y(50),
    max: y(100),
    article: cite('FEE', '13(六)'),
    label: '管辖权异议不成立每件',
  },
  execution: { min: y(50), max: y(500), article: cite('FEE', '14(一)'), label: '没有执行金额的执行申请每件' },
  'maritime-fund': {
    min: y(1000),
    max: y(10_000),
    article: cite('FEE', '14(七)'),
    label: '申请设立海事赔偿责任限制基金每件',
  },
  'maritime-injunction': {
    min: y(1000),
    max: y(5000),
    article: cite('FEE', '14(七)'),
    label: '申请海事强制令每件',
  },
  'ship-lien-notice': {
    min: y(1000),
    max: y(5000),
    article: cite('FEE', '14(七)'),
    label: '申请船舶优先权催告每件',
  },
} as const satisfies Record<string, { min: number; max: number; article: Citation; label: string }>;

export type RangeId = keyof typeof RANGES;

/** Ranges within which the province fixes the sum (FEE 13 last paragraph); within the others the court picks for each case. */
export const FIXED_BY_PROVINCE: readonly RangeId[] = [
  'divorce',
  'personality',
  'other-non-property',
  'intellectual-property',
  'jurisdiction-objection',
];

/** Sums fixed for each case, 分. */
export const FIXED = {
  labour: { amount: y(10), article: cite('FEE', '13(四)'), label: '劳动争议案件每件' },
  'administrative-ip-maritime': {
    amount: y(100),
    article: cite('FEE', '13(五)'),
    label: '商标、专利、海事行政案件每件',
  },
  'administrative-other': { amount: y(50), article: cite('FEE', '13(五)'), label: '其他行政案件每件' },
  'public-notice': { amount: y(100), article: cite('FEE', '14(四)'), label: '申请公示催告每件' },
  arbitration: {
    amount: y(400),
    article: cite('FEE', '14(五)'),
    label: '申请撤销仲裁裁决或者认定仲裁协议效力每件',
  },
  'maritime-claim-registration': {
    amount: y(1000),
    article: cite('FEE', '14(七)'),
    label: '申请海事债权登记每件',
  },
  'general-average': { amount: y(1000), article: cite('FEE', '14(七)'), label: '申请共同海损理算每件' },
} as const satisfies Record<string, { amount: number; article: Citation; label: string }>;

export type FixedId = keyof typeof FIXED;

/** Matters for which nothing is paid. */
export const FREE = {
  'special-procedure': { article: cite('FEE', '8(一)'), text: '依照特别程序审理的案件不交纳案件受理费' },
  'judicial-confirmation': { article: cite('FEE', '8(一)'), text: '申请司法确认调解协议不交纳费用' },
  'not-accepted': {
    article: cite('FEE', '8(二)'),
    text: '裁定不予受理、驳回起诉、驳回上诉的案件不交纳案件受理费',
  },
  'procedural-appeal': {
    article: cite('FEE', '8(三)'),
    text: '对不予受理、驳回起诉和管辖权异议裁定不服提起上诉的，不交纳案件受理费',
  },
  'administrative-compensation': { article: cite('FEE', '8(四)'), text: '行政赔偿案件不交纳案件受理费' },
  'state-compensation': {
    article: cite('SCL', '41'),
    text: '赔偿请求人要求国家赔偿的，不得向其收取任何费用',
  },
  'private-prosecution': { article: cite('FEE', '2'), text: '刑事自诉案件不交纳诉讼费用' },
  'trial-supervision': {
    article: cite('FEE', '9'),
    text: '依照审判监督程序审理的案件，除两种情形外不交纳案件受理费',
  },
} as const satisfies Record<string, { article: Citation; text: string }>;

export type FreeId = keyof typeof FREE;

/** 破产案件申请费最高 30 万元. */
export const BANKRUPTCY_CAP = y(300_000);
