import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { rowsAndParagraphs } from './blocks.ts';

const run = (text: string, size = 28) => new TextRun({ text, size, font: 'SimSun' });

/** The complaint as a Word file, as a typist makes one: centred title, indented paragraphs, real tables. */
export async function docxOf(paragraphs: readonly string[]): Promise<Uint8Array> {
  const children = rowsAndParagraphs(paragraphs).map((block, i) => {
    if (typeof block === 'string')
      return new Paragraph({
        alignment: i === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
        indent: i === 0 ? {} : { firstLine: 560 },
        children: [run(block, i === 0 ? 36 : 28)],
      });
    const columns = Math.max(...block.map((cells) => cells.length));
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: block.map(
        (cells) =>
          new TableRow({
            children: cells.map(
              (text, at) =>
                new TableCell({
                  columnSpan: at === cells.length - 1 ? columns - at : 1,
                  children: [new Paragraph({ children: [run(text, 24)] })],
                }),
            ),
          }),
      ),
    });
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
