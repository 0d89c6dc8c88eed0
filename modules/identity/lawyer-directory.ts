import type { Db, Tx } from '#kernel/db/database.ts';
import './tables.ts';
import type { Licence } from './terms.ts';

/** A lawyer with an account here, as a court finds him by the number of his licence (律师执业证号). */
export type KnownLawyer = {
  id: string;
  name: string;
  licenceNo: string;
  firm: string;
  licenceState: Licence;
};

/** The lawyer of this licence number, if he has ever signed in. */
export async function lawyerByLicence(db: Db | Tx, licenceNo: string): Promise<KnownLawyer | undefined> {
  return db
    .selectFrom('lawyer')
    .select([
      'lawyer_id as id',
      'name',
      'licence_no as licenceNo',
      'firm_name as firm',
      'licence_state as licenceState',
    ])
    .where('licence_no', '=', licenceNo)
    .executeTakeFirst();
}
