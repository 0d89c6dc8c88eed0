import type { z } from 'zod';
import { act, type ActContext } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { instant, type Instant } from '#law/time.ts';
import { notOfCourt, notToRecordChannel } from '../policy.ts';
import { documentOf, type Ref, serviceOf } from '../queries.ts';
import { refuseDelivery } from '../refusals.ts';
import { lockServed } from '../served.ts';
import { insertAttempt } from '../store.ts';
import { CHANNELS, type channelInput } from '../terms.ts';
import { settleEffect } from './effect.ts';

/**
 * The court records that it also served by another channel, electronic or on paper (delivery.record-channel). Of several, the earliest
 * effective one counts (OLR 31.4).
 */
export function recordChannel(
  context: ActContext,
  ref: Ref,
  input: z.output<typeof channelInput>,
): Promise<{ documentId: string; effectiveAt: Instant | null } | Refusal> {
  const subject = { type: 'document', id: ref.id, courtId: ref.courtId };
  const request = { ...ref, ...input };
  return act(context, { name: 'delivery.record-channel', subject, request }, async (unit) => {
    const document = await documentOf(unit.tx, ref);
    const refusal = notOfCourt(unit.actor, document) ?? (document && notToRecordChannel(document));
    if (refusal || !document) return refusal ?? refuseDelivery('delivery.not-found');
    const service = await serviceOf(unit.tx, { courtId: ref.courtId, id: input.serviceId });
    if (service?.document_id !== document.id) return refuseDelivery('delivery.not-found');
    const served = await lockServed(unit.tx, { document, service, attempts: [], disputes: [] });
    if (served.attempts.some(({ channel }) => channel === input.channel))
      return refuseDelivery('delivery.channel-recorded');
    const sentAt = instant(input.sentAt);
    const arrivedAt = input.arrivedAt ? instant(input.arrivedAt) : null;
    if (sentAt < document.issued_at || (arrivedAt ?? sentAt) < sentAt || (arrivedAt ?? sentAt) > unit.now)
      return refuseDelivery('delivery.channel-time');
    await insertAttempt(unit.tx, {
      court_id: ref.courtId,
      id: newId(),
      service_id: service.id,
      channel: input.channel,
      basis: CHANNELS[input.channel].electronic ? input.basis : 'given-address',
      address: input.address,
      operator: unit.actor.name,
      sent_at: sentAt,
      arrived_at: arrivedAt,
      recorded_at: unit.now,
    });
    const effect = await settleEffect(
      unit,
      document,
      served.service,
      { service: 'channel', channel: input.channel, arrivedAt },
      [cite('OLR', '31').label],
    );
    return { documentId: ref.id, effectiveAt: effect?.at ?? null };
  });
}
