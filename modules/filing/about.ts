import type { Db, Tx } from '#kernel/db/database.ts';
import { FILING_STATES } from './states.ts';
import { findFiling } from './store.ts';

/** A filing that is still examined, for those who may talk about it: its number, its filer, and the registrar who has it. */
export async function filingUnderReview(db: Db | Tx, courtId: string, id: string) {
  const filing = await findFiling(db, courtId, id);
  if (!filing || FILING_STATES[filing.state].awaits === 'nobody') return undefined;
  const { claimed_by: registrar, claimed_name: name } = filing;
  return {
    number: filing.receipt_no,
    title: filing.title,
    filerId: filing.filer_id,
    registrars: registrar === null ? [] : [{ id: registrar, name: name ?? '' }],
  };
}
