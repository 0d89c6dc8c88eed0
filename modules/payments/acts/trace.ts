import type { ActTrace, Unit } from '#kernel/acts/index.ts';
import type { OutboxEvent } from '#kernel/outbox/index.ts';
import type { BillTable } from '../tables.ts';

type Bill = Pick<BillTable, 'court_id' | 'id' | 'case_id' | 'filing_id' | 'application_id' | 'payer_id'>;

/** What a bill is about: its filing, its case, its application, as far as it has them. */
export function relatedTo(
  bill: Pick<Bill, 'filing_id' | 'case_id' | 'application_id'>,
): { type: string; id: string }[] {
  const about = { filing: bill.filing_id, case: bill.case_id, application: bill.application_id };
  return Object.entries(about).flatMap(([type, id]) => (id === null ? [] : [{ type, id }]));
}

/** The trail's entry about a bill, found from its filing, its case and its application too. */
export function traceOf(bill: Bill, rest: Pick<ActTrace, 'change' | 'law'>): ActTrace {
  return {
    subject: { type: 'bill', id: bill.id },
    related: relatedTo(bill),
    courtId: bill.court_id,
    ...rest,
  };
}

/** An event about a bill, for the pages of its payer and its court. */
export function eventOf(
  bill: Bill,
  topic: string,
  payload: OutboxEvent['payload'] = {},
): OutboxEvent & { audiences: string[] } {
  return {
    topic,
    key: bill.id,
    payload: {
      courtId: bill.court_id,
      billId: bill.id,
      caseId: bill.case_id,
      filingId: bill.filing_id,
      applicationId: bill.application_id,
      ...payload,
    },
    audiences: [`person:${bill.payer_id}`, `court:${bill.court_id}`],
  };
}

/** Every change of a bill reaches the payer's own list by this event. */
export function announceChange(unit: Pick<Unit, 'emit'>, bill: Bill): Promise<void> {
  return unit.emit(eventOf(bill, 'payments.bill-changed'));
}
