import type { Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { cite } from '#law/citations.ts';
import { lastMoment } from '#law/periods/index.ts';
import { later } from '../rules.ts';
import { insertBill, type NewBill } from '../store/bills.ts';
import { BILL_KINDS } from '../terms.ts';
import { relatedTo } from './trace.ts';

export type { NewBill } from '../store/bills.ts';

/**
 * Makes the bill (账单) of a case in the caller's act. A case without a fee (诉讼费用交纳办法 第八条) has no bill: nothing is open, nothing
 * runs, `billId` is null. The due day is set later, when the fee notice is effectively served (D21).
 */
export async function createBill(unit: Unit, input: NewBill): Promise<{ billId: string | null }> {
  if (!Number.isSafeInteger(input.amountFen) || input.amountFen < 0)
    throw new RangeError(`not an amount in 分: ${input.amountFen}`);
  if (input.amountFen === 0) return { billId: null };
  const billId = newId();
  await insertBill(unit.tx, billId, input, unit.now);
  if (input.due)
    await addJob(
      unit.tx,
      'payments.due',
      { courtId: input.courtId, id: billId },
      {
        key: `due-${billId}`,
        runAt: later(lastMoment(input.due.on), 1),
      },
    );
  await unit.audit({
    subject: { type: 'bill', id: billId },
    related: relatedTo({
      filing_id: input.filingId ?? null,
      case_id: input.caseId,
      application_id: input.applicationId ?? null,
    }),
    courtId: input.courtId,
    change: { state: [null, 'open'], kind: BILL_KINDS[input.kind].name, amountFen: input.amountFen },
    law: [cite('FEE', input.kind === 'copies' ? '11' : '20').label],
  });
  await unit.emit({
    topic: 'payments.bill-changed',
    key: billId,
    payload: {
      courtId: input.courtId,
      billId,
      caseId: input.caseId,
      filingId: input.filingId ?? null,
      applicationId: input.applicationId ?? null,
    },
    audiences: [`person:${input.payerId}`, `court:${input.courtId}`],
  });
  return { billId };
}
