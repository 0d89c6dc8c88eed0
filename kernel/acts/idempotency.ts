import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { Json } from '../crypto/canonical-json.ts';
import type { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import { refuseWrite } from './refusals.ts';

export type { Json } from '../crypto/canonical-json.ts';

declare module '#kernel/db/tables.ts' {
  interface Tables {
    idempotent_answer: {
      actor_id: string;
      key: string;
      request_hash: Buffer;
      status: number;
      body: string;
      created_at: string;
    };
  }
}

type Fresh = { kind: 'fresh'; key: string; hash: Buffer };
type Claim = Fresh | { kind: 'stored'; body: Json } | { kind: 'refusal'; refusal: Refusal };

/**
 * Looks whether this actor has used this key. Held by an advisory lock for the length of the transaction: a second request with the same key
 * meanwhile is told so (409) rather than made to wait; a crash releases the lock with the transaction, so no key is ever stuck.
 */
export async function claimAnswer(
  tx: Tx,
  actorId: string,
  key: string,
  act: string,
  request: unknown,
): Promise<Claim> {
  const locked = await sql<{
    ok: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${`${actorId} ${key}`}, 7)) as ok`.execute(tx);
  if (!locked.rows[0]?.ok) return { kind: 'refusal', refusal: refuseWrite('write.running') };
  const hash = createHash('sha256')
    .update(act)
    .update('\0')
    .update(JSON.stringify(request ?? null))
    .digest();
  const row = await tx
    .selectFrom('idempotent_answer')
    .select(['request_hash', 'body'])
    .where('actor_id', '=', actorId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return { kind: 'fresh', key, hash };
  if (!hash.equals(row.request_hash)) return { kind: 'refusal', refusal: refuseWrite('write.other-body') };
  return { kind: 'stored', body: row.body as unknown as Json }; // jsonb comes parsed; the column type is what is written
}

/** Keeps the answer for repeats, in the act's own transaction. */
export async function storeAnswer(
  tx: Tx,
  actorId: string,
  claim: Fresh,
  body: Json,
  now: Instant,
): Promise<void> {
  await tx
    .insertInto('idempotent_answer')
    .values({
      actor_id: actorId,
      key: claim.key,
      request_hash: claim.hash,
      status: 200,
      body: JSON.stringify(body ?? null),
      created_at: now,
    })
    .execute();
}

/** Answers older than this are dropped by a daily job; unique business keys keep a later repeat harmless (trust.md: at least 24 h). */
export const ANSWER_KEPT_HOURS = 72;

export async function dropOldAnswers(tx: Tx, before: Instant): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('idempotent_answer')
    .where('created_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
