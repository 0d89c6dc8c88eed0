import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '#kernel/access/actor.ts';
import type { Db } from '#kernel/db/database.ts';
import { cutPage, decodeCursor } from '#kernel/http/index.ts';
import type { Instant, PlainDate } from '#law/time.ts';
import { courtById } from '#modules/reference/index.ts';
import { viewOfRefund } from './refund-views.ts';
import {
  BILL_KINDS,
  type BillKind,
  type BillRow,
  type BillState,
  type DeskBillRow,
  type DeskRefundRow,
  type ReconciliationDay,
  type RefundState,
} from './terms.ts';

export type Page = { cursor?: string | undefined; limit: number };
/** Which bills: in one state, of one filing, case or application. */
type Choice = {
  state?: BillState | undefined;
  filingId?: string | undefined;
  caseId?: string | undefined;
  applicationId?: string | undefined;
};

const position = z.tuple([z.iso.datetime(), z.uuid()]);
/** Where the page before ended; a cursor that somebody made up begins the list at its start. */
const after = (page: Page) => position.safeParse(decodeCursor(page.cursor, 2)).data;

/** 法院名称 of an id; the code itself for a court that the table does not know. */
export const courtName = (courtId: string): string => courtById(courtId)?.name ?? courtId;

/** A lawyer's own bills in all courts, the latest first. */
export async function billsOfLawyer(
  db: Db,
  lawyerId: string,
  page: Page & Choice,
): Promise<{ rows: BillRow[]; next?: string }> {
  const from = after(page);
  const rows = await db
    .selectFrom('lawyer_bill')
    .selectAll()
    .where('lawyer_id', '=', lawyerId)
    .$if(page.state !== undefined, (query) => query.where('state', '=', page.state ?? 'open'))
    .$if(page.filingId !== undefined, (query) => query.where('filing_id', '=', page.filingId ?? ''))
    .$if(page.caseId !== undefined, (query) => query.where('case_id', '=', page.caseId ?? ''))
    .$if(page.applicationId !== undefined, (query) =>
      query.where('application_id', '=', page.applicationId ?? ''),
    )
    .$if(from !== undefined, (query) =>
      query.where(sql<boolean>`(created_at, bill_id) < (${from?.[0]}::timestamptz, ${from?.[1]}::uuid)`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('bill_id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const cut = cutPage(rows, page.limit, (row) => [row.created_at, row.bill_id]);
  return { ...cut, rows: cut.rows.map((row) => rowOf({ ...row, id: row.bill_id })) };
}

/** A court's bills, the latest first. */
export async function billsOfCourt(
  db: Db,
  courtId: string,
  page: Page & Choice,
): Promise<{ rows: DeskBillRow[]; next?: string }> {
  const from = after(page);
  const rows = await db
    .selectFrom('bill')
    .selectAll()
    .where('court_id', '=', courtId)
    .$if(page.state !== undefined, (query) => query.where('state', '=', page.state ?? 'open'))
    .$if(page.filingId !== undefined, (query) => query.where('filing_id', '=', page.filingId ?? ''))
    .$if(page.caseId !== undefined, (query) => query.where('case_id', '=', page.caseId ?? ''))
    .$if(page.applicationId !== undefined, (query) =>
      query.where('application_id', '=', page.applicationId ?? ''),
    )
    .$if(from !== undefined, (query) =>
      query.where(sql<boolean>`(created_at, id) < (${from?.[0]}::timestamptz, ${from?.[1]}::uuid)`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const cut = cutPage(rows, page.limit, (row) => [row.created_at, row.id]);
  const shown = cut.rows.map((row) => ({
    ...rowOf(row),
    caseId: row.case_id,
    payerName: row.payer_name,
    overdueAt: row.overdue_at,
    paidLate: row.paid_late,
  }));
  return { ...cut, rows: shown };
}

type Listed = {
  court_id: string;
  id: string;
  filing_id: string | null;
  application_id: string | null;
  case_number: string;
  kind: BillKind;
  title: string;
  amount_fen: number;
  state: BillState;
  due_on: string | null;
  due_at: string | null;
  settled_at: string | null;
  created_at: string;
};

/** What every list shows of a bill. */
export function rowOf(bill: Listed): BillRow {
  return {
    courtId: bill.court_id,
    courtName: courtName(bill.court_id),
    id: bill.id,
    filingId: bill.filing_id,
    applicationId: bill.application_id,
    caseNumber: bill.case_number,
    kindName: BILL_KINDS[bill.kind].name,
    title: bill.title,
    amountFen: bill.amount_fen,
    state: bill.state,
    dueOn: bill.due_on,
    dueAt: bill.due_at,
    settledAt: bill.settled_at,
    createdAt: bill.created_at,
  };
}

/** A court's refunds, the latest first. */
export async function refundsOfCourt(
  db: Db,
  actor: Actor & { courtId: string },
  now: Instant,
  page: Page & { state?: RefundState | undefined },
): Promise<{ rows: DeskRefundRow[]; next?: string }> {
  const from = after(page);
  const rows = await db
    .selectFrom('refund as r')
    .innerJoin('bill as b', (join) =>
      join.onRef('b.court_id', '=', 'r.court_id').onRef('b.id', '=', 'r.bill_id'),
    )
    .selectAll('r')
    .select(['b.title', 'b.case_number'])
    .where('r.court_id', '=', actor.courtId)
    .$if(page.state !== undefined, (query) => query.where('r.state', '=', page.state ?? 'failed'))
    .$if(from !== undefined, (query) =>
      query.where(sql<boolean>`(r.created_at, r.id) < (${from?.[0]}::timestamptz, ${from?.[1]}::uuid)`),
    )
    .orderBy('r.created_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const cut = cutPage(rows, page.limit, (row) => [row.created_at, row.id]);
  return {
    ...cut,
    rows: cut.rows.map((row) => ({
      ...viewOfRefund(actor, row, now),
      title: row.title,
      caseNumber: row.case_number,
    })),
  };
}

/** A court's comparisons with the channels since a day, the latest first, each with the lines that differ (at most 200). */
export async function reconciliationOf(
  db: Db,
  courtId: string,
  since: PlainDate,
): Promise<ReconciliationDay[]> {
  const runs = await db
    .selectFrom('reconciliation_run')
    .selectAll()
    .where('court_id', '=', courtId)
    .where('day', '>=', since)
    .orderBy('day', 'desc')
    .orderBy('channel')
    .execute();
  const lines = await db
    .selectFrom('reconciliation_line')
    .selectAll()
    .where('court_id', '=', courtId)
    .where('day', '>=', since)
    .where((eb) => eb.or([eb('verdict', '<>', 'matched'), eb('repaired', '=', true)]))
    .orderBy('day', 'desc')
    .limit(200)
    .execute();
  return runs.map((run) => ({
    channel: run.channel,
    day: run.day,
    hereFen: run.here_fen,
    thereFen: run.there_fen,
    refundHereFen: run.refund_here_fen,
    refundThereFen: run.refund_there_fen,
    matched: run.matched,
    repaired: run.repaired,
    differences: run.differences,
    ranAt: run.ran_at,
    lines: lines
      .filter((line) => line.day === run.day && line.channel === run.channel)
      .map((line) => ({
        kind: line.kind,
        orderNo: line.out_trade_no,
        reference: line.reference,
        verdict: line.verdict,
        hereFen: line.here_fen,
        thereFen: line.there_fen,
        repaired: line.repaired,
      })),
  }));
}
