/** The vocabulary of pleadings (诉讼文书): what a template asks and what a person answered, as server and browser share it. */
import { z } from 'zod';

/** Text that the database can hold. */
const plainText = (max: number) =>
  z
    .string()
    .max(max)
    .overwrite((value) => value.replaceAll('\u0000', '').toWellFormed());
const text = (max: number) => plainText(max).default('');

/** A party as a pleading names it; person and organisation share one shape, so that a change of kind loses nothing typed. */
export const pleadingParty = z.object({
  /** The word of the paper: 原告, 申请人, 上诉人 … */
  role: plainText(20),
  kind: z.enum(['person', 'organisation']).default('person'),
  name: text(200),
  sex: z.enum(['male', 'female', '']).default(''),
  birthday: text(10),
  ethnicity: text(30),
  occupation: text(100),
  address: text(300),
  phone: text(30),
  paperNumber: text(40),
  creditCode: text(30),
  legalRepresentative: text(100),
  legalRepresentativeTitle: text(50),
});
export type PleadingParty = z.infer<typeof pleadingParty>;

/** 诉讼请求 of an ordinary complaint; the amount in 分. */
export const pleadingClaim = z.object({
  text: text(2_000),
  amountFen: z.number().int().min(0).max(100_000_000_000_000).nullable().default(null),
});
export type PleadingClaim = z.infer<typeof pleadingClaim>;

/** A line of a list of evidence (证据目录). */
export const pleadingEvidence = z.object({
  name: text(200),
  purpose: text(1_000),
  source: text(200),
  pages: text(30),
});
export type PleadingEvidence = z.infer<typeof pleadingEvidence>;

const fieldId = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
const parties = z.array(pleadingParty).max(100);
const claims = z.array(pleadingClaim).max(100);
const evidence = z.array(pleadingEvidence).max(300);

/** What was filled in, by field; sums in 分, days as YYYY-MM-DD, 是/否 as `yes`/`no`. */
export const pleadingValues = z.object({
  fields: z
    .record(
      fieldId,
      z.union([plainText(30_000), z.number().int(), z.null(), z.array(plainText(100)).max(60)]),
    )
    .default({}),
  parties: parties.default([]),
  claims: claims.default([]),
  evidence: evidence.default([]),
});
export type PleadingValues = z.infer<typeof pleadingValues>;

export const emptyValues = (): PleadingValues => pleadingValues.parse({});

/** How a field is asked for. The three lists (`parties`, `claims`, `evidence`) have places of their own in the values. */
export const fieldType = z.enum([
  'text',
  'long',
  'date',
  'money',
  'percent',
  'choice',
  'yes-no',
  'choices',
  'parties',
  'claims',
  'evidence',
]);
export type FieldType = z.infer<typeof fieldType>;

/** A field of a template: one definition for the form on the page, for what is missing, and for what is known beforehand. */
export const templateField = z.object({
  id: fieldId,
  label: z.string(),
  type: fieldType,
  options: z.array(z.string()).optional(),
  /** Options that need special authority (特别授权). */
  special: z.array(z.string()).optional(),
  required: z.boolean().optional(),
  help: z.string().optional(),
  article: z.string().optional(),
  when: z.object({ id: fieldId, is: z.string() }).optional(),
  /** The words for the parties of this paper; the first is the side one acts for. */
  roles: z.array(z.string()).optional(),
});
export type TemplateField = z.infer<typeof templateField>;

export const templateSection = z.object({ title: z.string(), fields: z.array(templateField) });
export type TemplateSection = z.infer<typeof templateSection>;

export const TEMPLATE_GROUPS = {
  complaint: '起诉',
  answer: '答辩和上诉',
  application: '诉讼中的申请',
  enforcement: '执行',
  agency: '委托和身份',
  evidence: '证据和送达',
} as const;
export type TemplateGroup = keyof typeof TEMPLATE_GROUPS;

const note = z.object({ text: z.string(), article: z.string() });
export type Note = z.infer<typeof note>;

/** A template in the catalogue. */
export const templateRow = z.object({
  id: z.string(),
  name: z.string(),
  /** 文书名称 as it stands at the head of the paper. */
  title: z.string(),
  group: z.enum(Object.keys(TEMPLATE_GROUPS) as [TemplateGroup, ...TemplateGroup[]]), // keys of the table above
  description: z.string(),
  /** 要素式 for a named cause. */
  cause: z.string().nullable(),
  /** A complaint, which can be taken on to filing (立案). */
  files: z.boolean(),
});
export type TemplateRow = z.infer<typeof templateRow>;

export const templateView = templateRow.extend({
  sections: z.array(templateSection),
  notes: z.array(note),
  evidence: z.array(z.string()),
});
export type TemplateView = z.infer<typeof templateView>;

export const pleadingRow = z.object({
  id: z.uuid(),
  template: z.string(),
  name: z.string(),
  title: z.string(),
  savedAt: z.string(),
});
export type PleadingRow = z.infer<typeof pleadingRow>;

/** What the server says beside the values after each save. */
const beside = {
  version: z.number().int(),
  title: z.string(),
  savedAt: z.string(),
  notes: z.array(note),
  missing: z.array(z.object({ id: z.string(), label: z.string(), section: z.string() })),
  /** The composed claims and facts of an element form, as they go into a filing. */
  composed: z
    .object({ claims: z.array(pleadingClaim), facts: z.string(), totalFen: z.number().int() })
    .nullable(),
};
export const savedPleading = z.object(beside);
export type SavedPleading = z.infer<typeof savedPleading>;

export const pleadingView = z.object({
  ...beside,
  id: z.uuid(),
  template: templateView,
  values: pleadingValues,
});
export type PleadingView = z.infer<typeof pleadingView>;

/** Whether a field is asked, given what was answered to the one it hangs on. */
export function isShown(
  field: TemplateField,
  fields: readonly TemplateField[],
  values: PleadingValues,
): boolean {
  const { when } = field;
  if (!when) return true;
  const parent = fields.find(({ id }) => id === when.id);
  return parent !== undefined && values.fields[when.id] === when.is && isShown(parent, fields, values);
}

/** Whether anything stands in a field. */
export function isFilled({ id, type }: TemplateField, values: PleadingValues): boolean {
  if (type === 'parties') return values.parties.some(({ name }) => name.trim() !== '');
  if (type === 'claims') return values.claims.some((claim) => claim.text.trim() !== '');
  if (type === 'evidence') return values.evidence.some(({ name }) => name.trim() !== '');
  const value = Object.hasOwn(values.fields, id) ? values.fields[id] : undefined;
  if (value === undefined || value === null) return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'number' ? value > 0 : value.trim() !== '';
}
