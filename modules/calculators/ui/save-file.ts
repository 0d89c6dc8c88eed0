import type { Sheet } from '../sheet.ts';

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The table as a workbook; the library comes only when it is wanted. */
export async function saveWorkbook(name: string, sheet: Sheet): Promise<void> {
  const { utils, write } = await import('@e965/xlsx');
  const page = utils.aoa_to_sheet(sheet.rows.map((row) => [...row]));
  const widest = Math.max(...sheet.rows.map((row) => row.length));
  page['!cols'] = Array.from({ length: widest }, (_, column) => ({
    wch: Math.min(60, Math.max(8, ...sheet.rows.map((row) => 2 * String(row[column] ?? '').length))),
  }));
  const book = utils.book_new();
  utils.book_append_sheet(book, page, sheet.name);
  const bytes: ArrayBuffer = write(book, { bookType: 'xlsx', type: 'array' });
  saveFile(`${name}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes);
}
