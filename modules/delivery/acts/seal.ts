import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { act, type Unit } from '#kernel/acts/index.ts';
import { sha256, sm3 } from '#kernel/crypto/digest.ts';
import { decryptField } from '#kernel/crypto/field.ts';
import { newId } from '#kernel/ids.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { DOCUMENT_DATA, typeset } from '#modules/documents/index.ts';
import { type DeliveryDeps, ownContext } from '../deps.ts';
import { documentOf, lockDocument, type Ref, servicesOf } from '../queries.ts';
import { refuseDelivery } from '../refusals.ts';
import { insertAttempt } from '../store.ts';
import type { CourtDocumentTable, ServiceRecordTable } from '../tables.ts';
import { settleEffect } from './effect.ts';
import { dataPlace } from './issue.ts';
import { queueSms } from './sms.ts';
import { eventOf, traceOf } from './trace.ts';

/** After so many failures a document waits for the court to have it made again. */
const MAX_TRIES = 5;

type Sealed = { sha256: string; sm3: string; size: number; pages: number; typesetter: string };

/**
 * Typesets a document, stores it under its hash, and seals and sends it in one act. May be repeated, run twice at once or be killed at any
 * point: the same data gives the same bytes, a blob already stored is left, and only one run finds the document unsealed.
 */
export async function makeDocument(deps: DeliveryDeps, ref: Ref): Promise<void> {
  const document = await documentOf(deps.db, ref);
  if (document?.state !== 'typesetting') return;
  let sealed: Sealed;
  try {
    sealed = await typesetAndStore(deps, document);
  } catch (error) {
    await recordFailure(deps, ref, error instanceof Error ? error.message : 'unknown');
    throw error;
  }
  await sealAndSend(deps, ref, sealed);
}

/** The blob exists before the row names it; a crash in between leaves at most an unnamed blob, which the next run finds. */
export async function typesetAndStore(deps: DeliveryDeps, document: CourtDocumentTable): Promise<Sealed> {
  const text = decryptField(deps.keys, document.data_sealed, dataPlace(document.id));
  const data = DOCUMENT_DATA[document.kind].parse(JSON.parse(text));
  const { pdf, pages, typst } = await typeset(document.kind, data);
  const hash = sha256(pdf).toString('hex');
  await mkdir(deps.scratch, { recursive: true });
  const file = path.join(deps.scratch, `document-${newId()}.pdf`);
  try {
    await writeFile(file, pdf);
    await deps.blobs.putFile(hash, file, pdf.length);
  } finally {
    await rm(file, { force: true });
  }
  return {
    sha256: hash,
    sm3: sm3(pdf).toString('hex'),
    size: pdf.length,
    pages,
    typesetter: `typst ${typst}`,
  };
}

/** Writes the hash and sends to every recipient who may be served electronically (delivery.seal). */
export async function sealAndSend(deps: DeliveryDeps, ref: Ref, sealed: Sealed): Promise<void> {
  const subject = { type: 'document', id: ref.id, courtId: ref.courtId };
  const answer = await act(
    ownContext(deps, '文书签章送达'),
    { name: 'delivery.seal', subject },
    async (unit) => {
      const document = await lockDocument(unit.tx, ref);
      if (!document) return refuseDelivery('delivery.not-found');
      if (document.state !== 'typesetting') return refuseDelivery('delivery.already-sealed');
      await unit.tx
        .updateTable('court_document')
        .set({ ...sealed, state: 'sealed', fault: null, sealed_at: unit.now })
        .where('court_id', '=', ref.courtId)
        .where('id', '=', ref.id)
        .execute();
      const { sha256: hash, sm3: second, size, pages } = sealed;
      await unit.audit(
        traceOf(document, {
          change: { state: ['typesetting', 'sealed'], sha256: hash, sm3: second, size, pages },
          law: [cite('CPL', '90').label],
        }),
      );
      for (const service of await servicesOf(unit.tx, ref)) await send(deps, unit, document, service);
      return { documentId: ref.id };
    },
  );
  if (isRefusal(answer) && answer.refused !== 'delivery.already-sealed') throw new Error(answer.refused);
}

/** Into the recipient's account: it has arrived in his system the moment it is there (CPL 90.2). */
async function send(
  deps: DeliveryDeps,
  unit: Unit,
  document: CourtDocumentTable,
  service: ServiceRecordTable,
): Promise<void> {
  if (service.state === 'needs-other-means') {
    await unit.emit(
      eventOf(document, service, 'delivery.needs-other-means', { why: service.other_means_why }),
    );
    return;
  }
  await insertAttempt(unit.tx, {
    court_id: service.court_id,
    id: newId(),
    service_id: service.id,
    channel: 'platform',
    basis: service.basis,
    address: service.address,
    operator: document.signer_name,
    sent_at: unit.now,
    arrived_at: unit.now,
    recorded_at: unit.now,
  });
  await unit.emit(eventOf(document, service, 'delivery.sent', { sentAt: unit.now }));
  await settleEffect(unit, document, service, { service: 'sent', channel: 'platform' });
  if (deps.sms) await queueSms(unit, service, deps.smsTemplate);
}

/** Counts a failure outside any act, because nothing has happened yet; the last one is told to the court. */
async function recordFailure(deps: DeliveryDeps, ref: Ref, fault: string): Promise<void> {
  const { tries } = await deps.db
    .updateTable('court_document')
    .set({ tries: sql<number>`tries + 1`, fault: fault.slice(0, 500) })
    .where('court_id', '=', ref.courtId)
    .where('id', '=', ref.id)
    .where('state', '=', 'typesetting')
    .returning('tries')
    .executeTakeFirst()
    .then((row) => row ?? { tries: 0 });
  if (tries < MAX_TRIES) return;
  const subject = { type: 'document', id: ref.id, courtId: ref.courtId };
  await act(ownContext(deps, '文书签章送达'), { name: 'delivery.fail', subject }, async (unit) => {
    const document = await lockDocument(unit.tx, ref);
    if (document?.state !== 'typesetting') return refuseDelivery('delivery.already-sealed');
    await unit.tx
      .updateTable('court_document')
      .set({ state: 'failed' })
      .where('court_id', '=', ref.courtId)
      .where('id', '=', ref.id)
      .execute();
    await unit.audit(traceOf(document, { change: { state: ['typesetting', 'failed'], tries } }));
    await unit.emit({
      topic: 'delivery.failed',
      key: ref.id,
      payload: { courtId: ref.courtId, documentId: ref.id },
      audiences: [`court:${ref.courtId}`],
    });
    return { documentId: ref.id };
  });
}

/** The court has a failed document made again (delivery.retry). */
export async function makeAgain(unit: Unit, document: CourtDocumentTable, job: string): Promise<void> {
  await unit.tx
    .updateTable('court_document')
    .set({ state: 'typesetting', tries: 0 })
    .where('court_id', '=', document.court_id)
    .where('id', '=', document.id)
    .execute();
  await unit.audit(traceOf(document, { change: { state: ['failed', 'typesetting'] } }));
  await addJob(
    unit.tx,
    job,
    { courtId: document.court_id, documentId: document.id },
    { key: `${job}:${document.id}` },
  );
}
