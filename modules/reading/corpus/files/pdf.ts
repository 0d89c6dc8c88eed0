import { plainDate } from '#law/time.ts';
import { type Block, paperToPdf } from '#modules/documents/index.ts';
import { rowsAndParagraphs } from './blocks.ts';

const WIDTHS: Readonly<Record<number, readonly number[]>> = {
  2: [24, 76],
  3: [10, 40, 50],
  4: [10, 30, 45, 15],
  5: [10, 25, 35, 15, 15],
};

/** The complaint as a PDF with text, typeset by the platform. */
export async function pdfOf(paragraphs: readonly string[], header?: string): Promise<Uint8Array> {
  const [title = '', ...rest] = paragraphs;
  const blocks = rowsAndParagraphs(rest).map((block): Block => {
    if (typeof block === 'string') return { is: 'paragraph', line: block, align: 'left' };
    const columns = Math.max(...block.map((cells) => cells.length));
    const row = (cells: readonly string[]) =>
      cells.map((text, at) => ({
        lines: [text],
        ...(at === cells.length - 1 && columns > at + 1 ? { columns: columns - at } : {}),
      }));
    return {
      is: 'table',
      widths: WIDTHS[columns] ?? Array.from({ length: columns }, () => 100 / columns),
      header: [],
      rows: block.map(row),
    };
  });
  return paperToPdf({
    title,
    date: plainDate('2026-01-01'),
    blocks,
    ...(header === undefined ? {} : { header }),
  });
}
