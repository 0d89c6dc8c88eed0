import { sql } from 'kysely';
import { z } from 'zod';
import { act } from '#kernel/acts/index.ts';
import { addJob, type Task } from '#kernel/jobs/index.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { shiftInstant } from '#kernel/time.ts';
import { cite } from '#law/citations.ts';
import { TYPESET_JOB } from './acts/issue.ts';
import { makeDocument } from './acts/seal.ts';
import { sendSms, SMS_JOB } from './acts/sms.ts';
import { eventOf, traceOf } from './acts/trace.ts';
import { type DeliveryDeps, ownContext } from './deps.ts';
import { documentOf, lockService, type Ref } from './queries.ts';
import { refuseDelivery } from './refusals.ts';
import { FALLBACK_DAYS, fallbackBefore } from './rules.ts';

const documentJob = z.object({ courtId: z.string(), documentId: z.uuid() });
const smsJob = z.object({ courtId: z.string(), smsId: z.uuid() });

/** Work that ought to have begun this long ago was lost by its job. */
const FORGOTTEN_MS = 5 * 60_000;

/** Timers of this room. */
export function deliveryTasks(deps: DeliveryDeps): Task[] {
  return [
    {
      name: TYPESET_JOB,
      run: (payload) => {
        const { courtId, documentId } = documentJob.parse(payload);
        return makeDocument(deps, { courtId, id: documentId });
      },
    },
    {
      name: SMS_JOB,
      run: (payload) => {
        const { courtId, smsId } = smsJob.parse(payload);
        return sendSms(deps, { courtId, id: smsId });
      },
    },
    { name: 'delivery.sweep', cron: '*/5 * * * *', run: () => sweep(deps) },
    // 06:40 in China, before the courts open
    { name: 'delivery.fallback', cron: '40 22 * * *', run: () => suggestMail(deps) },
  ];
}

/** Gives documents and reminders that lost their job another; the job's key keeps it to one. */
async function sweep(deps: DeliveryDeps): Promise<void> {
  const before = shiftInstant(deps.clock.now(), -FORGOTTEN_MS);
  const documents = await deps.db
    .selectFrom('court_document')
    .select(['court_id', 'id'])
    .where('state', '=', 'typesetting')
    .where('issued_at', '<', before)
    .limit(500)
    .execute();
  for (const { court_id: courtId, id } of documents)
    await addJob(deps.db, TYPESET_JOB, { courtId, documentId: id }, { key: `${TYPESET_JOB}:${id}` });
  const messages = await deps.db
    .selectFrom('sms_message')
    .select(['court_id', 'id'])
    .where('state', '=', 'queued')
    .where('queued_at', '<', before)
    .limit(500)
    .execute();
  for (const { court_id: courtId, id } of messages)
    await addJob(deps.db, SMS_JOB, { courtId, smsId: id }, { key: `${SMS_JOB}:${id}` });
}

/** An unconfirmed address without any sign of receipt for days: the court is told to serve by other means (CPL 88–91). */
export async function suggestMail(deps: DeliveryDeps): Promise<void> {
  const now = deps.clock.now();
  const silent = await deps.db
    .selectFrom('service_record')
    .select(['court_id as courtId', 'id', 'sent_at as sentAt'])
    .where('state', '=', 'sent')
    .where('mail_suggested_at', 'is', null)
    .where('sent_at', '<', now)
    .where(
      sql<boolean>`not exists (select from court_document d where d.court_id = service_record.court_id
        and d.id = service_record.document_id and d.replaced_by is not null)`,
    )
    .orderBy('sent_at')
    .limit(5_000)
    .execute();
  const days = new Map<string, number>();
  for (const { courtId, id, sentAt } of silent) {
    if (!days.has(courtId)) days.set(courtId, (await deps.fallbackDays?.(courtId)) ?? FALLBACK_DAYS);
    if (sentAt && sentAt <= fallbackBefore(now, days.get(courtId) ?? FALLBACK_DAYS))
      await suggestOne(deps, { courtId, id });
  }
}

async function suggestOne(deps: DeliveryDeps, ref: Ref): Promise<void> {
  const subject = { type: 'service', id: ref.id, courtId: ref.courtId };
  const answer = await act(
    ownContext(deps, '送达期限'),
    { name: 'delivery.suggest-mail', subject },
    async (unit) => {
      const service = await lockService(unit.tx, ref);
      const document =
        service && (await documentOf(unit.tx, { courtId: ref.courtId, id: service.document_id }));
      if (!document || service.state !== 'sent') return refuseDelivery('delivery.not-served');
      await unit.tx
        .updateTable('service_record')
        .set({ mail_suggested_at: unit.now })
        .where('court_id', '=', ref.courtId)
        .where('id', '=', ref.id)
        .execute();
      const law = [cite('CPL', '88').label, cite('CPL', '91').label];
      await unit.audit(traceOf(document, { change: { service: 'mail-suggested' }, law }, service));
      const event = eventOf(document, service, 'delivery.mail-suggested');
      await unit.emit({ ...event, audiences: [`court:${ref.courtId}`] });
      return { serviceId: ref.id };
    },
  );
  if (isRefusal(answer)) deps.log.info({ code: answer.refused }, 'mail not suggested');
}
