import { z } from 'zod';
import type { Consumer } from '#kernel/outbox/index.ts';
import type { Tx } from '#kernel/db/database.ts';
import type { DeliveredEvent } from '#kernel/outbox/index.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import { formatYuan } from '#law/fees/index.ts';
import { plainDate } from '#law/time.ts';
import { notify } from '#modules/notices/index.ts';
import { recountPeriod, startPeriod } from './acts/due.ts';
import { keepLawyerList } from './acts/lawyer-list.ts';
import type { PaymentsDeps } from './deps.ts';
import { billOf } from './queries.ts';
import { consequenceOf } from './rules.ts';
import type { BillTable } from './tables.ts';
import { BILL_KINDS, type RefundState, refundState } from './terms.ts';

const about = z.object({ courtId: z.string(), billId: z.string(), amountFen: z.number().optional() });

/** What each event says to the payer: title and text. */
const WORDS: Readonly<
  Record<string, (bill: BillTable, amountFen: number) => { title: string; text: string }>
> = {
  'payments.due': (bill) => ({
    title: `请于${bill.due_on ? plainChineseDate(plainDate(bill.due_on)) : '期限内'}前交纳${BILL_KINDS[bill.kind].name}`,
    text: `${bill.case_number}${BILL_KINDS[bill.kind].name}${formatYuan(bill.amount_fen)}元，交费期限自通知送达次日起算。${consequenceOf(bill.kind)}`,
  }),
  'payments.settled': (bill) =>
    bill.state === 'waived'
      ? {
          title: `${BILL_KINDS[bill.kind].name}准予免交`,
          text: `${bill.case_number}${BILL_KINDS[bill.kind].name}${formatYuan(bill.amount_fen)}元已准予免交（${bill.relief?.article ?? ''}），不需要交费。`,
        }
      : {
          title: `${BILL_KINDS[bill.kind].name}已到账`,
          text: `${bill.case_number}${BILL_KINDS[bill.kind].name}${formatYuan(bill.amount_fen)}元已到账，交费凭证可以下载。`,
        },
  'payments.relieved': (bill) => ({
    title: `${BILL_KINDS[bill.kind].name}准予${bill.relief?.kind === 'defer' ? '缓交' : '减交'}`,
    text:
      bill.relief?.kind === 'defer'
        ? `${bill.case_number}${BILL_KINDS[bill.kind].name}准予缓交（${bill.relief.article}），请于${bill.due_on ? plainChineseDate(plainDate(bill.due_on)) : '期限内'}前交纳${formatYuan(bill.amount_fen)}元。`
        : `${bill.case_number}${BILL_KINDS[bill.kind].name}准予减交（${bill.relief?.article ?? ''}），应交${formatYuan(bill.amount_fen)}元，交费期限不变。`,
  }),
  'payments.overdue': (bill) => ({
    title: `${BILL_KINDS[bill.kind].name}逾期未交`,
    text: `${bill.case_number}${BILL_KINDS[bill.kind].name}${formatYuan(bill.amount_fen)}元在期限内没有到账。${consequenceOf(bill.kind)}法院作出裁定前仍可交纳。`,
  }),
  'payments.surplus': (bill, amountFen) => ({
    title: '多付的款项将原路退回',
    text: `${bill.case_number}收到多付款项${formatYuan(amountFen)}元，正在原路退回您的付款账户，无需申请。`,
  }),
  'payments.refunded': (bill, amountFen) => ({
    title: '多付的款项已退回',
    text: `${bill.case_number}多付的${formatYuan(amountFen)}元已由支付渠道原路退回，请留意付款账户。`,
  }),
};

const refunded = about.extend({
  refundId: z.string(),
  refundNo: z.string(),
  amountFen: z.number(),
  dueOn: z.string(),
  state: refundState,
});

/** What each state of a refund says to the payer; states that he need not hear of say nothing. */
const REFUND_WORDS: Partial<
  Record<RefundState, (told: z.infer<typeof refunded>) => { title: string; text: string }>
> = {
  requested: (told) => ({
    title: `法院决定退还诉讼费用${formatYuan(told.amountFen)}元`,
    text: `退费${told.refundNo}，将于${plainChineseDate(plainDate(told.dueOn))}前原路退回您的付款账户，无需申请。`,
  }),
  done: (told) => ({
    title: `诉讼费用${formatYuan(told.amountFen)}元已退回`,
    text: `退费${told.refundNo}已由支付渠道原路退回，请留意付款账户。`,
  }),
  'by-hand': (told) => ({
    title: `诉讼费用${formatYuan(told.amountFen)}元已转账退付`,
    text: `退费${told.refundNo}不能原路退回，法院已转账至您本人的账户，详见账单。`,
  }),
};

/** Tells the payer how far a refund has come; that it is sent again by the court is not told a second time. */
async function tellOfRefund(deps: PaymentsDeps, tx: Tx, event: DeliveredEvent): Promise<void> {
  const told = refunded.parse(event.payload);
  const bill = await billOf(tx, { courtId: told.courtId, id: told.billId });
  if (!bill) throw new Error(`bill ${told.billId} is gone`);
  const words = REFUND_WORDS[told.state]?.(told);
  if (!words) return;
  await notify(tx, deps.clock.now(), {
    ...words,
    recipientId: bill.payer_id,
    kind: event.topic,
    link: `/bills/${bill.court_id}/${bill.id}`,
    dedupeKey: `refund-${told.refundId}-${told.state}`,
  });
}

/** Tells the payer, once an event. */
async function tellPayer(deps: PaymentsDeps, tx: Tx, event: DeliveredEvent): Promise<void> {
  const { courtId, billId, amountFen } = about.parse(event.payload);
  const bill = await billOf(tx, { courtId, id: billId });
  const words = bill && WORDS[event.topic]?.(bill, amountFen ?? bill.amount_fen);
  if (!bill || !words) throw new Error(`nothing to say of ${event.topic}`);
  await notify(tx, deps.clock.now(), {
    ...words,
    recipientId: bill.payer_id,
    kind: event.topic,
    link: `/bills/${bill.court_id}/${bill.id}`,
    dedupeKey: event.id,
  });
}

/** What this room does when something has happened, here or below. */
export function paymentsConsumers(deps: PaymentsDeps): Consumer[] {
  return [
    {
      topic: 'delivery.effective',
      name: 'payments.start-period',
      handle: (tx, event) => startPeriod(deps, tx, event),
    },
    {
      topic: 'delivery.effective-changed',
      name: 'payments.recount-period',
      handle: (tx, event) => recountPeriod(deps, tx, event),
    },
    { topic: 'payments.bill-changed', name: 'payments.lawyer-list', handle: keepLawyerList },
    {
      topic: 'payments.refund-changed',
      name: 'payments.tell-of-refund',
      handle: (tx, event) => tellOfRefund(deps, tx, event),
    },
    ...Object.keys(WORDS).map((topic) => ({
      topic,
      name: `payments.tell-payer-${topic}`,
      handle: (tx: Tx, event: DeliveredEvent) => tellPayer(deps, tx, event),
    })),
  ];
}
