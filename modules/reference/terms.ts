import { z } from 'zod';
import type { CauseListId } from '#law/filing/faces.ts';
import type { PlainDate } from '#law/time.ts';

/** Court levels from the top (法院层级): Supreme, high, intermediate, basic. */
export const COURT_LEVELS = ['supreme', 'high', 'intermediate', 'basic'] as const;
export const courtLevelSchema = z.enum(COURT_LEVELS);
export type CourtLevel = z.infer<typeof courtLevelSchema>;

export const COURT_LEVEL_NAMES: Record<CourtLevel, string> = {
  supreme: '最高人民法院',
  high: '高级人民法院',
  intermediate: '中级人民法院',
  basic: '基层人民法院',
};

/** What sort of court it is (法院类别); all but `ordinary` are special courts. */
export const COURT_KINDS = [
  'ordinary',
  'corps',
  'intellectual-property',
  'financial',
  'maritime',
  'railway',
  'forest',
  'internet',
] as const;
export const courtKindSchema = z.enum(COURT_KINDS);
export type CourtKind = z.infer<typeof courtKindSchema>;

export const COURT_KIND_NAMES: Record<CourtKind, string> = {
  ordinary: '普通',
  corps: '兵团',
  'intellectual-property': '知识产权',
  financial: '金融',
  maritime: '海事',
  railway: '铁路运输',
  forest: '林区',
  internet: '互联网',
};

/**
 * How the case-number code is known: fixed by 法〔2015〕137号; by its rules; from the division code (today's, a former
 * one, or another prefecture's); seen in a published judgment; or unknown, when the court must state it in its settings.
 */
export const CASE_CODE_SOURCES = [
  'fixed',
  'rule',
  'gb2260',
  'gb2260-otherpref',
  'gb2260-old',
  'seen-in-judgment',
  'unknown',
  'unknown(兵团)',
] as const;
export const caseCodeSourceSchema = z.enum(CASE_CODE_SOURCES);

/** The three-character court-system code (法院层级码), "G13"; the id of a court everywhere. */
export const courtIdSchema = z
  .string()
  .regex(/^[0-9A-Z]{3}$/, '法院代码应为三位数字或大写字母')
  .meta({ description: '法院代码（法院层级码），三位', example: 'G13' });

/** A court (人民法院). */
export const courtSchema = z
  .object({
    id: courtIdSchema,
    name: z.string().meta({ description: '法院全称', example: '郑州市金水区人民法院' }),
    level: courtLevelSchema,
    kind: courtKindSchema,
    province: z.string().meta({ description: '所在省、自治区、直辖市', example: '河南省' }),
    parentId: courtIdSchema.nullable().meta({ description: '上一级法院代码' }),
    divisionCode: z.string().nullable().meta({ description: '行政区划代码（GB/T 2260）', example: '410105' }),
    caseNumberCode: z.string().nullable().meta({ description: '案号中的法院代字', example: '豫0105' }),
    caseNumberCodeSource: caseCodeSourceSchema,
  })
  .meta({ id: 'Court' });
export type Court = z.infer<typeof courtSchema>;

/** A court with those below it, for a cascader (法院树). */
export type CourtNode = Court & { children: CourtNode[] };

/** Of the civil lists only that of 2025 is shipped; it is in force from this day (法〔2025〕227号). */
export const CAUSE_LIST_VERSION = '2025';
export const CAUSE_LIST_FROM = '2026-01-01' as PlainDate;
export const CAUSE_LIST_TITLE = '民事案件案由规定（法〔2025〕227号，自2026年1月1日起施行）';

/** A list of causes (案由、罪名): its source, and from which day it serves; null = from whenever. */
export const CAUSE_LISTS: Readonly<
  Record<CauseListId, { title: string; version: string; from: PlainDate | null }>
> = {
  civil: { title: CAUSE_LIST_TITLE, version: CAUSE_LIST_VERSION, from: CAUSE_LIST_FROM },
  administrative: {
    title: '关于行政案件案由的暂行规定（法发〔2020〕44号，自2021年1月1日起施行）',
    version: '2020',
    from: '2021-01-01' as PlainDate,
  },
  charge: {
    title: '最高人民法院、最高人民检察院关于执行《中华人民共和国刑法》确定罪名的规定',
    version: '罪名',
    from: null,
  },
  enforcement: { title: '执行案件案由（法院信息系统）', version: '执行', from: null },
  compensation: { title: '国家赔偿案件案由（法院信息系统）', version: '赔偿', from: null },
};
export const causeListSchema = z.enum([
  'civil',
  'administrative',
  'charge',
  'enforcement',
  'compensation',
] satisfies CauseListId[]);

/**
 * Stable id of a cause: the four- or five-digit court-system code ("9003") where the list has one (1,048 of 1,055), else level
 * and number in the list ("L3-321"); causes of the other lists by their code. No code stands in two lists.
 */
export const causeIdSchema = z
  .string()
  .regex(/^(\d{1,5}|L[1-4]-\S{1,8})$/, '案由代码格式不正确')
  .meta({ description: '案由代码', example: '9003' });

/** A cause of action (案由), of whichever list. */
export const causeSchema = z
  .object({
    id: causeIdSchema,
    list: causeListSchema.meta({ description: '案由表' }),
    version: z.string().meta({ description: '案由规定版本' }),
    parentId: causeIdSchema.nullable(),
    level: z
      .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
      .meta({ description: '案由级别' }),
    number: z.string().meta({ description: '规定中的序号', example: '3' }),
    name: z.string().meta({ description: '案由名称', example: '肖像权纠纷' }),
    leaf: z.boolean().meta({ description: '没有下一级案由' }),
  })
  .meta({ id: 'Cause' });
export type Cause = z.infer<typeof causeSchema>;

/** A cause with those below it, for a cascader (案由树). */
export type CauseNode = Cause & { children: CauseNode[] };

/** An administrator's row in the calendar of working days (工作日历补录). */
export const calendarOverrideSchema = z
  .object({
    date: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '日期格式应为 YYYY-MM-DD'),
    kind: z.enum(['rest', 'work']).meta({ description: 'rest 放假，work 调休上班' }),
    source: z.string().trim().min(2).max(200).meta({ description: '依据，如国务院办公厅通知文号' }),
  })
  .meta({ id: 'CalendarOverride' });
export type CalendarOverride = z.infer<typeof calendarOverrideSchema>;
