/** What one asks about litigation fees (诉讼费用), and what is answered. */
import { z } from 'zod';
import { type RangeId, RANGES, RELIEF_GROUNDS } from '#law/fees/index.ts';
import { FEE_KIND_IDS, feeKind } from './fee-kinds.ts';
import { amountField, amountsField, countField, noteView, yesField } from './fields.ts';

/** What is to be known: the tabs of the page. */
export const FEE_TOPICS = {
  fee: '应交多少',
  appeal: '上诉',
  counterclaim: '反诉',
  change: '变更请求',
  conversion: '简易转普通',
  refund: '退费',
  relief: '缓减免',
} as const;
export type FeeTopic = keyof typeof FEE_TOPICS;

/** Ways in which a case ends and money goes back. */
export const REFUND_REASONS = {
  mediated: '调解结案',
  withdrawn: '撤诉',
  summary: '适用简易程序，却已按全额交纳',
  'not-accepted': '裁定不予受理或者驳回起诉',
  remanded: '二审发回重审（退二审受理费）',
} as const;
export type RefundReason = keyof typeof REFUND_REASONS;

const groundIds = RELIEF_GROUNDS.map((_, index) => String(index));
const keysOf = <T extends object>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]; // never empty

/** The question as an address carries it; amounts in 元. The page's share link has the same fields. */
export const feeQuestion = z
  .object({
    about: z.enum(keysOf(FEE_TOPICS)).default('fee').describe('计算什么'),
    kind: z.enum(FEE_KIND_IDS).default('property').describe('案件或者申请的种类'),
    amounts: amountsField.describe('金额（元），多项用英文逗号隔开，合并计算'),
    each: amountField.describe('省或者法院在法定幅度内确定的每件标准（元）'),
    also: yesField.describe('另有非财产性诉讼请求：1'),
    before: amountField.describe('变更前的请求数额（元）'),
    after: amountField.describe('变更后的请求数额（元）'),
    ended: yesField.describe('法庭调查已经终结：1'),
    paid: amountField.describe('已经交纳的数额（元）'),
    unpaid: yesField.describe('转为普通程序后不补交：1'),
    why: z.enum(keysOf(REFUND_REASONS)).default('withdrawn').describe('退费的原因'),
    ground: z
      .enum(groundIds as [string, ...string[]])
      .default('0')
      .describe('司法救助的情形'), // RELIEF_GROUNDS is never empty
    applicant: z.enum(['natural-person', 'organisation']).default('natural-person').describe('申请人'),
    percent: countField(1, 99, '减交比例').describe('申请减交的百分比'),
  })
  .superRefine((question, context) => {
    const need = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const { amount } = feeKind(question.kind);
    if (question.about === 'change') {
      if (question.before === undefined) need('before', '请填写变更前的请求数额');
      if (question.after === undefined) need('after', '请填写变更后的请求数额');
    } else if ((amount === 'many' || amount === 'one') && question.amounts.length === 0)
      need('amounts', '请填写金额');
    const { range } = feeKind(question.kind);
    if (question.each !== undefined && range !== undefined) checkRange(range, question.each, need);
  });
export type FeeQuestion = z.output<typeof feeQuestion>;

function checkRange(id: RangeId, each: number, need: (path: string, message: string) => void): void {
  const { min, max, label, article } = RANGES[id];
  if (each < min || each > max)
    need('each', `${label}法定幅度为${min / 100}元至${max / 100}元（${article.label}）`);
}

/** A line of the calculation: rate × portion = amount. Amounts in 分. */
export const feeLine = z.object({
  label: z.string(),
  portion: z.number().int().optional().describe('本段的数额（分）'),
  rate: z.string().optional(),
  amount: z.number().int(),
  article: z.string(),
});
export type FeeLine = z.infer<typeof feeLine>;

const rangeView = z.object({ min: z.number().int(), max: z.number().int() });

/** The answer; amounts in 分. */
export const feeAnswer = z.object({
  name: z.string().describe('费用名称'),
  headline: z.object({
    label: z.string(),
    fen: z.number().int(),
    words: z.string().describe('大写'),
    range: rangeView.optional().describe('法定幅度内由省或者法院确定时的最低与最高'),
  }),
  /** Other sums worth knowing: halved, full, before, after. */
  others: z.array(z.object({ label: z.string(), fen: z.number().int(), range: rangeView.optional() })),
  lines: z.array(feeLine),
  notes: z.array(noteView),
});
export type FeeAnswer = z.infer<typeof feeAnswer>;
