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

/** 起诉状 (民事诉讼法第一百二十四条). */
export const complaint = z.object({
  courtName: short,
  documentNumber: short.optional(),
  issuedOn: day,
  field: z.enum(['civil', 'administrative']),
  parties: z.array(partySchema.extend({ agents: z.array(short).default([]) })).min(2),
  cause: short,
  claims: z.array(long).min(1),
  facts: long,
  evidence: z.array(z.object({ name: short, source: short.optional(), proves: short })).default([]),
  attachments: z.array(short).default([]),
  signatory: short,
});
