import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ActContext } from '#kernel/acts/index.ts';
import { recordAudit } from '#kernel/audit/record.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import type { BlobStore } from '#kernel/files/blob-store.ts';
import { contentDisposition } from '#kernel/files/names.ts';
import { ANSWERED } from '#kernel/http/index.ts';
import { epochMs } from '#kernel/time.ts';
import { toPlainDate } from '#law/time.ts';
import { traceOf } from './acts/trace.ts';
import type { CourtDocumentTable } from './tables.ts';

/** Range requests of one page turning count as one reading. */
const SITTING_MS = 5 * 60_000;
const sittings = new Map<string, number>();

/**
 * Leaves the audit row of a reading (outcome `read`). The many range requests of one viewer are one reading; another process may write one
 * row more, never one less.
 */
export async function auditReading(
  context: ActContext,
  document: CourtDocumentTable,
  what: 'delivery.open-file' | 'delivery.certificate',
): Promise<void> {
  const now = context.clock.now();
  const key = `${what} ${document.id} ${context.actor.id}`;
  const last = sittings.get(key);
  if (last !== undefined && Math.abs(epochMs(now) - last) < SITTING_MS) return;
  if (sittings.size > 10_000) sittings.clear();
  await inTransaction(context.db, (tx) =>
    recordAudit(tx, {
      ...traceOf(document, {}),
      act: what,
      at: now,
      actorKind: context.actor.kind,
      actorId: context.actor.id,
      actorName: context.actor.name,
      requestId: context.requestId,
      ip: context.ip,
      outcome: 'read',
    }),
  );
  sittings.set(key, epochMs(now));
}

/** （案号）文书名_日期.pdf: how a paper, or its 电子送达凭证, is named when it is kept. */
export function fileNameOf(
  document: Pick<CourtDocumentTable, 'case_number' | 'title' | 'issued_at'>,
  of = '',
): string {
  return `${document.case_number ?? ''}${document.title}${of}_${toPlainDate(document.issued_at)}.pdf`;
}

/** Sends the sealed PDF, whole or one range of it (RFC 9110 §14); several ranges at once get the whole. */
export async function sendPdf(
  blobs: BlobStore,
  document: CourtDocumentTable,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<typeof ANSWERED> {
  const { sha256, size } = document;
  if (!sha256 || !size) throw new Error(`document ${document.id} has no file`);
  const etag = `"${sha256}"`;
  reply
    .type('application/pdf')
    .header('accept-ranges', 'bytes')
    .header('etag', etag)
    .header('cache-control', 'private, no-store')
    .header('content-disposition', contentDisposition('inline', fileNameOf(document)));
  const wanted = request.headers['if-range'];
  const range = wanted && wanted !== etag ? undefined : rangeOf(request.headers.range, size);
  if (range === 'unsatisfiable') await reply.code(416).header('content-range', `bytes */${size}`).send('');
  else if (range)
    await reply
      .code(206)
      .header('content-range', `bytes ${range.start}-${range.end - 1}/${size}`)
      .header('content-length', range.end - range.start)
      .send(await blobs.read(sha256, range));
  else await reply.header('content-length', size).send(await blobs.read(sha256));
  return ANSWERED;
}

/** "bytes=0-99" → { start: 0, end: 100 }; undefined = send the whole. */
export function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  if (match[1] === '') {
    const length = Math.min(Number(match[2]), size);
    return length > 0 ? { start: size - length, end: size } : 'unsatisfiable';
  }
  const start = Number(match[1]);
  const end = match[2] === '' ? size : Math.min(Number(match[2]) + 1, size);
  if (match[2] !== '' && Number(match[2]) < start) return undefined;
  return start < size ? { start, end } : 'unsatisfiable';
}
