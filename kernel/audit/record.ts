import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { type Json, type JsonObject, storableJson, storableText } from '../crypto/canonical-json.ts';
import type { Tables } from '../db/tables.ts';
import { newId } from '../ids.ts';
import { commitTo } from './commitment.ts';
import type { AuditEntry } from './entry.ts';
import './tables.ts';

/**
 * Writes one audit row in the caller's transaction and returns its identifier, under which the proof can be asked for later
 * (`inclusionProof`, `waitForSequenced`). When the transaction rolls back, so does the row; write refusals in a transaction that
 * commits. Throws when the entry breaks a rule of the table (unknown outcome, refusal without code, change over 16 KiB).
 */
export async function recordAudit(tx: Kysely<Tables>, entry: AuditEntry): Promise<string> {
  const id = newId();
  const salt = randomBytes(32);
  const personal = {
    actorName: text(entry.actorName, 200),
    ip: text(entry.ip, 64),
    personal: entry.personal ? (storableJson(entry.personal) as JsonObject) : null,
  };
  await tx
    .insertInto('audit_entry')
    .values({
      id,
      at: entry.at,
      act: entry.act,
      actor_kind: entry.actorKind,
      actor_id: text(entry.actorId),
      on_behalf_of: text(entry.onBehalfOf),
      court_id: text(entry.courtId),
      subject_type: entry.subject.type,
      subject_id: storableText(entry.subject.id),
      related: jsonb((entry.related ?? []).map(({ type, id: other }) => ({ type, id: other }))),
      outcome: entry.outcome,
      refusal_code: text(entry.refusalCode),
      change: entry.change ? jsonb(entry.change) : null,
      law: [...(entry.law ?? [])],
      request_id: text(entry.requestId, 100),
      actor_name: personal.actorName,
      ip: personal.ip,
      personal: personal.personal ? jsonb(personal.personal) : null,
      salt,
      personal_commitment: commitTo(personal, salt),
    })
    .execute();
  return id;
}

/** Text from outside (a header, a name) is cut to what the column holds rather than failing the act. */
function text(value: string | null | undefined, most = Number.POSITIVE_INFINITY): string | null {
  return value ? Array.from(storableText(value)).slice(0, most).join('') : null;
}

function jsonb<T extends Json>(value: T) {
  return sql<T>`${JSON.stringify(storableJson(value))}::jsonb`;
}
