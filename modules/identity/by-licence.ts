import type { Db, Tx } from '#kernel/db/database.ts';
import './tables.ts';

/** The lawyer of that licence number (执业证号), if she has ever signed in here. */
export async function lawyerByLicence(
  db: Db | Tx,
  licenceNo: string,
): Promise<{ id: string; name: string } | undefined> {
  return db
    .selectFrom('lawyer')
    .select(['lawyer_id as id', 'name'])
    .where('licence_no', '=', licenceNo.trim())
    .executeTakeFirst();
}
