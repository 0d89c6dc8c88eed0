import {
  BorderStyle,
  HeadingLevel,
  HeightRule,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Look, paragraphsOf } from './docx-runs.ts';
import { checksLine, oneLine, signatureLines } from './lines.ts';
import type { Block, Cell } from './terms.ts';

/** Two characters of 四号. */
const TWO_CHARACTERS = { firstLine: 560, firstLineChars: 200 };
const BODY: Look = { size: 'body' };
/** 28 pt from line to line in running text, as the formats of pleadings have it; single in tables. */
const BODY_SPACING = { line: 480, lineRule: 'exact' as const };
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: BORDER,
  bottom: BORDER,
  left: BORDER,
  right: BORDER,
  insideHorizontal: BORDER,
  insideVertical: BORDER,
};
/** A row stays high enough to be written in by hand. */
const ROW_HEIGHT = { value: 440, rule: HeightRule.ATLEAST };

function paragraphsOfCell({ lines, head, align }: Cell): Paragraph[] {
  const look: Look = { size: 'cell', face: head ? 'hei' : 'song' };
  const how = { align: align ?? ('left' as const), spacing: { line: 300 } };
  const made = lines.flatMap((line) => paragraphsOf(line, look, how));
  return made.length > 0 ? made : paragraphsOf('', look, how); // a cell without a paragraph is no valid OOXML
}

function cellOf(cell: Cell, width: number): TableCell {
  return new TableCell({
    children: paragraphsOfCell(cell),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.head ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EEEEEE' } } : {}),
    ...((cell.columns ?? 1) > 1 ? { columnSpan: cell.columns ?? 1 } : {}),
    ...((cell.rows ?? 1) > 1 ? { rowSpan: cell.rows ?? 1 } : {}),
  });
}

/** Widths in twentieths of a point that add up to `total` exactly. */
function share(widths: readonly number[], total: number): number[] {
  const sum = widths.reduce((a, b) => a + b, 0);
  const shares = widths.map((width) => Math.floor((width / sum) * total));
  const rest = total - shares.reduce((a, b) => a + b, 0);
  return shares.map((width, at) => (at === shares.length - 1 ? width + rest : width));
}

/** Which column each cell of the rows begins in, with cells reaching down from rows above taken into account. */
function placed(rows: readonly (readonly Cell[])[]): { cell: Cell; column: number }[][] {
  const reaching: number[] = [];
  return rows.map((row) => {
    let column = 0;
    const out = row.map((cell) => {
      while ((reaching[column] ?? 0) > 0) column++;
      const at = column;
      for (let c = 0; c < (cell.columns ?? 1); c++) reaching[column++] = cell.rows ?? 1;
      return { cell, column: at };
    });
    for (let c = 0; c < reaching.length; c++) reaching[c] = Math.max(0, (reaching[c] ?? 0) - 1);
    return out;
  });
}

function tableOf(
  widths: readonly number[],
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  total: number,
) {
  const columns = share(widths, total);
  const widthAt = (from: number, count: number) =>
    columns.slice(from, from + count).reduce((sum, width) => sum + width, 0);
  const all = header.length > 0 ? [header.map((cell) => ({ ...cell, head: true })), ...rows] : rows;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total, type: WidthType.DXA },
    columnWidths: columns,
    borders: BORDERS,
    margins: { top: 40, bottom: 40, left: 100, right: 100, marginUnitType: WidthType.DXA },
    rows: placed(all).map(
      (row, at) =>
        new TableRow({
          height: ROW_HEIGHT,
          ...(header.length > 0 && at === 0 ? { tableHeader: true, cantSplit: true } : {}),
          children: row.map(({ cell, column }) => cellOf(cell, widthAt(column, cell.columns ?? 1))),
        }),
    ),
  });
}

/** Keeps two tables apart: Word joins tables that touch. */
const gap = (): Paragraph => new Paragraph({ spacing: { line: 160, lineRule: 'exact' }, children: [] });

/** A block as Word's elements; `width` is that of the text in twentieths of a point. */
export function elementsOf(block: Block, width: number): (Paragraph | Table)[] {
  switch (block.is) {
    case 'heading':
      return paragraphsOf(
        oneLine(block.text),
        { size: block.level === 1 ? 'heading' : 'body', face: 'hei' },
        {
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          align: block.align ?? (block.level === 1 ? 'center' : 'left'),
          keepNext: true,
          spacing: { before: 160, after: 80 },
        },
      );
    case 'paragraph':
      return paragraphsOf(block.line, block.small ? { size: 'small' } : BODY, {
        align: block.align ?? 'justify',
        ...(block.indent === 'none' ? {} : { indent: TWO_CHARACTERS }),
        ...(block.small ? {} : { spacing: BODY_SPACING }),
        ...(block.keep ? { keepNext: true } : {}),
      });
    case 'fields': {
      const label = block.labelWidth ?? 26;
      const rows = block.rows.map((row): Cell[] => [
        { lines: [row.label], head: true },
        { lines: row.value },
      ]);
      return [tableOf([label, 100 - label], [], rows, width), gap()];
    }
    case 'table':
      return [tableOf(block.widths, block.header, block.rows, width), gap()];
    case 'checks':
      return paragraphsOf(checksLine(block), BODY, { align: 'left', spacing: BODY_SPACING });
    case 'signature':
      return signatureLines(block).flatMap((line, at, all) =>
        paragraphsOf(line, BODY, {
          align: 'right',
          indent: { right: 280 },
          spacing: { ...BODY_SPACING, ...(at === 0 ? { before: 360 } : {}) },
          keepLines: true,
          ...(at < all.length - 1 ? { keepNext: true } : {}),
        }),
      );
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
    case 'space':
      return [new Paragraph({ children: [] })];
  }
}
