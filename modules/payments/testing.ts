import { sql } from 'kysely';
import { systemActor } from '#kernel/access/actor.ts';
import { act, type ActContext } from '#kernel/acts/index.ts';
import { movableClock } from '#kernel/clock.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import { newId } from '#kernel/ids.ts';
import { createLog } from '#kernel/log/log.ts';
import { emitEvent, relayOnce } from '#kernel/outbox/index.ts';
import { isRefusal } from '#kernel/refusals.ts';
import type { TestDatabase } from '#kernel/testing/database.ts';
import type { Instant } from '#law/time.ts';
import type { LawyerActor, StaffActor } from '#modules/identity/index.ts';
import { createBill } from './acts/create-bill.ts';
import { paymentsConsumers } from './consumers.ts';
import type { PaymentsDeps } from './deps.ts';
import { paymentsTasks } from './jobs.ts';
import { billOf, type Ref } from './queries.ts';
import { memoryChannel } from './testing-channel.ts';
import type { ChannelId } from './terms.ts';

/** Monday 2 March 2026, 10:25 in China. */
export const START = '2026-03-02T02:25:00.000Z' as Instant;

/** An invented lawyer in practice. */
export function someLawyer(name = '赵示例', id = newId()): LawyerActor {
  return {
    kind: 'lawyer',
    id,
    name,
    roles: [],
    scopes: 'all',
    via: 'session',
    credentialId: newId(),
    lawyer: {
      id,
      name,
      licenceNo: '14101202310000001',
      category: 'full-time',
      firm: { name: '示例律师事务所', creditCode: '31410000000000000X' },
      licenceState: 'practising',
      verification: { level: 'live-person', at: START, by: 'self' },
    },
  };
}

/** An invented member of a court's staff. */
export function someStaff(courtId: string, roles: StaffActor['roles']): StaffActor {
  const id = newId();
  return {
    kind: 'staff',
    id,
    name: '钱示例',
    courtId,
    roles,
    scopes: 'all',
    via: 'session',
    staffNo: 'S1',
    credentialId: newId(),
  };
}

/** The room with channels in memory, on a clock that stands still until moved. */
export function paymentsWorld(database: TestDatabase, courtId = 'G13') {
  const clock = movableClock(START);
  const channels = {
    wechat: memoryChannel('wechat', clock),
    alipay: memoryChannel('alipay', clock),
    bank: memoryChannel('bank', clock),
  };
  const deps: PaymentsDeps = {
    db: database.app.db,
    clock,
    log: createLog('silent'),
    channels: { wechat: channels.wechat.port, alipay: channels.alipay.port, bank: channels.bank.port },
    publicUrl: 'http://127.0.0.1:8080',
  };
  const lawyer = someLawyer();
  const tasks = paymentsTasks(deps);
  const context = (actor: ActContext['actor'] = lawyer, idempotencyKey?: string): ActContext => ({
    db: deps.db,
    clock,
    actor,
    requestId: newId(),
    ...(idempotencyKey ? { idempotencyKey } : {}),
  });
  return {
    courtId,
    clock,
    channels,
    deps,
    lawyer,
    context,
    /** A bill as the acceptance of a case makes it. */
    async bill(amountFen = 230_000, payerId = lawyer.id): Promise<Ref> {
      const subject = { type: 'filing', id: newId(), courtId };
      const made = await act(
        context(systemActor('立案')),
        { name: 'filing.accept', subject },
        async (unit) => {
          await unit.audit({ subject });
          return createBill(unit, {
            courtId,
            caseId: newId(),
            caseNumber: '（2026）豫0105民初1号',
            filingId: subject.id,
            payerId,
            kind: 'acceptance-fee',
            amountFen,
            steps: [{ label: '标的额', amount: amountFen, article: '《诉讼费用交纳办法》第十三条第一项' }],
            title: '案件受理费',
          });
        },
      );
      if (isRefusal(made) || !made.billId) throw new Error('no bill');
      return { courtId, id: made.billId };
    },
    /** What modules/delivery tells when the fee notice is effectively served. */
    async notice(bill: Ref, effectiveAt: Instant = clock.now(), topic = 'delivery.effective'): Promise<void> {
      const payload = {
        courtId: bill.courtId,
        documentId: newId(),
        documentKind: 'fee-notice',
        subjectType: 'bill',
        subjectId: bill.id,
        recipientId: lawyer.id,
        effectiveAt,
      };
      await inTransaction(deps.db, (tx) =>
        emitEvent(tx, clock.now(), { topic, key: payload.documentId, payload }),
      );
      await this.relay();
    },
    async relay(): Promise<void> {
      while ((await relayOnce(deps.db, clock, paymentsConsumers(deps), deps.log)) > 0);
    },
    async task(name: string, payload: Record<string, unknown> = {}): Promise<void> {
      await tasks.find((task) => task.name === `payments.${name}`)?.run(payload);
    },
    stateOf: async (bill: Ref) => (await billOf(deps.db, bill))?.state,
    /** The sums of this court, as the tables have them. */
    async sums() {
      const { rows } = await sql<Record<SumName, number>>`select
        (select coalesce(sum(amount_fen), 0) from bill where court_id = ${courtId} and state not in ('closed', 'waived'))::int8 as bills,
        (select coalesce(sum(amount_fen), 0) from bill where court_id = ${courtId} and state in ('open', 'overdue'))::int8 as open,
        (select coalesce(sum(amount_fen), 0) from receipt where court_id = ${courtId})::int8 as receipts,
        (select coalesce(sum(amount_fen), 0) from surplus_refund where court_id = ${courtId})::int8 as surplus,
        (select coalesce(sum(amount_fen), 0) from surplus_refund where court_id = ${courtId} and state = 'done')::int8 as refunded,
        (select coalesce(sum(amount_fen), 0) from refund where court_id = ${courtId})::int8 as "refundsDecided",
        (select coalesce(sum(amount_fen), 0) from refund where court_id = ${courtId} and state = 'done')::int8 as "refundsDone",
        (select coalesce(sum(amount_fen), 0) from refund where court_id = ${courtId} and state = 'by-hand')::int8 as "refundsByHand",
        (select coalesce(sum(refunded_fen), 0) from receipt where court_id = ${courtId})::int8 as "receiptsPromised",
        (select coalesce(sum(amount_fen), 0) from channel_payment where court_id = ${courtId})::int8 as taken,
        (select count(*) from receipt where court_id = ${courtId}) as "receiptCount",
        (select count(distinct bill_id) from receipt where court_id = ${courtId}) as "billsWithReceipt"`.execute(
        database.owner.db,
      );
      if (!rows[0]) throw new Error('no sums');
      return rows[0];
    },
    channel: (id: ChannelId) => channels[id],
  };
}
type SumName =
  | 'bills'
  | 'open'
  | 'receipts'
  | 'surplus'
  | 'refunded'
  | 'refundsDecided'
  | 'refundsDone'
  | 'refundsByHand'
  | 'receiptsPromised'
  | 'taken'
  | 'receiptCount'
  | 'billsWithReceipt';
