import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { sqlState } from '../db/transaction.ts';
import type { EntryRow } from './leaf.ts';
import './tables.ts';
import { HASH_BYTES, type Tile, type TileReader } from './tree.ts';

type Reader = Kysely<Tables>;

/** The log contradicts itself: going on would sign a second history. A human must look (docs: kernel/audit/README.md). */
export class AuditLogDisagrees extends Error {
  override name = 'AuditLogDisagrees';
}

/** Any number that names "the one audit sequencer" to PostgreSQL. */
const LOCK = 7_306_010;

/** Takes the sequencer's lock until the end of the transaction; false when another sequencer has it. */
export async function takeSequencerLock(tx: Reader): Promise<boolean> {
  const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as got`.execute(tx);
  return rows[0]?.got === true;
}

/** How many entries are numbered. */
export async function logSize(db: Reader): Promise<number> {
  const last = await db
    .selectFrom('audit_leaf')
    .select('index')
    .orderBy('index', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ? last.index + 1 : 0;
}

/** Reads tiles from the database, each at most once. */
export function tileReader(db: Reader): TileReader {
  const seen = new Map<string, Promise<Buffer>>();
  return async (level, n, width) => {
    const key = `${level}/${n}`;
    const tile = seen.get(key) ?? readTile(db, level, n);
    seen.set(key, tile);
    const hashes = await tile;
    if (hashes.length < width * HASH_BYTES)
      throw new AuditLogDisagrees(`tile (${level}, ${n}) has fewer than ${width} hashes`);
    return hashes.subarray(0, width * HASH_BYTES);
  };
}

async function readTile(db: Reader, level: number, n: number): Promise<Buffer> {
  const row = await db
    .selectFrom('audit_tile')
    .select('hashes')
    .where('level', '=', level)
    .where('n', '=', n)
    .executeTakeFirst();
  return row?.hashes ?? Buffer.alloc(0);
}

/** Writes grown tiles. The trigger of the table refuses one that does not continue what stands there. */
export async function saveTiles(tx: Reader, tiles: readonly Tile[]): Promise<void> {
  for (const tile of tiles)
    await tx
      .insertInto('audit_tile')
      .values(tile)
      .onConflict((on) => on.columns(['level', 'n']).doUpdateSet({ hashes: tile.hashes }))
      .execute()
      .catch((error: unknown) => {
        if (sqlState(error) === '42501')
          throw new AuditLogDisagrees(`tile (${tile.level}, ${tile.n}) does not fit the leaves`);
        throw error;
      });
}

/**
 * Takes up to `most` waiting entries off the work list, oldest first; entries that already have a number (a repeat after a sweep) are
 * taken off and left out.
 */
export async function claimPending(tx: Reader, most: number): Promise<EntryRow[]> {
  const { rows } = await sql<{ entry_id: string }>`
    delete from audit_pending where entry_id in
      (select entry_id from audit_pending order by entry_id limit ${most} for update skip locked)
    returning entry_id`.execute(tx);
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.entry_id);
  return await tx
    .selectFrom('audit_entry as e')
    .selectAll('e')
    .where(sql<boolean>`e.id = any(${ids}::uuid[])`)
    .where(sql<boolean>`not exists (select from audit_leaf l where l.entry_id = e.id)`)
    .orderBy('e.id')
    .execute();
}

/** Puts on the work list every entry that has no number and is not on it (a row whose trigger did not run). Returns how many. */
export async function sweepUnsequenced(db: Reader): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into audit_pending (entry_id)
    select e.id from audit_entry e
    where not exists (select from audit_leaf l where l.entry_id = e.id)
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Numbers entries: leaf rows `from`, `from` + 1, … */
export async function saveLeaves(
  tx: Reader,
  from: number,
  leaves: readonly { id: string; hash: Buffer }[],
): Promise<void> {
  await sql`
    insert into audit_leaf (index, entry_id, leaf_hash)
    select ${from}::bigint + n - 1, id, hash
    from unnest(${leaves.map((leaf) => leaf.id)}::uuid[], ${leaves.map((leaf) => leaf.hash)}::bytea[]) with ordinality as t (id, hash, n)`.execute(
    tx,
  );
}

/** Entries with their numbers `from` ≤ index < `to`. An entry that is gone from under its leaf comes back without its columns. */
export async function numberedEntries(
  db: Reader,
  from: number,
  to: number,
): Promise<{ index: number; entryId: string; leafHash: Buffer; entry: EntryRow | undefined }[]> {
  const rows = await db
    .selectFrom('audit_leaf as l')
    .leftJoin('audit_entry as e', 'e.id', 'l.entry_id')
    .selectAll('e')
    .select(['l.index as leaf_index', 'l.entry_id as leaf_entry', 'l.leaf_hash as leaf_hash'])
    .where('l.index', '>=', from)
    .where('l.index', '<', to)
    .orderBy('l.index')
    .execute();
  return rows.map(({ leaf_index, leaf_entry, leaf_hash, ...entry }) => ({
    index: leaf_index,
    entryId: leaf_entry,
    leafHash: leaf_hash,
    entry: entry.id === null ? undefined : (entry as EntryRow), // the left join makes all columns null together or none
  }));
}

/** The newest checkpoint that the database knows. */
export async function latestCheckpoint(db: Reader): Promise<{ size: number; note: string } | undefined> {
  return await db
    .selectFrom('audit_checkpoint')
    .select(['size', 'note'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
}
