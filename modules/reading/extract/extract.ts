import { readFile } from 'node:fs/promises';
import type { ReadDocument, ReadLine } from '../terms.ts';
import { Unreadable } from './faults.ts';
import type { ReadingLimits } from './limits.ts';
import { pagesOfPicture, pictureFromFile } from './ocr/picture.ts';
import { recognisedPage } from './ocr/page.ts';
import { openRecogniser } from './ocr/recogniser.ts';
import { linesOfPage } from './page-lines.ts';
import { type OpenPdf, openPdf, UnreadablePdf, withPage } from './pdf/engine.ts';
import { typedPage } from './pdf/pages.ts';
import { pictureOf } from './pdf/render.ts';
import { readDoc } from './word/doc.ts';
import { readDocx } from './word/docx.ts';

/** What is given to be read: a .docx, a .doc, a PDF (also the view of an OFD or a workbook), or a picture. */
export type ExtractTask = { path: string; kind: 'docx' | 'doc' | 'pdf' | 'picture'; limits: ReadingLimits };

/** Told of each step: how many pages there are, and each page done. */
export type OnPage = (done: number, pages: number) => void;

/** Dots an inch at which pages are drawn to be recognised: with less and with more it errs more (docs/adr/0013). */
const DPI = 171;
const DRAWN_PIXELS = 9_000_000;

/** The text of a document in reading order, one page after another, so that only one page is in memory at a time. */
export async function extract(task: ExtractTask, onPage: OnPage): Promise<ReadDocument> {
  const document = await extractKind(task, onPage);
  if (document.lines.length === 0) throw new Unreadable('empty');
  return document;
}

async function extractKind(task: ExtractTask, onPage: OnPage): Promise<ReadDocument> {
  if (task.kind === 'pdf') return extractPdf(task, onPage);
  if (task.kind === 'picture') return extractPicture(task, onPage);
  try {
    const document = await (task.kind === 'docx' ? readDocx(task.path) : readDoc(task.path));
    onPage(document.pages, document.pages);
    return document;
  } catch (error) {
    // The readers of Word throw errors of many kinds at a broken file; what they were stands in the log of the worker.
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    throw new Unreadable('broken');
  }
}

async function extractPdf({ path, limits }: ExtractTask, onPage: OnPage): Promise<ReadDocument> {
  const pdf = await opened(await readFile(path));
  if (pdf.pages < 1) throw new Unreadable('broken');
  if (pdf.pages > limits.maxPages) throw new Unreadable('too-many-pages', { limit: limits.maxPages });
  onPage(0, pdf.pages);
  // First what the pages say themselves, which is quick: so it is known how many must be looked at before the first one is.
  const pages: (ReadLine[] | 'scan')[] = [];
  let done = 0;
  for (let index = 0; index < pdf.pages; index++) {
    const typed = await withPage(pdf, index, (page) =>
      page.width < 1 || page.height < 1 ? undefined : typedPage(pdf, page),
    );
    const scan = typed?.readable === false;
    pages.push(scan ? 'scan' : typed ? linesOfPage(index + 1, typed.seen) : []);
    if (!scan) done += 1;
    onPage(done, pdf.pages);
  }
  const scans = pages.filter((page) => page === 'scan').length;
  if (scans > limits.maxScans)
    throw new Unreadable('too-many-scans', { pages: scans, limit: limits.maxScans });
  const recogniser = scans === 0 ? undefined : await openRecogniser();
  const lines: ReadLine[] = [];
  for (const [index, page] of pages.entries()) {
    if (page !== 'scan') lines.push(...page);
    else if (recogniser) {
      const seen = await withPage(pdf, index, (one) =>
        recognisedPage(recogniser, pictureOf(pdf, one, DPI, DRAWN_PIXELS)),
      );
      if (seen) lines.push(...linesOfPage(index + 1, seen));
      done += 1;
      onPage(done, pdf.pages);
    }
  }
  return { source: scans * 2 > pdf.pages ? 'ocr' : 'pdf', pages: pdf.pages, lines };
}

async function opened(bytes: Uint8Array): Promise<OpenPdf> {
  try {
    return await openPdf(bytes);
  } catch (error) {
    if (error instanceof UnreadablePdf) throw new Unreadable(error.encrypted ? 'encrypted' : 'broken');
    throw error;
  }
}

async function extractPicture({ path, limits }: ExtractTask, onPage: OnPage): Promise<ReadDocument> {
  let pages: number;
  try {
    pages = await pagesOfPicture(path, limits.maxPixels);
  } catch (error) {
    throw new Unreadable(/pixel limit/.test(String(error)) ? 'too-large' : 'broken');
  }
  if (pages > limits.maxScans) throw new Unreadable('too-many-scans', { pages, limit: limits.maxScans });
  onPage(0, pages);
  const recogniser = await openRecogniser();
  const lines: ReadLine[] = [];
  for (let index = 0; index < pages; index++) {
    let picture: Awaited<ReturnType<typeof pictureFromFile>>;
    try {
      picture = await pictureFromFile(path, index, limits.maxPixels);
    } catch (error) {
      throw new Unreadable(/pixel limit/.test(String(error)) ? 'too-large' : 'broken');
    }
    lines.push(...linesOfPage(index + 1, await recognisedPage(recogniser, picture)));
    onPage(index + 1, pages);
  }
  return { source: 'ocr', pages, lines };
}
