/** The material guide (立案材料指引) over the API. */
import { z } from 'zod';

const field = z.string().max(200).optional();
export const guideQuery = z.object({
  kind: field.meta({ description: 'civil、administrative、private-prosecution、enforcement、compensation' }),
  who: field,
  origin: field,
  agent: field,
  others: field,
  channel: field,
  on: field.meta({ description: '情形，以逗号分隔' }),
  title: field,
  review: field,
  court: field.meta({ description: '法院代码' }),
});

export const guideLine = z.object({
  id: z.string(),
  name: z.string(),
  note: z.string().optional(),
  /** 份数 on paper. */
  copies: z.int().optional(),
  /** Of whom: once a case, of each claimant, of each agent. */
  of: z.enum(['case', 'claimant', 'agent']),
  article: z.string(),
  /** Id of the pleading's template, where there is one. */
  template: z.string().optional(),
});
export type GuideLine = z.infer<typeof guideLine>;

export const guideView = z.object({
  kind: z.string(),
  kindName: z.string(),
  claimant: z.string(),
  required: z.array(guideLine),
  optional: z.array(guideLine),
  /** The court asked about: what it has set itself, within the law. */
  court: z.object({ id: z.string(), name: z.string(), hints: z.array(z.string()) }).nullable(),
});
export type GuideView = z.infer<typeof guideView>;
