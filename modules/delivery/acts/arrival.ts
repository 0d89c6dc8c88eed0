import type { z } from 'zod';
import { act, type ActContext } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { type Instant, instant } from '#law/time.ts';
import { mustBeAbleToLitigate } from '#modules/identity/index.ts';
import { disputedAttempt, notOfCourt, notRecipient, notToDispute } from '../policy.ts';
import { documentOf, type Ref, serviceOf } from '../queries.ts';
import { refuseDelivery } from '../refusals.ts';
import { lockServed, servedTo } from '../served.ts';
import type { confirmInput, disputeInput } from '../terms.ts';
import { settleEffect } from './effect.ts';
import { eventOf, traceOf } from './trace.ts';

const LAW = [cite('CPI', '135').label];

/** The recipient states that the document arrived at another time and how he proves it (delivery.prove-arrival). */
export function proveArrival(
  context: ActContext,
  ref: Ref,
  input: z.output<typeof disputeInput>,
): Promise<{ disputeId: string } | Refusal> {
  const subject = { type: 'document', id: ref.id, courtId: ref.courtId };
  const request = { ...ref, ...input };
  return act(context, { name: 'delivery.prove-arrival', subject, request }, async (unit) => {
    const found = await servedTo(unit.tx, ref, unit.actor.id);
    const stranger = notRecipient(unit.actor, found);
    if (stranger || !found) return stranger ?? refuseDelivery('delivery.not-found');
    const able = mustBeAbleToLitigate(unit.actor, unit.now);
    if (isRefusal(able)) return able;
    const served = await lockServed(unit.tx, found);
    const refusal = notToDispute(served);
    const attempt = disputedAttempt(served);
    if (refusal || !attempt) return refusal ?? refuseDelivery('delivery.not-served');
    const statedAt = instant(input.statedAt);
    if (statedAt < attempt.sent_at || statedAt > unit.now) return refuseDelivery('delivery.dispute-time');
    const id = newId();
    await unit.tx
      .insertInto('arrival_dispute')
      .values({
        court_id: ref.courtId,
        id,
        service_id: served.service.id,
        channel: attempt.channel,
        stated_at: statedAt,
        system_at: attempt.arrived_at,
        proof: input.proof,
        made_by: unit.actor.id,
        made_at: unit.now,
        decision: 'open',
        reason: null,
        decided_by: null,
        decided_name: null,
        decided_at: null,
      })
      .execute();
    const change = { dispute: 'open', statedAt, systemAt: attempt.arrived_at };
    await unit.audit(
      traceOf(served.document, { change, law: LAW, personal: { proof: input.proof } }, served.service),
    );
    await unit.emit(eventOf(served.document, served.service, 'delivery.disputed', { disputeId: id }));
    return { disputeId: id };
  });
}

/** The court finds the other arrival proved or not; when proved, that time counts (delivery.confirm-arrival, CPI 135.2). */
export function confirmArrival(
  context: ActContext,
  ref: Ref,
  input: z.output<typeof confirmInput>,
): Promise<{ documentId: string; effectiveAt: Instant | null } | Refusal> {
  const subject = { type: 'document', id: ref.id, courtId: ref.courtId };
  const request = { ...ref, ...input };
  return act(context, { name: 'delivery.confirm-arrival', subject, request }, async (unit) => {
    const document = await documentOf(unit.tx, ref);
    const stranger = notOfCourt(unit.actor, document);
    if (stranger || !document) return stranger ?? refuseDelivery('delivery.not-found');
    const key = { courtId: ref.courtId, id: input.disputeId };
    const dispute = await unit.tx
      .selectFrom('arrival_dispute')
      .selectAll()
      .where('court_id', '=', key.courtId)
      .where('id', '=', key.id)
      .where('decision', '=', 'open')
      .forUpdate()
      .executeTakeFirst();
    const service = dispute && (await serviceOf(unit.tx, { courtId: ref.courtId, id: dispute.service_id }));
    if (!dispute || service?.document_id !== document.id) return refuseDelivery('delivery.no-dispute');
    const served = await lockServed(unit.tx, { document, service, attempts: [], disputes: [] });
    await unit.tx
      .updateTable('arrival_dispute')
      .set({
        decision: input.decision,
        reason: input.reason,
        decided_by: unit.actor.id,
        decided_name: unit.actor.name,
        decided_at: unit.now,
      })
      .where('court_id', '=', key.courtId)
      .where('id', '=', key.id)
      .execute();
    if (input.decision === 'confirmed')
      await unit.tx
        .updateTable('service_attempt')
        .set({ proven_arrival_at: dispute.stated_at })
        .where('court_id', '=', ref.courtId)
        .where('service_id', '=', service.id)
        .where('channel', '=', dispute.channel)
        .execute();
    const effect = await settleEffect(
      unit,
      document,
      served.service,
      { dispute: input.decision, statedAt: dispute.stated_at },
      LAW,
    );
    const told = { disputeId: dispute.id, decision: input.decision, reason: input.reason };
    await unit.emit(eventOf(document, service, 'delivery.arrival-decided', told));
    return { documentId: ref.id, effectiveAt: effect?.at ?? null };
  });
}
