import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Db } from '../db/database.ts';
import { testDatabase } from '../testing/database.ts';
import type { AuditEntry } from './entry.ts';
import { waitForSequenced } from './prove.ts';
import { recordAudit } from './record.ts';
import { startSequencer, type SequencerOptions } from './sequencer.ts';

/** An entry as a test needs it: a plain one, with what is given laid over it. For tests only. */
export function anEntry(over: Partial<AuditEntry>): AuditEntry {
  return {
    at: '2026-03-02T02:25:00.000Z',
    act: 'sample.submit',
    actorKind: 'lawyer',
    actorId: 'lawyer-1',
    actorName: '测试律师',
    courtId: 'G13',
    subject: { type: 'sample', id: 's-1' },
    outcome: 'done',
    requestId: 'req-1',
    ip: '192.0.2.1',
    ...over,
  };
}

export const ORIGIN = 'tongban.test/audit';

/** Records `count` entries in one transaction and returns their identifiers in order. */
export async function recordMany(db: Db, count: number, over: Partial<AuditEntry> = {}): Promise<string[]> {
  return await db.transaction().execute(async (tx) => {
    const ids: string[] = [];
    for (let i = 0; i < count; i++) ids.push(await recordAudit(tx, anEntry({ change: { n: i }, ...over })));
    return ids;
  });
}

/** A database whose log has `count` sealed entries, its folders, and a way to start the sequencer again. */
export async function aWorld(count: number, folders: string[]) {
  const database = await testDatabase();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tongban-audit-'));
  const witnessDir = await mkdtemp(path.join(os.tmpdir(), 'tongban-witness-'));
  folders.push(dataDir, witnessDir);
  const start = (over: Partial<SequencerOptions> = {}) =>
    startSequencer({
      db: database.sequencer.db,
      dataDir,
      origin: ORIGIN,
      witnessDir,
      pollMs: 20,
      checkpointMs: 0,
      ...over,
    });
  const sequencer = await start();
  const recorded = await recordMany(database.app.db, count);
  await waitForSequenced(database.app.db, recorded.at(-1) ?? '', 10_000);
  await sequencer.stop();
  // In the order of the log: within one millisecond the order of identifiers is chance.
  const leaves = await database.app.db.selectFrom('audit_leaf').select('entry_id').orderBy('index').execute();
  const ids = leaves.map((leaf) => leaf.entry_id);
  return { ...database, dataDir, witnessDir, ids, start, verifierKey: sequencer.verifierKey };
}
