import { createCallbacks } from '../callbacks.ts';
import type { Answer, Call, Route } from '../http.ts';
import { form, listen, redirect, router } from '../http.ts';
import { openLedger } from '../ledger.ts';
import { payerMessage } from '../payer-page.ts';
import type { Running } from '../run-alone.ts';
import type { Desk } from './desk.ts';
import { account, backTrans, query } from './back.ts';
import { instantOf, ORGANISATION } from './desk.ts';
import { payerRoutes } from './payer.ts';
import type { Params, UnionpayKeys } from './signing.ts';
import { isSigned, signed } from './signing.ts';

export type UnionpayConfig = {
  readonly port: number;
  readonly host: string;
  readonly keys: UnionpayKeys;
  readonly stateFile?: string;
};

/** 银联全渠道 (ACP 5.1.0, 网关支付): the form of the payer's browser, a page to choose a bank on, signed answers, notices and accounts. */
export async function startUnionpay(config: UnionpayConfig): Promise<Running> {
  const ledger = openLedger('9', config.stateFile);
  const callbacks = createCallbacks((status) => status === 200);
  const running = await listen(config, (origin) => {
    const desk: Desk = { keys: config.keys, ledger, callbacks, origin };
    return router([
      ['POST', '/gateway/api/frontTransReq.do', (call) => frontTrans(desk, call)],
      back('/gateway/api/queryTrans.do', desk, query),
      back('/gateway/api/backTransReq.do', desk, backTrans),
      back('/', desk, account),
      ...payerRoutes(desk),
      ...callbacks.routes,
    ]);
  });
  return { url: running.url, close: () => (callbacks.stop(), running.close()) };
}

const ECHOED = ['version', 'encoding', 'signMethod', 'txnType', 'txnSubType', 'bizType', 'accessType'];

/** An endpoint for the merchant's server: a signed request in, a signed answer out, whose values are not encoded. */
function back(path: string, desk: Desk, handle: (desk: Desk, params: Params) => Params | undefined): Route {
  return [
    'POST',
    path,
    (call) => {
      const params = form(call.body);
      const said = isSigned(desk.keys, params)
        ? handle(desk, params)
        : { respCode: '11', respMsg: '验证签名失败[9100004]' };
      if (!said) return { status: 504 };
      const echoed = Object.fromEntries(
        ECHOED.flatMap((name) => (params[name] ? [[name, params[name]]] : [])),
      );
      const answer = signed(desk.keys, { ...echoed, merId: params['merId'] ?? '', ...said });
      return {
        status: 200,
        headers: { 'content-type': 'text/html;charset=UTF-8' },
        body: Object.entries(answer)
          .map(([name, value]) => `${name}=${value}`)
          .join('&'),
      };
    },
  ];
}

/** The order begins to exist when the payer's browser posts the form. */
function frontTrans(desk: Desk, call: Call): Answer {
  const params = form(call.body);
  if (!isSigned(desk.keys, params))
    return payerMessage(ORGANISATION, 400, '验证签名失败', '商户的请求没有通过验签（respCode=11）。');
  const amount = Number(params['txnAmt']);
  const orderId = params['orderId'] ?? '';
  const ends = instantOf(params['payTimeout'] ?? '');
  const bad =
    params['txnType'] !== '01' ||
    !/^[0-9A-Za-z]{8,40}$/.test(orderId) ||
    !/^\d{14}$/.test(params['txnTime'] ?? '') ||
    !/^[1-9]\d{0,11}$/.test(params['txnAmt'] ?? '');
  if (bad || !params['backUrl'] || !params['frontUrl'])
    return payerMessage(
      ORGANISATION,
      400,
      '报文格式错误',
      '商户的请求缺少订单号、金额或者通知地址（respCode=13）。',
    );
  const made = desk.ledger.create({
    outTradeNo: orderId,
    sentAt: params['txnTime'] ?? '',
    amountFen: amount,
    description: params['orderDesc'] ?? '',
    notifyUrl: params['backUrl'],
    returnUrl: params['frontUrl'],
    ...(ends === undefined ? {} : { expiresAt: ends }),
  });
  if ('order' in made) return redirect(`/pay?order=${made.order.handle}`);
  const why = { paid: '订单已支付', closed: '订单已超时', different: '订单信息与之前不一致' }[made.conflict];
  return payerMessage(ORGANISATION, 409, '不能支付', why);
}
