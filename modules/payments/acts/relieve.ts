import { plainChineseDate } from '#law/chinese-text.ts';
import type { Unit } from '#kernel/acts/index.ts';
import { addJob } from '#kernel/jobs/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { afterRelief, RELIEF, reliefBarred } from '#law/fees/index.ts';
import { lastMoment } from '#law/periods/index.ts';
import { type PlainDate, plainDate, toPlainDate } from '#law/time.ts';
import { notPayable } from '../policy.ts';
import { liveAttempts } from '../queries.ts';
import { refusePayments } from '../refusals.ts';
import { later } from '../rules.ts';
import { changeAttempt } from '../store/attempts.ts';
import { changeBill, lockBill } from '../store/bills.ts';
import type { BillTable } from '../tables.ts';
import type { BillState, NewRelief, Relief } from '../terms.ts';
import { announceChange, eventOf, traceOf } from './trace.ts';

/**
 * Carries out a decision on relief (司法救助, 诉讼费用交纳办法 第四十四至五十一条) in the caller's act. 免交: nothing is due any more, which counts as
 * settled for whoever waits for the payment. 减交: the bill keeps its number and its period and bears the reduced sum; orders of the old sum are ended.
 * 缓交: the day moves, and an overdue bill opens again. Money that was paid already is a matter of refunds, not of relief.
 */
export async function relieveBill(
  unit: Unit,
  asked: NewRelief,
): Promise<{ state: BillState; amountFen: number; dueOn: string | null } | Refusal> {
  const percent = asked.kind === 'reduce' ? asked.percent : undefined;
  const barred = reliefBarred({
    kind: asked.kind,
    applicant: asked.applicant,
    ...(percent === undefined ? {} : { reductionPercent: percent }),
  });
  if (barred)
    return refusePayments('payments.relief-barred', {
      params: { why: barred.text },
      article: barred.article.label,
    });
  const bill = await lockBill(unit.tx, asked.courtId, asked.billId);
  if (!bill) return refusePayments('payments.not-found');
  const closed = notPayable(bill.state);
  if (closed) return closed;
  const article = RELIEF[asked.kind].article;
  const relief: Relief = {
    kind: asked.kind,
    ...(percent === undefined ? {} : { percent }),
    ...(asked.kind === 'defer' ? { until: asked.until } : {}),
    on: toPlainDate(unit.now),
    why: asked.why,
    article: article.label,
  };
  switch (asked.kind) {
    case 'exempt':
      return waive(unit, bill, relief);
    case 'reduce':
      return reduce(unit, bill, relief, asked.percent);
    case 'defer':
      return defer(unit, bill, relief, plainDate(asked.until));
  }
}

async function waive(unit: Unit, bill: BillTable, relief: Relief) {
  await changeBill(unit.tx, bill, { state: 'waived', relief });
  await endOrders(unit, bill);
  const change = { state: [bill.state, 'waived'], relief: relief.kind, why: relief.why };
  await unit.audit(traceOf(bill, { change, law: [relief.article, cite('FEE', '51').label] }));
  const told = { amountFen: 0, waived: true, wasOverdue: bill.state === 'overdue' };
  await unit.emit(eventOf(bill, 'payments.settled', told));
  await announceChange(unit, bill);
  return { state: 'waived' as const, amountFen: 0, dueOn: bill.due_on };
}

async function reduce(
  unit: Unit,
  bill: BillTable,
  relief: Relief,
  percent: number,
): Promise<{ state: BillState; amountFen: number; dueOn: string | null } | Refusal> {
  if (bill.original_fen !== null) return refusePayments('payments.relief-twice');
  const amountFen = afterRelief(bill.amount_fen, { kind: 'reduce', reductionPercent: percent });
  const less = {
    label: `准予减交 ${percent}%`,
    amount: amountFen - bill.amount_fen,
    article: relief.article,
  };
  await changeBill(unit.tx, bill, {
    amount_fen: amountFen,
    original_fen: bill.amount_fen,
    steps: [...bill.steps, less],
    relief,
  });
  await endOrders(unit, bill);
  const change = { amountFen: [bill.amount_fen, amountFen], relief: relief.kind, percent, why: relief.why };
  await unit.audit(traceOf(bill, { change, law: [relief.article, cite('FEE', '51').label] }));
  await unit.emit(eventOf(bill, 'payments.relieved', { kind: relief.kind, amountFen }));
  await announceChange(unit, bill);
  return { state: bill.state, amountFen, dueOn: bill.due_on };
}

async function defer(
  unit: Unit,
  bill: BillTable,
  relief: Relief,
  until: PlainDate,
): Promise<{ state: BillState; amountFen: number; dueOn: string | null } | Refusal> {
  if (until < toPlainDate(unit.now) || (bill.due_on !== null && until <= bill.due_on))
    return refusePayments('payments.relief-day');
  const dueAt = lastMoment(until);
  const counting = {
    steps: [`人民法院准予缓交，交费期限至${plainChineseDate(until)}届满`],
    warnings: [],
    article: relief.article,
  };
  await changeBill(unit.tx, bill, {
    state: 'open',
    noticed_at: bill.noticed_at ?? unit.now,
    due_on: until,
    due_at: dueAt,
    counting,
    relief,
  });
  await addJob(
    unit.tx,
    'payments.due',
    { courtId: bill.court_id, id: bill.id },
    {
      key: `due-${bill.id}`,
      runAt: later(dueAt, 1),
    },
  );
  const change = { state: [bill.state, 'open'], dueOn: [bill.due_on, until], relief: relief.kind };
  await unit.audit(traceOf(bill, { change, law: [relief.article] }));
  await unit.emit(eventOf(bill, 'payments.relieved', { kind: relief.kind, amountFen: bill.amount_fen }));
  await announceChange(unit, bill);
  return { state: 'open', amountFen: bill.amount_fen, dueOn: until };
}

/** Orders of the old sum are to be closed at their channels at once. */
export async function endOrders(unit: Unit, bill: BillTable): Promise<void> {
  for (const order of await liveAttempts(unit.tx, { courtId: bill.court_id, id: bill.id })) {
    await changeAttempt(unit.tx, order, { ask_at: unit.now });
    const job = { courtId: order.court_id, id: order.id };
    await addJob(unit.tx, 'payments.follow', job, { key: `follow-${order.id}` });
  }
}
