import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import type { Actor } from '#kernel/access/actor.ts';
import type { ActContext } from '#kernel/acts/index.ts';
import { movableClock } from '#kernel/clock.ts';
import { digestFile, openBlobStore } from '#kernel/files/index.ts';
import { newId } from '#kernel/ids.ts';
import type { TestDatabase } from '#kernel/testing/database.ts';
import type { Instant } from '#kernel/time.ts';
import type { EvidenceDeps, EvidenceFile, EvidenceItem, EvidenceOfDraft } from './deps.ts';

/** Monday 2 March 2026, 10:25 in China. */
export const START = '2026-03-02T02:25:00.000Z' as Instant;

/** A PDF of so many pages, each saying which it is; `noise` bytes on each page stand for the picture of a scan. */
export async function aPdf(pages: number, word = 'page', turn = 0, noise = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let index = 0; index < pages; index++) {
    const page = document.addPage([595, 842]);
    page.setRotation(degrees(turn));
    page.drawText(`${word} ${index + 1}`, { x: 60, y: 400, font });
    if (noise === 0) continue;
    const picture = document.context.stream(randomBytes(noise), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 1,
      Height: 1,
      BitsPerComponent: 8,
      ColorSpace: 'DeviceGray',
    });
    page.node.newXObject('Scan', document.context.register(picture));
  }
  return document.save({ useObjectStreams: true });
}

/** This room on a real database and blob store; drafts are what the test says. For tests only. */
export async function evidenceWorld(database: TestDatabase) {
  const { db } = database.app;
  const folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  after(() => rm(folder, { recursive: true, force: true }));
  const blobs = await openBlobStore({ kind: 'folder', directory: join(folder, 'files') });
  const clock = movableClock(START);
  const drafts = new Map<string, EvidenceOfDraft>();
  const deps: EvidenceDeps = {
    db,
    clock,
    blobs,
    scratch: join(folder, 'scratch'),
    evidenceOf: async (lawyerId, draftId) => drafts.get(`${lawyerId} ${draftId}`),
  };
  /** A checked file whose view has these bytes. */
  const file = async (name: string, bytes: Uint8Array, pages: number): Promise<EvidenceFile> => {
    const path = join(folder, newId());
    await writeFile(path, bytes);
    const { sha256, size } = await digestFile(path);
    await blobs.putFile(sha256, path, size);
    return {
      id: newId(),
      name,
      mediaType: 'application/pdf',
      state: 'ready',
      why: null,
      view: 'ready',
      pages,
      sha256,
      viewSha256: sha256,
    };
  };
  const item = (name: string, files: readonly EvidenceFile[], over: Partial<EvidenceItem> = {}) => ({
    id: newId(),
    group: '',
    name,
    purpose: '证明借款已经交付',
    source: '原告持有',
    copy: 'copy' as const,
    pages: null,
    files,
    ...over,
  });
  const put = (lawyerId: string, items: readonly EvidenceItem[], draftId = newId()): string => {
    drafts.set(`${lawyerId} ${draftId}`, {
      title: '赵示例与河南样本商贸有限公司民间借贷纠纷',
      causeName: '民间借贷纠纷',
      plaintiffs: ['赵示例'],
      defendants: ['河南样本商贸有限公司'],
      items,
    });
    return draftId;
  };
  const context = (actor: Actor): ActContext => ({ db, clock, actor, requestId: newId() });
  return { db, folder, blobs, clock, deps, file, item, put, context };
}
