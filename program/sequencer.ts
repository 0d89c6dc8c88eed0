import { startSequencer } from '#kernel/audit/sequencer.ts';
import { openDatabase } from '#kernel/db/database.ts';
import type { Log } from '#kernel/log/log.ts';
import type { Settings } from '#kernel/settings.ts';

/** The sequencer part: numbers and signs the audit log. Should the log contradict itself, the process ends rather than sign a second history. */
export async function startAuditLog(
  settings: Settings,
  url: string,
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  const database = openDatabase({ url, max: 3, name: 'tongban-sequencer' });
  const sequencer = await startSequencer({
    db: database.db,
    dataDir: settings.DATA_DIR,
    origin: settings.AUDIT_ORIGIN,
    witnessDir: settings.AUDIT_WITNESS_DIR,
    log: ({ level, message, ...fields }) => log[level](fields, message),
  });
  sequencer.ended.catch((error: Error) => {
    log.fatal({ error: error.message }, 'audit log contradicts itself; sequencer stopped');
    process.exit(3);
  });
  return {
    async stop() {
      await sequencer.stop();
      await database.close();
    },
  };
}
