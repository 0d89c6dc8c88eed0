import type { Unit } from '#kernel/acts/index.ts';
import { blindIndex } from '#kernel/crypto/field.ts';
import { newId } from '#kernel/ids.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { type DocumentForm, DOCUMENTS, isDocumentType } from '#law/documents/index.ts';
import { courtById } from '#modules/reference/index.ts';
import type { DeliveryDeps } from '../deps.ts';
import { documentOf, type Ref, serviceOf } from '../queries.ts';
import type { ServiceRecordTable, SmsMessageTable } from '../tables.ts';

export const SMS_JOB = 'delivery.sms';
/** The reminder's template at the carrier, unless the settings name another. */
const TEMPLATE = 'SMS_SERVED';
/** A reminder that has not gone out after so many tries is given up; the service itself is not touched. */
const MAX_TRIES = 6;

/** What sort of paper it is, in the fewest words. */
const FORMS: Readonly<Record<DocumentForm, string>> = {
  judgment: '判决书',
  ruling: '裁定书',
  decision: '决定书',
  'mediation-deed': '调解书',
  notice: '通知书',
  order: '命令',
  proof: '凭证',
  agreement: '协议',
  letter: '函件',
};

/** Queues the reminder (提醒短信, OLR 32) in the sending act: one a service, however often it is asked for. */
export async function queueSms(
  unit: Unit,
  service: ServiceRecordTable,
  template: string | undefined,
): Promise<void> {
  const id = newId();
  const added = await unit.tx
    .insertInto('sms_message')
    .values({
      court_id: service.court_id,
      id,
      service_id: service.id,
      recipient_id: service.recipient_id,
      phone_index: null,
      template: template ?? TEMPLATE,
      state: 'queued',
      tries: 0,
      message_id: null,
      fault: null,
      queued_at: unit.now,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.columns(['court_id', 'service_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return;
  const job = { courtId: service.court_id, smsId: id };
  await addJob(unit.tx, SMS_JOB, job, { key: `${SMS_JOB}:${id}`, maxAttempts: MAX_TRIES });
}

/**
 * Sends one reminder: court, kind and title, nothing of the content. The gateway sends an id once, so a run killed after sending and
 * before writing does not send twice. Throws while another try makes sense.
 */
export async function sendSms(deps: DeliveryDeps, ref: Ref): Promise<void> {
  const message = await deps.db
    .selectFrom('sms_message')
    .selectAll()
    .where('court_id', '=', ref.courtId)
    .where('id', '=', ref.id)
    .executeTakeFirst();
  if (message?.state !== 'queued' || !deps.sms) return;
  const service = await serviceOf(deps.db, { courtId: ref.courtId, id: message.service_id });
  const document = service && (await documentOf(deps.db, { courtId: ref.courtId, id: service.document_id }));
  const phone = await deps.phoneOf?.(message.recipient_id);
  if (!document || !phone) return endSms(deps, message, { state: 'no-phone' });
  const outcome = await deps.sms.send({
    phone,
    template: message.template,
    params: {
      court: courtById(ref.courtId)?.name ?? ref.courtId,
      kind: isDocumentType(document.kind) ? FORMS[DOCUMENTS[document.kind].form] : '诉讼文书',
      title: document.title,
    },
    id: message.id,
  });
  const phone_index = blindIndex(deps.keys, 'phone', phone);
  if (outcome.ok) return endSms(deps, message, { state: 'sent', message_id: outcome.messageId, phone_index });
  const tries = message.tries + 1;
  if (outcome.why === 'refused' || tries >= MAX_TRIES)
    return endSms(deps, message, {
      state: outcome.why === 'refused' ? 'refused' : 'gave-up',
      fault: outcome.code,
      tries,
      phone_index,
    });
  await deps.db
    .updateTable('sms_message')
    .set({ tries, fault: outcome.code, phone_index })
    .where('court_id', '=', ref.courtId)
    .where('id', '=', ref.id)
    .execute();
  throw new Error(`reminder not sent: ${outcome.code}`);
}

async function endSms(
  deps: DeliveryDeps,
  message: SmsMessageTable,
  set: Partial<Pick<SmsMessageTable, 'state' | 'message_id' | 'fault' | 'tries' | 'phone_index'>>,
): Promise<void> {
  await deps.db
    .updateTable('sms_message')
    .set({ ...set, ended_at: deps.clock.now() })
    .where('court_id', '=', message.court_id)
    .where('id', '=', message.id)
    .where('state', '=', 'queued')
    .execute();
}
