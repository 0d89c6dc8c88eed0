import ExcelJS from 'exceljs';
import type { Db } from '#kernel/db/database.ts';
import { chinaClock, type Instant, toPlainDate } from '#law/time.ts';
import { casesOfLawyer, type CaseFilter } from './lists.ts';
import { encodeCursor } from '#kernel/http/index.ts';
import type { CaseRow } from './views.ts';

/** The most rows of one file. */
export const MOST_EXPORTED = 20_000;

const said = (at: string | null): string =>
  at === null ? '' : `${toPlainDate(at as Instant)} ${chinaClock(at as Instant)}`; // an instant as the list gives it

/** What the file says of a case, column by column. */
const COLUMNS: readonly { header: string; width: number; value: (row: CaseRow) => string }[] = [
  { header: '案号', width: 26, value: (row) => row.number },
  { header: '法院', width: 28, value: (row) => row.courtName },
  { header: '案件名称', width: 40, value: (row) => row.title },
  { header: '案由', width: 20, value: (row) => row.causeName },
  { header: '类别', width: 10, value: (row) => row.lawName },
  { header: '阶段', width: 26, value: (row) => row.stageName },
  { header: '代理状态', width: 12, value: (row) => (row.standing ? '代理中' : '已结束') },
  { header: '立案日期', width: 12, value: (row) => row.openedOn },
  { header: '结案日期', width: 12, value: (row) => row.closedOn ?? '' },
  { header: '最近期限', width: 24, value: (row) => row.nextDueName ?? '' },
  { header: '期限届满日', width: 12, value: (row) => row.nextDueOn ?? '' },
  { header: '下次开庭', width: 18, value: (row) => said(row.nextHearingAt) },
  { header: '最新节点', width: 30, value: (row) => row.lastNode },
  { header: '节点时间', width: 18, value: (row) => said(row.lastNodeAt) },
  { header: '标签', width: 20, value: (row) => row.labels.join('、') },
];

/** A cell that begins like a formula is text: a spreadsheet must not run what somebody named a party. */
export const safeCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** The whole list as the lawyer has narrowed it, page by page. */
async function* pagesOf(db: Db, lawyerId: string, filter: CaseFilter, now: Instant) {
  let cursor: string | undefined;
  let last: CaseRow | undefined;
  for (let count = 0; count < MOST_EXPORTED; count += 1_000) {
    if (last) cursor = encodeCursor([last.lastNodeAt, last.caseId]);
    const { rows } = await casesOfLawyer(db, lawyerId, {
      ...filter,
      cursor,
      limit: 1_000,
      order: 'recent',
      now,
    });
    yield rows;
    last = rows.at(-1);
    if (rows.length < 1_000) return;
  }
}

/** CSV as spreadsheets here read it: UTF-8 with its mark, CRLF, every cell quoted. */
export async function casesAsCsv(
  db: Db,
  lawyerId: string,
  filter: CaseFilter,
  now: Instant,
): Promise<Buffer> {
  const quoted = (text: string) => `"${safeCell(text).replaceAll('"', '""')}"`;
  const lines = [COLUMNS.map((column) => quoted(column.header)).join(',')];
  for await (const rows of pagesOf(db, lawyerId, filter, now))
    for (const row of rows) lines.push(COLUMNS.map((column) => quoted(column.value(row))).join(','));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
}

export async function casesAsXlsx(
  db: Db,
  lawyerId: string,
  filter: CaseFilter,
  now: Instant,
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('案件清单', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map(({ header, width }) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  for await (const rows of pagesOf(db, lawyerId, filter, now))
    for (const row of rows) sheet.addRow(COLUMNS.map((column) => safeCell(column.value(row))));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: COLUMNS.length } };
  return Buffer.from(await book.xlsx.writeBuffer());
}
