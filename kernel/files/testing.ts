import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { Upload, type UploadOptions } from 'tus-js-client';
import { type Actor, systemActor } from '../access/actor.ts';
import { refuseAccess } from '../access/refusals.ts';
import { only } from '../access/who.ts';
import { movableClock } from '../clock.ts';
import { createServer } from '../http/index.ts';
import { createLog } from '../log/log.ts';
import { testDatabase } from '../testing/database.ts';
import type { Instant } from '../time.ts';
import {
  defaultLimits,
  type FileLimits,
  fileRoutes,
  fileTasks,
  openBlobStore,
  registerUploads,
} from './index.ts';
import type { InspectDeps } from './inspect-task.ts';

/** A real server with this room on a fresh database and folder. An actor is named by the header `x-actor`. */
export async function fileHouse(
  options: { limits?: Partial<FileLimits>; inspect?: InspectDeps['inspect'] } = {},
) {
  const database = await testDatabase();
  const { db } = database.app;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-files-'));
  const clock = movableClock(new Date().toISOString() as Instant);
  const log = createLog('silent');
  const limits = { ...defaultLimits, ...options.limits };
  const blobs = await openBlobStore({ kind: 'folder', directory: path.join(folder, 'files') });
  const deps = {
    db,
    clock,
    log,
    blobs,
    limits,
    uploadsDir: path.join(folder, 'uploads'),
    scratchDir: path.join(folder, 'scratch'),
    ...(options.inspect ? { inspect: options.inspect } : {}),
  };
  const app = await createServer({
    db,
    clock,
    log,
    routes: fileRoutes({
      db,
      blobs,
      limits,
      who: {
        read: only(['system'], { scope: 'files.read' }),
        write: only(['system'], { scope: 'files.write' }),
      },
      ownerOf: (actor) => actor.id,
    }),
    identify: async (request) => actorOf(String(request.headers['x-actor'] ?? '')),
    limitScale: 100,
    trustProxy: false,
    title: 'files',
  });
  await registerUploads(app, {
    ...deps,
    limitScale: 100,
    authorize: (actor) => (actor ? { ownerId: actor.id } : refuseAccess('access.sign-in-required')),
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  after(async () => {
    app.server.closeAllConnections();
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });
  const tasks = new Map(fileTasks(deps).map((task) => [task.name, task]));
  const run = async (name: string, payload: Record<string, unknown> = {}) => {
    const task = tasks.get(name);
    if (!task) throw new Error(`no task ${name}`);
    await task.run(payload);
  };
  return {
    ...deps,
    database,
    address,
    folder,
    run,
    look: (fileId: string) => run('files.inspect', { fileId }),
    clean: () => run('files.clean'),
    /** A bare request of an actor. */
    call: (actor: string, method: string, at: string, headers: Record<string, string> = {}, body?: Buffer) =>
      fetch(address + at, {
        method,
        headers: { 'x-actor': actor, 'x-tongban-csrf': '1', 'tus-resumable': '1.0.0', ...headers },
        ...(body ? { body: new Uint8Array(body) } : {}),
      }),
    send: (actor: string, content: Buffer, name: string, more: Partial<UploadOptions> = {}) =>
      sendByTus(`${address}/api/uploads`, actor, content, name, more),
  };
}

export type FileHouse = Awaited<ReturnType<typeof fileHouse>>;

function actorOf(id: string): Actor | undefined {
  return id === '' ? undefined : { ...systemActor(`示例 ${id}`), id, via: 'session' };
}

/** Sends by the client that the page uses; gives the file's id. */
export function sendByTus(
  endpoint: string,
  actor: string,
  content: Buffer,
  name: string,
  more: Partial<UploadOptions> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(content, {
      endpoint,
      retryDelays: null,
      headers: { 'x-actor': actor, 'x-tongban-csrf': '1' },
      metadata: { filename: name },
      onError: reject,
      onSuccess: () => resolve(upload.url?.split('/').at(-1) ?? ''),
      ...more,
    });
    upload.start();
  });
}

/** A small true PDF with one page of text. */
export async function somePdf(words: string): Promise<Buffer> {
  const { PDFDocument } = await import('pdf-lib');
  const document = await PDFDocument.create();
  document.addPage([300, 400]).drawText(words);
  return Buffer.from(await document.save());
}
