import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createCallbacks } from '../callbacks.ts';
import type { Answer, Call, Route } from '../http.ts';
import { form, listen, redirect, router } from '../http.ts';
import type { Order } from '../ledger.ts';
import { openLedger, shanghaiTime, yuan } from '../ledger.ts';
import { payerMessage, payerPage } from '../payer-page.ts';
import type { Running } from '../run-alone.ts';
import type { Desk } from './api.ts';
import { BUYER, METHODS, failure, fen } from './api.ts';
import type { AlipayKeys } from './signing.ts';
import { isSigned, signNotice, signText } from './signing.ts';

export type AlipayConfig = {
  readonly port: number;
  readonly host: string;
  readonly keys: AlipayKeys;
  readonly stateFile?: string;
};

const ORGANISATION = '支付宝（模拟）';

/** 支付宝开放平台网关: signed requests and answers, the payer's page, and signed form-encoded notices. */
export async function startAlipay(config: AlipayConfig): Promise<Running> {
  const ledger = openLedger('2026', config.stateFile);
  const callbacks = createCallbacks((status, body) => status === 200 && body.trim() === 'success');
  const running = await listen(config, (origin) => {
    const desk: Desk = { keys: config.keys, ledger, callbacks, origin, bills: new Map() };
    const gateway = (call: Call) => answerGateway(desk, call);
    return router(
      [
        ['GET', '/gateway.do', gateway],
        ['POST', '/gateway.do', gateway],
        ...payerRoutes(desk),
        ...callbacks.routes,
      ],
      (request, response) => sendBill(desk, request, response),
    );
  });
  return { url: running.url, close: () => (callbacks.stop(), running.close()) };
}

/** Parameters come partly in the address and partly in the body; both are signed. */
function answerGateway(desk: Desk, call: Call): Answer {
  const params = { ...Object.fromEntries(call.url.searchParams), ...form(call.body) };
  const method = params['method'] ?? '';
  const signed = params['app_id'] === desk.keys.appId && isSigned(desk.keys, params);
  if (method === 'alipay.trade.page.pay') {
    if (!signed)
      return payerMessage(ORGANISATION, 400, '验签出错', '商户的请求没有通过验签（invalid-signature）。');
    return openCashier(desk, params);
  }
  const handle = METHODS[method];
  let content = failure(
    'isv.invalid-signature',
    '验签出错，建议检查签名字符串或签名私钥',
    '40002',
    'Invalid Arguments',
  );
  if (signed) {
    const biz: Record<string, unknown> = JSON.parse(params['biz_content'] ?? '{}');
    content = handle
      ? handle(desk, biz)
      : failure('isv.invalid-method', '不存在的方法名', '40002', 'Invalid Arguments');
  }
  const text = JSON.stringify(content);
  const key = `${method.replaceAll('.', '_')}_response`;
  return {
    status: 200,
    headers: { 'content-type': 'text/html;charset=utf-8' },
    body: `{"${key}":${text},"sign":"${signText(desk.keys, text)}"}`,
  };
}

/** The trade begins to exist when the payer opens the cashier, not before: as with the real one. */
function openCashier(desk: Desk, params: Readonly<Record<string, string>>): Answer {
  const biz: { out_trade_no?: string; total_amount?: string; subject?: string; time_expire?: string } =
    JSON.parse(params['biz_content'] ?? '{}');
  const amountFen = fen(biz.total_amount ?? '');
  if (!biz.out_trade_no || !(amountFen > 0) || !biz.subject)
    return payerMessage(ORGANISATION, 400, '参数有误', '商户的请求缺少订单号、金额或者标题。');
  const made = desk.ledger.create({
    outTradeNo: biz.out_trade_no,
    amountFen,
    description: biz.subject,
    notifyUrl: params['notify_url'] ?? '',
    ...(params['return_url'] ? { returnUrl: params['return_url'] } : {}),
    ...(biz.time_expire ? { expiresAt: Date.parse(`${biz.time_expire.replace(' ', 'T')}+08:00`) } : {}),
  });
  if ('order' in made) return redirect(`/pay?trade=${made.order.handle}`);
  const why = { paid: '订单已支付', closed: '订单已关闭', different: '订单信息与之前不一致' }[made.conflict];
  return payerMessage(ORGANISATION, 409, '不能支付', why);
}

