import { z } from 'zod';
import { anyone, only } from '#kernel/access/who.ts';
import { ANSWERED, type Call, pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { addDays, plainDate, toPlainDate } from '#law/time.ts';
import { mustBeAbleToRead } from '#modules/identity/index.ts';
import { courtIdSchema } from '#modules/reference/index.ts';
import { receiveCallback } from './acts/callback.ts';
import { followForPage } from './acts/follow.ts';
import { CALLBACK_PATHS, startPayment } from './acts/start.ts';
import type { PaymentsDeps } from './deps.ts';
import { billsOfCourt, billsOfLawyer, reconciliationOf } from './lists.ts';
import { checkRefundMachine } from './refund-machine.ts';
import { refundRoutes } from './refund-routes.ts';
import { attemptOf, billOf } from './queries.ts';
import { receiptPdf } from './receipt.ts';
import { refusePayments } from './refusals.ts';
import { seenBill } from './seen-bill.ts';
import type { PaymentAttemptTable } from './tables.ts';
import {
  attemptView,
  billRow,
  billState,
  billView,
  type ChannelId,
  channelId,
  CHANNELS,
  deskBillRow,
  reconciliationDay,
} from './terms.ts';
import { viewOfAttempt, viewOfBill } from './views.ts';

const billRef = z.object({ courtId: courtIdSchema, id: z.uuid() });
const attemptRef = billRef.extend({ attemptId: z.uuid() });
const reading = only(['lawyer'], { scope: 'payment.read' });
const listed = pageQuery.extend({
  state: billState.optional(),
  filingId: z.uuid().optional(),
  caseId: z.uuid().optional(),
  applicationId: z.uuid().optional(),
});

/** Every route of this room. */
export function paymentsRoutes(deps: PaymentsDeps): Route[] {
  checkRefundMachine();
  return [...payerRoutes(deps), ...deskRoutes(deps), ...refundRoutes(deps), ...callbackRoutes(deps)];
}

function payerRoutes(deps: PaymentsDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/bills',
      name: 'payments.bills',
      summary: '我的诉讼费账单，最近的在前，可按状态、立案申请、案件、申请筛选',
      who: reading,
      audit: { none: '本人查看本人的账单' },
      pace: 'read',
      query: listed,
      output: pageOf(billRow),
      handle: async ({ actor, query }) => {
        const reader = mustBeAbleToRead(actor);
        return isRefusal(reader) ? reader : billsOfLawyer(deps.db, reader.id, query);
      },
    }),
    route({
      method: 'GET',
      path: '/api/bills/:courtId/:id',
      name: 'payments.bill',
      summary: '一份账单：费用计算步骤、交费期限及其计算、支付单、凭证、可办事项',
      who: only(['lawyer', 'staff'], { scope: 'payment.read' }),
      audit: { none: '交款人或者受理法院查看账单，不含个人敏感信息' },
      pace: 'read',
      params: billRef,
      output: billView,
      handle: async ({ actor, params }) => {
        const bill = await seenBill(deps, actor, params);
        if (isRefusal(bill)) return bill;
        return actor ? viewOfBill(deps, actor, bill) : refusePayments('payments.not-found');
      },
    }),
    route({
      method: 'POST',
      path: '/api/bills/:courtId/:id/payments',
      name: 'payments.start',
      summary:
        '发起支付：微信支付返回二维码内容，支付宝返回跳转地址，网上银行返回待提交的表单；未到期的支付单会被继续使用',
      who: only(['lawyer'], { scope: 'payment.write' }),
      audit: 'payments.start',
      pace: 'write',
      params: billRef,
      body: z.object({ channel: channelId }),
      output: attemptView,
      handle: async ({ context, params, body }) => {
        const attempt = await startPayment(deps, context, { bill: params, channel: body.channel });
        return isRefusal(attempt) ? attempt : shownAttempt(deps, attempt);
      },
    }),
    route({
      method: 'GET',
      path: '/api/bills/:courtId/:id/payments/:attemptId',
      name: 'payments.attempt',
      summary: '一次支付的状态；页面轮询时会向支付渠道核实',
      who: reading,
      audit: { none: '本人查看本人的支付单；因核实而入账的，另留入账记录' },
      pace: 'read',
      params: attemptRef,
      output: attemptView,
      handle: async ({ actor, params }) => {
        const bill = await seenBill(deps, actor, params);
        if (isRefusal(bill)) return bill;
        const attempt = await attemptOf(deps.db, { courtId: params.courtId, id: params.attemptId });
        if (!attempt || attempt.bill_id !== bill.id) return refusePayments('payments.not-found');
        await followForPage(deps, attempt);
        return shownAttempt(deps, attempt);
      },
    }),
    route({
      method: 'GET',
      path: '/api/bills/:courtId/:id/receipt.pdf',
      name: 'payments.receipt',
      summary: '下载交费凭证（PDF）',
      who: only(['lawyer', 'staff'], { scope: 'payment.read' }),
      audit: 'payments.receipt',
      pace: 'heavy',
      params: billRef,
      output: 'raw',
      handle: async ({ actor, context, params, reply }) => {
        const bill = await seenBill(deps, actor, params);
        const made = isRefusal(bill) ? bill : await receiptPdf(deps, context, bill);
        if (isRefusal(made)) return made;
        reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(made.name)}`);
        reply
          .header('cache-control', 'private, no-store')
          .type('application/pdf')
          .send(Buffer.from(made.pdf));
        return ANSWERED;
      },
    }),
  ];
}

function deskRoutes(deps: PaymentsDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/desk/bills',
      name: 'payments.desk-bills',
      summary: '本院诉讼费账单，可按状态、立案申请、案件、申请筛选；逾期未交的待裁定是否按撤诉处理',
      who: only(['staff'], { scope: 'desk' }),
      audit: { none: '本院工作人员查看本院账单' },
      pace: 'read',
      query: listed,
      output: pageOf(deskBillRow),
      handle: async ({ actor, query }) =>
        actor?.kind === 'staff'
          ? billsOfCourt(deps.db, actor.courtId, query)
          : refusePayments('payments.not-found'),
    }),
    route({
      method: 'GET',
      path: '/api/desk/reconciliation',
      name: 'payments.desk-reconciliation',
      summary: '本院与支付渠道的逐日对账结果及差异，默认最近三十日',
      who: only(['staff'], { roles: ['court-admin'], scope: 'desk' }),
      audit: { none: '法院管理员查看本院对账结果' },
      pace: 'read',
      query: z.object({ since: z.iso.date().optional() }),
      output: z.object({ days: z.array(reconciliationDay) }),
      handle: async ({ actor, query }) => {
        if (actor?.kind !== 'staff') return refusePayments('payments.not-found');
        const today = toPlainDate(deps.clock.now());
        const earliest = addDays(today, -92);
        const since = query.since ? plainDate(query.since) : addDays(today, -30);
        return { days: await reconciliationOf(deps.db, actor.courtId, since < earliest ? earliest : since) };
      },
    }),
  ];
}

function callbackRoutes(deps: PaymentsDeps): Route[] {
  return (Object.keys(CHANNELS) as ChannelId[]).map((channel) =>
    route({
      method: 'POST',
      path: CALLBACK_PATHS[channel],
      name: `payments.callback-${channel}`,
      summary: `${CHANNELS[channel].name}支付通知`,
      who: anyone('the channel signs what it sends; a message with a bad signature is refused with 401'),
      audit: 'payments.callback',
      pace: 'callback',
      rawBody: true,
      output: 'raw',
      handle: (call) => answerCallback(deps, channel, call),
    }),
  );
}

async function answerCallback(
  deps: PaymentsDeps,
  channel: ChannelId,
  { request, reply, context }: Call<undefined, undefined, undefined>,
): Promise<typeof ANSWERED> {
  const callback = { headers: request.headers, rawBody: rawText(request.body) };
  const answer = await receiveCallback(deps, channel, callback, {
    requestId: context.requestId,
    ip: context.ip,
  });
  reply.code(answer.status).type(answer.contentType).send(answer.body);
  return ANSWERED;
}

/** The bytes that were signed. A route with `rawBody` gets its body unparsed. */
function rawText(body: unknown): string {
  if (typeof body === 'string') return body;
  if (Buffer.isBuffer(body)) return body.toString('utf8');
  throw new Error('a call-back without its raw body');
}

async function shownAttempt(deps: PaymentsDeps, attempt: PaymentAttemptTable) {
  const now = (await attemptOf(deps.db, { courtId: attempt.court_id, id: attempt.id })) ?? attempt;
  const bill = await billOf(deps.db, { courtId: attempt.court_id, id: attempt.bill_id });
  return viewOfAttempt(now, bill?.state ?? 'open');
}
