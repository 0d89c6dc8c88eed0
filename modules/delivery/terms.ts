/** The vocabulary of service (送达), as server and browser share it: its words, and the shapes of its API. */
import { z } from 'zod';
import {
  aboutType,
  basis,
  channelId,
  consentForm,
  consentScope,
  documentKind,
  serviceState,
} from './words.ts';

export * from './words.ts';

const instant = z.iso.datetime();
const day = z.iso.date();

/** Whether this actor may, and if not, why (shown on the disabled button). */
export const permission = z.object({
  can: z.boolean(),
  why: z.string().optional(),
  article: z.string().optional(),
});
export type Permission = z.infer<typeof permission>;

/** A deadline that the served document has set going (期限), counted step by step. */
export const deadline = z.object({
  rule: z.string(),
  name: z.string(),
  dueOn: day,
  dueAt: instant,
  article: z.string(),
  onEnd: z.string(),
  steps: z.array(z.string()),
  warnings: z.array(z.string()),
});
export type Deadline = z.infer<typeof deadline>;

/** One sending over one channel. */
export const attempt = z.object({
  channel: channelId,
  channelName: z.string(),
  basis,
  basisName: z.string(),
  address: z.string(),
  operator: z.string(),
  sentAt: instant,
  arrivedAt: instant.nullable(),
  readAt: instant.nullable(),
  repliedAt: instant.nullable(),
  actedAt: instant.nullable(),
  provenArrivalAt: instant.nullable(),
});

/** The recipient's statement of another arrival, and what the court made of it. */
export const dispute = z.object({
  id: z.uuid(),
  statedAt: instant,
  systemAt: instant.nullable(),
  proof: z.string(),
  madeAt: instant,
  decision: z.enum(['open', 'confirmed', 'rejected']),
  decisionName: z.string(),
  reason: z.string().nullable(),
  decidedName: z.string().nullable(),
  decidedAt: instant.nullable(),
});

/** When service took effect, and why. */
export const effect = z.object({
  at: instant,
  on: day,
  channel: channelId,
  presumed: z.boolean(),
  why: z.string(),
  article: z.string(),
  /** The time first recorded, when a proven arrival or another channel has moved it. */
  firstAt: instant.optional(),
});

/** 送达记录 of one recipient. */
export const serviceView = z.object({
  id: z.uuid(),
  recipientId: z.uuid(),
  recipientName: z.string(),
  capacity: z.string(),
  state: serviceState,
  stateName: z.string(),
  otherMeansWhy: z.string().nullable(),
  consent: z.object({ form: consentForm, name: z.string(), article: z.string() }).nullable(),
  sentAt: instant.nullable(),
  effective: effect.nullable(),
  mailSuggestedAt: instant.nullable(),
  attempts: z.array(attempt),
  disputes: z.array(dispute),
  deadlines: z.array(deadline),
});
export type ServiceView = z.infer<typeof serviceView>;

const documentFields = {
  id: z.uuid(),
  courtId: z.string(),
  courtName: z.string(),
  filingId: z.uuid().nullable(),
  caseId: z.uuid().nullable(),
  applicationId: z.uuid().nullable(),
  caseNumber: z.string().nullable(),
  kind: documentKind,
  title: z.string(),
  about: z.object({ type: aboutType, id: z.uuid() }),
  signerName: z.string(),
  issuedOn: day,
  issuedAt: instant,
  state: z.enum(['typesetting', 'sealed', 'failed']),
  stateName: z.string(),
  sha256: z.string().nullable(),
  sm3: z.string().nullable(),
  size: z.number().int().nullable(),
  pages: z.number().int().nullable(),
  replaces: z.uuid().nullable(),
  replacedBy: z.object({ id: z.uuid(), at: instant, why: z.string() }).nullable(),
};

