import type { Db, Tx } from '#kernel/db/database.ts';
import './tables.ts';
import type { CourtRole } from './terms.ts';

/** A colleague as lists and drop-downs name him. */
export type Colleague = { id: string; name: string; staffNo: string; roles: readonly CourtRole[] };

/** Everyone now working at a court, by name; courts have tens of registrars, never thousands. */
export async function staffOf(db: Db | Tx, courtId: string): Promise<Colleague[]> {
  return db
    .selectFrom('staff')
    .select(['staff_id as id', 'name', 'staff_no as staffNo', 'roles'])
    .where('court_id', '=', courtId)
    .where('left_at', 'is', null)
    .orderBy('name')
    .limit(500)
    .execute();
}

/** The person, if now a registrar (立案法官) of that court. */
export async function isRegistrarOf(
  db: Db | Tx,
  courtId: string,
  staffId: string,
): Promise<{ id: string; name: string } | undefined> {
  const row = await db
    .selectFrom('staff')
    .select(['staff_id as id', 'name', 'roles'])
    .where('court_id', '=', courtId)
    .where('staff_id', '=', staffId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return row?.roles.includes('registrar') ? { id: row.id, name: row.name } : undefined;
}
