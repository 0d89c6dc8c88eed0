/** What one asks about deadlines (期间), and what is answered. */
import { z } from 'zod';
import {
  isPeriodId,
  lengthBarred,
  type PeriodId,
  periodCase,
  PERIODS,
  type PeriodUnit,
  type Regime,
} from '#law/periods/index.ts';
import { momentField } from './fields.ts';
import { outDays } from './out-days.ts';

export const UNIT_WORDS: Readonly<Record<PeriodUnit, string>> = {
  day: '日',
  'working-day': '个工作日',
  month: '个月',
  year: '年',
  hour: '小时',
};
export const REGIME_WORDS: Readonly<Record<Regime, string>> = {
  civil: '民事（末日遇法定休假日顺延）',
  administrative: '行政（末日遇节假日顺延）',
  criminal: '刑事（末日遇节假日顺延）',
  custody: '羁押期间（不顺延）',
};
const UNIT_CODES = { d: 'day', wd: 'working-day', m: 'month', y: 'year', h: 'hour' } as const;
export type UnitCode = keyof typeof UNIT_CODES;
export const unitOf = (code: UnitCode): PeriodUnit => UNIT_CODES[code];

/** One deadline to count: of the catalogue, in one of its cases, with the length that the court has set; or a free one. */
export type PeriodItem =
  | { id: PeriodId; when?: string; length?: number }
  | { length: number; code: UnitCode; regime: Regime };

/** The item as an address carries it: D45 · D45(裁定) · D09*10 · 15d@civil. */
export function itemText(item: PeriodItem): string {
  if (!('id' in item)) return `${item.length}${item.code}@${item.regime}`;
  return `${item.id}${item.when === undefined ? '' : `(${item.when})`}${item.length === undefined ? '' : `*${item.length}`}`;
}

/** No period of the law comes near these; beyond them no calendar goes. */
const MOST: Readonly<Record<UnitCode, number>> = { h: 9_999, d: 9_999, wd: 2_000, m: 600, y: 50 };

/** Reads the form of an item, whether or not it can be counted yet. */
export function looseItem(text: string): PeriodItem | undefined {
  const free = /^(\d{1,4})(d|wd|m|y|h)@(civil|administrative|criminal|custody)$/.exec(text);
  if (free) return { length: Number(free[1]), code: free[2] as UnitCode, regime: free[3] as Regime }; // as the pattern says
  const m = /^(D\d{2})(?:\(([^()]*)\))?(?:\*(\d{1,4}))?$/.exec(text);
  const [, id = '', when, length] = m ?? [];
  if (!isPeriodId(id)) return undefined;
  return { id, ...(when !== undefined && { when }), ...(length !== undefined && { length: Number(length) }) };
}

/** Why this item cannot be counted; undefined when it can. */
function barred(item: PeriodItem): string | undefined {
  if (!('id' in item))
    return item.length <= MOST[item.code]
      ? undefined
      : `${item.length}${UNIT_WORDS[unitOf(item.code)]}太长，无法计算`;
  const entry = periodCase(item.id, item.when);
  if (entry === undefined) return `“${PERIODS[item.id].what}”没有“${item.when}”的情形`;
  if (item.length !== undefined) return lengthBarred(item.id, item.length, item.when);
  return entry.length === undefined ? `“${entry.what}”由法院指定，请填写法院指定的天数` : undefined;
}

function readItem(text: string): PeriodItem | string {
  const item = looseItem(text);
  return item === undefined ? `没有“${text}”这种期限` : (barred(item) ?? item);
}

const itemsField = z
  .string()
  .max(1_000)
  .optional()
  .transform((text, context): PeriodItem[] => {
    const parts = (text ?? '').split(',').filter((part) => part !== '');
    if (parts.length === 0) context.addIssue({ code: 'custom', message: '请选择期限' });
    if (parts.length > 20) context.addIssue({ code: 'custom', message: '一次最多计算20个期限' });
    return parts.flatMap((part) => {
      const item = readItem(part);
      if (typeof item !== 'string') return [item];
      context.addIssue({ code: 'custom', message: item });
      return [];
    });
  });

const suspensionsField = outDays('不计入期间');

/** The question as an address carries it. */
export const periodQuestion = z
  .object({
    items: itemsField.describe(
      '期限，用英文逗号隔开：目录编号 D45，情形 D45(裁定)，法院指定的天数 D09*10；自定 15d@civil（d日 wd工作日 m月 y年 h小时）',
    ),
    event: momentField.describe('事件发生日 2026-03-02，按小时计算的写到分 2026-03-02T10:25（北京时间）'),
    out: suspensionsField.describe('扣除的期间：2026-03-05..2026-03-10:鉴定，多段用英文分号隔开'),
  })
  .superRefine((question, context) => {
    if (question.event === undefined)
      context.addIssue({ code: 'custom', path: ['event'], message: '请填写事件发生的日期' });
  });
export type PeriodQuestion = z.output<typeof periodQuestion>;

/** A day of the counting. */
export const countedDay = z.object({
  date: z.string(),
  count: z.number().int().nullable().describe('第几日；不计的为空'),
  rest: z.boolean().describe('休息日'),
  why: z.string(),
});
export type CountedDay = z.infer<typeof countedDay>;

/** One deadline counted. */
export const periodLine = z.object({
  key: z.string(),
  name: z.string(),
  length: z.string(),
  actor: z.string().optional(),
  from: z.string().optional().describe('起算点'),
  due: z.string().describe('届满日，按小时计算的为时刻'),
  latest: z.string().optional().describe('向前计算时有争议的最晚一日'),
  weekday: z.string(),
  steps: z.array(z.string()),
  warnings: z.array(z.string()),
  articles: z.array(z.string()),
  effect: z.string().optional().describe('届满的后果'),
  days: z.array(countedDay).describe('逐日计算；超过一百日的从略'),
});
export type PeriodLine = z.infer<typeof periodLine>;

export const periodAnswer = z.object({ event: z.string(), lines: z.array(periodLine) });
export type PeriodAnswer = z.infer<typeof periodAnswer>;

/** Days that the administrators have added to the State Council's calendar; the page counts with them by itself. */
export const calendarView = z.object({
  days: z.array(z.object({ day: z.string(), rest: z.boolean().describe('休息日，否则为工作日') })),
});
export type CalendarView = z.infer<typeof calendarView>;
