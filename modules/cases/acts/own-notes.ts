import { act, type ActContext, refuseWrite } from '#kernel/acts/index.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import { decryptField, encryptField, type FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { Refusal } from '#kernel/refusals.ts';
import type { Instant } from '#law/time.ts';
import type { CaseKey } from '../store/case-file.ts';

type Own = CaseKey & { lawyerId: string };

const place = (own: Own) => ({
  table: 'lawyer_case_note',
  column: 'note',
  row: `${own.lawyerId}/${own.caseId}`,
});

/** The lawyer's row of the case; absent for a case that is not hers. */
export async function ownRow(
  db: Db | Tx,
  own: Own,
): Promise<{ labels: readonly string[]; standing: boolean } | undefined> {
  return db
    .selectFrom('lawyer_case')
    .select(['labels', 'standing'])
    .where('lawyer_id', '=', own.lawyerId)
    .where('court_id', '=', own.courtId)
    .where('case_id', '=', own.caseId)
    .executeTakeFirst();
}

/** The lawyer's note on the case; version 0 while there is none. */
export async function noteOf(
  db: Db | Tx,
  keys: FieldKeys,
  own: Own,
): Promise<{ text: string; version: number; savedAt: Instant | null }> {
  const row = await db
    .selectFrom('lawyer_case_note')
    .selectAll()
    .where('lawyer_id', '=', own.lawyerId)
    .where('court_id', '=', own.courtId)
    .where('case_id', '=', own.caseId)
    .executeTakeFirst();
  if (!row) return { text: '', version: 0, savedAt: null };
  return {
    text: row.note === '' ? '' : decryptField(keys, row.note, place(own)),
    version: row.version,
    savedAt: row.saved_at,
  };
}

/** Saves the note over the version that was read (备注): what another window has written is not lost unseen. */
export function saveNote(
  context: ActContext,
  keys: FieldKeys,
  own: Own,
  input: { text: string; version: number },
): Promise<{ version: number; savedAt: Instant } | Refusal> {
  const subject = { type: 'case', id: own.caseId, courtId: own.courtId };
  return act(context, { name: 'cases.note', subject, request: { ...own, ...input } }, async (unit) => {
    if (!(await ownRow(unit.tx, own))) return refuseAccess('access.not-found');
    const sealed = input.text === '' ? '' : encryptField(keys, input.text, place(own));
    const row = {
      lawyer_id: own.lawyerId,
      court_id: own.courtId,
      case_id: own.caseId,
      note: sealed,
      saved_at: unit.now,
    };
    const written =
      input.version === 0
        ? await unit.tx
            .insertInto('lawyer_case_note')
            .values({ ...row, version: 1 })
            .onConflict((conflict) => conflict.doNothing())
            .returning('version')
            .executeTakeFirst()
        : await unit.tx
            .updateTable('lawyer_case_note')
            .set({ note: sealed, saved_at: unit.now, version: input.version + 1 })
            .where('lawyer_id', '=', own.lawyerId)
            .where('court_id', '=', own.courtId)
            .where('case_id', '=', own.caseId)
            .where('version', '=', input.version)
            .returning('version')
            .executeTakeFirst();
    if (!written) return refuseWrite('write.version');
    await unit.audit({ subject, courtId: own.courtId, change: { note: [input.version, written.version] } });
    return { version: written.version, savedAt: unit.now };
  });
}

/** Sets the lawyer's labels on the case (标签); they are seen by nobody else. */
export function setLabels(
  context: ActContext,
  own: Own,
  labels: readonly string[],
): Promise<{ labels: string[] } | Refusal> {
  const subject = { type: 'case', id: own.caseId, courtId: own.courtId };
  return act(context, { name: 'cases.labels', subject, request: { ...own, labels } }, async (unit) => {
    const kept = [...new Set(labels)];
    const row = await unit.tx
      .updateTable('lawyer_case')
      .set({ labels: kept })
      .where('lawyer_id', '=', own.lawyerId)
      .where('court_id', '=', own.courtId)
      .where('case_id', '=', own.caseId)
      .returning('case_id')
      .executeTakeFirst();
    if (!row) return refuseAccess('access.not-found');
    await unit.audit({ subject, courtId: own.courtId, change: { labels: kept.length } });
    return { labels: kept };
  });
}
