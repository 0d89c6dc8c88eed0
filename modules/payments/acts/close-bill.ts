import type { Unit } from '#kernel/acts/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { notPayable } from '../policy.ts';
import { refusePayments } from '../refusals.ts';
import { changeBill, lockBill } from '../store/bills.ts';
import { endOrders } from './relieve.ts';
import { announceChange, traceOf } from './trace.ts';

/**
 * Takes a bill back (取消账单) in the caller's act: the suit is withdrawn or the court has ruled 按撤诉处理. Orders under way are closed at their
 * channels; money that still comes goes back. A settled bill stays settled: what was paid is refunded under 诉讼费用交纳办法, elsewhere.
 */
export async function closeBill(
  unit: Unit,
  asked: { courtId: string; billId: string; why: string },
): Promise<{ closed: true } | Refusal> {
  const bill = await lockBill(unit.tx, asked.courtId, asked.billId);
  if (!bill) return refusePayments('payments.not-found');
  const refusal = notPayable(bill.state);
  if (refusal) return refusal;
  await changeBill(unit.tx, bill, { state: 'closed', closed_at: unit.now, closed_why: asked.why });
  await endOrders(unit, bill);
  const change = { state: [bill.state, 'closed'], why: asked.why };
  await unit.audit(traceOf(bill, { change, law: [cite('CPI', '213').label] }));
  await announceChange(unit, bill);
  return { closed: true };
}
