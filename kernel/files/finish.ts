import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '../access/actor.ts';
import { act, type Unit } from '../acts/index.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import { addJob } from '../jobs/index.ts';
import { isRefusal, type Refusal } from '../refusals.ts';
import { type FileFolders, isAbsent, statOf, syncPath } from './durable.ts';
import { type Digests, digestFile } from './hashing.ts';
import { refuseFile } from './refusals.ts';
import { lockFile, quarantineFile, refuseFileRow } from './store.ts';

/** Name of the job that looks into a quarantined file. */
export const INSPECT_TASK = 'files.inspect';

/** Topic under which pages are told that a file of theirs has changed. */
export const FILES_CHANGED = 'files.changed';

export type FinishDeps = { readonly db: Db; readonly clock: Clock; readonly folders: FileFolders };

/** Who caused it; the cleaning task finishes what a crash left, as the platform itself. */
export type Cause = { readonly actor: Actor; readonly requestId: string; readonly ip?: string | undefined };

/** Adds the inspection of a file; one job for a file, however often it is added. */
export function addInspection(tx: Unit['tx'], fileId: string): Promise<void> {
  return addJob(tx, INSPECT_TASK, { fileId }, { key: `file:${fileId}` });
}

/** Path of an arriving file and of its quarantine; both names are our own id, never the sender's. */
export function placesOf(folders: FileFolders, id: string) {
  return {
    uploaded: join(folders.uploads, id),
    info: join(folders.uploads, `${id}.json`),
    quarantined: join(folders.quarantine, id),
  };
}

/** Throws away the partial upload. */
export async function removeUpload(folders: FileFolders, id: string): Promise<void> {
  const places = placesOf(folders, id);
  await rm(places.uploaded, { force: true });
  await rm(places.info, { force: true });
}

/** Hashes the arrived bytes, makes them durable and moves them to quarantine; after a crash in between, takes them from there. */
async function moveToQuarantine(folders: FileFolders, id: string): Promise<Digests | undefined> {
  const { uploaded, quarantined } = placesOf(folders, id);
  try {
    const digests = await digestFile(uploaded);
    await syncPath(uploaded);
    await rename(uploaded, quarantined);
    await syncPath(folders.quarantine);
    return digests;
  } catch (error) {
    if (!isAbsent(error)) throw error;
    return (await statOf(quarantined)) === undefined ? undefined : digestFile(quarantined);
  }
}

const running = new Map<string, Promise<Refusal | undefined>>();

/**
 * All bytes have arrived: hash, quarantine, and the job of the inspection in one transaction with the row. Safe to repeat at any point,
 * by several callers at once: a crash anywhere before the commit is made good by the next HEAD of the client or by the cleaning task.
 */
export function finishUpload(deps: FinishDeps, id: string, cause: Cause): Promise<Refusal | undefined> {
  const work = running.get(id) ?? finishOnce(deps, id, cause).finally(() => running.delete(id));
  running.set(id, work);
  return work;
}

async function finishOnce(deps: FinishDeps, id: string, cause: Cause): Promise<Refusal | undefined> {
  const digests = await moveToQuarantine(deps.folders, id);
  if (digests === undefined) {
    // Moved and already inspected by another process, or never there: the row knows.
    const row = await deps.db
      .selectFrom('file_object')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirst();
    return row === undefined || row.state === 'uploading' ? refuseFile('files.upload-unknown') : undefined;
  }
  const done = await act(
    { db: deps.db, clock: deps.clock, ...cause },
    { name: 'files.upload', subject: { type: 'file', id } },
    async (unit) => recordArrival(unit, id, digests),
  );
  await rm(placesOf(deps.folders, id).info, { force: true });
  return isRefusal(done) ? done : done.mismatch ? refuseFile('files.length-mismatch') : undefined;
}

async function recordArrival(unit: Unit, id: string, digests: Digests) {
  const row = await lockFile(unit.tx, id, 'uploading');
  const trace = { subject: { type: 'file', id } };
  if (!row) {
    await unit.audit({ ...trace, change: { repeated: true } });
    return { mismatch: false };
  }
  const mismatch = digests.size !== row.size;
  if (mismatch) {
    const { refused, detail } = refuseFile('files.length-mismatch');
    await refuseFileRow(unit.tx, id, { code: refused, detail });
  } else {
    await quarantineFile(unit.tx, id, digests);
    await addInspection(unit.tx, id);
  }
  await unit.audit({
    ...trace,
    onBehalfOf: unit.actor.id === row.owner_id ? undefined : row.owner_id,
    change: { state: ['uploading', mismatch ? 'refused' : 'quarantined'], ...digests },
  });
  await unit.emit({
    topic: FILES_CHANGED,
    key: id,
    payload: { fileId: id },
    audiences: [`person:${row.owner_id}`],
  });
  return { mismatch };
}
