import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from '../../extract/extract.ts';
import type { ReadDocument } from '../../terms.ts';
import type { Sample } from '../index.ts';
import { docxOf } from './docx.ts';
import { pdfOf } from './pdf.ts';
import { scannedPages, scannedPdf, wearOf } from './scan.ts';

/** How a complaint of the corpus comes in: its lines as they are, a Word file, a PDF with text, a scan. */
export const WAYS = ['lines', 'docx', 'pdf', 'scan'] as const;
export type Way = (typeof WAYS)[number];

const LIMITS = { maxPages: 100, maxScans: 100, maxPixels: 100_000_000 };

async function extracted(bytes: Uint8Array, kind: 'docx' | 'pdf'): Promise<ReadDocument> {
  const folder = await mkdtemp(join(tmpdir(), 'tongban-corpus-'));
  try {
    const path = join(folder, `complaint.${kind}`);
    await writeFile(path, bytes);
    return await extract({ path, kind, limits: LIMITS }, () => undefined);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The document as it is read when the complaint comes in that way; `n` chooses the wear of a scan. */
export async function readInWay(sample: Sample, way: Way, n: number): Promise<ReadDocument> {
  switch (way) {
    case 'lines':
      return sample.document;
    case 'docx':
      return extracted(await docxOf(sample.paragraphs), 'docx');
    case 'pdf':
      return extracted(await pdfOf(sample.paragraphs), 'pdf');
    case 'scan': {
      const wear = wearOf(n);
      const pages = await scannedPages(await pdfOf(sample.paragraphs), wear);
      return extracted(await scannedPdf(pages, wear.dpi), 'pdf');
    }
  }
}
