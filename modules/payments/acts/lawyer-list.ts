import { z } from 'zod';
import type { Tx } from '#kernel/db/database.ts';
import type { DeliveredEvent } from '#kernel/outbox/index.ts';
import { billOf } from '../queries.ts';

const told = z.object({ courtId: z.string(), billId: z.string() });

/** Keeps the payer's own list across courts. Events may come late or out of order: the bill's version decides. */
export async function keepLawyerList(tx: Tx, event: DeliveredEvent): Promise<void> {
  const { courtId, billId } = told.parse(event.payload);
  const bill = await billOf(tx, { courtId, id: billId });
  if (!bill) throw new Error(`bill ${billId} is gone`);
  const { state, due_on, due_at, settled_at, version, amount_fen } = bill;
  const shown = { state, due_on, due_at, settled_at, version, amount_fen };
  await tx
    .insertInto('lawyer_bill')
    .values({
      ...shown,
      lawyer_id: bill.payer_id,
      bill_id: bill.id,
      court_id: bill.court_id,
      filing_id: bill.filing_id,
      case_id: bill.case_id,
      application_id: bill.application_id,
      case_number: bill.case_number,
      kind: bill.kind,
      title: bill.title,
      created_at: bill.created_at,
    })
    .onConflict((oc) =>
      oc.columns(['lawyer_id', 'bill_id']).doUpdateSet(shown).where('lawyer_bill.version', '<', version),
    )
    .execute();
}