/** GET /pay?trade=… shows the order; POST /pay {trade, act: pay|cancel} decides and goes back to the merchant. */
function payerRoutes(desk: Desk): readonly Route[] {
  const gone = payerMessage(ORGANISATION, 404, '订单不存在', '请回到原来的网站重新付款。');
  const orderOf = (trade: string | null | undefined) => (trade ? desk.ledger.findByHandle(trade) : undefined);
  return [
    [
      'GET',
      '/pay',
      (call) => {
        const order = orderOf(call.url.searchParams.get('trade'));
        return order ? payerPage(ORGANISATION, order, { name: 'trade', value: order.handle }, '付款') : gone;
      },
    ],
    [
      'POST',
      '/pay',
      (call) => {
        const fields = form(call.body);
        const order = orderOf(fields['trade']);
        if (!order) return gone;
        const back = (query: string): Answer | undefined =>
          order.returnUrl
            ? redirect(`${order.returnUrl}${order.returnUrl.includes('?') ? '&' : '?'}${query}`)
            : undefined;
        const number = `out_trade_no=${encodeURIComponent(order.outTradeNo)}`;
        if (fields['act'] !== 'pay')
          return back(number) ?? payerMessage(ORGANISATION, 200, '已取消', '本次没有付款。');
        const paid = desk.ledger.pay(order.outTradeNo);
        if (!paid) return payerMessage(ORGANISATION, 409, '不能支付', '这笔订单已经支付或者关闭。');
        if (paid.notifyUrl) notifyPaid(desk, paid);
        return (
          back(`${number}&trade_no=${paid.transactionId ?? ''}&total_amount=${yuan(paid.amountFen)}`) ??
          payerMessage(ORGANISATION, 200, '付款成功', '可以关闭本页，回到原来的网站查看结果。')
        );
      },
    ],
  ];
}

function notifyPaid(desk: Desk, paid: Order): void {
  const notifyId = `${Date.now()}${randomBytes(12).toString('hex')}`;
  desk.callbacks.send({
    subject: paid.outTradeNo,
    url: paid.notifyUrl,
    compose: ({ forged, behaviour }) => {
      const amount = yuan(paid.amountFen + behaviour.misstateFen);
      const params: Record<string, string> = {
        notify_time: shanghaiTime(Date.now() - behaviour.staleSeconds * 1000),
        notify_type: 'trade_status_sync',
        notify_id: notifyId,
        app_id: desk.keys.appId,
        charset: 'utf-8',
        version: '1.0',
        sign_type: 'RSA2',
        trade_no: paid.transactionId ?? '',
        out_trade_no: paid.outTradeNo,
        trade_status: 'TRADE_SUCCESS',
        total_amount: amount,
        receipt_amount: amount,
        subject: paid.description,
        gmt_create: shanghaiTime(paid.createdAt),
        gmt_payment: shanghaiTime(paid.paidAt ?? paid.createdAt),
        seller_id: desk.keys.sellerId,
        buyer_id: BUYER,
      };
      const sign = signNotice(desk.keys, params);
      // A forger knows the form but not the key.
      params['sign'] = forged ? Buffer.from(sign, 'base64').reverse().toString('base64') : sign;
      return {
        headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
        body: new URLSearchParams(params).toString(),
      };
    },
  });
}

function sendBill(desk: Desk, request: IncomingMessage, response: ServerResponse): void {
  const bill = desk.bills.get(request.url?.replace(/^\/bill\//, '') ?? '');
  if (bill) response.writeHead(200, { 'content-type': 'application/zip' }).end(bill);
  else response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个地址');
}
