import { fenFromYuan } from '../money.ts';
import type { BillRow } from '../port.ts';
import { filesOfZip } from '../zip.ts';

/** The rows of a downloaded bill: a zip of GBK tables, of which the one with 业务明细 and not 汇总 counts. Undefined when it is none. */
export async function rowsOfBill(zip: Buffer): Promise<readonly BillRow[] | undefined> {
  for (const { content } of await filesOfZip(zip)) {
    const rows = rowsOf(new TextDecoder('gb18030').decode(content));
    if (rows) return rows;
  }
  return undefined;
}

function rowsOf(table: string): readonly BillRow[] | undefined {
  const lines = table.split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith('支付宝交易号,'));
  const end = lines.findIndex((line) => line.startsWith('#') && line.includes('业务明细列表结束'));
  // Without its closing line a table was cut short; a summary table has no trade numbers.
  if (start < 0 || end < start) return undefined;
  const columns = (lines[start] ?? '').split(',');
  const rows: BillRow[] = [];
  for (const line of lines.slice(start + 1, end)) {
    const values = line.split(',').map((value) => value.trim());
    const value = (name: string): string => values[columns.indexOf(name)] ?? '';
    const isRefund = value('业务类型') === '退款';
    const amountFen = fenFromYuan(value('订单金额（元）').replace(/^-/, ''));
    if (amountFen === undefined) return undefined;
    rows.push({
      kind: isRefund ? 'refund' : 'payment',
      outTradeNo: value('商户订单号'),
      transactionId: value('支付宝交易号'),
      ...(isRefund ? { outRefundNo: value('退款批次号/请求号') } : {}),
      amountFen,
    });
  }
  return rows;
}
