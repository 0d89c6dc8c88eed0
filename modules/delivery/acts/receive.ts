import { act, type ActContext, type Unit } from '#kernel/acts/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { notRecipient, notToAcknowledge, platformAttempt, type Served } from '../policy.ts';
import type { Ref } from '../queries.ts';
import { refuseDelivery } from '../refusals.ts';
import { lockServed, servedTo } from '../served.ts';
import { markAttempt } from '../store.ts';
import type { DocumentKind } from '../terms.ts';
import { settleEffect } from './effect.ts';

type Done = { documentId: string };

/**
 * The recipient opens the document (查阅). At an address of his own that he never confirmed this is presumed receipt (OLR 31.2(二)); at a
 * given address it is only recorded. Repeating it changes nothing.
 */
export async function markRead(context: ActContext, ref: Ref): Promise<Done | Refusal> {
  const found = await servedTo(context.db, ref, context.actor.id);
  if (!notRecipient(context.actor, found) && found && platformAttempt(found)?.read_at)
    return { documentId: ref.id };
  return receive(context, ref, 'delivery.read', (served) => ({
    refusal: served.document.state === 'sealed' ? undefined : refuseDelivery('delivery.not-ready'),
    sign: 'read_at',
    words: { service: 'read' },
  }));
}

/** The recipient signs for the document (签收，回复收悉): effective from then at the latest (OLR 31.2(一)). */
export function acknowledge(context: ActContext, ref: Ref): Promise<Done | Refusal> {
  return receive(context, ref, 'delivery.acknowledge', (served) => ({
    refusal: notToAcknowledge(served),
    sign: 'replied_at',
    words: { service: 'acknowledged' },
  }));
}

type Receipt = {
  refusal: Refusal | undefined;
  sign: 'read_at' | 'replied_at';
  words: Record<string, string>;
};

async function receive(
  context: ActContext,
  ref: Ref,
  name: string,
  decide: (served: Served) => Receipt,
): Promise<Done | Refusal> {
  const subject = { type: 'document', id: ref.id, courtId: ref.courtId };
  return act(context, { name, subject, request: ref }, async (unit) => {
    const found = await servedTo(unit.tx, ref, unit.actor.id);
    const stranger = notRecipient(unit.actor, found);
    if (stranger || !found) return stranger ?? refuseDelivery('delivery.not-found');
    const served = await lockServed(unit.tx, found);
    const { refusal, sign, words } = decide(served);
    const attempt = platformAttempt(served);
    if (refusal) return refusal;
    if (!attempt) return refuseDelivery('delivery.not-served');
    await markAttempt(unit.tx, attempt, sign, unit.now);
    await settleEffect(unit, served.document, served.service, words, [cite('OLR', '31').label]);
    return { documentId: ref.id };
  });
}

/**
 * For rooms above, in their own act: the recipient has done what the document asked (作出相应诉讼行为), which makes service at an unconfirmed
 * address effective (OLR 31.2(一)). Does nothing where service is effective already.
 */
export async function actedUpon(
  unit: Unit,
  input: {
    courtId: string;
    recipientId: string;
    kind: DocumentKind;
    about: { type: 'bill' | 'filing' | 'case'; id: string };
  },
): Promise<void> {
  const documents = await unit.tx
    .selectFrom('court_document')
    .select('id')
    .where('court_id', '=', input.courtId)
    .where('about_type', '=', input.about.type)
    .where('about_id', '=', input.about.id)
    .where('kind', '=', input.kind)
    .where('state', '=', 'sealed')
    .where('replaced_by', 'is', null)
    .execute();
  for (const { id } of documents) {
    const found = await servedTo(unit.tx, { courtId: input.courtId, id }, input.recipientId);
    const served = found && (await lockServed(unit.tx, found));
    const attempt = served && platformAttempt(served);
    if (!attempt || served.service.effective_at) continue;
    await markAttempt(unit.tx, attempt, 'acted_at', unit.now);
    await settleEffect(unit, served.document, served.service, { service: 'acted' });
  }
}
