import { sql } from 'kysely';
import type { z } from 'zod';
import { act, type ActContext } from '#kernel/acts/index.ts';
import { decryptField, type FieldKeys } from '#kernel/crypto/field.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { DOCUMENT_DATA, type DocumentData } from '#modules/documents/index.ts';
import { notOfCourt, notToReplace, notToRetry } from '../policy.ts';
import { lockDocument, type Ref, servicesOf } from '../queries.ts';
import { refuseDelivery } from '../refusals.ts';
import type { CourtDocumentTable } from '../tables.ts';
import type { DocumentKind, replaceInput } from '../terms.ts';
import { dataPlace, issueDocument, TYPESET_JOB } from './issue.ts';
import { makeAgain } from './seal.ts';
import { eventOf, traceOf } from './trace.ts';

/**
 * Withdraws a wrong document and serves the right one to the same recipients (delivery.replace; 流程信息公开规定第十四条). Both are kept; the
 * wrong one says what replaced it and why.
 */
export function replaceDocument(
  context: ActContext,
  keys: FieldKeys,
  ref: Ref,
  input: z.output<typeof replaceInput>,
): Promise<{ documentId: string } | Refusal> {
  const subject = { type: 'document', id: ref.id, courtId: ref.courtId };
  const request = { ...ref, ...input };
  return act(context, { name: 'delivery.replace', subject, request }, async (unit) => {
    const wrong = await lockDocument(unit.tx, ref);
    const refusal = notOfCourt(unit.actor, wrong) ?? (wrong && notToReplace(wrong));
    if (refusal || !wrong) return refusal ?? refuseDelivery('delivery.not-found');
    const parsed = DOCUMENT_DATA[wrong.kind].safeParse(input.data ?? openData(keys, wrong));
    if (!parsed.success)
      return refuseDelivery('delivery.data-faulty', {
        faults: parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), detail: message })),
      });
    const services = await servicesOf(unit.tx, ref);
    const { documentId } = await issueDocument(
      unit,
      {
        courtId: wrong.court_id,
        filingId: wrong.filing_id,
        caseId: wrong.case_id,
        applicationId: wrong.application_id ?? undefined,
        caseNumber: wrong.case_number,
        kind: wrong.kind,
        law: wrong.law,
        data: parsed.data as DocumentData<DocumentKind>, // parsed by the schema of this very kind
        title: wrong.title,
        about: { type: wrong.about_type, id: wrong.about_id },
        recipients: services.map((service) => ({
          recipientId: service.recipient_id,
          name: service.recipient_name,
          capacity: service.capacity,
          basis: service.basis,
          consentForm: service.consent_form,
        })),
        signerName: unit.actor.name,
        replacesId: wrong.id,
      },
      keys,
    );
    await unit.tx
      .updateTable('court_document')
      .set({ replaced_by: documentId, replaced_at: unit.now, replaced_why: input.reason })
      .where('court_id', '=', ref.courtId)
      .where('id', '=', ref.id)
      .execute();
    await unit.tx
      .updateTable('service_record')
      .set({ version: sql<number>`version + 1` })
      .where('court_id', '=', ref.courtId)
      .where('document_id', '=', ref.id)
      .execute();
    await unit.audit(traceOf(wrong, { change: { replacedBy: [null, documentId], reason: input.reason } }));
    for (const service of services) await unit.emit(eventOf(wrong, service, 'delivery.changed'));
    return { documentId };
  });
}

function openData(keys: FieldKeys, document: CourtDocumentTable): unknown {
  return JSON.parse(decryptField(keys, document.data_sealed, dataPlace(document.id)));
}

/** The court has a document made again that could not be made (delivery.retry). */
export function retryDocument(context: ActContext, ref: Ref): Promise<{ documentId: string } | Refusal> {
  const subject = { type: 'document', id: ref.id, courtId: ref.courtId };
  return act(context, { name: 'delivery.retry', subject, request: ref }, async (unit) => {
    const document = await lockDocument(unit.tx, ref);
    const refusal = notOfCourt(unit.actor, document) ?? (document && notToRetry(document));
    if (refusal || !document) return refusal ?? refuseDelivery('delivery.not-found');
    await makeAgain(unit, document, TYPESET_JOB);
    return { documentId: ref.id };
  });
}
