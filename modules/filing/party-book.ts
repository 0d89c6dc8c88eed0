import { createHash } from 'node:crypto';
import { decryptField, encryptField, type FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { cutPage } from '#kernel/http/index.ts';
import type { Instant } from '#kernel/time.ts';
import { pageKey } from './page-key.ts';
import { partyIndex } from './personal.ts';
import { party as partySchema, type Party } from './terms.ts';

/** An entry of the lawyer's party book (常用当事人). */
export type BookEntry = { id: string; usedAt: Instant; party: Party };

const place = (id: string) => ({ table: 'party_book', column: 'entry', row: id });

/** One entry a person: the same paper number (or, without one, the same name) is the same entry. A UUID made from it needs no look-up. */
function entryId(keys: FieldKeys, lawyerId: string, party: Party): string {
  const hex = createHash('sha256')
    .update(`${lawyerId} ${partyIndex(keys, party) ?? party.name.trim()}`)
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export async function rememberParty(
  tx: Tx,
  keys: FieldKeys,
  lawyerId: string,
  party: Party,
  at: Instant,
): Promise<string | undefined> {
  if (party.name.trim() === '') return undefined;
  const id = entryId(keys, lawyerId, party);
  const row = {
    lawyer_id: lawyerId,
    id,
    name: party.name.trim(),
    kind: party.kind,
    entry: JSON.stringify({ sealed: encryptField(keys, JSON.stringify(party), place(id)) }),
    used_at: at,
  };
  await tx
    .insertInto('party_book')
    .values(row)
    .onConflict((conflict) => conflict.columns(['lawyer_id', 'id']).doUpdateSet(row))
    .execute();
  return id;
}

export async function forgetParty(tx: Tx, lawyerId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('party_book')
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** The book, the last used first; `q` looks in names. */
export async function listParties(
  db: Db,
  keys: FieldKeys,
  lawyerId: string,
  page: { q?: string | undefined; cursor?: string | undefined; limit: number },
) {
  const after = pageKey(page.cursor, 'instant', 'id');
  let query = db
    .selectFrom('party_book')
    .select(['id', 'entry', 'used_at'])
    .where('lawyer_id', '=', lawyerId);
  if (page.q) query = query.where('name', 'ilike', `%${page.q.replace(/[%_\\]/g, '\\$&')}%`);
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('used_at', 'id'), '<', eb.tuple(String(after[0]), String(after[1]))),
    );
  const rows = await query
    .orderBy('used_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const { rows: some, next } = cutPage(rows, page.limit, (row) => [row.used_at, row.id]);
  const entries = some.map((row): BookEntry => {
    const { sealed } = row.entry as { sealed: string }; // written by rememberParty alone
    return {
      id: row.id,
      usedAt: row.used_at as Instant,
      party: partySchema.parse(JSON.parse(decryptField(keys, sealed, place(row.id)))),
    };
  });
  return { rows: entries, ...(next ? { next } : {}) };
}
