import assert from 'node:assert/strict';
import type { ApiClient } from '#db/demo/client.ts';
import { systemActor } from '#kernel/access/actor.ts';
import { act, type Unit } from '#kernel/acts/index.ts';
import { systemClock } from '#kernel/clock.ts';
import type { Database } from '#kernel/db/database.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { addDays, toPlainDate } from '#law/time.ts';
import { createBill, requestRefund } from '#modules/payments/index.ts';
import type { Platform } from '../../platform.ts';
import { accepted, type Kind, turned } from './kind.ts';
import { type Raw, type Recorder, send } from './recorder.ts';

/** Who pays, where, and by which door of the database the court's side of it is made. */
export type Till = {
  court: string;
  platform: Platform;
  outside: Recorder;
  app: Database;
  owner: Database;
  lawyer: ApiClient;
  lawyerId: string;
};

/** What an act of the court would do, done here, so that there is something to pay and to give back. */
async function doing<T extends object>(
  { app, court }: Till,
  work: (unit: Unit) => Promise<T | Refusal>,
): Promise<T> {
  const context = { db: app.db, clock: systemClock, actor: systemActor('检查'), requestId: newId() };
  const spec = { name: 'cases.open', subject: { type: 'case', id: newId(), courtId: court } };
  const done = await act(context, spec, work as never);
  if (isRefusal(done)) throw new Error(done.refused);
  return done as T; // what these acts answer is JSON
}

type Channel = 'wechat' | 'alipay' | 'bank';
type Order = {
  codeUrl: string | null;
  redirectUrl: string | null;
  form: { action: string; fields: object } | null;
};
type Paid = { billId: string; notice: Raw };
const CALLBACKS = {
  wechat: '/api/callbacks/wechat-pay',
  alipay: '/api/callbacks/alipay',
  bank: '/api/callbacks/unionpay',
} as const;

/** A bill, paid at the channel; the message about it is caught on its way. */
async function paidAt(till: Till, channel: Channel): Promise<Paid> {
  const { platform, outside, lawyer, lawyerId } = till;
  const { billId } = await doing(till, (unit) =>
    createBill(unit, {
      courtId: till.court,
      caseId: newId(),
      caseNumber: '（2026）豫0102民初1号',
      filingId: newId(),
      payerId: lawyerId,
      kind: 'acceptance-fee',
      amountFen: 1_000,
      steps: [{ label: '标的额', amount: 1_000, article: '《诉讼费用交纳办法》第十三条第一项' }],
      title: '案件受理费',
    }),
  );
  assert.ok(billId);
  const order = await lawyer.send<Order>('POST', `/api/bills/${till.court}/${billId}/payments`, { channel });
  const fields = new URLSearchParams({ act: 'pay' });
  const { sandbox } = platform;
  if (channel === 'wechat') fields.set('code_url', order.codeUrl ?? '');
  else if (channel === 'alipay') {
    const cashier = await fetch(order.redirectUrl ?? '');
    fields.set('trade', new URL(cashier.url).searchParams.get('trade') ?? '');
  } else {
    const body = new URLSearchParams(order.form?.fields as Record<string, string>);
    const page = await fetch(order.form?.action ?? '', { method: 'POST', body });
    fields.set('order', new URL(page.url).searchParams.get('order') ?? '');
  }
  const shop = { wechat: sandbox.wechatPay, alipay: sandbox.alipay, bank: sandbox.unionpay }[channel];
  await fetch(`${shop}/pay`, { method: 'POST', redirect: 'manual', body: fields });
  return { billId, notice: await outside.next(CALLBACKS[channel]) };
}

/** A refund that the court decided; the channel's message about it is caught on its way. */
async function refundAt(till: Till, channel: Channel): Promise<Raw> {
  const { platform, outside, owner } = till;
  const { billId, notice } = await paidAt(till, channel);
  await send(platform.url, notice);
  const { rows } = await owner.pool.query<{ id: string }>('select id from receipt where bill_id = $1', [
    billId,
  ]);
  await doing(till, (unit) =>
    requestRefund(unit, {
      courtId: till.court,
      receiptId: rows[0]?.id ?? '',
      amountFen: 400,
      why: '准许撤诉',
      ground: 'withdrawn',
      dueOn: addDays(toPlainDate(systemClock.now()), 15),
    }),
  );
  return outside.next(CALLBACKS[channel]);
}

const withHeader = (raw: Raw, name: string, value: string): Raw => ({
  ...raw,
  headers: { ...raw.headers, [name]: value },
});

const wechat = (what: string, make: () => Promise<Raw>): Kind => ({
  what,
  make,
  good: accepted,
  spoilt: (raw) => [
    { ...raw, body: `${raw.body} ` },
    withHeader(raw, 'wechatpay-timestamp', String(Math.floor(Date.parse(systemClock.now()) / 1_000) - 3_600)),
    withHeader(raw, 'wechatpay-signature', Buffer.from('x'.repeat(256)).toString('base64')),
  ],
});
/** Channels that sign the fields of a form. */
const form = (what: string, make: () => Promise<Raw>): Kind => ({
  what,
  make,
  good: accepted,
  spoilt: (raw) => [
    { ...raw, body: turned(raw.body, /((?:total_amount|txnAmt)=)([^&]+)/u, (_, name) => `${name}99999`) },
    { ...raw, body: turned(raw.body, /((?:sign|signature)=)([^&]{8})/u, (_, name) => `${name}AAAAAAAA`) },
    {
      ...raw,
      body: turned(
        raw.body,
        /((?:out_trade_no|orderId)=[^&]{8})([^&])/u,
        (_, before, one) => `${before}${one === 'Z' ? 'Y' : 'Z'}`,
      ),
    },
  ],
});

/** The kinds of messages of the three channels, by the name of their door. */
export const channelKinds = (till: Till): Readonly<Record<string, readonly Kind[]>> => ({
  'payments.callback-wechat': [
    wechat('payment', async () => (await paidAt(till, 'wechat')).notice),
    wechat('refund', () => refundAt(till, 'wechat')),
  ],
  // Alipay tells nothing of a refund: its answer is the end of it, and the daily bill
  'payments.callback-alipay': [form('payment', async () => (await paidAt(till, 'alipay')).notice)],
  'payments.callback-bank': [
    form('payment', async () => (await paidAt(till, 'bank')).notice),
    form('refund', () => refundAt(till, 'bank')),
  ],
  'payments.returned': [broughtBack(till)],
});

/** The payer's browser is posted back by the bank; nothing is believed of it. */
function broughtBack({ court }: Till): Kind {
  const at = `${court}/${newId()}`;
  return {
    what: 'the payer’s browser',
    make: async () => ({
      method: 'POST',
      path: `/api/payments/returned/${at}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'respCode=00&txnAmt=1',
    }),
    good: ({ status, location }) => status === 303 && location === `/bills/${at}`,
    spoilt: () => [],
  };
}
