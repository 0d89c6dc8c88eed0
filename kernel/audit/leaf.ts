import type { Selectable } from 'kysely';
import { canonicalJson, type Json, type JsonObject } from '../crypto/canonical-json.ts';
import { sm3 } from '../crypto/digest.ts';
import type { AuditEntryTable } from './tables.ts';

export type EntryRow = Selectable<AuditEntryTable>;

/**
 * The content of an entry's leaf: canonical JSON of all that is not erasable, the commitment to the personal part, and the SM3
 * digest (国密) of the content without that last member. These bytes are what the log hashes and what a proof hands out.
 */
export function leafContent(row: EntryRow): string {
  const body = {
    v: 1,
    id: row.id,
    at: row.at,
    act: row.act,
    actor: { kind: row.actor_kind, id: row.actor_id },
    onBehalfOf: row.on_behalf_of,
    court: row.court_id,
    subject: { type: row.subject_type, id: row.subject_id },
    related: row.related,
    outcome: row.outcome,
    refusal: row.refusal_code,
    change: row.change,
    law: row.law,
    request: row.request_id,
    personal: row.personal_commitment.toString('hex'),
  };
  const text = canonicalOf(body);
  return canonicalJson({ ...(JSON.parse(text) as JsonObject), sm3: sm3(text).toString('hex') });
}

/** `recordAudit` lets in no number beyond JSON's range; one put in by hand (1e400) must not stop the sequencer for all others. */
function canonicalOf(body: JsonObject): string {
  try {
    return canonicalJson(body);
  } catch {
    return canonicalJson(JSON.parse(JSON.stringify(body)) as Json);
  }
}

/** Whether a leaf's own SM3 digest fits its content (the second, national digest beside SHA-256). */
export function sm3Fits(content: string): boolean {
  const { sm3: claimed, ...body } = JSON.parse(content) as { sm3?: string };
  return (
    claimed === sm3(canonicalJson(body)).toString('hex') &&
    canonicalJson({ ...body, sm3: claimed }) === content
  );
}
