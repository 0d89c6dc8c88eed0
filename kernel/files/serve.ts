import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ANSWERED } from '../http/route.ts';
import type { Refusal } from '../refusals.ts';
import type { BlobStore } from './blob-store.ts';
import { contentDisposition } from './names.ts';
import type { OwnFile } from './queries.ts';
import { matchesTag, rangeOf } from './range.ts';
import { refuseFile } from './refusals.ts';

export type Serving = {
  readonly blobs: BlobStore;
  readonly file: OwnFile;
  readonly which: 'original' | 'view';
  readonly disposition: 'inline' | 'attachment';
};

/** Why this file cannot be sent (yet), or the content that will be. */
function contentOf({ file, which }: Serving): { sha256: string; mediaType: string; name: string } | Refusal {
  if (file.state === 'refused') return refuseFile('files.not-found');
  if (file.state !== 'ready' || file.sha256 === null || file.mediaType === null)
    return refuseFile('files.not-ready');
  if (which === 'original') return { sha256: file.sha256, mediaType: file.mediaType, name: file.name };
  if (file.view === 'pending') return refuseFile('files.not-ready');
  if (file.viewSha256 === null) return refuseFile('files.no-view');
  return {
    sha256: file.viewSha256,
    mediaType: 'application/pdf',
    name: `${file.name.replace(/\.[^.]+$/, '')}.pdf`,
  };
}

/**
 * Sends a sealed file or its view, whole or one range of it. The caller has checked the right to it and left the trace. Nothing that is
 * sent can act: no sniffing, a sandbox without any right, a type we found ourselves.
 */
export async function serveFile(
  reply: FastifyReply,
  request: FastifyRequest,
  serving: Serving,
): Promise<typeof ANSWERED | Refusal> {
  const content = contentOf(serving);
  if ('refused' in content) return content;
  const size = await serving.blobs.sizeOf(content.sha256);
  if (size === undefined) throw new Error(`blob ${content.sha256} of file ${serving.file.id} is missing`);
  const etag = `"${content.sha256}"`;
  reply
    .header('etag', etag)
    .header('accept-ranges', 'bytes')
    .header('cache-control', 'private, no-cache')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
    .header('cross-origin-resource-policy', 'same-origin')
    .header('content-disposition', contentDisposition(serving.disposition, content.name));
  if (matchesTag(request.headers['if-none-match'], etag)) {
    reply.code(304).send();
    return ANSWERED;
  }
  // If-Range with anything but this tag means: the whole, for yours is another.
  const condition = request.headers['if-range'];
  const range = condition === undefined || condition === etag ? rangeOf(request.headers.range, size) : 'none';
  if (range === 'unsatisfiable') {
    reply.code(416).header('content-range', `bytes */${size}`).send();
    return ANSWERED;
  }
  const part = range === 'none' ? { start: 0, end: size } : range;
  if (range !== 'none')
    reply.code(206).header('content-range', `bytes ${part.start}-${part.end - 1}/${size}`);
  reply.type(content.mediaType).header('content-length', part.end - part.start);
  if (request.method === 'HEAD') {
    // An empty stream, because for nothing at all the framework writes a length of 0.
    reply.send(Readable.from([]));
    return ANSWERED;
  }
  const stream = await serving.blobs.read(content.sha256, part);
  // A reader who turns the page has gone: the stream must not stay open behind a closed connection.
  reply.raw.once('close', () => stream.destroy());
  if (reply.raw.destroyed) stream.destroy();
  reply.send(stream);
  return ANSWERED;
}
