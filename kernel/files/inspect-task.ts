import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { systemActor } from '../access/actor.ts';
import { act, type Unit } from '../acts/index.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import type { Task } from '../jobs/index.ts';
import { newId } from '../ids.ts';
import type { BlobStore } from './blob-store.ts';
import { type FileFolders, isAbsent, statOf } from './durable.ts';
import { FILES_CHANGED, INSPECT_TASK, placesOf } from './finish.ts';
import { digestFile } from './hashing.ts';
import type { FileLimits } from './limits.ts';
import { refuseFile } from './refusals.ts';
import type { inspectAndConvert, Verdict } from './sandbox/run.ts';
import { lockFile, refuseFileRow, type Seal, sealFile } from './store.ts';
import type { FileObjectTable } from './tables.ts';

export type InspectDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly blobs: BlobStore;
  readonly folders: FileFolders;
  /** Scratch of inspections, emptied after each. */
  readonly workDir: string;
  readonly limits: FileLimits;
  /** The sandboxed inspection; a port so that a test can stop it half-way. */
  readonly inspect: typeof inspectAndConvert;
};

const payload = z.object({ fileId: z.uuid() });
type Row = Selectable<FileObjectTable>;
type Outcome = { seal: Seal } | { refused: { code: string; detail: string } };

/**
 * Looks into a quarantined file, keeps original and view under their hashes, and only then seals the row; or refuses it. Each step may be
 * repeated: blobs are named by content, the row moves once under its lock, and the quarantine is emptied last.
 */
export function inspectTask(deps: InspectDeps): Task {
  return {
    name: INSPECT_TASK,
    run: async (given) => {
      const { fileId } = payload.parse(given);
      const row = await deps.db
        .selectFrom('file_object')
        .selectAll()
        .where('id', '=', fileId)
        .executeTakeFirst();
      if (row?.state === 'quarantined') await settle(deps, row);
      if (row?.state !== 'uploading') await rm(placesOf(deps.folders, fileId).quarantined, { force: true });
    },
  };
}

async function settle(deps: InspectDeps, row: Row): Promise<void> {
  const workDir = await mkdtemp(join(deps.workDir, 'inspect-'));
  try {
    const outcome = await outcomeOf(deps, row, workDir);
    await act(
      { db: deps.db, clock: deps.clock, actor: systemActor('文件检查'), requestId: newId() },
      { name: 'files.inspect', subject: { type: 'file', id: row.id } },
      (unit) => record(unit, row, outcome),
    );
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

async function outcomeOf(deps: InspectDeps, row: Row, workDir: string): Promise<Outcome> {
  const { sha256, size } = row;
  if (sha256 === null) throw new Error(`file ${row.id} is quarantined without a hash`);
  const look = (path: string) => deps.inspect({ path, name: row.name, workDir, limits: deps.limits });
  const { quarantined } = placesOf(deps.folders, row.id);
  const here = await statOf(quarantined);
  // A run before this one may have moved the original into the store and been killed before the row was sealed.
  if (here === undefined && (await deps.blobs.sizeOf(sha256)) !== size) return lost();
  if (here !== undefined && (await digestFile(quarantined)).sha256 !== sha256) return lost();
  const verdict: Verdict =
    here === undefined ? await deps.blobs.withLocalFile(sha256, workDir, look) : await look(quarantined);
  if (!verdict.ok)
    return { refused: { code: verdict.code, detail: verdict.detail || refuseFile(verdict.code).detail } };
  const view = await keepView(deps, sha256, verdict.view);
  if (here !== undefined) await keepOriginal(deps, sha256, quarantined, size);
  return { seal: { format: verdict.format, mediaType: verdict.mediaType, flags: verdict.flags, view } };
}

function lost(): Outcome {
  const { refused, detail } = refuseFile('files.lost');
  return { refused: { code: refused, detail } };
}

type View = Extract<Verdict, { ok: true }>['view'];

async function keepView(deps: InspectDeps, original: string, view: View): Promise<Seal['view']> {
  if (view.kind === 'none') return { state: 'none' };
  if (view.kind === 'failed') return { state: 'failed', reason: view.reason };
  const { sha256, size } = await digestFile(view.path);
  // A view that is the original byte for byte is the original's own blob, which must not be moved from under it.
  if (sha256 !== original) await deps.blobs.putFile(sha256, view.path, size);
  return { state: 'ready', sha256, pages: view.pages };
}

async function keepOriginal(deps: InspectDeps, sha256: string, path: string, size: number): Promise<void> {
  try {
    await deps.blobs.putFile(sha256, path, size);
  } catch (error) {
    // Another run of the same job was faster; what counts is that the store holds it.
    if (!isAbsent(error) || (await deps.blobs.sizeOf(sha256)) !== size) throw error;
  }
}

async function record(unit: Unit, row: Row, outcome: Outcome) {
  const trace = { subject: { type: 'file', id: row.id }, onBehalfOf: row.owner_id };
  if (!(await lockFile(unit.tx, row.id, 'quarantined'))) {
    await unit.audit({ ...trace, change: { repeated: true } });
    return {};
  }
  if ('refused' in outcome) {
    await refuseFileRow(unit.tx, row.id, outcome.refused);
    await unit.audit({ ...trace, change: { state: ['quarantined', 'refused'], why: outcome.refused.code } });
  } else {
    await sealFile(unit.tx, row, outcome.seal, unit.now);
    const { format, flags, view } = outcome.seal;
    await unit.audit({
      ...trace,
      change: {
        state: ['quarantined', 'ready'],
        format,
        flags,
        sha256: row.sha256,
        sm3: row.sm3,
        view: view.state,
      },
    });
  }
  await unit.emit({
    topic: FILES_CHANGED,
    key: row.id,
    payload: { fileId: row.id },
    audiences: [`person:${row.owner_id}`],
  });
  return {};
}
