import type { Actor } from '#kernel/access/actor.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { mustBeAbleToRead } from '#modules/identity/index.ts';
import type { PaymentsDeps } from './deps.ts';
import { maySee } from './policy.ts';
import { billOf, type Ref } from './queries.ts';
import { refusePayments } from './refusals.ts';
import type { BillTable } from './tables.ts';

/** The bill, when the actor may see it; the same words for one that is not there and one that is another's. */
export async function seenBill(
  deps: PaymentsDeps,
  actor: Actor | undefined,
  ref: Ref,
): Promise<BillTable | Refusal> {
  if (actor?.kind === 'lawyer') {
    const reader = mustBeAbleToRead(actor);
    if (isRefusal(reader)) return reader;
  }
  const bill = await billOf(deps.db, { courtId: ref.courtId, id: ref.id });
  return bill && maySee(actor, bill) ? bill : refusePayments('payments.not-found');
}
