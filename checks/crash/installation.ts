import { sql } from 'kysely';
import { openDatabase } from '#kernel/db/database.ts';
import { startEmbedded } from '#kernel/db/embedded.ts';
import { setUpDatabase } from '#kernel/db/setup.ts';
import { newId } from '#kernel/ids.ts';

/**
 * An installation whose database stands and in which one lawyer is known: a platform started on it takes it for one in use and loads no demo
 * world, so that a check counts nothing but what it did itself.
 */
export async function makeInstallation(dataDir: string): Promise<void> {
  const server = await startEmbedded(dataDir, () => undefined);
  const url = (role: string) => server.url(role, 'tongban');
  await setUpDatabase({
    owner: url('tongban_owner'),
    app: url('tongban_app'),
    sequencer: url('tongban_sequencer'),
  });
  const { db, close } = openDatabase({ url: url('tongban_owner'), max: 1, name: 'installation' });
  await sql`insert into lawyer (lawyer_id, sub, name, licence_no, category, firm_name, firm_credit_code, licence_state,
      phone_sealed, phone_index, id_number_sealed, id_number_index, verification_level, verified_by, verified_at, created_at, updated_at)
    values (${newId()}, 'first', '首律师', '14101201511900098', 'full-time', '示例所', '31410000MD90000121', 'practising', 'x', 'x', 'x', 'x',
      'live-person', 'self', now(), now(), now())`.execute(db);
  await close();
  await server.stop();
}
