import { z } from 'zod';
import { anyone, only } from '#kernel/access/who.ts';
import { ANSWERED, pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { courtIdSchema } from '#modules/reference/index.ts';
import { refundByHand, retryRefund } from './acts/court-refund.ts';
import type { PaymentsDeps } from './deps.ts';
import { refundsOfCourt } from './lists.ts';
import { refundNoticePdf } from './refund-notice.ts';
import { refundOf } from './refund-queries.ts';
import { refusePayments } from './refusals.ts';
import { seenBill } from './seen-bill.ts';
import { byHandInput, deskRefundRow, refundState } from './terms.ts';

const billRef = z.object({ courtId: courtIdSchema, id: z.uuid() });
const REFUNDERS = only(['staff'], { roles: ['registrar', 'court-admin'], scope: 'desk' });

/** Routes of giving back, and the door by which a payer's browser comes back from a bank. */
export function refundRoutes(deps: PaymentsDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/bills/:courtId/:id/refunds/:refundId/notice.pdf',
      name: 'payments.refund-notice',
      summary: '下载退还诉讼费用通知书（PDF）',
      who: only(['lawyer', 'staff'], { scope: 'payment.read' }),
      audit: 'payments.refund-notice',
      pace: 'heavy',
      params: billRef.extend({ refundId: z.uuid() }),
      output: 'raw',
      handle: async ({ actor, context, params, reply }) => {
        const bill = await seenBill(deps, actor, params);
        if (isRefusal(bill)) return bill;
        const refund = await refundOf(deps.db, { courtId: params.courtId, id: params.refundId });
        if (refund?.bill_id !== bill.id) return refusePayments('payments.refund-not-found');
        const { pdf, name } = await refundNoticePdf(deps, context, bill, refund);
        reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
        reply.header('cache-control', 'private, no-store').type('application/pdf').send(Buffer.from(pdf));
        return ANSWERED;
      },
    }),
    route({
      method: 'GET',
      path: '/api/desk/refunds',
      name: 'payments.desk-refunds',
      summary: '本院退还的诉讼费用，可按状态筛选；原路退回未成功的附原因和处理办法',
      who: only(['staff'], { scope: 'desk' }),
      audit: { none: '本院工作人员查看本院退费' },
      pace: 'read',
      query: pageQuery.extend({ state: refundState.optional() }),
      output: pageOf(deskRefundRow),
      handle: async ({ actor, query }) =>
        actor?.kind === 'staff'
          ? refundsOfCourt(deps.db, actor, deps.clock.now(), query)
          : refusePayments('payments.refund-not-found'),
    }),
    route({
      method: 'POST',
      path: '/api/desk/refunds/:id/retry',
      name: 'payments.refund-retry',
      summary: '再次发起原路退回未成功的退费，退款单号不变',
      who: REFUNDERS,
      audit: 'payments.refund-retry',
      pace: 'write',
      params: z.object({ id: z.uuid() }),
      output: z.object({ state: refundState }),
      handle: async ({ actor, context, params }) =>
        actor?.kind === 'staff'
          ? retryRefund(context, { courtId: actor.courtId, id: params.id })
          : refusePayments('payments.refund-not-found'),
    }),
    route({
      method: 'POST',
      path: '/api/desk/refunds/:id/by-hand',
      name: 'payments.refund-by-hand',
      summary: '登记转账退付：渠道不能原路退回的，已转账至交款人本人账户；登记前向渠道核实没有退回',
      who: REFUNDERS,
      audit: 'payments.refund-by-hand',
      pace: 'write',
      params: z.object({ id: z.uuid() }),
      body: byHandInput,
      output: z.object({ state: refundState }),
      handle: async ({ actor, context, params, body }) =>
        actor?.kind === 'staff'
          ? refundByHand(deps, context, { courtId: actor.courtId, id: params.id }, body)
          : refusePayments('payments.refund-not-found'),
    }),
    route({
      method: 'POST',
      path: '/api/payments/returned/:courtId/:id',
      name: 'payments.returned',
      summary: '网上银行付款后浏览器返回账单页；所附内容不作为付款依据',
      who: anyone(
        'a bank posts the payer’s browser back; nothing is believed, it only leads to the bill’s page',
      ),
      audit: { none: '只转到账单页，不读取所附内容' },
      pace: 'callback',
      rawBody: true,
      params: billRef,
      output: 'raw',
      handle: async ({ params, reply }) => {
        reply.redirect(`/bills/${params.courtId}/${params.id}`, 303);
        return ANSWERED;
      },
    }),
  ];
}
