import { typesetView } from '../typeset.ts';
import { printable, type View } from '../view.ts';
import { formatDate } from './dates.ts';
import { checksLine, filledLines, linesOf, oneLine, signatureLines } from './lines.ts';
import type { Block, Cell, Line, Paper, Run } from './terms.ts';

function runView(run: Run): View {
  if ('blank' in run) return { blank: run.blank };
  if ('check' in run) return { check: run.check, label: printable(run.label ?? '') };
  return {
    text: printable(run.text),
    bold: run.bold === true,
    under: run.underline === true,
    hei: run.face === 'hei',
    faint: run.faint === true,
  };
}

const linesView = (lines: readonly Line[]): View =>
  lines.flatMap((line) => linesOf(line).map((runs): View => runs.map(runView)));

const cellView = (cell: Cell): View => ({
  lines: linesView(cell.lines),
  align: cell.align ?? 'left',
  head: cell.head === true,
  columns: cell.columns ?? 1,
  rows: cell.rows ?? 1,
});

function blockView(block: Block): View {
  switch (block.is) {
    case 'heading':
      return {
        is: 'heading',
        text: printable(oneLine(block.text)),
        level: block.level,
        align: block.align ?? (block.level === 1 ? 'center' : 'left'),
      };
    case 'paragraph':
      return {
        is: 'paragraph',
        lines: filledLines(block.line).map((runs): View => runs.map(runView)),
        flat: block.indent === 'none',
        align: block.align ?? 'justify',
        keep: block.keep === true,
        small: block.small === true,
      };
    case 'checks':
      return blockView({ is: 'paragraph', line: checksLine(block), indent: 'none', align: 'left' });
    case 'signature':
      return { is: 'signature', lines: linesView(signatureLines(block)) };
    case 'fields': {
      const label = block.labelWidth ?? 26;
      return {
        is: 'table',
        widths: [label, 100 - label],
        header: [],
        rows: block.rows.map(
          (row): View => [cellView({ lines: [row.label], head: true }), cellView({ lines: row.value })],
        ),
      };
    }
    case 'table':
      return {
        is: 'table',
        widths: [...block.widths],
        header: block.header.map((cell) => cellView({ ...cell, head: true })),
        rows: block.rows.map((row): View => row.map(cellView)),
      };
    case 'page-break':
    case 'space':
      return { is: block.is };
  }
}

/** The paper as PDF/A: the same words as `paperToDocx`, in the fonts the platform brings; the same paper gives the same bytes. */
export async function paperToPdf(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const view: View = {
    title: printable(oneLine(paper.title)),
    subtitle: paper.subtitle ? printable(oneLine(paper.subtitle)) : null,
    header: paper.header ? printable(oneLine(paper.header)) : null,
    numbered: paper.footer !== 'none',
    landscape: paper.orientation === 'landscape',
    issuedOn: { iso: paper.date, plain: formatDate(paper.date) },
    blocks: paper.blocks.map(blockView),
  };
  return (await typesetView('paper', view)).pdf;
}
