import type { z } from 'zod';
import { type FeeInput, FREE, type FreeId, HALVING, type HalvingReason } from '#law/fees/index.ts';
import { type Fault, fault } from './fault.ts';
import { amount, choice, flag, many, text } from './fields.ts';

/** What a question about a fee may carry, read: amounts in 分. */
export type FeeFields = {
  amount?: number | undefined;
  amounts?: number[] | undefined;
  base?: number | undefined;
  alsoNonProperty?: boolean | undefined;
  halved?: boolean | undefined;
  halvings?: HalvingReason[] | undefined;
  wholeYuan?: boolean | undefined;
  matter?: string | undefined;
  ground?: string | undefined;
};

/** One kind of case or application: its name, its fields, and how they become a question to the law. */
export type FeeKindRow = {
  name: string;
  fields: Record<string, z.ZodType>;
  input: (f: FeeFields, halvings: readonly HalvingReason[]) => FeeInput | Fault;
};

const kind = text;
const wholeYuan = flag.optional();
const common = { kind, wholeYuan };
const reasons = Object.keys(HALVING) as HalvingReason[];
const half = { ...common, halved: flag.optional(), halvings: many(choice(...reasons)).optional() };
const sum = { amount };
const maybeSum = { amount: amount.optional() };
const base = { base: amount.optional() };

/** Absent fields are left out, for a question to the law has none that is undefined. */
const some = <K extends string>(key: K, value: number | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [k in K]?: number }; // one key or none

function claim(f: FeeFields, halvings: readonly HalvingReason[]): FeeInput | Fault {
  const amounts = f.amounts ?? (f.amount === undefined ? undefined : [f.amount]);
  if (amounts === undefined) return fault('missing', 'amount：缺少这一项。', 'amount');
  return { kind: 'property', amounts, alsoNonProperty: f.alsoNonProperty === true, halvings };
}

const claimFields = {
  ...half,
  ...maybeSum,
  amounts: many(amount).optional(),
  alsoNonProperty: flag.optional(),
};
const consolidated = (f: FeeFields) => claim(f, ['counterclaim-consolidated']);
const consolidatedFields = { ...common, ...maybeSum, amounts: many(amount).optional() };

const fixed = (name: string, matter: Extract<FeeInput, { kind: 'fixed' }>['matter']): FeeKindRow => ({
  name,
  fields: half,
  input: (_, halvings) => ({ kind: 'fixed', matter, halvings }),
});

const application = (name: string, matter: Extract<FeeInput, { kind: 'fixed' }>['matter']): FeeKindRow => ({
  name,
  fields: common,
  input: () => ({ kind: 'fixed', matter }),
});

const maritime = (name: string, matter: Extract<FeeInput, { kind: 'maritime' }>['matter']): FeeKindRow => ({
  name,
  fields: { ...common, ...base },
  input: (f) => ({ kind: 'maritime', matter, ...some('base', f.base) }),
});

const MATTERS = ['trademark', 'patent', 'maritime', 'other'] as const;

const CASES: Record<string, FeeKindRow> = {
  property: { name: '财产案件', fields: claimFields, input: claim },
  counterclaim: { name: '反诉（合并审理）', fields: consolidatedFields, input: consolidated },
  'third-party': {
    name: '有独立请求权第三人的诉讼请求（合并审理）',
    fields: consolidatedFields,
    input: consolidated,
  },
  divorce: {
    name: '离婚案件',
    fields: { ...half, ...maybeSum, ...base },
    input: (f, halvings) => ({ kind: 'divorce', property: f.amount ?? 0, ...some('base', f.base), halvings }),
  },
  personality: {
    name: '人格权案件',
    fields: { ...half, ...maybeSum, ...base },
    input: (f, halvings) => ({
      kind: 'personality',
      damages: f.amount ?? 0,
      ...some('base', f.base),
      halvings,
    }),
  },
  'other-non-property': {
    name: '其他非财产案件',
    fields: { ...half, ...base },
    input: (f, halvings) => ({ kind: 'other-non-property', ...some('base', f.base), halvings }),
  },
  'intellectual-property': {
    name: '知识产权民事案件',
    fields: { ...half, ...maybeSum, ...base },
    input: (f, halvings) => ({
      kind: 'intellectual-property',
      ...some('amount', f.amount),
      ...some('base', f.base),
      halvings,
    }),
  },
  labour: fixed('劳动争议案件', 'labour'),
  administrative: {
    name: '行政案件',
    fields: { ...half, matter: choice(...MATTERS).optional() },
    input: ({ matter = 'other' }, halvings) => ({
      kind: 'fixed',
      matter: matter === 'other' ? 'administrative-other' : 'administrative-ip-maritime',
      halvings,
    }),
  },
  'jurisdiction-objection': {
    name: '管辖权异议不成立',
    fields: { ...common, ...base },
    input: (f) => ({ kind: 'jurisdiction-objection', ...some('base', f.base) }),
  },
  appeal: {
    name: '上诉（不服部分的请求数额）',
    fields: { ...half, ...sum },
    input: (f, halvings) => ({ kind: 'appeal', disputed: f.amount ?? 0, halvings }),
  },
  retrial: {
    name: '再审',
    fields: { ...half, ...maybeSum, ground: choice('new-evidence', 'no-appeal', 'other').optional() },
    input: (f, halvings) => {
      const ground = f.ground === 'new-evidence' || f.ground === 'no-appeal' ? f.ground : 'other';
      if (ground !== 'other' && f.amount === undefined)
        return fault('missing', 'amount：按不服部分的再审请求数额交纳，请写明数额。', 'amount');
      return { kind: 'retrial', ground, disputed: f.amount ?? 0, halvings };
    },
  },
};

