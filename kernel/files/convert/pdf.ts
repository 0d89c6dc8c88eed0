import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFStream } from 'pdf-lib';
import sharp from 'sharp';
import type { FileFlag, InspectedPdf } from '../inspect/outcome.ts';
import { countPages } from '../inspect/pdf.ts';

/** Rendering costs a tenth of a second a page; above this a reader takes the original. */
const MAX_RENDERED = 500;

const droppedKeys = new Set([
  'JS',
  'JavaScript',
  'OpenAction',
  'AA',
  'EmbeddedFiles',
  'EF',
  'AF',
  'XFA',
  'RichMedia',
  'RichMediaContent',
  'Collection',
]);
const harmlessActions = new Set(['GoTo', 'URI', 'Named']);

/** Take every active key and every action that is not a plain jump or link out of a dictionary, and of what is written inside it. */
function disarm(value: unknown): void {
  if (value instanceof PDFStream) disarm(value.dict);
  else if (value instanceof PDFArray) for (const item of value.asArray()) disarm(item);
  else if (value instanceof PDFDict) {
    const kind = value.lookup(PDFName.of('S'));
    const isAction = value.lookup(PDFName.of('Type')) === PDFName.of('Action') || value.has(PDFName.of('JS'));
    const named = kind instanceof PDFName ? kind.decodeText() : '';
    if (
      (isAction && !harmlessActions.has(named)) ||
      /^(JavaScript|Launch|SubmitForm|ImportData|GoToE|GoToR|Rendition|Movie|Sound)$/.test(named)
    )
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
  for (const [reference] of context.enumerateIndirectObjects())
    if (!reached.has(reference)) context.delete(reference);
}

/** The same pages without anything active, packed so that a viewer opens them with few range requests. */
async function cleaned(document: PDFDocument): Promise<Uint8Array> {
  const { catalog, context } = document;
  const names = catalog.lookup(PDFName.of('Names'));
  // Of the name tree only the places that bookmarks jump to are kept.
  if (names instanceof PDFDict)
    for (const key of names.keys()) if (key !== PDFName.of('Dests')) names.delete(key);
  catalog.delete(PDFName.of('Perms'));
  for (const [, object] of context.enumerateIndirectObjects()) disarm(object);
  delete context.trailerInfo.Info;
  delete context.trailerInfo.Encrypt;
  sweep(document);
  return document.save({ useObjectStreams: true, updateFieldAppearances: false, addDefaultPage: false });
}

/** Every page as a picture: for what cannot be cleaned with certainty. */
async function rendered(file: Buffer): Promise<Uint8Array> {
  const pdfium = await PDFiumLibrary.init();
  const source = await pdfium.loadDocument(file);
  const document = await PDFDocument.create();
  const pages = source.getPageCount();
  if (pages > MAX_RENDERED) throw new Error(`${pages} pages are too many to render`);
  for (let index = 0; index < pages; index++) {
    const page = source.getPage(index);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = Math.min(2, 3_000 / Math.max(originalWidth, originalHeight, 1));
    const { data } = await page.render({
      scale,
      renderFormFields: true,
      render: ({ data: raw, width, height }) =>
        // The page is painted on white and has no transparency; its bytes are R, G, B, A.
        sharp(raw, { raw: { width, height, channels: 4 } })
          .removeAlpha()
          .jpeg({ quality: 82 })
          .toBuffer(),
    });
    const picture = await document.embedJpg(data);
    document
      .addPage([originalWidth, originalHeight])
      .drawImage(picture, { x: 0, y: 0, width: originalWidth, height: originalHeight });
  }
  source.destroy();
  return document.save({ useObjectStreams: true });
}

/**
 * The view of a PDF. Cleaned when our parser and PDFium see the same document; otherwise, and for restricted files and XFA forms,
 * re-rendered page by page, so that nothing of the original's structure remains.
 */
export async function viewOfPdf(
  { file, pages, document }: InspectedPdf,
  flags: ReadonlySet<FileFlag>,
): Promise<Uint8Array> {
  if (document === undefined || flags.has('pdf-xfa')) return rendered(file);
  try {
    const view = await cleaned(document);
    if ((await countPages(view)) === pages) return view;
  } catch {
    // PDFium opens it although we cannot rewrite it.
  }
  return rendered(file);
}
