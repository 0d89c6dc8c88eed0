/** The importing process: `node child.ts <import id>`, started by jobs.ts. Everything else comes by the environment. */
import { systemClock } from '#kernel/clock.ts';
import { openDatabase } from '#kernel/db/database.ts';
import '../tables.ts';
import { importNow } from './work.ts';

const {
  LAW_IMPORT_DATABASE: url = '',
  LAW_IMPORT_SCRATCH: scratch = '',
  LAW_LIBRARY: source = '',
} = process.env;
const database = openDatabase({ url, max: 2, name: 'tongban-law-import' });
try {
  await importNow({ db: database.db, clock: systemClock, scratch, source }, process.argv[2] ?? '');
} finally {
  await database.close();
}
