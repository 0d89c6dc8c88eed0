import type { Answer, Route } from '../http.ts';
import { form, html } from '../http.ts';
import type { Order } from '../ledger.ts';
import { escapeHtml, page } from '../page.ts';
import { payerMessage, payerPage } from '../payer-page.ts';
import type { Desk } from './desk.ts';
import { notifyPaid, ORGANISATION, paidFacts } from './desk.ts';
import type { Params } from './signing.ts';
import { signed } from './signing.ts';

/** GET /pay?order=… shows the order, POST /pay {order, act: pay|cancel} decides; then a form leads back to the merchant's frontUrl. */
export function payerRoutes(desk: Desk): readonly Route[] {
  const gone = payerMessage(ORGANISATION, 404, '订单不存在', '请回到原来的网站重新付款。');
  const orderOf = (handle: string | null | undefined) =>
    handle ? desk.ledger.findByHandle(handle) : undefined;
  return [
    [
      'GET',
      '/pay',
      (call) => {
        const order = orderOf(call.url.searchParams.get('order'));
        return order
          ? payerPage(ORGANISATION, order, { name: 'order', value: order.handle }, '登录网上银行付款')
          : gone;
      },
    ],
    [
      'POST',
      '/pay',
      (call) => {
        const fields = form(call.body);
        const order = orderOf(fields['order']);
        if (!order) return gone;
        if (fields['act'] !== 'pay') return back(desk, order, '已取消', '本次没有付款。');
        const paid = desk.ledger.pay(order.outTradeNo);
        if (!paid) return payerMessage(ORGANISATION, 409, '不能支付', '这笔订单已经支付或者超时。');
        notifyPaid(desk, paid);
        return back(desk, paid, '付款成功', '请返回商户查看结果。');
      },
    ],
  ];
}

/** The result, with the form that the payer's browser posts to the merchant (前台通知). */
function back(desk: Desk, order: Order, title: string, text: string): Answer {
  const content: Params =
    order.state === 'paid'
      ? paidFacts(desk, order)
      : { ...paidFacts(desk, order), respCode: '01', respMsg: '交易失败', queryId: '' };
  const fields = Object.entries(signed(desk.keys, content))
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
    .join('');
  return html(
    200,
    page(
      ORGANISATION,
      title,
      `<p role="status">${text}</p><form method="post" action="${escapeHtml(order.returnUrl ?? '')}">${fields}
<div class="row"><button class="first">返回商户</button></div></form>`,
    ),
  );
}
