import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import type { FileLimits, Format } from '../limits.ts';
import { type FlowDocument, flowTemplate } from './blocks.ts';
import { typeset } from './typst.ts';

/** One conversion: where the original is, what it is, where the view goes. */
export interface ConvertTask {
  readonly input: string;
  readonly scratch: string;
  readonly output: string;
  readonly format: Format;
  readonly flags: readonly string[];
  readonly fonts: readonly string[];
  readonly limits: FileLimits;
}

/** A finished view with its pages, or `none` where the format has no pages (sound, video). */
export type Conversion = { readonly view: 'ready'; readonly pages: number } | { readonly view: 'none' };

function flow(task: ConvertTask, document: FlowDocument): Buffer {
  const data = JSON.stringify({ landscape: document.landscape ?? false, blocks: document.blocks });
  return typeset({
    scratch: task.scratch,
    fonts: task.fonts,
    source: flowTemplate,
    attachments: [{ name: 'flow.json', bytes: Buffer.from(data) }, ...document.images],
  });
}

async function build(task: ConvertTask): Promise<Uint8Array | undefined> {
  switch (task.format) {
    case 'pdf':
      return (await (await import('./pdf.ts')).viewOfPdf(task.input, task.flags, task.limits.maxPages)).bytes;
    case 'jpg':
    case 'png':
    case 'tif':
      return (await (await import('./images.ts')).imagesToPdf(task.input, task.limits.maxPixels)).save();
    case 'docx':
      return flow(task, await (await import('./docx.ts')).readDocx(task.input, task.limits.maxPixels));
    case 'doc':
      return flow(task, await (await import('./doc.ts')).readDoc(task.input));
    case 'xlsx':
      return flow(task, await (await import('./sheets.ts')).readXlsx(task.input));
    case 'xls':
      return flow(task, await (await import('./sheets.ts')).readXls(task.input));
    case 'ofd':
      return (await import('./ofd/to-pdf.ts')).ofdToPdf(task);
    case 'mp3':
    case 'mp4':
      return undefined;
  }
}

/** Make the PDF view of one original. Runs inside the sandbox only. */
export async function convertFile(task: ConvertTask): Promise<Conversion> {
  const bytes = await build(task);
  if (bytes === undefined) return { view: 'none' };
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  await writeFile(join(task.scratch, task.output), bytes);
  return { view: 'ready', pages: document.getPageCount() };
}
