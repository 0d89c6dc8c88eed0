import type { Answer } from './http.ts';
import { html } from './http.ts';
import type { Order } from './ledger.ts';
import { yuan } from './ledger.ts';
import { escapeHtml, page } from './page.ts';

const STATES: Readonly<Record<Order['state'], string>> = {
  pending: '待支付',
  paid: '已支付',
  closed: '已关闭',
};

/** What the payer sees: amount, purpose, and two buttons while the order can still be paid. `hidden` names the order in the post. */
export function payerPage(
  organisation: string,
  order: Order,
  hidden: { name: string; value: string },
  payWord: string,
): Answer {
  const buttons =
    order.state === 'pending'
      ? `<form method="post" action="/pay"><input type="hidden" name="${hidden.name}" value="${escapeHtml(hidden.value)}">
<div class="row"><button class="first" name="act" value="pay">${payWord}</button><button name="act" value="cancel">取消</button></div></form>`
      : `<p role="status">${STATES[order.state]}</p>`;
  return html(
    200,
    page(
      organisation,
      '收银台',
      `<p class="amount">¥${yuan(order.amountFen)}</p><dl><dt>用途</dt><dd>${escapeHtml(order.description)}</dd>
<dt>商户订单号</dt><dd>${escapeHtml(order.outTradeNo)}</dd><dt>状态</dt><dd>${STATES[order.state]}</dd></dl>${buttons}`,
    ),
  );
}

/** What the payer sees after the act. */
export const payerMessage = (organisation: string, status: number, title: string, text: string): Answer =>
  html(status, page(organisation, title, `<p role="status">${escapeHtml(text)}</p>`));
