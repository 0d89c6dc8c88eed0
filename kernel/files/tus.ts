import { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { ERRORS, Server } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuseHttp } from '../http/refusals.ts';
import { newId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import { refuseFile } from './refusals.ts';
import { uploadLocks } from './upload-lock.ts';

export const UPLOADS_PATH = '/api/uploads';

/** The tus library on a folder: creation, creation-with-upload, termination; the length is always known beforehand. */
export function tusServer(directory: string, maxBytes: number): Server {
  const datastore = new FileStore({ directory });
  datastore.extensions = ['creation', 'creation-with-upload', 'termination'];
  return new Server({
    path: UPLOADS_PATH,
    datastore,
    relativeLocation: true,
    allowedOrigins: [],
    maxSize: maxBytes,
    locker: uploadLocks(),
    lockDrainTimeout: 500,
    namingFunction: (request) => request.headers.get('x-file-id') ?? newId(),
  });
}

/** The request in the form the library reads, its body still a stream; the library listens for a broken connection on the Node request. */
export function webRequest(request: FastifyRequest, reply: FastifyReply, id: string | undefined): Request {
  const headers = new Headers();
  for (const name of [
    'tus-resumable',
    'upload-length',
    'upload-offset',
    'upload-metadata',
    'content-type',
    'content-length',
  ]) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  if (id !== undefined) headers.set('x-file-id', id);
  const carries = request.method === 'POST' || request.method === 'PATCH';
  const web = new Request(`http://localhost${request.url.split('?')[0]}`, {
    method: request.method,
    headers,
    ...(carries ? { body: Readable.toWeb(request.raw) as ReadableStream, duplex: 'half' as const } : {}), // Node's stream type and the DOM's name the same class
  });
  return Object.assign(web, { runtime: { name: 'node', node: { req: request.raw, res: reply.raw } } });
}

/** What the library says in English, as a refusal of ours. */
export function refusalOf(status: number, words: string): Refusal {
  if (
    words === ERRORS.ABORTED.body ||
    words === ERRORS.ERR_LOCK_TIMEOUT.body ||
    words === ERRORS.FILE_WRITE_ERROR.body
  )
    return refuseFile('files.upload-interrupted');
  if (status === 404 || status === 410) return refuseFile('files.upload-unknown');
  if (status === 409) return refuseFile('files.offset');
  if (status === 413) return refuseFile('files.length-mismatch');
  return status < 500 ? refuseFile('files.upload-bad') : refuseHttp('http.unavailable');
}
