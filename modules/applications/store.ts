import { sql } from 'kysely';
import type { Actor } from '#kernel/access/actor.ts';
import type { Json } from '#kernel/acts/index.ts';
import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { Instant } from '#law/time.ts';
import { openSaid, type Said, seal } from './personal.ts';
import type { ActorSide, ApplicationRow, SideRow } from './tables.ts';

export type Ref = { courtId: string; id: string };

/** A file handed in, as it was at that moment. */
export type HandedIn = {
  material: string;
  fileId: string;
  name: string;
  size: number;
  sha256: string;
  sm3: string;
};

export async function insertApplication(tx: Tx, row: ApplicationRow): Promise<void> {
  await tx
    .insertInto('application')
    .values({ ...row, party_ids: [...row.party_ids] })
    .execute();
}

/** The application; `lock` holds the row, so that two acts on one application follow each other. */
export async function findApplication(
  db: Db | Tx,
  ref: Ref,
  lock = false,
): Promise<ApplicationRow | undefined> {
  const query = db
    .selectFrom('application')
    .selectAll()
    .where('court_id', '=', ref.courtId)
    .where('id', '=', ref.id);
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

/** Writes changes over the version that was read; the row is locked by then, so a breach is a bug. */
export async function updateApplication(
  tx: Tx,
  row: ApplicationRow,
  changes: Partial<ApplicationRow>,
): Promise<ApplicationRow> {
  const next = await tx
    .updateTable('application')
    .set({ ...changes, version: row.version + 1 })
    .where('court_id', '=', row.court_id)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .returningAll()
    .executeTakeFirst();
  if (!next) throw new Error('application changed under its lock');
  return next;
}

const rowOf = (id: string, number: number) => `${id}:${number}`;

/** Keeps what was said, for ever, as the next content of the application; its number. */
export async function addContent(
  tx: Tx,
  keys: FieldKeys,
  at: { courtId: string; id: string; act: string; by: string; now: Instant },
  said: Said,
  materials: readonly HandedIn[] = [],
): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from application_content
    where court_id = ${at.courtId} and application_id = ${at.id}`.execute(tx);
  const number = rows[0]?.next ?? 1;
  await tx
    .insertInto('application_content')
    .values({
      court_id: at.courtId,
      application_id: at.id,
      number,
      act: at.act,
      sealed: seal(keys, rowOf(at.id, number), said),
      materials: JSON.stringify(materials),
      by_id: at.by,
      at: at.now,
    })
    .execute();
  return number;
}

export type Content = Said & { number: number; act: string; by: string; at: Instant; materials: HandedIn[] };

/** Everything that was said, in order; an application has a handful of contents. */
export async function contentsOf(db: Db | Tx, keys: FieldKeys, ref: Ref): Promise<Content[]> {
  const rows = await db
    .selectFrom('application_content')
    .selectAll()
    .where('court_id', '=', ref.courtId)
    .where('application_id', '=', ref.id)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...openSaid(keys, rowOf(ref.id, row.number), row.sealed),
    number: row.number,
    act: row.act,
    by: row.by_id,
    at: row.at,
    materials: row.materials as HandedIn[], // written by addContent alone
  }));
}

export type RecordData = { readonly [key: string]: Json | undefined };

/** Adds the next record; the application's row is locked, so numbers follow each other. */
export async function addRecord(
  tx: Tx,
  ref: Ref,
  record: {
    act: string;
    moves: boolean;
    actor: Actor;
    side: ActorSide;
    at: Instant;
    insteadOf?: string | undefined;
    data?: RecordData;
  },
): Promise<void> {
  const { act, moves, actor, side, at, insteadOf, data = {} } = record;
  const actorId = actor.kind === 'system' ? 'system' : actor.id;
  await sql`
    insert into application_record (court_id, application_id, seq, act, moves, at, actor_id, actor_kind, actor_name, instead_of, side, data)
    select ${ref.courtId}, ${ref.id}, coalesce(max(seq), 0) + 1, ${act}, ${moves}, ${at}, ${actorId}, ${actor.kind}, ${actor.name},
      ${insteadOf ?? null}, ${side}, ${JSON.stringify(data)}::jsonb
    from application_record where court_id = ${ref.courtId} and application_id = ${ref.id}`.execute(tx);
}

export type RecordRow = {
  seq: number;
  act: string;
  moves: boolean;
  at: Instant;
  actor_id: string;
  actor_name: string;
  instead_of: string | null;
  side: ActorSide;
  data: Record<string, unknown>;
};

export async function recordsOf(db: Db | Tx, ref: Ref): Promise<RecordRow[]> {
  const rows = await db
    .selectFrom('application_record')
    .select(['seq', 'act', 'moves', 'at', 'actor_id', 'actor_name', 'instead_of', 'side', 'data'])
    .where('court_id', '=', ref.courtId)
    .where('application_id', '=', ref.id)
    .orderBy('seq')
    .execute();
  return rows as RecordRow[]; // jsonb objects written by addRecord
}

/** The lawyers who see it, and as which side. */
export function sidesOf(db: Db | Tx, ref: Ref): Promise<SideRow[]> {
  return db
    .selectFrom('application_side')
    .selectAll()
    .where('court_id', '=', ref.courtId)
    .where('application_id', '=', ref.id)
    .orderBy('since')
    .orderBy('lawyer_id')
    .execute();
}

/** Writes who stands where; a lawyer who stands there already keeps the day since when. */
export async function putSides(tx: Tx, sides: readonly Omit<SideRow, 'until'>[]): Promise<void> {
  if (sides.length === 0) return;
  await tx
    .insertInto('application_side')
    .values(sides.map((side) => ({ ...side, party_ids: [...side.party_ids], until: null })))
    .onConflict((conflict) =>
      conflict.columns(['court_id', 'application_id', 'lawyer_id']).doUpdateSet((eb) => ({
        until: null,
        capacity: eb.ref('excluded.capacity'),
        party_ids: eb.ref('excluded.party_ids'),
      })),
    )
    .execute();
}

export async function endSide(tx: Tx, side: SideRow, at: Instant): Promise<void> {
  await tx
    .updateTable('application_side')
    .set({ until: at })
    .where('court_id', '=', side.court_id)
    .where('application_id', '=', side.application_id)
    .where('lawyer_id', '=', side.lawyer_id)
    .where('until', 'is', null)
    .execute();
}
