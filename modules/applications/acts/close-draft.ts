import type { ActContext } from '#kernel/acts/index.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import { setDraftState } from '../draft-store.ts';

/** The draft of an act that has been done is closed; were this to fail, a draft of a finished act would stay, which harms nobody. */
export async function closeDraft(context: ActContext, id: string): Promise<void> {
  await inTransaction(context.db, (tx) => setDraftState(tx, context.actor.id, id, 'submitted'));
}
