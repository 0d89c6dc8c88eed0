import type { Actor } from '#kernel/access/actor.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { mustBeAbleToRead } from '#modules/identity/index.ts';
import { refuseDelivery } from './refusals.ts';
import type {
  ArrivalDisputeTable,
  CourtDocumentTable,
  ServiceAttemptTable,
  ServiceRecordTable,
} from './tables.ts';
import type { Permission } from './terms.ts';

/** A document with one service of it and all that is recorded of that service. */
export type Served = {
  document: CourtDocumentTable;
  service: ServiceRecordTable;
  attempts: readonly ServiceAttemptTable[];
  disputes: readonly ArrivalDisputeTable[];
};

/** Why this person is no recipient of this document; everyone else is told that there is none. */
export function notRecipient(actor: Actor | undefined, served: Pick<Served, 'service'> | undefined) {
  const lawyer = mustBeAbleToRead(actor);
  if (isRefusal(lawyer)) return lawyer;
  if (!served || served.service.recipient_id !== lawyer.id || served.service.sent_at === null)
    return refuseDelivery('delivery.not-found');
  return undefined;
}

/** Why this member of staff does not see this document; another court's staff are told that there is none. */
export function notOfCourt(
  actor: Actor | undefined,
  document: Pick<CourtDocumentTable, 'court_id'> | undefined,
): Refusal | undefined {
  return actor?.kind === 'staff' && document?.court_id === actor.courtId
    ? undefined
    : refuseDelivery('delivery.not-found');
}

/** The sending into the account here, where there is one. */
export function platformAttempt(served: Pick<Served, 'attempts'>): ServiceAttemptTable | undefined {
  return served.attempts.find(({ channel }) => channel === 'platform');
}

/** Why the file is not handed out now: at an unconfirmed address opening has an effect of its own, so it is said before (OLR 31.2(二)). */
export function notToOpen(served: Served): Refusal | undefined {
  const { document, service } = served;
  if (document.state !== 'sealed') return refuseDelivery('delivery.not-ready');
  const attempt = platformAttempt(served);
  const asks = attempt?.basis === 'own-address' && attempt.read_at === null && service.effective_at === null;
  return asks ? refuseDelivery('delivery.read-first') : undefined;
}

export function notToAcknowledge(served: Served): Refusal | undefined {
  const attempt = platformAttempt(served);
  if (!attempt) return refuseDelivery('delivery.not-served');
  return attempt.replied_at ? refuseDelivery('delivery.acknowledged') : undefined;
}

export function notToDispute(served: Served): Refusal | undefined {
  const attempt = disputedAttempt(served);
  if (!attempt) return refuseDelivery('delivery.not-served');
  if (attempt.basis === 'own-address' && attempt.channel === 'platform')
    return refuseDelivery('delivery.dispute-not-arrival');
  return served.disputes.some(({ decision }) => decision === 'open')
    ? refuseDelivery('delivery.dispute-open')
    : undefined;
}

/** The sending whose arrival counts: the one that made the service effective. */
export function disputedAttempt(served: Served): ServiceAttemptTable | undefined {
  return (
    served.attempts.find(({ channel }) => channel === served.service.effective_channel) ??
    platformAttempt(served)
  );
}

export function notToCertify(served: Pick<Served, 'service' | 'document'>): Refusal | undefined {
  return served.service.sent_at === null || served.document.sha256 === null
    ? refuseDelivery('delivery.not-served')
    : undefined;
}

export function notToReplace(document: CourtDocumentTable): Refusal | undefined {
  if (document.replaced_by) return refuseDelivery('delivery.replaced');
  return document.state === 'typesetting' ? refuseDelivery('delivery.not-sealed') : undefined;
}

export function notToRetry(document: CourtDocumentTable): Refusal | undefined {
  return document.state === 'failed' && !document.replaced_by
    ? undefined
    : refuseDelivery('delivery.not-failed');
}

export function notToRecordChannel(document: CourtDocumentTable): Refusal | undefined {
  if (document.replaced_by) return refuseDelivery('delivery.replaced');
  return document.state === 'sealed' ? undefined : refuseDelivery('delivery.not-sealed');
}

export function permission(refusal: Refusal | undefined): Permission {
  if (!refusal) return { can: true };
  return { can: false, why: refusal.detail, ...(refusal.article ? { article: refusal.article } : {}) };
}
