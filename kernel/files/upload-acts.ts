import { Metadata } from '@tus/server';
import type { FastifyRequest } from 'fastify';
import { act } from '../acts/index.ts';
import { newId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import type { Cause, FinishDeps } from './finish.ts';
import { type FileLimits, sizeInWords } from './limits.ts';
import { refuseFile } from './refusals.ts';
import { beginFile, lockFile, refuseFileRow } from './store.ts';

export type UploadActDeps = FinishDeps & { readonly limits: FileLimits };

/** Who sends, and under whose name the file will stand. */
export type Sender = { ownerId: string; cause: Cause };

/** Everything that can be wrong with a new upload is said before its first byte. */
export async function beginUpload(
  deps: UploadActDeps,
  request: FastifyRequest,
  sender: Sender,
): Promise<{ id: string } | Refusal> {
  const { headers } = request;
  if (headers['upload-concat'] !== undefined) return refuseFile('files.upload-bad');
  if (headers['upload-length'] === undefined) return refuseFile('files.length-unknown');
  const length = String(headers['upload-length']);
  const size = Number(length);
  if (!/^(0|[1-9]\d*)$/.test(length)) return refuseFile('files.upload-bad');
  const name = nameIn(headers['upload-metadata']);
  if (name === undefined) return refuseFile('files.upload-bad');
  const id = newId();
  const begun = await act(
    { db: deps.db, clock: deps.clock, ...sender.cause },
    { name: 'files.begin-upload', subject: { type: 'file', id } },
    async (unit) => {
      if (size === 0) return refuseFile('files.empty');
      if (size > deps.limits.maxBytes)
        return refuseFile('files.too-large', { params: { limit: sizeInWords(deps.limits.maxBytes) } });
      const refusal = await beginFile(
        unit.tx,
        { id, ownerId: sender.ownerId, name, size },
        deps.limits,
        unit.now,
      );
      if (refusal) return refusal;
      await unit.audit({ subject: { type: 'file', id }, change: { size } });
      return { id };
    },
  );
  return begun;
}

/** The sender's name for the file, as far as a database can hold it; undefined when the header is not what tus says. */
function nameIn(header: string | string[] | undefined): string | undefined {
  try {
    const given = header === undefined ? {} : Metadata.parse(String(header));
    return (given['filename'] ?? given['name'] ?? '').replaceAll('\0', '').slice(0, 1_000).toWellFormed();
  } catch {
    return undefined;
  }
}

/** The sender gives an unfinished upload up; the row stays and says so. */
export async function cancelUpload(
  deps: UploadActDeps,
  id: string,
  sender: Sender,
): Promise<{ id: string } | Refusal> {
  return act(
    { db: deps.db, clock: deps.clock, ...sender.cause },
    { name: 'files.cancel-upload', subject: { type: 'file', id } },
    async (unit) => {
      if (!(await lockFile(unit.tx, id, 'uploading'))) return refuseFile('files.upload-finished');
      const { refused, detail } = refuseFile('files.cancelled');
      await refuseFileRow(unit.tx, id, { code: refused, detail });
      await unit.audit({ subject: { type: 'file', id }, change: { state: ['uploading', 'refused'] } });
      return { id };
    },
  );
}
