import { cite, type Citation } from '../citations.ts';

/** Who bears the fees in the end (诉讼费用的负担), by how the matter ends. */
export const FEE_BURDENS = {
  lost: { text: '由败诉方负担，胜诉方自愿承担的除外', article: cite('FEE', '29.1') },
  'partly-lost': { text: '部分胜诉、部分败诉的，由法院决定各自负担的数额', article: cite('FEE', '29.2') },
  'joint-and-several': { text: '承担连带责任的当事人败诉的，共同负担', article: cite('CPI', '203') },
  mediated: { text: '由双方协商；协商不成的，由法院决定', article: cite('FEE', '31') },
  divorce: { text: '由双方协商；协商不成的，由法院决定', article: cite('FEE', '33') },
  withdrawn: { text: '由原告或者上诉人负担', article: cite('FEE', '34.1') },
  'agency-changed-its-act': {
    text: '行政案件被告改变或者撤销行政行为，原告撤诉的，由被告负担',
    article: cite('FEE', '34.2'),
  },
  'late-reduction': {
    text: '法庭调查终结后减少请求的，减少部分由变更请求的当事人负担',
    article: cite('FEE', '35'),
  },
  'payment-order-effective': { text: '债务人未提出异议的，由债务人负担', article: cite('FEE', '36') },
  'payment-order-lost': {
    text: '债务人提出异议的，由申请人负担；另行起诉的，可以列入诉讼请求',
    article: cite('FEE', '36'),
  },
  'public-notice': { text: '公示催告的申请费由申请人负担', article: cite('FEE', '37') },
  execution: { text: '由被执行人负担；和解的，由双方协商', article: cite('FEE', '38.1') },
  preservation: { text: '由申请人负担；提起诉讼的，可以列入诉讼请求', article: cite('FEE', '38.3') },
  'security-interest': {
    text: '裁定拍卖、变卖的，由债务人、担保人负担；驳回申请的，由申请人负担',
    article: cite('CPI', '204.1'),
  },
  bankruptcy: { text: '从破产财产中拨付', article: cite('FEE', '42') },
  'retried-on-application': {
    text: '由申请再审的当事人负担；双方都申请的，依败诉方负担的原则',
    article: cite('FEE', '32'),
  },
  'late-evidence': { text: '因逾期举证增加的诉讼费用，由该当事人负担', article: cite('FEE', '40') },
  'relief-opponent-lost': { text: '对方当事人败诉的，由对方当事人负担', article: cite('FEE', '50') },
} as const satisfies Record<string, { text: string; article: Citation }>;

export type FeeBurden = keyof typeof FEE_BURDENS;

/** What a claim is worth where its sum is not plain money (诉讼标的额). */
export const CLAIM_VALUES = {
  securities: {
    text: '诉讼标的物是证券的，按起诉之日前最后一个交易日的收盘价、当日的市场价或者其载明的金额计算',
    article: cite('CPI', '197'),
  },
  'specific-thing': {
    text: '房屋、土地、车辆、知识产权等价值难以确定的，以原告主张的价值确定',
    article: cite('CPI', '198'),
  },
  'foreign-currency': { text: '外币按决定受理之日国家公布的汇率换算成人民币', article: cite('FEE', '55') },
  'debtor-in-bankruptcy': {
    text: '破产程序中有关债务人的民事诉讼，按照财产案件标准交纳，劳动争议案件除外',
    article: cite('CPI', '200'),
  },
  'unnamed-many': {
    text: '人数不确定的代表人诉讼不预交，结案后按照诉讼标的额由败诉方交纳',
    article: cite('CPI', '194'),
  },
} as const satisfies Record<string, { text: string; article: Citation }>;
