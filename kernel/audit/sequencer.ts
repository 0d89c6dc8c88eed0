import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Db } from '../db/database.ts';
import { loadNoteSigner } from '../crypto/key-file.ts';
import { AuditLogDisagrees, latestCheckpoint, logSize, sweepUnsequenced } from './log-store.ts';
import { publish } from './publish.ts';
import { sequenceBatch } from './sequence.ts';
import { CHECKPOINT_FILE, checkAtStart, type Publication } from './heads.ts';
import { readIfThere, writeWhole } from './tile-files.ts';

export type SequencerOptions = {
  /** Pool of the role tongban_sequencer. */
  db: Db;
  /** DATA_DIR; the log lies in DATA_DIR/audit-log, its key in DATA_DIR/keys/audit-log.key. */
  dataDir: string;
  /** Name of the log, e.g. "tongban.example.cn/audit": origin of the checkpoints and name of the key. */
  origin: string;
  witnessDir?: string | undefined;
  /** How long an entry waits at most before it is looked for. */
  pollMs?: number;
  /** Least time between two checkpoints; at rest one comes at once. */
  checkpointMs?: number;
  batch?: number;
  log?: (event: { level: 'info' | 'warn' | 'error'; message: string; [field: string]: unknown }) => void;
};

export type Sequencer = {
  /** Ends the loop after publishing what is numbered; resolves when nothing runs any more. */
  stop(): Promise<void>;
  /** Look at once instead of at the next poll. */
  wake(): void;
  /** Numbered and published so far, and when the last checkpoint was made (ms since 1970). */
  status(): { size: number; published: number; publishedAt: number };
  /** Settles when the loop has ended; rejects with AuditLogDisagrees when it ended itself because the log contradicts itself. */
  ended: Promise<void>;
  /** C2SP verifier key: what outsiders need to check proofs. */
  verifierKey: string;
};

export const LOG_FOLDER = 'audit-log';
export const VERIFIER_KEY_FILE = 'verifier-key';

/**
 * Starts the audit sequencer: numbers, hashes and publishes what acts have recorded. Only one works at a time (advisory lock); more
 * are harmless and stand by. Throws AuditLogDisagrees when database, tiles, checkpoint and witness do not tell one history, and
 * refuses to make a new key for a log that was signed before.
 */
export async function startSequencer(options: SequencerOptions): Promise<Sequencer> {
  const {
    db,
    dataDir,
    origin,
    pollMs = 100,
    checkpointMs = 500,
    batch = 1_000,
    log = () => undefined,
  } = options;
  const dir = path.join(dataDir, LOG_FOLDER);
  await mkdir(dir, { recursive: true, mode: 0o755 });
  const signedBefore =
    (await latestCheckpoint(db)) !== undefined ||
    (await readIfThere(path.join(dir, CHECKPOINT_FILE))) !== undefined;
  const signer = await loadNoteSigner(path.join(dataDir, 'keys', 'audit-log.key'), {
    name: origin,
    create: !signedBefore,
  });
  const to: Publication = { dir, signer, witnessDir: options.witnessDir };
  const heads = await checkAtStart(db, to);
  let published = Math.min(heads.onDisk, heads.stored);
  await writeWhole(path.join(dir, VERIFIER_KEY_FILE), `${signer.verifierKey}\n`);
  let size = await logSize(db);
  let publishedAt = 0;
  let sweptAt = 0;
  let stopping = false;
  let wakeUp: () => void = () => undefined;
  let woken = false;

  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      if (woken || stopping) ms = 0;
      woken = false;
      const timer = setTimeout(resolve, ms);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const turn = async (): Promise<boolean> => {
    if (Date.now() - sweptAt > 3_600_000) {
      const found = await sweepUnsequenced(db);
      if (found > 0) log({ level: 'warn', message: 'audit entries without a place on the work list', found });
      sweptAt = Date.now();
    }
    const done = await sequenceBatch(db, batch);
    if (done === 'busy') return false;
    size = await logSize(db);
    const due = stopping || Date.now() - publishedAt >= checkpointMs;
    if (size > published && due) {
      const now = await publish(db, to);
      if (now === 'busy') return false;
      published = now;
      publishedAt = Date.now();
    }
    return done === batch || (published < size && due);
  };

  const loop = async (): Promise<void> => {
    for (;;) {
      try {
        if (await turn()) continue;
        if (stopping) return;
        await rest(pollMs);
      } catch (error) {
        if (error instanceof AuditLogDisagrees) throw error;
        if (stopping) return;
        log({ level: 'error', message: 'audit sequencer: trying again in a second', error: String(error) });
        await rest(1_000);
      }
    }
  };

  const ended = loop();
  ended.catch((error: unknown) =>
    log({ level: 'error', message: 'audit sequencer stopped', error: String(error) }),
  );
  return {
    ended,
    verifierKey: signer.verifierKey,
    status: () => ({ size, published, publishedAt }),
    wake: () => {
      woken = true;
      wakeUp();
    },
    stop: async () => {
      stopping = true;
      wakeUp();
      await ended.catch(() => undefined);
    },
  };
}
