import { PDFDocument } from 'pdf-lib';
import type { Format } from '../../limits.ts';
import type { FileRefusalCode } from '../../refusals.ts';
import type { FileFlag } from '../outcome.ts';

/** What must become of a file: one of these refusals, or acceptance with these flags and a view that holds these words. */
export type Fate =
  | { readonly refused: readonly FileRefusalCode[] }
  | {
      readonly format: Format;
      readonly flags: readonly FileFlag[];
      /** Pages of the view; 0 where the format has none. */
      readonly pages: number;
      readonly words: readonly string[];
    };

export interface Specimen {
  /** What it is, for the name of the test. */
  readonly what: string;
  /** The name under which it is sent. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly fate: Fate;
}

/** The harmless string every scanner answers to, in halves so that this source is not itself quarantined. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
/** That many megabytes of nothing. */
export const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);

/** A file that must be refused with one of the codes. */
export const refused = (
  what: string,
  name: string,
  bytes: Buffer | string,
  ...codes: FileRefusalCode[]
): Specimen => ({
  what,
  name,
  bytes: typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes,
  fate: { refused: codes },
});

/** A file that must be taken in. */
export const taken = (
  what: string,
  name: string,
  bytes: Buffer,
  format: Format,
  pages: number,
  words: readonly string[] = [],
  flags: readonly FileFlag[] = [],
): Specimen => ({ what, name, bytes, fate: { format, flags, pages, words } });

/** A plain PDF, each page saying its number. */
export async function pdfOf(pages: number, objectStreams: boolean): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let page = 1; page <= pages; page++) document.addPage().drawText(`Page ${page}`, { x: 50, y: 700 });
  return Buffer.from(await document.save({ useObjectStreams: objectStreams }));
}

/** An Excel workbook of a few rows. */
export async function workbook(): Promise<Buffer> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('损失清单');
  sheet.addRows([
    ['项目', '金额（元）'],
    ['医疗费', 12_345.67],
    ['合计', { formula: 'B2', result: 12_345.67 }],
  ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
