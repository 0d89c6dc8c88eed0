import type { Json } from '#kernel/acts/index.ts';
import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Tx } from '#kernel/db/database.ts';
import type { DeliveredEvent } from '#kernel/outbox/index.ts';
import { applicationForCourt } from '#modules/applications/index.ts';
import { findCase } from '#modules/cases/index.ts';
import { servedForCourt } from '#modules/delivery/index.ts';
import type { ExchangeDeps, Told } from '#modules/exchange/index.ts';
import { filingForCourt } from '#modules/filing/index.ts';
import type { OutType } from '#modules/exchange/terms.ts';

/** Acts on a filing that its court is told of. */
const FILING_ACTS: Readonly<Record<string, OutType>> = {
  submit: 'filing.submitted',
  resubmit: 'filing.corrected',
  insist: 'filing.corrected',
  withdraw: 'filing.withdrawn',
};

/** What courts with systems of their own are told, and from which events (docs/guide/exchange.md). */
export function courtTells(keys: FieldKeys): ExchangeDeps['tells'] {
  return {
    'filing.changed': async (tx, event): Promise<Told | undefined> => {
      const { courtId, filingId, act } = event.payload;
      const type = typeof act === 'string' ? FILING_ACTS[act] : undefined;
      if (type === undefined || typeof courtId !== 'string' || typeof filingId !== 'string') return undefined;
      const filing = await filingForCourt(tx, keys, courtId, filingId);
      return filing && { courtId, type, about: { type: 'filing', id: filingId }, ...filing };
    },
    'application.changed': async (tx, event): Promise<Told | undefined> => {
      const { courtId, applicationId, act } = event.payload;
      if (typeof courtId !== 'string' || typeof applicationId !== 'string') return undefined;
      const told = await applicationForCourt(tx, keys, { courtId, id: applicationId });
      const type = act === 'submit' ? 'application.submitted' : 'application.changed';
      return told && { courtId, type, about: { type: 'application', id: applicationId }, ...told };
    },
    'delivery.effective': served,
    'delivery.effective-changed': served,
    'payments.settled': settled,
  };
}

/** Service that took effect, or took it at another time than was told. */
async function served(tx: Tx, { payload }: DeliveredEvent): Promise<Told | undefined> {
  const { courtId, documentId, serviceId } = payload;
  if (typeof courtId !== 'string' || typeof documentId !== 'string' || typeof serviceId !== 'string')
    return undefined;
  const data = await servedForCourt(tx, { courtId, documentId, serviceId });
  return data === undefined
    ? undefined
    : { courtId, type: 'document.served', about: { type: 'document', id: documentId }, data };
}

/** A bill that was paid, or that nobody has to pay any more. */
async function settled(tx: Tx, { payload }: DeliveredEvent): Promise<Told | undefined> {
  const { courtId, billId, caseId } = payload;
  if (typeof courtId !== 'string' || typeof billId !== 'string') return undefined;
  const file = typeof caseId === 'string' ? await findCase(tx, { courtId, caseId }) : undefined;
  const said = (name: string): Json => (payload[name] ?? null) as Json; // an event's payload is JSON
  const data = {
    billId,
    caseNumber: file?.number ?? null,
    filingId: said('filingId'),
    applicationId: said('applicationId'),
    amountFen: said('amountFen'),
    paidAt: said('paidAt'),
    receiptNo: said('receiptNo'),
    waived: payload['waived'] === true,
  };
  return { courtId, type: 'bill.settled', about: { type: 'bill', id: billId }, data };
}
