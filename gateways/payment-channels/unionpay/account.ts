import { inflateSync } from 'node:zlib';
import { filesOfZip } from '../zip.ts';
import type { BillRow } from '../port.ts';

/** Widths in bytes of the columns of a 一般交易明细流水文件 (INN…ZM_…); one separator after each. */
const WIDTHS = [
  3, 11, 11, 6, 10, 19, 12, 4, 2, 21, 2, 32, 2, 6, 10, 13, 13, 4, 15, 2, 2, 6, 2, 4, 32, 1, 21, 15, 1, 15, 32,
  13, 13, 8, 32, 13, 13, 12, 2, 1, 32, 98,
];
/** Columns by their number in the interface's table. */
const COLUMN = {
  amount: 7,
  queryId: 10,
  orderId: 12,
  txnType: 20,
  origQueryId: 27,
  origOrderId: 41,
} as const;
const PAYMENT = '01';
const REFUND = '04';

/** The rows of an account as it came: base64 over zlib over a zip, in which the file of ordinary transactions counts. */
export async function rowsOfAccount(fileContent: string): Promise<readonly BillRow[] | undefined> {
  const files = await filesOfZip(inflateSync(Buffer.from(fileContent, 'base64')));
  const ordinary = files.find((file) => /^INN\d{8}ZM_/.test(file.name));
  return ordinary && rowsOf(ordinary.content.toString('latin1'));
}

function rowsOf(text: string): readonly BillRow[] | undefined {
  const rows: BillRow[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const value = columns(line);
    const txnType = value(COLUMN.txnType);
    const amount = value(COLUMN.amount);
    if (txnType !== PAYMENT && txnType !== REFUND) continue;
    if (!/^\d{12}$/.test(amount)) return undefined;
    const refund = txnType === REFUND;
    rows.push({
      kind: refund ? 'refund' : 'payment',
      outTradeNo: value(refund ? COLUMN.origOrderId : COLUMN.orderId),
      transactionId: value(refund ? COLUMN.origQueryId : COLUMN.queryId),
      ...(refund ? { outRefundNo: value(COLUMN.orderId) } : {}),
      amountFen: Number(amount),
    });
  }
  return rows;
}

function columns(line: string): (column: number) => string {
  return (column) => {
    const from = WIDTHS.slice(0, column - 1).reduce((sum, width) => sum + width + 1, 0);
    return line.slice(from, from + (WIDTHS[column - 1] ?? 0)).trim();
  };
}
