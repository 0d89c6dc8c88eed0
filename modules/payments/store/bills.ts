import { sql } from 'kysely';
import type { Tx } from '#kernel/db/database.ts';
import { lastMoment } from '#law/periods/index.ts';
import type { Instant, PlainDate } from '#law/time.ts';
import type { BillTable } from '../tables.ts';
import type { BillKind, Counting, FeeLine, Relief } from '../terms.ts';

/** What is asked of `createBill`. */
export type NewBill = {
  courtId: string;
  /** Null before a suit. */
  caseId: string | null;
  /** 案号, or the number under which an application runs. */
  caseNumber: string;
  filingId?: string | undefined;
  applicationId?: string | undefined;
  /** The lawyer whose account pays. */
  payerId: string;
  /** Whose name the certificate bears; without it, the name of whoever pays. */
  payerName?: string | undefined;
  kind: BillKind;
  /** 分. */
  amountFen: number;
  steps: readonly FeeLine[];
  /** What the case is called in lists, e.g. the parties and the cause. */
  title: string;
  /** The day named by the court, for a fee whose period does not run from a notice; its counting in words and its article. */
  due?: { on: PlainDate; counting: Counting } | undefined;
};

const jsonb = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`;

export async function insertBill(tx: Tx, id: string, bill: NewBill, now: Instant): Promise<void> {
  await tx
    .insertInto('bill')
    .values({
      court_id: bill.courtId,
      id,
      case_id: bill.caseId,
      case_number: bill.caseNumber,
      filing_id: bill.filingId ?? null,
      application_id: bill.applicationId ?? null,
      payer_id: bill.payerId,
      payer_name: bill.payerName ?? null,
      kind: bill.kind,
      title: bill.title.slice(0, 200),
      amount_fen: bill.amountFen,
      steps: jsonb([...bill.steps]),
      ...(bill.due
        ? {
            noticed_at: now,
            due_on: bill.due.on,
            due_at: lastMoment(bill.due.on),
            counting: jsonb(bill.due.counting),
          }
        : {}),
      state: 'open',
      version: 1,
      created_at: now,
    })
    .execute();
}

/** The bill, locked: every act on a bill and its attempts takes this lock first, so that they happen one after another. */
export function lockBill(tx: Tx, courtId: string, billId: string): Promise<BillTable | undefined> {
  return tx
    .selectFrom('bill')
    .selectAll()
    .where('court_id', '=', courtId)
    .where('id', '=', billId)
    .forUpdate()
    .executeTakeFirst();
}

type BillChange = Partial<
  Pick<
    BillTable,
    | 'state'
    | 'noticed_at'
    | 'due_on'
    | 'due_at'
    | 'overdue_at'
    | 'settled_at'
    | 'paid_late'
    | 'closed_at'
    | 'closed_why'
    | 'amount_fen'
    | 'original_fen'
  >
>;

/** Writes a change to a locked bill and raises its version. */
export async function changeBill(
  tx: Tx,
  bill: BillTable,
  change: BillChange & { counting?: Counting; steps?: FeeLine[]; relief?: Relief },
): Promise<void> {
  const { counting, steps, relief, ...rest } = change;
  await tx
    .updateTable('bill')
    .set({
      ...rest,
      ...(counting ? { counting: jsonb(counting) } : {}),
      ...(steps ? { steps: jsonb(steps) } : {}),
      ...(relief ? { relief: jsonb(relief) } : {}),
      version: bill.version + 1,
    })
    .where('court_id', '=', bill.court_id)
    .where('id', '=', bill.id)
    .execute();
}
