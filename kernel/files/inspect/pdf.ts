import { readFile } from 'node:fs/promises';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { FileLimits } from '../limits.ts';
import { type FileFlag, type InspectedPdf, Unacceptable } from './outcome.ts';
import { checkStreams } from './pdf-streams.ts';

/**
 * The cross-reference chain as the file itself states it: startxref must lead to a table or a stream, and /Prev must not come back.
 * Readers differ in how they repair a broken one, so what a court sees could differ from what a lawyer saw.
 */
export function checkCrossReferences(file: Buffer): void {
  const text = (at: number, length: number) =>
    file.toString('latin1', at, Math.min(file.length, at + length));
  const shift = file.indexOf('%PDF-');
  const tailAt = Math.max(0, file.length - 2048);
  const tail = text(tailAt, 2048);
  const found = [...tail.matchAll(/startxref\s+(\d{1,12})/g)].at(-1);
  if (found === undefined) throw new Unacceptable('files.truncated');
  const visited = new Set<number>();
  const queue = [Number(found[1])];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (visited.has(next) || visited.size > 1_000) throw new Unacceptable('files.broken');
    visited.add(next);
    const at = next + Math.max(0, shift);
    const head = text(at, 64);
    const isTable = /^\s*xref\b/.test(head);
    if (!isTable && !/^\s*\d+\s+\d+\s+obj\b/.test(head)) throw new Unacceptable('files.broken');
    const trailerAt = isTable ? file.indexOf('trailer', at, 'latin1') : at;
    if (trailerAt < 0) throw new Unacceptable('files.broken');
    const dictionary = /^[\s\S]*?(?=stream\b|startxref\b|%%EOF)/.exec(text(trailerAt, 8192))?.[0] ?? '';
    const previous = /\/Prev\s+(\d{1,12})\b/.exec(dictionary)?.[1];
    if (previous !== undefined) queue.push(Number(previous));
  }
}

const actionFlags: Readonly<Record<string, FileFlag>> = {
  JavaScript: 'pdf-javascript',
  Launch: 'pdf-launch',
  ImportData: 'pdf-launch',
  SubmitForm: 'pdf-launch',
  GoToE: 'pdf-attachment',
};

function flagsOfDict(dict: PDFDict, flags: Set<FileFlag>): void {
  for (const [key, value] of dict.entries()) {
    const name = key.decodeText();
    if (name === 'JS' || name === 'JavaScript') flags.add('pdf-javascript');
    if (name === 'EmbeddedFiles' || name === 'EF' || name === 'RichMedia') flags.add('pdf-attachment');
    if (name === 'XFA') flags.add('pdf-xfa');
    if (name === 'S' && value instanceof PDFName) {
      const flag = actionFlags[value.decodeText()];
      if (flag !== undefined) flags.add(flag);
    }
    flagsOfValue(value, flags);
  }
}

function flagsOfValue(value: unknown, flags: Set<FileFlag>): void {
  if (value instanceof PDFDict) flagsOfDict(value, flags);
  else if (value instanceof PDFArray) for (const item of value.asArray()) flagsOfValue(item, flags);
  else if (value instanceof PDFString || value instanceof PDFHexString) return;
  else if (typeof value === 'object' && value !== null && 'dict' in value && value.dict instanceof PDFDict)
    flagsOfDict(value.dict, flags);
}

/** What is active in a PDF, after every object (also those in object streams) has been parsed. */
async function parse(file: Buffer): Promise<{ flags: Set<FileFlag>; document: PDFDocument | undefined }> {
  const flags = new Set<FileFlag>();
  try {
    const document = await PDFDocument.load(file, {
      updateMetadata: false,
      ignoreEncryption: true,
      parseSpeed: 5_000,
    });
    for (const [, object] of document.context.enumerateIndirectObjects()) flagsOfValue(object, flags);
    // It opens without a password, so only printing or copying is restricted; its strings and streams stay enciphered to pdf-lib.
    if (document.isEncrypted) flags.add('pdf-restricted');
    return { flags, document };
  } catch {
    return { flags, document: undefined };
  }
}

/** The pages as PDFium counts them, the first of which must open: a page tree that leads nowhere has none. */
export async function countPages(file: Uint8Array): Promise<number> {
  const pdfium = await PDFiumLibrary.init();
  try {
    const document = await pdfium.loadDocument(file);
    const pages = document.getPageCount();
    const first = pages > 0 ? document.getPage(0).getOriginalSize() : { originalWidth: 0, originalHeight: 0 };
    document.destroy();
    return first.originalWidth > 0 && first.originalHeight > 0 ? pages : 0;
  } finally {
    pdfium.destroy();
  }
}

/** Opens at all, without a password, within the limits of pages and pixels; returns what active content it carries. */
export async function inspectPdf(
  path: string,
  limits: FileLimits,
): Promise<InspectedPdf & { flags: Set<FileFlag> }> {
  const file = await readFile(path);
  checkCrossReferences(file);
  // Streams first: PDFium would unpack a bomb to read it.
  const { flags, document } = await parse(file);
  if (document !== undefined) checkStreams(document, limits);
  let pages: number;
  try {
    pages = await countPages(file);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    throw new Unacceptable(/password|security/i.test(message) ? 'files.encrypted' : 'files.broken');
  }
  if (pages < 1) throw new Unacceptable('files.broken');
  if (pages > limits.maxPages) throw new Unacceptable('files.too-many-pages', { limit: limits.maxPages });
  if (flags.has('pdf-restricted')) return { file, pages, flags, document: undefined };
  if (document !== undefined && pagesOf(document) === pages) return { file, pages, flags, document };
  return { file, pages, flags: flags.add('pdf-rebuilt'), document: undefined };
}

function pagesOf(document: PDFDocument): number | undefined {
  try {
    return document.getPageCount();
  } catch {
    return undefined;
  }
}
