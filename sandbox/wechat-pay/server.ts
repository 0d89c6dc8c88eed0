import { createHash, randomBytes } from 'node:crypto';
import { createCallbacks } from '../callbacks.ts';
import type { Answer, Call, Route } from '../http.ts';
import { json, listen, router } from '../http.ts';
import type { Order } from '../ledger.ts';
import { openLedger } from '../ledger.ts';
import type { Running } from '../run-alone.ts';
import type { Desk } from './notices.ts';
import { notifyRefund } from './notices.ts';
import { CODE_URL, payerRoutes } from './payer.ts';
import { refundShape, rfc3339, tradeBill, transaction } from './shapes.ts';
import type { WechatKeys } from './signing.ts';
import { encryptResource, requestFault, signedHeaders } from './signing.ts';

export type WechatPayConfig = {
  readonly port: number;
  readonly host: string;
  readonly keys: WechatKeys;
  readonly stateFile?: string;
};

/** 微信支付 APIv3 (Native): signed requests, signed answers, encrypted callbacks, a page for the payer. */
export async function startWechatPay(config: WechatPayConfig): Promise<Running> {
  const ledger = openLedger('42000', config.stateFile);
  const callbacks = createCallbacks((status) => status >= 200 && status < 300);
  const running = await listen(config, (origin) => {
    const desk: Desk = { keys: config.keys, ledger, callbacks, origin };
    return router([...apiRoutes(desk), ...payerRoutes(desk), ...callbacks.routes]);
  });
  return { url: running.url, close: () => (callbacks.stop(), running.close()) };
}

const fault = (status: number, code: string, message: string): Answer => json(status, { code, message });

function apiRoutes(desk: Desk): readonly Route[] {
  const seen = new Set<string>();
  const bills = new Map<string, string>();
  const guarded =
    (handle: (call: Call) => Answer) =>
    (call: Call): Answer => {
      const why = requestFault(desk.keys, call, seen);
      const answer = why ? fault(401, 'SIGN_ERROR', why) : handle(call);
      return { ...answer, headers: { ...answer.headers, ...signedHeaders(desk.keys, answer.body ?? '') } };
    };
  const ownMerchant = (call: Call): boolean => call.url.searchParams.get('mchid') === desk.keys.mchid;
  const notFound = fault(404, 'ORDER_NOT_EXIST', '订单不存在');
  const shown = (order: Order | undefined): Answer =>
    order
      ? json(200, transaction(desk.keys, order, desk.ledger.refundsOf(order.outTradeNo).length > 0))
      : notFound;
  const base = '/v3/pay/transactions';

  return [
    ['POST', `${base}/native`, guarded((call) => native(desk, call))],
    [
      'GET',
      `${base}/out-trade-no/:no`,
      guarded((call) => (ownMerchant(call) ? shown(desk.ledger.find(call.params['no'] ?? '')) : notFound)),
    ],
    [
      'GET',
      `${base}/id/:id`,
      guarded((call) =>
        ownMerchant(call) ? shown(desk.ledger.findByTransaction(call.params['id'] ?? '')) : notFound,
      ),
    ],
    [
      'POST',
      `${base}/out-trade-no/:no/close`,
      guarded((call) => {
        const outcome = desk.ledger.close(call.params['no'] ?? '');
        if (outcome === 'unknown') return notFound;
        return outcome === 'paid' ? fault(400, 'ORDERPAID', '该订单已支付') : { status: 204 };
      }),
    ],
    ['POST', '/v3/refund/domestic/refunds', guarded((call) => refund(desk, call))],
    [
      'GET',
      '/v3/refund/domestic/refunds/:no',
      guarded((call) => {
        const found = desk.ledger.findRefund(call.params['no'] ?? '');
        const order = found && desk.ledger.find(found.outTradeNo);
        return order
          ? json(200, refundShape(found, order, Date.now()))
          : fault(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
      }),
    ],
    ['GET', '/v3/certificates', guarded(() => certificates(desk.keys))],
    [
      'GET',
      '/v3/bill/tradebill',
      guarded((call) => {
        const { paid, refunded } = desk.ledger.day(call.url.searchParams.get('bill_date') ?? '');
        if (paid.length + refunded.length === 0) return fault(400, 'NO_STATEMENT_EXIST', '账单文件不存在');
        const lines = refunded.flatMap((one) => {
          const order = desk.ledger.find(one.outTradeNo);
          return order ? [{ refund: one, order }] : [];
        });
        const bill = tradeBill(desk.keys, paid, lines);
        const token = randomBytes(16).toString('base64url');
        bills.set(token, bill);
        return json(200, {
          hash_type: 'SHA1',
          hash_value: createHash('sha1').update(bill).digest('hex'),
          download_url: `${desk.origin}/v3/billdownload/file?token=${token}`,
        });
      }),
    ],
    [
      'GET',
      '/v3/billdownload/file',
      guarded((call) => {
        const bill = bills.get(call.url.searchParams.get('token') ?? '');
        if (bill === undefined) return fault(404, 'RESOURCE_NOT_EXISTS', '账单不存在');
        return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: bill };
      }),
    ],
  ];
}

