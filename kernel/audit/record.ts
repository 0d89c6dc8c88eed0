import { randomBytes } from 'node:crypto';
import { CompiledQuery, type Kysely } from 'kysely';
import { type Json, type JsonObject, storableJson, storableText } from '../crypto/canonical-json.ts';
import type { Tables } from '../db/tables.ts';
import { newId } from '../ids.ts';
import { commitTo } from './commitment.ts';
import type { AuditEntry } from './entry.ts';
import './tables.ts';

// Written out, because every act pays for it: building these twenty columns with the query builder cost another 40 µs of 200 (measured).
const INSERT = `insert into audit_entry (id, at, act, actor_kind, actor_id, on_behalf_of, court_id, subject_type, subject_id, related,
  outcome, refusal_code, change, law, request_id, actor_name, ip, personal, salt, personal_commitment)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`;

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
  const values = [
    id,
    entry.at,
    entry.act,
    entry.actorKind,
    text(entry.actorId),
    text(entry.onBehalfOf),
    text(entry.courtId),
    entry.subject.type,
    storableText(entry.subject.id),
    json((entry.related ?? []).map(({ type, id: other }) => ({ type, id: other }))),
    entry.outcome,
    text(entry.refusalCode),
    entry.change ? json(entry.change) : null,
    entry.law ?? [],
    text(entry.requestId, 100),
    personal.actorName,
    personal.ip,
    personal.personal ? json(personal.personal) : null,
    salt,
    commitTo(personal, salt),
  ];
  await tx.executeQuery(CompiledQuery.raw(INSERT, values));
  return id;
}

/** Text from outside (a header, a name) is cut to what the column holds rather than failing the act. */
function text(value: string | null | undefined, most = Number.POSITIVE_INFINITY): string | null {
  return value ? Array.from(storableText(value)).slice(0, most).join('') : null;
}

function json(value: Json): string {
  return JSON.stringify(storableJson(value));
}
