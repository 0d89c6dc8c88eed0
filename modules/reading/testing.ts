import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { sql } from 'kysely';
import type { Actor } from '#kernel/access/actor.ts';
import type { ActContext } from '#kernel/acts/index.ts';
import { movableClock } from '#kernel/clock.ts';
import { newFieldKeys, parseFieldKeys } from '#kernel/crypto/field.ts';
import { type Format, openBlobStore } from '#kernel/files/index.ts';
import { newId } from '#kernel/ids.ts';
import { createLog } from '#kernel/log/log.ts';
import type { TestDatabase } from '#kernel/testing/database.ts';
import type { Instant } from '#kernel/time.ts';
import { READ_TASK } from './acts.ts';
import type { ReadingDeps } from './deps.ts';
import { readingTasks } from './jobs.ts';

/** This room on a real database and folder, with a movable clock. For tests only. */
export async function readingWorld(database: TestDatabase, more: Partial<ReadingDeps> = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-reading-'));
  after(() => rm(folder, { recursive: true, force: true }));
  const { db } = database.app;
  const clock = movableClock('2026-03-02T02:25:00.000Z' as Instant);
  const blobs = await openBlobStore({ kind: 'folder', directory: path.join(folder, 'files') });
  const deps: ReadingDeps = {
    db,
    clock,
    log: createLog('silent'),
    keys: parseFieldKeys(newFieldKeys()),
    blobs,
    scratch: path.join(folder, 'scratch'),
    maxScans: 300,
    atOnce: 1,
    ...more,
  };
  const context = (actor: Actor): ActContext => ({ db, clock, actor, requestId: newId() });

  /** A checked file of this lawyer with this content. */
  const putFile = async (ownerId: string, format: Format, content: Uint8Array): Promise<string> => {
    const id = newId();
    const sha256 = createHash('sha256').update(content).digest('hex');
    const incoming = path.join(folder, id);
    await writeFile(incoming, content);
    await blobs.putFile(sha256, incoming, content.length);
    await sql`insert into file_object (id, owner_id, name, display_name, media_type, format, size, sha256, sm3, state, view_state, created_at, sealed_at)
      values (${id}, ${ownerId}, 'a', ${`起诉状.${format}`}, 'x/y', ${format}, ${content.length}, ${sha256}, ${sha256}, 'ready', 'none',
        ${clock.now()}, ${clock.now()})`.execute(database.owner.db);
    return id;
  };
  const tasks = new Map(readingTasks(deps).map((task) => [task.name, task]));
  const run = async (name: string, payload: Record<string, unknown> = {}, signal?: AbortSignal) => {
    const task = tasks.get(name);
    if (!task) throw new Error(`no task ${name}`);
    await task.run(payload, signal);
  };
  const read = (lawyerId: string, id: string, signal?: AbortSignal) =>
    run(READ_TASK, { lawyerId, id }, signal);
  return { ...deps, deps, clock, owner: database.owner.db, context, putFile, run, read, folder };
}