/** A line of the lawyer's list. */
export const documentRow = z.object({
  id: z.uuid(),
  courtId: z.string(),
  courtName: z.string(),
  filingId: z.uuid().nullable(),
  caseId: z.uuid().nullable(),
  applicationId: z.uuid().nullable(),
  caseNumber: z.string().nullable(),
  kind: documentKind,
  title: z.string(),
  state: serviceState,
  stateName: z.string(),
  unread: z.boolean(),
  acknowledged: z.boolean(),
  replaced: z.boolean(),
  sentAt: instant,
  effectiveAt: instant.nullable(),
});
export type DocumentRowView = z.infer<typeof documentRow>;

/** A document as its recipient sees it. `file` says whether the PDF may be opened now; own-address: first POST …/read. */
export const documentView = z.object({
  ...documentFields,
  service: serviceView,
  paperOnRequest: z.boolean(),
  can: z.object({
    file: permission,
    acknowledge: permission,
    disputeArrival: permission,
    certificate: permission,
  }),
});
export type DocumentView = z.infer<typeof documentView>;

/** A document as its court sees it, with every recipient. */
export const deskDocumentView = z.object({
  ...documentFields,
  fault: z.string().nullable(),
  services: z.array(serviceView),
  can: z.object({ replace: permission, retry: permission, recordChannel: permission }),
});
export type DeskDocumentView = z.infer<typeof deskDocumentView>;

/** A line of the court's list. */
export const deskDocumentRow = z.object({
  id: z.uuid(),
  kind: documentKind,
  title: z.string(),
  caseNumber: z.string().nullable(),
  filingId: z.uuid().nullable(),
  caseId: z.uuid().nullable(),
  applicationId: z.uuid().nullable(),
  issuedAt: instant,
  state: z.enum(['typesetting', 'sealed', 'failed']),
  stateName: z.string(),
  replaced: z.boolean(),
  services: z.array(
    z.object({
      recipientName: z.string(),
      state: serviceState,
      stateName: z.string(),
      effectiveAt: instant.nullable(),
      mailSuggested: z.boolean(),
      disputed: z.boolean(),
    }),
  ),
});
export type DeskDocumentRow = z.infer<typeof deskDocumentRow>;

/** The lawyer's own consent for the account, and the consents given in filings. */
export const consentView = z.object({
  account: z.object({ scope: consentScope, scopeName: z.string(), givenAt: instant }).nullable(),
  address: z.string(),
  filings: z.array(
    z.object({
      id: z.uuid(),
      courtId: z.string(),
      courtName: z.string(),
      filingId: z.uuid(),
      partyNames: z.string(),
      form: consentForm,
      formName: z.string(),
      article: z.string(),
      scope: consentScope,
      scopeName: z.string(),
      givenAt: instant,
      withdrawnAt: instant.nullable(),
    }),
  ),
});
export type ConsentView = z.infer<typeof consentView>;

export const consentInput = z.object({ consent: z.boolean(), scope: consentScope.default('all') });
export const withdrawInput = z.object({
  courtId: z.string().length(3),
  consentId: z.uuid(),
  reason: z.string().trim().min(2, '请写明变更或者撤回的理由').max(500),
});
export const disputeInput = z.object({
  statedAt: instant,
  proof: z.string().trim().min(5, '请写明证明材料及其内容').max(4_000),
});
export const confirmInput = z.object({
  disputeId: z.uuid(),
  decision: z.enum(['confirmed', 'rejected']),
  reason: z.string().trim().min(2, '请写明理由').max(1_000),
});
export const replaceInput = z.object({
  reason: z.string().trim().min(2, '请写明更正的理由').max(500),
  /** The document's data with the mistake put right; the same data when only the recipient's copy was wrong. */
  data: z.record(z.string(), z.unknown()).optional(),
});
export const channelInput = z.object({
  serviceId: z.uuid(),
  channel: z.enum(['email', 'fax', 'other-platform', 'mail', 'in-person']),
  basis: basis.default('given-address'),
  address: z.string().trim().min(1).max(300),
  sentAt: instant,
  arrivedAt: instant.optional(),
});
