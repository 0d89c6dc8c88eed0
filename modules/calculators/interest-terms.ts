/** What one asks about interest (利息), and what is answered. */
import { z } from 'zod';
import { parsePlainDate } from '#law/time.ts';
import { readAmount } from './amount-text.ts';
import { amountField, dayField, noteView, yesField } from './fields.ts';
import { outDays } from './out-days.ts';

/** The ways in which interest is owed: the tabs of the page. */
export const INTEREST_KINDS = {
  lending: '民间借贷',
  agreed: '约定利率',
  lpr: 'LPR',
  'sale-overdue': '买卖逾期付款',
  'delayed-performance': '迟延履行加倍',
} as const;
export type InterestKind = keyof typeof INTEREST_KINDS;

/** What each is called in a result. */
export const INTEREST_NAMES: Readonly<Record<InterestKind, string>> = {
  lending: '民间借贷利息',
  agreed: '约定利息',
  lpr: '按 LPR 计算的利息',
  'sale-overdue': '逾期付款损失',
  'delayed-performance': '迟延履行利息',
};

const percentField = z
  .string()
  .max(20)
  .optional()
  .transform((text, context): string | undefined => {
    const bare = (text ?? '').normalize('NFKC').replace(/[%\s]/g, '');
    if (bare === '') return undefined;
    if (!/^\d{1,4}(\.\d{1,8})?$/.test(bare))
      context.addIssue({ code: 'custom', message: `“${text}”不是百分数。应写作 3.85` });
    return bare;
  });

const per = z.enum(['year', 'month', 'day', '']).optional();

const repaymentsField = z
  .string()
  .max(4_000)
  .optional()
  .transform((text, context) =>
    (text ?? '')
      .split(';')
      .filter((part) => part.trim() !== '')
      .flatMap((part) => {
        const on = parsePlainDate(part.slice(0, 10));
        const fen = readAmount(part.slice(11));
        if (on !== undefined && part[10] === ':' && fen !== undefined) return [{ on, fen }];
        context.addIssue({ code: 'custom', message: '每笔还款要有日期和金额' });
        return [];
      }),
  );

const pausesField = outDays('中止执行等');

const kinds = Object.keys(INTEREST_KINDS) as [InterestKind, ...InterestKind[]]; // keys of the table

/** The question as an address carries it; amounts in 元, rates in percent. */
export const interestQuestion = z
  .object({
    kind: z.enum(kinds).default('lending').describe('利息的种类'),
    principal: amountField.describe('本金（元）'),
    from: dayField.describe('起算日（计息的第一日；民间借贷为出借日）'),
    to: dayField.describe('截止日（计息的最后一日）'),
    repay: repaymentsField.describe('还款：2024-01-01:1000，多笔用英文分号隔开'),
    costs: amountField.describe('尚未清偿的实现债权的费用（元），还款先抵'),
    first: z.enum(['principal', '']).optional().describe('约定先还本金：principal'),
    base: z.enum(['365', '360', '']).optional().describe('一年按几日折算，默认365'),
    tail: yesField.describe('算头不算尾：1'),
    rate: percentField.describe('约定利率（%）'),
    per: per.describe('约定利率的单位：year month day'),
    contract: dayField.describe('民间借贷合同成立之日；不填为出借日'),
    filed: dayField.describe('起诉日：合同成立于2020-08-20之前的需要'),
    due: dayField.describe('约定的还款日'),
    over: percentField.describe('约定的逾期利率（%）'),
    overper: per.describe('逾期利率的单位'),
    term: z.enum(['1y', '5y', '']).optional().describe('LPR期限：1y 一年期，5y 五年期以上'),
    multiple: percentField.describe('LPR的倍数'),
    plus: percentField.describe('在LPR基础上加计（%）'),
    fixed: dayField.describe('固定采用该日的LPR；不填随每次公布变动'),
    earlier: percentField.describe('2019-08-20以前适用的利率（%）'),
    perform: dayField.describe('生效文书确定的履行期间最后一日'),
    pauses: pausesField.describe('不计加倍部分的期间：2024-03-01..2024-04-01:中止执行'),
    gfrom: dayField.describe('一般债务利息的起算日'),
    grate: percentField.describe('一般债务利息的利率（%）'),
    gper: per.describe('一般债务利息利率的单位'),
  })
  .superRefine((question, context) => {
    const need = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (question.principal === undefined) need('principal', '请填写本金');
    if (question.kind === 'delayed-performance') {
      if (question.perform === undefined) need('perform', '请填写履行期间的最后一日');
      if ((question.gfrom === undefined) !== (question.grate === undefined))
        need('grate', '一般债务利息要有起算日和利率');
    } else if (question.from === undefined) need('from', '请填写起算日');
    if (question.to === undefined) need('to', '请填写截止日');
    if (question.kind === 'agreed' && question.rate === undefined) need('rate', '请填写约定利率');
  });
export type InterestQuestion = z.output<typeof interestQuestion>;

/** Days in a row with one rate; amounts in 分. */
export const interestLine = z.object({
  part: z.string(),
  from: z.string(),
  to: z.string(),
  days: z.number().int(),
  rate: z.string().describe('年利率，百分数'),
  principal: z.number().int(),
  interest: z.number().int(),
  basis: z.string(),
});
export type InterestLine = z.infer<typeof interestLine>;

/** The answer; amounts in 分. */
export const interestAnswer = z.object({
  name: z.string(),
  total: z.number().int(),
  words: z.string().describe('大写'),
  parts: z.array(z.object({ label: z.string(), fen: z.number().int() })),
  left: z.array(z.object({ label: z.string(), fen: z.number().int() })).describe('还款后尚欠'),
  lines: z.array(interestLine),
  steps: z.array(z.object({ text: z.string(), article: z.string().optional() })),
  notes: z.array(noteView.partial({ article: true })),
});
export type InterestAnswer = z.infer<typeof interestAnswer>;
