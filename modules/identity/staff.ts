import { sql } from 'kysely';
import type { StaffClaims } from '#gateways/court-sign-on/port.ts';
import type { Tx } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';

/**
 * Writes what the court's sign-on says of a person. Who has moved to another court is closed in the one before, so that the sessions there
 * end at the next request.
 */
export async function upsertStaff(
  tx: Tx,
  staffId: string,
  claims: StaffClaims,
  now: Instant,
): Promise<Record<string, [string | null, string]>> {
  const roles = [...new Set(claims.roles)].toSorted();
  const before = await tx
    .selectFrom('staff')
    .select('roles')
    .where('court_id', '=', claims.court_id)
    .where('staff_id', '=', staffId)
    .forUpdate()
    .executeTakeFirst();
  const row = { name: claims.name, staff_no: claims.staff_no, roles, updated_at: now, left_at: null };
  const key = { court_id: claims.court_id, staff_id: staffId };
  if (before)
    await tx
      .updateTable('staff')
      .set(row)
      .where((eb) => eb.and(key))
      .execute();
  else
    await tx
      .insertInto('staff')
      .values({ ...row, ...key, sub: claims.sub, created_at: now })
      .execute();
  await sql`update staff set left_at = ${now} where sub = ${claims.sub} and court_id <> ${claims.court_id} and left_at is null`.execute(
    tx,
  );
  return { roles: [before ? before.roles.join(' ') : null, roles.join(' ')] };
}
