import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Inspected, Unacceptable } from '../inspect/outcome.ts';
import { countPages } from '../inspect/pdf.ts';
import type { FileLimits } from '../limits.ts';
import { type FlowDocument, flowTemplate } from './blocks.ts';
import { typeset } from './typst.ts';

/** One conversion: where the original is and where the view goes. */
export interface ConvertTask {
  readonly path: string;
  readonly scratch: string;
  readonly limits: FileLimits;
}

/** A finished view with its pages, none where the format has no pages (sound, film), or why it could not be made. */
export type Conversion = { readonly pages: number } | { readonly none: true } | { readonly failed: string };

function flow(task: ConvertTask, document: FlowDocument): Uint8Array {
  const data = JSON.stringify({ landscape: document.landscape ?? false, blocks: document.blocks });
  return typeset({
    scratch: task.scratch,
    source: flowTemplate,
    attachments: [{ name: 'flow.json', bytes: Buffer.from(data) }, ...document.images],
  });
}

async function build({ format, pdf, flags }: Inspected, task: ConvertTask): Promise<Uint8Array | undefined> {
  const { path, limits } = task;
  switch (format) {
    case 'pdf':
      return pdf === undefined ? undefined : (await import('./pdf.ts')).viewOfPdf(pdf, flags);
    case 'jpg':
    case 'png':
    case 'tif':
      return (await import('./images.ts')).imagesToPdf(path, limits.maxPixels);
    case 'docx':
      return flow(task, await (await import('./docx.ts')).readDocx(path, limits.maxPixels));
    case 'doc':
      return flow(task, await (await import('./doc.ts')).readDoc(path));
    case 'xlsx':
      return flow(task, await (await import('./sheets.ts')).readXlsx(path));
    case 'xls':
      return flow(task, await (await import('./sheets.ts')).readXls(path));
    case 'ofd':
      return (await import('./ofd/to-pdf.ts')).ofdToPdf(task);
    case 'mp3':
    case 'webm':
    case 'mp4':
      return undefined;
  }
}

/** Make the PDF view of an accepted original. Runs inside the sandbox only. */
export async function convertFile(found: Inspected, task: ConvertTask): Promise<Conversion> {
  try {
    const bytes = await build(found, task);
    if (bytes === undefined) return { none: true };
    const pages = await countPages(bytes);
    await writeFile(join(task.scratch, 'view.pdf'), bytes);
    return pages > 0 ? { pages } : { failed: '未能生成预览，请下载原件查看。' };
  } catch (error) {
    if (error instanceof Unacceptable) throw error;
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return { failed: '未能生成预览，请下载原件查看。' };
  }
}
