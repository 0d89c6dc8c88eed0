import { z } from 'zod';
import { act, type Unit } from '#kernel/acts/index.ts';
import { recordAudit } from '#kernel/audit/record.ts';
import type { Tx } from '#kernel/db/database.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { type DeliveredEvent, emitEvent } from '#kernel/outbox/index.ts';
import { cite } from '#law/citations.ts';
import { type Instant, parseInstant } from '#law/time.ts';
import { currentCalendar } from '#modules/reference/index.ts';
import { ownContext, type PaymentsDeps } from '../deps.ts';
import { billOf, liveAttempts, receiptOfBill, type Ref } from '../queries.ts';
import { dueOf, isPaidLate, later } from '../rules.ts';
import { changeBill, lockBill } from '../store/bills.ts';
import { follow } from './follow.ts';
import type { BillTable } from '../tables.ts';
import { announceChange, eventOf, traceOf } from './trace.ts';

/** What modules/delivery tells when a paper is effectively served (送达生效). */
const effective = z.object({
  courtId: z.string(),
  documentId: z.string().optional(),
  documentKind: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  effectiveAt: z.string().refine((text) => parseInstant(text) !== undefined),
});

/** The fee notice has taken effect: D21 begins to run, once. A bill paid before its notice has no period. */
export async function startPeriod(deps: PaymentsDeps, tx: Tx, event: DeliveredEvent): Promise<void> {
  const notice = await noticeOf(tx, event);
  if (!notice || notice.bill.state !== 'open' || notice.bill.noticed_at !== null) return;
  await setDue(deps, tx, notice.bill, notice.effectiveAt);
}

/**
 * The time of service turned out to be another (送达生效时间更正): the period is counted anew. No state goes backward: a bill that was overdue by the
 * old count stays so and shows its new day, and whoever decides is told by `payments.due` with `wasOverdue`; whether a paid bill was
 * late is judged anew.
 */
export async function recountPeriod(deps: PaymentsDeps, tx: Tx, event: DeliveredEvent): Promise<void> {
  const notice = await noticeOf(tx, event);
  if (!notice || notice.bill.state === 'closed' || notice.bill.noticed_at === notice.effectiveAt) return;
  if (notice.bill.noticed_at === null && notice.bill.state !== 'open') return;
  await setDue(deps, tx, notice.bill, notice.effectiveAt);
}

async function noticeOf(
  tx: Tx,
  event: DeliveredEvent,
): Promise<{ bill: BillTable; effectiveAt: Instant } | undefined> {
  const told = effective.parse(event.payload);
  if (told.documentKind !== 'fee-notice' || told.subjectType !== 'bill') return undefined;
  const bill = await lockBill(tx, told.courtId, told.subjectId);
  if (!bill) throw new Error(`fee notice for an unknown bill ${told.subjectId}`);
  return { bill, effectiveAt: told.effectiveAt as Instant };
}

async function setDue(deps: PaymentsDeps, tx: Tx, bill: BillTable, noticedAt: Instant): Promise<void> {
  const { dueOn, dueAt, counting } = dueOf(bill.kind, noticedAt, await currentCalendar(tx));
  const receipt = await receiptOfBill(tx, { courtId: bill.court_id, id: bill.id });
  const late = receipt ? { paid_late: isPaidLate(receipt.paid_at as Instant, dueAt) } : {};
  await changeBill(tx, bill, { noticed_at: noticedAt, due_on: dueOn, due_at: dueAt, counting, ...late });
  const now = deps.clock.now();
  const { actor, requestId } = ownContext(deps, '送达生效');
  await recordAudit(tx, {
    ...traceOf(bill, { change: { dueOn: [bill.due_on, dueOn] }, law: [cite('FEE', '22').label] }),
    act: 'payments.notice',
    at: now,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    requestId,
    outcome: 'done',
  });
  const job = { courtId: bill.court_id, id: bill.id };
  await addJob(tx, 'payments.due', job, { key: `due-${bill.id}`, runAt: later(dueAt, 1) });
  const unit: Pick<Unit, 'emit'> = { emit: (one) => emitEvent(tx, now, one) };
  if (bill.state !== 'settled')
    await unit.emit(eventOf(bill, 'payments.due', { dueOn, dueAt, wasOverdue: bill.state === 'overdue' }));
  await announceChange(unit, bill);
}

const askAbout = async (deps: PaymentsDeps, bill: Ref, followOrder: (order: Ref) => Promise<unknown>) => {
  for (const order of await liveAttempts(deps.db, bill))
    await followOrder({ courtId: bill.courtId, id: order.id });
};

/** Asks the channels about every order of a bill that is under way; whether nothing is owed any more. */
export async function feeCame(deps: PaymentsDeps, bill: Ref): Promise<boolean> {
  await askAbout(deps, bill, (order) => follow(deps, order));
  const state = (await billOf(deps.db, bill))?.state;
  return state === 'settled' || state === 'waived';
}

/**
 * The end of D21 (交费期限届满). Channels are asked first about orders under way, so that a payment whose call-back was lost does not count as
 * missing. An overdue bill still takes money until the court has decided (民诉法解释第二百一十三条).
 */
export async function markOverdue(
  deps: PaymentsDeps,
  ref: Ref,
  followOrder: (order: Ref) => Promise<unknown>,
): Promise<void> {
  const bill = await billOf(deps.db, ref);
  if (!bill || bill.state !== 'open' || bill.due_at === null) return;
  if (deps.clock.now() <= (bill.due_at as Instant)) {
    const job = { courtId: ref.courtId, id: ref.id };
    await addJob(deps.db, 'payments.due', job, {
      key: `due-${ref.id}`,
      runAt: later(bill.due_at as Instant, 1),
    });
    return;
  }
  await askAbout(deps, ref, followOrder);
  const subject = { type: 'bill', id: ref.id, courtId: ref.courtId };
  if ((await billOf(deps.db, ref))?.state !== 'open') return;
  await act(ownContext(deps, '期限届满'), { name: 'payments.overdue', subject }, async (unit) => {
    const found = await lockBill(unit.tx, ref.courtId, ref.id);
    if (!found) throw new Error(`bill ${ref.id} vanished`);
    const ends = found.state === 'open';
    if (ends) await changeBill(unit.tx, found, { state: 'overdue', overdue_at: unit.now });
    const change = { state: [found.state, ends ? 'overdue' : found.state], dueOn: found.due_on };
    await unit.audit(traceOf(found, { change, law: [cite('CPI', '213').label] }));
    if (ends) {
      const told = { caseNumber: found.case_number, amountFen: found.amount_fen, dueOn: found.due_on };
      await unit.emit(eventOf(found, 'payments.overdue', told));
      await announceChange(unit, found);
    }
    return { overdue: ends };
  });
}
