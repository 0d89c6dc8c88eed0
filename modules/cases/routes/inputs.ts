import { z } from 'zod';
import { courtIdSchema } from '#modules/reference/index.ts';
import { CASE_STAFF_ROLES } from '#services/case-facts.ts';
import { SERVICE_WAYS } from '#law/delivery/index.ts';
import { DOCUMENTS } from '#law/documents/index.ts';
import { EXCLUSIONS } from '#law/periods/index.ts';
import { NODE_KINDS } from '../terms.ts';
import { labelText, MOST_LABELS, stageId } from '../views.ts';

/** Text as it may be stored: without NUL and half characters, trimmed. */
export const line = (max: number, what: string) =>
  z
    .string()
    .max(max, `${what}不超过${max}字`)
    .overwrite((text) => text.toWellFormed().replaceAll('\0', '').trim());
const needed = (max: number, what: string) => line(max, what).min(1, `请填写${what}`);

const keysOf = <T extends object>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]); // the keys of the table

export const caseRef = z.object({ courtId: courtIdSchema, id: z.uuid() });
export const deskRef = z.object({ id: z.uuid() });

export const caseFilter = z.object({
  q: line(100, '搜索内容').optional(),
  stage: stageId.optional(),
  court: courtIdSchema.optional(),
  cause: line(100, '案由').optional(),
  label: labelText.optional(),
  state: z.enum(['open', 'closed']).optional(),
});

export const noteInput = z.object({ text: line(20_000, '备注'), version: z.int().min(0) });
export const labelsInput = z.object({
  labels: z.array(labelText).max(MOST_LABELS, `标签不超过${MOST_LABELS}个`),
});

export const whyInput = z.object({ why: needed(500, '理由') });
export const staffInput = z
  .object({
    personId: z.uuid().optional(),
    /** A lay judge (人民陪审员) has no account here. */
    name: line(50, '姓名').optional(),
    role: keysOf(CASE_STAFF_ROLES),
  })
  .refine((input) => input.personId !== undefined || (input.role === 'lay-judge' && input.name), {
    path: ['personId'],
    message: '请选择人员',
  });
export const replaceInput = whyInput.extend({ by: z.uuid().optional() });

export const hearingInput = z.object({
  room: line(40, '法庭').optional(),
  place: needed(100, '地点'),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
});
export const moveInput = whyInput.extend({
  room: line(40, '法庭').nullish(),
  place: line(100, '地点').optional(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime().optional(),
  /** 延期审理 under CPL 149, not a mere change of date. */
  counts: z.boolean(),
  /** On a party's application for new witnesses or evidence, a new appraisal or inspection: a month of it does not count (审限规定 第九条第五项). */
  newEvidence: z.boolean().default(false),
});

export const partyServiceInput = z.object({
  partyId: z.string().max(40).min(1, '请选择当事人'),
  document: keysOf(DOCUMENTS),
  paper: line(100, '文书').optional(),
  way: keysOf(SERVICE_WAYS),
  on: z.iso.date(),
});

export const mandateInput = z.object({
  lawyerName: needed(50, '律师姓名'),
  licenceNo: z
    .string()
    .overwrite((text) => text.replaceAll(/\s/g, ''))
    .regex(/^\d{17}$/, '律师执业证号为17位数字'),
  firm: needed(100, '律师事务所'),
  partyIds: z.array(z.string().max(40)).min(1, '请选择委托人').max(500),
  special: z.boolean(),
  matters: z.array(needed(40, '授权事项')).max(20),
  until: z.iso.date().optional(),
});

export const nodeInput = z.object({
  kind: keysOf(NODE_KINDS),
  title: needed(100, '节点名称'),
  detail: line(500, '说明').optional(),
  /** Only for the court. */
  inside: z.boolean().default(false),
});
export const clockInput = z.object({ cause: keysOf(EXCLUSIONS), stop: z.boolean() });
export const procedureInput = whyInput.extend({ to: z.enum(['ordinary', 'summary', 'small-claims']) });
export const custodyInput = whyInput.extend({ detained: z.boolean() });
export const dayInput = z.object({ on: z.iso.date().optional() });
export const closeInput = z.object({ way: needed(40, '结案方式') });
export const pronounceInput = dayInput.extend({ what: line(60, '裁判').optional() });
