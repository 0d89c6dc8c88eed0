import { crc32 } from 'node:zlib';
import type { Order, Refund } from '../ledger.ts';
import { shanghaiTime, yuan } from '../ledger.ts';

const COLUMNS =
  '支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注';

/** The 业务明细 of a day as Alipay writes it: comment lines behind #, a tab at the end of each text, refunds negative. */
export function tradeBill(
  sellerId: string,
  date: string,
  paid: readonly Order[],
  refunded: readonly { refund: Refund; order: Order }[],
): string {
  const row = (order: Order, refund?: Refund): string => {
    const amount = refund ? `-${yuan(refund.refundFen)}` : yuan(order.amountFen);
    const zeros = ['0.00', '0.00', '0.00', '0.00', '0.00'];
    return [
      `${order.transactionId ?? ''}\t`,
      `${order.outTradeNo}\t`,
      refund ? '退款' : '交易',
      `${order.description.replaceAll(',', '，')}\t`,
      shanghaiTime(order.createdAt),
      shanghaiTime(refund?.at ?? order.paidAt ?? order.createdAt),
      '\t,\t,\t,\t',
      '测*(199******00)\t',
      amount,
      amount,
      ...zeros,
      '\t',
      '0.00',
      '0.00',
      `${refund?.outRefundNo ?? ''}\t`,
      '0.00',
      '0.00',
      '\t',
    ].join(',');
  };
  return [
    '#支付宝业务明细查询',
    `#账号：[${sellerId}]`,
    `#起始日期：[${date} 00:00:00]   终止日期：[${date} 23:59:59]`,
    '#-----------------------------------------业务明细列表----------------------------------------',
    COLUMNS,
    ...paid.map((order) => row(order)),
    ...refunded.map(({ order, refund }) => row(order, refund)),
    '#-----------------------------------------业务明细列表结束------------------------------------',
    `#交易合计：${paid.length}笔`,
    `#退款合计：${refunded.length}笔`,
    '',
  ].join('\r\n');
}

/** A zip with one stored file whose name and text are in GBK, as Alipay's bills are. */
export function zipOfGbk(name: string, text: string): Buffer {
  const fileName = toGbk(name);
  const content = toGbk(text);
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(0x21, 8);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(fileName.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, fileName, content]);
  const entry = Buffer.concat([Buffer.from('504b01021400', 'hex'), facts, Buffer.alloc(14), fileName]);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

let table: Map<string, number> | undefined;

/** Node decodes GBK but does not encode it: the table is made by decoding every pair once. */
function toGbk(text: string): Buffer {
  table ??= gbkTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? code : (table.get(character) ?? 0x3f);
    if (pair > 0xff) bytes.push(pair >> 8);
    bytes.push(pair & 0xff);
  }
  return Buffer.from(bytes);
}

function gbkTable(): Map<string, number> {
  const decoder = new TextDecoder('gbk');
  const made = new Map<string, number>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (low !== 0x7f && character.length === 1 && character !== '\ufffd')
        made.set(character, (high << 8) | low);
    }
  return made;
}
