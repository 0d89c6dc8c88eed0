import { openDatabase } from '../db/database.ts';
import { startSequencer } from './sequencer.ts';

/** A sequencer as a process of its own, to be killed by a test. Arguments: database URL, DATA_DIR, origin. */
const [url = '', dataDir = '', origin = ''] = process.argv.slice(2);
const { db } = openDatabase({ url, max: 2, name: 'test-sequencer-process' });
await startSequencer({ db, dataDir, origin, pollMs: 5, checkpointMs: 0, batch: 40 });
process.send?.('started');