const APPLICATIONS: Record<string, FeeKindRow> = {
  execution: {
    name: '申请执行',
    fields: { ...common, ...maybeSum, ...base },
    input: (f) => ({ kind: 'execution', ...some('amount', f.amount), ...some('base', f.base) }),
  },
  recognition: {
    name: '申请承认和执行外国裁判、国外仲裁裁决',
    fields: { ...common, ...maybeSum, ...base },
    input: (f) => ({ kind: 'recognition', ...some('amount', f.amount), ...some('base', f.base) }),
  },
  preservation: {
    name: '申请保全措施',
    fields: { ...common, ...maybeSum },
    input: (f) => ({ kind: 'preservation', ...some('amount', f.amount) }),
  },
  'payment-order': {
    name: '申请支付令',
    fields: { ...common, ...sum },
    input: (f) => ({ kind: 'payment-order', amount: f.amount ?? 0 }),
  },
  bankruptcy: {
    name: '申请破产',
    fields: { ...common, ...sum },
    input: (f) => ({ kind: 'bankruptcy', estate: f.amount ?? 0 }),
  },
  'public-notice': application('申请公示催告', 'public-notice'),
  arbitration: application('申请撤销仲裁裁决、认定仲裁协议效力', 'arbitration'),
  'maritime-fund': maritime('申请设立海事赔偿责任限制基金', 'maritime-fund'),
  'maritime-injunction': maritime('申请海事强制令', 'maritime-injunction'),
  'ship-lien-notice': maritime('申请船舶优先权催告', 'ship-lien-notice'),
  'maritime-claim-registration': application('申请海事债权登记', 'maritime-claim-registration'),
  'general-average': application('申请共同海损理算', 'general-average'),
  'security-interest': {
    name: '申请实现担保物权',
    fields: { ...common, ...base },
    input: (f) => ({ kind: 'security-interest', ...some('fee', f.base) }),
  },
};

const free = ([matter, { text: name }]: [string, { text: string }]): [string, FeeKindRow] => [
  matter,
  { name, fields: common, input: () => ({ kind: 'free', matter: matter as FreeId }) }, // a key of FREE
];

/** Everything a fee can be asked for, by its English name. */
export const FEE_KINDS: Readonly<Record<string, FeeKindRow>> = {
  ...CASES,
  ...APPLICATIONS,
  ...Object.fromEntries(Object.entries(FREE).map(free)),
};

/** Other names of the same kinds. */
export const FEE_ALIASES: ReadonlyMap<string, string> = new Map([
  ['labor', 'labour'],
  ['labour-dispute', 'labour'],
  ['enforcement', 'execution'],
  ['foreign-judgment', 'recognition'],
  ['personality-rights', 'personality'],
  ['ip', 'intellectual-property'],
  ['non-property', 'other-non-property'],
  ['public-summons', 'public-notice'],
  ['arbitration-set-aside', 'arbitration'],
  ['arbitration-agreement', 'arbitration'],
  ['set-aside-arbitration', 'arbitration'],
  ['second-instance', 'appeal'],
  ['special', 'special-procedure'],
  ['confirmation', 'judicial-confirmation'],
  ['compensation', 'state-compensation'],
  ['dismissed', 'not-accepted'],
]);
