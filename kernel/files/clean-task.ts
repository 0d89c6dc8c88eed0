import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { systemActor } from '../access/actor.ts';
import { act } from '../acts/index.ts';
import { inTransaction } from '../db/transaction.ts';
import { newId } from '../ids.ts';
import type { Task } from '../jobs/index.ts';
import { epochMs, type Instant, shiftInstant } from '../time.ts';
import { statOf } from './durable.ts';
import { addInspection, type FinishDeps, finishUpload, placesOf, removeUpload } from './finish.ts';
import type { FileLimits } from './limits.ts';
import { refuseFile } from './refusals.ts';
import { lockFile, refuseFileRow } from './store.ts';

export type CleanDeps = FinishDeps & { readonly limits: FileLimits; readonly workDir: string };

const PAGE = 500;
const cause = () => ({ actor: systemActor('上传清理'), requestId: newId() });
/** Long enough that no request is still at work on it. */
const SETTLED_MS = 10 * 60_000;
/** An inspection that has not ended after this long is begun anew. */
const STUCK_MS = 60 * 60_000;

/**
 * Every quarter of an hour: finishes uploads that were complete when the process died, gives up those without a byte for `uploadExpiryMs`,
 * begins stuck inspections anew, and empties work folders and quarantine of what no row needs.
 */
export function cleanTask(deps: CleanDeps): Task {
  return {
    name: 'files.clean',
    cron: '*/15 * * * *',
    run: async () => {
      const now = deps.clock.now();
      for await (const row of rowsOf(deps, 'uploading', shiftInstant(now, -SETTLED_MS)))
        await tend(deps, row, now);
      for await (const row of rowsOf(deps, 'quarantined', shiftInstant(now, -STUCK_MS)))
        await inTransaction(deps.db, (tx) => addInspection(tx, row.id));
      await sweep(deps, deps.workDir, now, async () => true);
      await sweep(deps, deps.folders.quarantine, now, async (id) => isSettled(deps, id));
    },
  };
}

type Row = { id: string; size: number; created_at: string };

async function* rowsOf(
  deps: CleanDeps,
  state: 'uploading' | 'quarantined',
  before: Instant,
): AsyncGenerator<Row> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await deps.db
      .selectFrom('file_object')
      .select(['id', 'size', 'created_at'])
      .where('state', '=', state)
      .where('created_at', '<', before)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}

async function tend(deps: CleanDeps, row: Row, now: Instant): Promise<void> {
  const places = placesOf(deps.folders, row.id);
  const upload = await statOf(places.uploaded);
  if (upload?.size === row.size || (!upload && (await statOf(places.quarantined)))) {
    if (!upload || epochMs(now) - upload.changedMs > SETTLED_MS) await finishUpload(deps, row.id, cause());
    return;
  }
  const lastByteMs = upload?.changedMs ?? epochMs(row.created_at as Instant);
  if (epochMs(now) - lastByteMs < deps.limits.uploadExpiryMs) return;
  await act(
    { db: deps.db, clock: deps.clock, ...cause() },
    { name: 'files.expire-upload', subject: { type: 'file', id: row.id } },
    async (unit) => {
      const locked = await lockFile(unit.tx, row.id, 'uploading');
      const { refused, detail } = refuseFile('files.expired');
      if (locked) await refuseFileRow(unit.tx, row.id, { code: refused, detail });
      await unit.audit({ subject: { type: 'file', id: row.id }, change: { expired: locked !== undefined } });
      return {};
    },
  );
  await removeUpload(deps.folders, row.id);
}

async function sweep(
  deps: CleanDeps,
  folder: string,
  now: Instant,
  unneeded: (name: string) => Promise<boolean>,
): Promise<void> {
  for (const name of await readdir(folder)) {
    const found = await statOf(join(folder, name));
    const old = found !== undefined && epochMs(now) - found.changedMs > deps.limits.uploadExpiryMs;
    if (old && (await unneeded(name))) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function isSettled(deps: CleanDeps, id: string): Promise<boolean> {
  const row = await deps.db.selectFrom('file_object').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state === 'ready' || row?.state === 'refused';
}
