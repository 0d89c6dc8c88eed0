import { readFile } from 'node:fs/promises';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFStream } from 'pdf-lib';
import sharp from 'sharp';

const droppedKeys = new Set(
  ['JS', 'JavaScript', 'OpenAction', 'AA', 'EmbeddedFiles', 'EF', 'AF', 'XFA', 'RichMedia', 'RichMediaContent', 'Collection'].map((n) => n),
);
const harmlessActions = new Set(['GoTo', 'URI', 'Named']);

/** Take every active key and every action that is not a plain jump or link out of a dictionary, and of what is written inside it. */
function disarm(value: unknown): void {
  if (value instanceof PDFStream) disarm(value.dict);
  else if (value instanceof PDFArray) for (const item of value.asArray()) disarm(item);
  else if (value instanceof PDFDict) {
    const kind = value.lookup(PDFName.of('S'));
    const isAction = value.lookup(PDFName.of('Type')) === PDFName.of('Action') || value.has(PDFName.of('JS'));
    const named = kind instanceof PDFName ? kind.decodeText() : '';
    if ((isAction && !harmlessActions.has(named)) || /^(JavaScript|Launch|SubmitForm|ImportData|GoToE|GoToR|Rendition|Movie|Sound)$/.test(named))
      for (const key of value.keys()) value.delete(key);
    for (const [key, item] of value.entries())
      if (droppedKeys.has(key.decodeText())) value.delete(key);
      else disarm(item);
  }
}

/** Delete every object that can no longer be reached from the catalogue: scripts and attachments cut off above. */
function sweep(document: PDFDocument): void {
  const { context } = document;
  const reached = new Set<PDFRef>();
  const pending: unknown[] = [context.trailerInfo.Root];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (value instanceof PDFRef) {
      if (reached.has(value)) continue;
      reached.add(value);
      pending.push(context.lookup(value));
    } else if (value instanceof PDFStream) pending.push(...value.dict.values());
    else if (value instanceof PDFArray) pending.push(...value.asArray());
    else if (value instanceof PDFDict) pending.push(...value.values());
  }
  for (const [reference] of context.enumerateIndirectObjects()) if (!reached.has(reference)) context.delete(reference);
}

/** The same pages without anything active, packed so that a viewer opens them with few range requests. */
async function cleaned(file: Buffer): Promise<{ bytes: Uint8Array; pages: number }> {
  const document = await PDFDocument.load(file, { updateMetadata: false });
  document.catalog.delete(PDFName.of('Names'));
  document.catalog.delete(PDFName.of('Perms'));
  for (const [, object] of document.context.enumerateIndirectObjects()) disarm(object);
  delete document.context.trailerInfo.Info;
  delete document.context.trailerInfo.Encrypt;
  sweep(document);
  return { bytes: await document.save({ useObjectStreams: true, updateFieldAppearances: false }), pages: document.getPageCount() };
}

/** Every page as a picture: for what cannot be cleaned with certainty. */
async function rendered(file: Buffer, maxPages: number): Promise<{ bytes: Uint8Array; pages: number }> {
  const pdfium = await PDFiumLibrary.init();
  const source = await pdfium.loadDocument(file);
  const document = await PDFDocument.create();
  const pages = Math.min(source.getPageCount(), maxPages);
  for (let index = 0; index < pages; index++) {
    const page = source.getPage(index);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = Math.min(2, 3_000 / Math.max(originalWidth, originalHeight, 1));
    const { data } = await page.render({
      scale,
      renderFormFields: true,
      render: ({ data: raw, width, height }) =>
        // The page is painted on white and has no transparency; its bytes are B, G, R, A.
        sharp(raw, { raw: { width, height, channels: 4 } })
          .removeAlpha()
          .recomb([
            [0, 0, 1],
            [0, 1, 0],
            [1, 0, 0],
          ])
          .jpeg({ quality: 82 })
          .toBuffer(),
    });
    const picture = await document.embedJpg(data);
    document.addPage([originalWidth, originalHeight]).drawImage(picture, { x: 0, y: 0, width: originalWidth, height: originalHeight });
  }
  source.destroy();
  return { bytes: await document.save({ useObjectStreams: true }), pages };
}

async function pageCount(file: Uint8Array): Promise<number> {
  const pdfium = await PDFiumLibrary.init();
  const document = await pdfium.loadDocument(file);
  const pages = document.getPageCount();
  document.destroy();
  return pages;
}

/**
 * The view of a PDF. Cleaned when our parser and PDFium see the same document; otherwise, and for restricted files, re-rendered page by
 * page, so that nothing of the original's structure remains.
 */
export async function viewOfPdf(path: string, flags: readonly string[], maxPages: number): Promise<{ bytes: Uint8Array; pages: number }> {
  const file = await readFile(path);
  if (flags.includes('pdf-restricted') || flags.includes('pdf-xfa')) return rendered(file, maxPages);
  try {
    const view = await cleaned(file);
    const [before, after] = [await pageCount(file), await pageCount(view.bytes)];
    if (before === view.pages && after === view.pages) return view;
  } catch {
    // Not parsed by us although PDFium opens it.
  }
  return rendered(file, maxPages);
}
