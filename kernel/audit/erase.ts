import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { AuditEntry } from './entry.ts';
import { recordAudit } from './record.ts';

export const ERASED_ACT = 'audit.personal-erased';

/** Who erases whose personal data, and why (个人信息保护法 Art. 47). */
export type Erasure = Pick<
  AuditEntry,
  'at' | 'actorKind' | 'actorId' | 'actorName' | 'requestId' | 'ip' | 'law'
> & {
  entryId: string;
  /** The reason, without personal data: it stays in the log. */
  reason: string;
};

/**
 * Empties the personal part of an entry (name, address, personal data, salt) and records that. Everything else and the proof stand.
 * Returns the identifier of the erasure's own entry, or undefined when there was nothing left to erase. Use inside a transaction.
 */
export async function erasePersonal(tx: Kysely<Tables>, erasure: Erasure): Promise<string | undefined> {
  const { entryId, reason, ...who } = erasure;
  const target = await tx
    .selectFrom('audit_entry')
    .select(['court_id', 'subject_type', 'subject_id'])
    .where('id', '=', entryId)
    .where('salt', 'is not', null)
    .executeTakeFirst();
  if (!target) return undefined;
  const id = await recordAudit(tx, {
    ...who,
    act: ERASED_ACT,
    courtId: target.court_id,
    subject: { type: 'audit-entry', id: entryId },
    related: [{ type: target.subject_type, id: target.subject_id }],
    outcome: 'done',
    change: { reason },
  });
  await sql`select audit_erase_personal(${entryId}::uuid)`.execute(tx);
  return id;
}
