import type { Unit } from '#kernel/acts/index.ts';
import { encryptField, type FieldKeys } from '#kernel/crypto/field.ts';
import { newId } from '#kernel/ids.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { cite } from '#law/citations.ts';
import type { ConsentForm, ServedLaw } from '#law/delivery/index.ts';
import type { PeriodId } from '#law/periods/index.ts';
import { toPlainDate } from '#law/time.ts';
import { DOCUMENT_DATA, type DocumentData } from '#modules/documents/index.ts';
import { basisOf, lengthsIn, otherMeansWhy } from '../rules.ts';
import { insertDocument, insertService } from '../store.ts';
import type { AboutType, Basis, DocumentKind } from '../terms.ts';
import { PLATFORM_ADDRESS, standingConsent } from './consent.ts';

export const TYPESET_JOB = 'delivery.typeset';

export type Recipient = {
  /** Lawyer id. */
  recipientId: string;
  name: string;
  /** e.g. 原告赵示例的委托诉讼代理人. */
  capacity?: string | undefined;
  basis: Basis;
  /** The form in which consent was given, as the caller knows it; null = none known. A consent on record goes before it. */
  consentForm: ConsentForm | null;
};

export type NewDocument<K extends DocumentKind = DocumentKind> = {
  courtId: string;
  /** The filing it belongs to; of a case also the filing from which it came, whose consents to electronic service carry on. */
  filingId?: string | null | undefined;
  caseId?: string | null | undefined;
  applicationId?: string | undefined;
  caseNumber?: string | null | undefined;
  kind: K;
  data: DocumentData<K>;
  title: string;
  about: { type: AboutType; id: string };
  recipients: readonly Recipient[];
  signerName: string;
  /** Lengths the court has set for periods the service starts; by default as the data states them. */
  lengths?: Partial<Record<PeriodId, number>> | undefined;
  /** Under which law it is served: its remedy hangs on it. Civil by default. */
  law?: ServedLaw | null | undefined;
  /** The wrong document that this one replaces. */
  replacesId?: string | undefined;
};

/** Where a document's encrypted data stands. */
export const dataPlace = (id: string) => ({ table: 'court_document', column: 'data', row: id });

/**
 * Issues a document (签发) in the caller's act: the row, a service record for each recipient, and the job that typesets, seals and sends it
 * after the commit. `keys` seal the data, which may carry particulars of parties. Data that does not fit the paper's schema throws.
 * A recipient whose consent does not cover this paper is recorded as needing other means; nothing is sent to him.
 */
export async function issueDocument<K extends DocumentKind>(
  unit: Unit,
  input: NewDocument<K>,
  keys: FieldKeys,
): Promise<{ documentId: string }> {
  const data = DOCUMENT_DATA[input.kind].parse(input.data) as Record<string, unknown>; // every template's data is an object
  const id = newId();
  await insertDocument(unit.tx, {
    court_id: input.courtId,
    id,
    filing_id: input.filingId ?? null,
    application_id: input.applicationId ?? null,
    case_id: input.caseId ?? null,
    case_number: input.caseNumber ?? null,
    kind: input.kind,
    title: input.title,
    data_sealed: encryptField(keys, JSON.stringify(input.data), dataPlace(id)),
    lengths: input.lengths ?? lengthsIn(input.kind, data),
    law: input.law ?? null,
    about_type: input.about.type,
    about_id: input.about.id,
    signer_name: input.signerName,
    issued_on: toPlainDate(unit.now),
    issued_at: unit.now,
    issued_by: unit.actor.id,
    replaces_id: input.replacesId ?? null,
  });
  const means: Record<string, string> = {};
  for (const recipient of input.recipients)
    means[recipient.recipientId] = await addRecipient(unit, { ...input, id }, recipient);
  await unit.audit({
    subject: { type: 'document', id },
    related: [
      ...(input.filingId ? [{ type: 'filing', id: input.filingId }] : []),
      ...(input.applicationId ? [{ type: 'application', id: input.applicationId }] : []),
      ...(input.caseId ? [{ type: 'case', id: input.caseId }] : []),
      ...(input.about.type === 'bill' ? [{ type: 'bill', id: input.about.id }] : []),
    ],
    courtId: input.courtId,
    change: { state: [null, 'typesetting'], kind: input.kind, title: input.title, recipients: means },
    law: [cite('CPL', '90').label],
  });
  await addJob(
    unit.tx,
    TYPESET_JOB,
    { courtId: input.courtId, documentId: id },
    { key: `${TYPESET_JOB}:${id}` },
  );
  return { documentId: id };
}

async function addRecipient(
  unit: Unit,
  document: { id: string; courtId: string; filingId?: string | null | undefined; kind: DocumentKind },
  recipient: Recipient,
): Promise<string> {
  const standing = await standingConsent(
    unit.tx,
    { courtId: document.courtId, filingId: document.filingId ?? null, lawyerId: recipient.recipientId },
    recipient.consentForm,
  );
  const basis = basisOf(standing, recipient.basis);
  const why = otherMeansWhy(document.kind, standing, basis);
  const consent = typeof standing === 'string' ? undefined : standing;
  await insertService(unit.tx, {
    court_id: document.courtId,
    id: newId(),
    document_id: document.id,
    recipient_id: recipient.recipientId,
    recipient_name: recipient.name,
    capacity: recipient.capacity ?? '诉讼代理人',
    basis,
    consent_form: consent?.form ?? null,
    consent_id: consent?.id ?? null,
    address: consent?.address ?? PLATFORM_ADDRESS,
    state: why ? 'needs-other-means' : 'pending',
    other_means_why: why ?? null,
    created_at: unit.now,
  });
  return why ? 'needs-other-means' : 'electronic';
}
