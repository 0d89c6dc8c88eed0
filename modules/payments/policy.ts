import type { Actor } from '#kernel/access/actor.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { refusePayments } from './refusals.ts';
import type { BillTable } from './tables.ts';
import type { BillState, Permission } from './terms.ts';

/**
 * Who sees a bill: the lawyer who pays it, and staff of its court. Anyone else is told that there is none, in the same words as for a
 * bill that does not exist.
 */
export function maySee(
  actor: Actor | undefined,
  bill: Pick<BillTable, 'payer_id' | 'court_id'> | undefined,
): boolean {
  if (!actor || !bill) return false;
  if (actor.kind === 'lawyer') return actor.id === bill.payer_id;
  return actor.kind === 'staff' && actor.courtId === bill.court_id;
}

/** Why no money is taken for a bill in this state; undefined = it is. */
export function notPayable(state: BillState): Refusal | undefined {
  switch (state) {
    case 'settled':
      return refusePayments('payments.settled');
    case 'closed':
      return refusePayments('payments.closed');
    case 'waived':
      return refusePayments('payments.waived');
    case 'open':
    case 'overdue':
      return undefined;
  }
}

/** Why this actor may not pay this bill; undefined = he may. */
export function notToPay(
  actor: Actor,
  bill: Pick<BillTable, 'payer_id' | 'court_id' | 'state'> | undefined,
): Refusal | undefined {
  if (!bill || actor.kind !== 'lawyer' || !maySee(actor, bill)) return refusePayments('payments.not-found');
  return notPayable(bill.state);
}

/** What the page's buttons say. */
export function permissionsOn(
  actor: Actor,
  bill: Pick<BillTable, 'payer_id' | 'court_id' | 'state'>,
): { pay: Permission; receipt: Permission } {
  return {
    pay:
      actor.kind === 'staff'
        ? { can: false, why: '由交款人支付，法院不代为支付。' }
        : permission(notToPay(actor, bill)),
    receipt: permission(bill.state === 'settled' ? undefined : refusePayments('payments.no-receipt')),
  };
}

function permission(refusal: Refusal | undefined): Permission {
  if (!refusal) return { can: true };
  return { can: false, why: refusal.detail, ...(refusal.article ? { article: refusal.article } : {}) };
}
