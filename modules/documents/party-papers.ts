import { z } from 'zod';
import { field, lawyerSchema, partySchema } from './parts.ts';

/** Papers a party signs; the lawyer prints them from the structured filing. */
const { day, short, long } = field;

/** 授权委托书 (民事诉讼法第六十二条): special powers are named one by one. */
export const powerOfAttorney = z.object({
  courtName: short,
  documentNumber: short.optional(),
  issuedOn: day,
  principal: partySchema,
  agents: z.array(lawyerSchema).min(1).max(2),
  opponents: z.array(short).min(1),
  cause: short,
  stages: z.array(short).min(1),
  authority: z.enum(['general', 'special']),
  specialPowers: z.array(short).default([]),
});

/** 起诉状 (民事诉讼法第一百二十四条), 自诉状, 申请执行书, 国家赔偿申请书: the paper by which a filing is made; `own` = what the kind alone says. */
export const complaint = z.object({
  courtName: short,
  documentNumber: short.optional(),
  issuedOn: day,
  field: z.enum(['civil', 'administrative', 'criminal', 'enforcement', 'compensation']),
  title: short.optional(),
  parties: z.array(partySchema.extend({ agents: z.array(short).default([]) })).min(2),
  cause: short,
  causeTitle: short.default('案由'),
  claimsTitle: short.default('诉讼请求'),
  own: z
    .array(
      z.object({
        title: short,
        lines: z.array(z.object({ label: short, value: long })).min(1),
      }),
    )
    .default([]),
  claims: z.array(long).min(1),
  facts: z.string().max(100_000),
  evidence: z.array(z.object({ name: short, source: short.optional(), proves: short })).default([]),
  attachments: z.array(short).default([]),
  signatory: short,
});
