import type { Route } from '../http.ts';
import { form } from '../http.ts';
import type { Order } from '../ledger.ts';
import { payerMessage, payerPage } from '../payer-page.ts';
import type { Desk } from './notices.ts';
import { notifyPaid } from './notices.ts';

const ORGANISATION = '微信支付（模拟）';
export const CODE_URL = 'weixin://wxpay/bizpayurl?pr=';

/** The "phone": GET /pay?code_url=… shows the order, POST /pay {code_url, act: pay|cancel} decides. */
export function payerRoutes(desk: Desk): readonly Route[] {
  const orderOf = (codeUrl: string): Order | undefined =>
    codeUrl.startsWith(CODE_URL) ? desk.ledger.findByHandle(codeUrl.slice(CODE_URL.length)) : undefined;
  const gone = payerMessage(ORGANISATION, 404, '二维码无效', '请回到原来的网站重新获取二维码。');
  return [
    [
      'GET',
      '/pay',
      (call) => {
        const codeUrl = call.url.searchParams.get('code_url') ?? '';
        const order = orderOf(codeUrl);
        return order ? payerPage(ORGANISATION, order, { name: 'code_url', value: codeUrl }, '支付') : gone;
      },
    ],
    [
      'POST',
      '/pay',
      (call) => {
        const fields = form(call.body);
        const order = orderOf(fields['code_url'] ?? '');
        if (!order) return gone;
        if (fields['act'] !== 'pay') return payerMessage(ORGANISATION, 200, '已取消', '本次没有付款。');
        const paid = desk.ledger.pay(order.outTradeNo);
        if (!paid) return payerMessage(ORGANISATION, 409, '不能支付', '这笔订单已经支付或者关闭。');
        notifyPaid(desk, paid);
        return payerMessage(ORGANISATION, 200, '支付成功', '可以关闭本页，回到原来的网站查看结果。');
      },
    ],
  ];
}
