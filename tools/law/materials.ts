import { z } from 'zod';
import { FILING_KINDS, type FilingKind, type GuideFacts, materialGuide } from '#law/filing/index.ts';
import { isFault } from './fault.ts';
import { choice, flag, many, readFields } from './fields.ts';
import { plain } from './plain.ts';

const maybe = flag.optional();

const FIELDS = {
  kind: choice(...(Object.keys(FILING_KINDS) as FilingKind[])),
  plaintiffs: many(
    z.object({
      kind: choice('natural-person', 'organisation'),
      lacksCapacity: maybe,
      origin: choice('mainland', 'hong-kong-macao', 'taiwan', 'overseas-chinese', 'foreign').optional(),
    }),
  ),
  agents: many(choice('lawyer', 'legal-worker', 'close-relative', 'employee', 'recommended')).optional(),
  online: maybe,
  asksFeeRelief: maybe,
  otherParties: z.int().min(1).max(10_000).optional(),
  representatives: maybe,
  powerFromAbroad: maybe,
  foreignLanguage: maybe,
  administrative: z
    .object({
      omission: maybe,
      exOfficio: maybe,
      reconsideration: choice('decided', 'overdue').optional(),
      compensation: maybe,
      normReview: maybe,
      civilDispute: maybe,
    })
    .optional(),
  prosecution: z.object({ refusedByAuthority: maybe, civilClaim: maybe, forVictim: maybe }).optional(),
  enforcement: z
    .object({
      title: choice('court', 'arbitral-award', 'notarised-debt').optional(),
      successor: maybe,
      atPropertyPlace: maybe,
    })
    .optional(),
  compensation: z
    .object({ committee: maybe, liableCourt: maybe, overdue: maybe, notVictim: maybe })
    .optional(),
};

/** What must be handed in for a filing (立案材料), and what may be added. */
export function answerMaterials(question: unknown): unknown {
  const read = readFields(FIELDS, question);
  if (isFault(read)) return read;
  const { kind, ...facts } = read.fields;
  // JSON has no undefined, so that an optional field is there or not, as the law's type says
  const stated = {
    agents: [],
    online: true,
    ...(JSON.parse(JSON.stringify(facts)) as object),
  } as unknown as GuideFacts;
  const { required, optional } = materialGuide(kind, stated);
  const { warnings } = read;
  return {
    kind,
    name: FILING_KINDS[kind],
    required: plain(required),
    optional: plain(optional),
    ...(warnings.length > 0 && { warnings }),
  };
}
