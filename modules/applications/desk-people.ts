import type { Db, Tx } from '#kernel/db/database.ts';
import type { Instant } from '#law/time.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { absentOf } from './policy.ts';
import type { Desk } from './queries.ts';

/** Whose work stands on the desk of a member of staff: her own, and that of those for whom she stands in today. */
export async function deskFor(db: Db | Tx, staff: StaffActor, now: Instant): Promise<Desk> {
  const absent = await absentOf(db, staff, now);
  return {
    courtId: staff.courtId,
    people: [{ id: staff.id, name: staff.name, roles: staff.roles }, ...absent],
  };
}
