import { inflateSync } from 'node:zlib';
import { PDFArray, type PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import type { FileLimits } from '../limits.ts';
import { Unacceptable } from './outcome.ts';
import { holdsTestVirus } from './virus.ts';

/** Far above what a scanned page of any size unpacks to. */
const MAX_STREAM = 768 * 1024 * 1024;
/** Streams that even at deflate's densest (1:1032) stay harmless are not unpacked. */
const HARMLESS = 64 * 1024;

function filtersOf(dict: PDFDict): string[] {
  const filter = dict.lookup(PDFName.of('Filter'));
  const names = filter instanceof PDFArray ? filter.asArray() : [filter];
  return names.filter((name) => name instanceof PDFName).map((name) => name.decodeText());
}

const isFlate = (name: string | undefined) => name === 'FlateDecode' || name === 'Fl';

function unpack(contents: Uint8Array): Buffer | undefined {
  try {
    return inflateSync(contents, { maxOutputLength: MAX_STREAM, finishFlush: 2 });
  } catch (error) {
    if (
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
    )
      throw new Unacceptable('files.bomb');
    return undefined;
  }
}

function checkPixels(dict: PDFDict, limits: FileLimits): void {
  const [width, height] = ['Width', 'Height'].map((key) => dict.lookup(PDFName.of(key)));
  if (!(width instanceof PDFNumber) || !(height instanceof PDFNumber)) return;
  if (width.asNumber() * height.asNumber() > limits.maxPixels)
    throw new Unacceptable('files.too-many-pixels', { limit: Math.round(limits.maxPixels / 10_000) });
}

/** Streams that unpack without end, pictures beyond the pixel cap, and what attachments hold. */
export function checkStreams(document: PDFDocument, limits: FileLimits): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const { dict, contents } = object;
    const filters = filtersOf(dict);
    // No writer deflates twice; a bomb does, because each pass gains a thousandfold.
    if (filters.filter(isFlate).length > 1 || filters.length > 4) throw new Unacceptable('files.bomb');
    if (dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')) checkPixels(dict, limits);
    const attached = dict.lookup(PDFName.of('Type')) === PDFName.of('EmbeddedFile');
    if (!isFlate(filters[0]) || (!attached && contents.length < HARMLESS)) continue;
    const plain = unpack(contents);
    if (attached && plain !== undefined && holdsTestVirus(plain)) throw new Unacceptable('files.virus');
  }
}