function native(desk: Desk, call: Call): Answer {
  const asked: {
    appid?: string;
    mchid?: string;
    description?: string;
    out_trade_no?: string;
    time_expire?: string;
    notify_url?: string;
    amount?: { total?: number };
  } = JSON.parse(call.body);
  const total = asked.amount?.total;
  if (asked.mchid !== desk.keys.mchid || asked.appid !== desk.keys.appid)
    return fault(400, 'APPID_MCHID_NOT_MATCH', '商户号与应用不匹配');
  if (!asked.out_trade_no || !/^[0-9A-Za-z_\-|*]{6,32}$/.test(asked.out_trade_no))
    return fault(400, 'PARAM_ERROR', '商户订单号格式错误');
  if (!Number.isInteger(total) || total === undefined || total < 1)
    return fault(400, 'PARAM_ERROR', '金额错误');
  if (!asked.description || asked.description.length > 127 || !asked.notify_url)
    return fault(400, 'PARAM_ERROR', '缺少商品描述或通知地址');
  const made = desk.ledger.create({
    outTradeNo: asked.out_trade_no,
    amountFen: total,
    description: asked.description,
    notifyUrl: asked.notify_url,
    ...(asked.time_expire ? { expiresAt: Date.parse(asked.time_expire) } : {}),
  });
  if ('order' in made) return json(200, { code_url: `${CODE_URL}${made.order.handle}` });
  if (made.conflict === 'paid') return fault(403, 'ORDERPAID', '该订单已支付');
  if (made.conflict === 'closed') return fault(403, 'ORDER_CLOSED', '订单已关闭');
  return fault(403, 'OUT_TRADE_NO_USED', '商户订单号重复');
}

function refund(desk: Desk, call: Call): Answer {
  const asked: {
    out_trade_no?: string;
    transaction_id?: string;
    out_refund_no?: string;
    reason?: string;
    notify_url?: string;
    amount?: { refund?: number; total?: number };
  } = JSON.parse(call.body);
  const order = asked.out_trade_no
    ? desk.ledger.find(asked.out_trade_no)
    : desk.ledger.findByTransaction(asked.transaction_id ?? '');
  if (!order) return fault(404, 'RESOURCE_NOT_EXISTS', '订单不存在');
  const { refunds } = desk.callbacks.behaviour();
  if (refunds === 'refuse') return fault(403, 'NOT_ENOUGH', '基本账户余额不足，请充值后重新发起');
  if (!asked.out_refund_no) return fault(400, 'PARAM_ERROR', '缺少商户退款单号');
  if (asked.amount?.total !== order.amountFen) return fault(400, 'INVALID_REQUEST', '订单金额与原订单不一致');
  const result = desk.ledger.refund({
    outRefundNo: asked.out_refund_no,
    outTradeNo: order.outTradeNo,
    refundFen: asked.amount.refund ?? 0,
    reason: asked.reason ?? '',
    ...(asked.notify_url ? { notifyUrl: asked.notify_url } : {}),
  });
  if ('refused' in result)
    return result.refused === 'too-much'
      ? fault(403, 'NOT_ENOUGH', '退款金额大于可退金额')
      : fault(400, 'INVALID_REQUEST', `退款请求与订单不符（${result.refused}）`);
  if (result.isNew && refunds === 'fail') desk.ledger.fail(result.refund.outRefundNo);
  if (result.isNew) notifyRefund(desk, result.refund, order);
  if (refunds === 'silent') return fault(500, 'SYSTEM_ERROR', '系统异常，请用相同参数重新调用');
  return json(200, refundShape(result.refund, order, Date.now()));
}

function certificates(keys: WechatKeys): Answer {
  return json(200, {
    data: [
      {
        serial_no: keys.platformSerial,
        effective_time: rfc3339(Date.now() - 86_400_000),
        expire_time: rfc3339(Date.now() + 365 * 86_400_000),
        encrypt_certificate: encryptResource(keys, 'certificate', keys.platformCertificate),
      },
    ],
  });
}
