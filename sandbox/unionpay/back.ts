import { deflateSync } from 'node:zlib';
import type { Order, Refund } from '../ledger.ts';
import { zipOfGbk } from '../alipay/bill.ts';
import type { Desk } from './desk.ts';
import { compact, notifyRefund, paidFacts, queryId, REFUND_PROCESSING_MS, settleDate } from './desk.ts';
import type { Params } from './signing.ts';

const fault = (respCode: string, respMsg: string): Params => ({ respCode, respMsg });

/** 交易状态查询 (00/00/000000): by number and time of the order or refund together. */
export function query(desk: Desk, params: Params): Params {
  const { orderId = '', txnTime } = params;
  const asked = { orderId, txnTime: txnTime ?? '', respCode: '00', respMsg: '成功[0000000]' };
  const order = desk.ledger.find(orderId);
  if (order && order.sentAt === txnTime) {
    if (order.state === 'paid')
      return { ...asked, ...known(paidFacts(desk, order)), origRespCode: '00', origRespMsg: '成功' };
    const why = order.state === 'closed' ? ['45', '超时'] : ['05', '等待持卡人支付'];
    return {
      ...asked,
      txnAmt: String(order.amountFen),
      origRespCode: why[0] ?? '',
      origRespMsg: why[1] ?? '',
    };
  }
  const refund = desk.ledger.findRefund(orderId);
  if (!refund || refund.sentAt !== txnTime) return { orderId, ...fault('34', '查无此交易[2600000]') };
  const open = Date.now() - refund.at < REFUND_PROCESSING_MS;
  const origRespCode = open ? '05' : refund.failed ? '63' : '00';
  return {
    ...asked,
    queryId: queryId(refund.refundId),
    txnAmt: String(refund.refundFen),
    traceTime: compact(refund.at).slice(4),
    origRespCode,
    origRespMsg: open ? '已受理' : refund.failed ? '卡状态不正确' : '成功',
  };
}

const known = ({ queryId: id = '', txnAmt = '', traceTime = '', settleDate: day = '' }: Params): Params => ({
  queryId: id,
  txnAmt,
  traceTime,
  settleDate: day,
});

/** 退货 (04/00/000201): several to one payment, never more than was paid. Undefined: the answer is lost on its way. */
export function backTrans(desk: Desk, params: Params): Params | undefined {
  const { orderId = '', origQryId = '', txnAmt = '', txnTime = '' } = params;
  const echo = { orderId, origQryId, txnTime, txnAmt };
  if (params['txnType'] !== '04') return { ...echo, ...fault('32', '无此交易权限[6131110]') };
  if (!/^[0-9A-Za-z]{8,40}$/.test(orderId) || !/^[1-9]\d{0,11}$/.test(txnAmt))
    return { ...echo, ...fault('13', '报文交易要素缺失[6100030]') };
  const { refunds } = desk.callbacks.behaviour();
  if (refunds === 'refuse') return { ...echo, ...fault('33', '交易金额超限[2050026]') };
  const order = paidOrder(desk, origQryId);
  if (!order) return { ...echo, ...fault('35', '原交易不存在或状态不正确[2010001]') };
  const made = desk.ledger.refund({
    outRefundNo: orderId,
    outTradeNo: order.outTradeNo,
    refundFen: Number(txnAmt),
    reason: '',
    sentAt: txnTime,
    notifyUrl: params['backUrl'] ?? '',
  });
  if ('refused' in made)
    return {
      ...echo,
      ...(made.refused === 'too-much' ? fault('33', '退货金额超限') : fault('36', '与原交易信息不符')),
    };
  if (!made.isNew) return { ...echo, ...fault('12', '重复交易[2040004]') };
  if (refunds === 'fail') desk.ledger.fail(orderId);
  notifyRefund(desk, made.refund, order);
  if (refunds === 'silent') return undefined;
  return { ...echo, queryId: queryId(made.refund.refundId), ...fault('00', '成功[0000000]') };
}

function paidOrder(desk: Desk, origQryId: string): Order | undefined {
  const order = desk.ledger.findBy((one) => queryId(one.transactionId ?? '') === origQryId);
  return order?.state === 'paid' ? order : undefined;
}

const WIDTHS = [
  3, 11, 11, 6, 10, 19, 12, 4, 2, 21, 2, 32, 2, 6, 10, 13, 13, 4, 15, 2, 2, 6, 2, 4, 32, 1, 21, 15, 1, 15, 32,
  13, 13, 8, 32, 13, 13, 12, 2, 1, 32, 98,
];

/** 文件传输 (76/01, fileType 00): the account of a day of settlement, a zip behind zlib and base64. */
export function account(desk: Desk, params: Params): Params {
  const day = params['settleDate'] ?? '';
  const { paid, refunded } = desk.ledger.all();
  const lines = [
    ...paid.filter((order) => settleDate(order.paidAt ?? 0) === day).map((order) => line(desk, order)),
    ...refunded
      .filter((refund) => settleDate(refund.at) === day)
      .flatMap((refund) => {
        const order = desk.ledger.find(refund.outTradeNo);
        return order ? [line(desk, order, refund)] : [];
      }),
  ];
  if (lines.length === 0) return { settleDate: day, ...fault('98', '文件不存在[6100031]') };
  const year = compact(Date.now()).slice(2, 4);
  const name = `INN${year}${day}88ZM_${desk.keys.merId}`;
  return {
    settleDate: day,
    fileType: '00',
    fileName: `${desk.keys.merId}_${compact(Date.now()).slice(0, 4)}${day}.zip`,
    fileContent: deflateSync(zipOfGbk(name, `${lines.join('\r\n')}\r\n`)).toString('base64'),
    ...fault('00', '成功[0000000]'),
  };
}

/** One line of fixed widths: numbers filled with zeros, words with blanks. */
function line(desk: Desk, order: Order, refund?: Refund): string {
  const at = refund?.at ?? order.paidAt ?? order.createdAt;
  const fen = refund?.refundFen ?? order.amountFen;
  const settled = `${refund ? 'D' : 'C'}${String(fen).padStart(12, '0')}`;
  const values: Readonly<Record<number, string>> = {
    1: refund ? 'S30' : 'S22',
    4: String(at % 1_000_000).padStart(6, '0'),
    5: compact(at).slice(4),
    6: '6200000000000000001',
    7: String(fen).padStart(12, '0'),
    8: '9399',
    9: '07',
    10: queryId(refund?.refundId ?? order.transactionId ?? ''),
    12: refund?.outRefundNo ?? order.outTradeNo,
    13: '01',
    16: 'D000000000000',
    17: settled,
    20: refund ? '04' : '01',
    21: refund ? '00' : '01',
    22: '000201',
    27: refund ? queryId(order.transactionId ?? '') : '',
    28: desk.keys.merId,
    33: settled,
    41: refund ? order.outTradeNo : '',
  };
  return WIDTHS.map((width, i) => (values[i + 1] ?? '').padEnd(width).slice(0, width)).join(' ');
}
