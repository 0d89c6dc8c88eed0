import { labelCounter, readNumbering } from '#kernel/files/convert/docx-numbering.ts';
import type { ReadDocument, ReadLine } from '../../terms.ts';
import { piecesOf } from './inline.ts';
import { childOf, type Element, isOn, readParts, valueOf } from './package.ts';
import { type NumberingRef, numberingRef, numberingStyles } from './styles.ts';
import { readPartText } from './part-text.ts';

type Writer = {
  lines: ReadLine[];
  page: number;
  label(reference: NumberingRef): string | undefined;
  styles: ReadonlyMap<string, NumberingRef>;
};

const HEADER = /^word\/header\d*\.xml$/;
const NOTES = /^word\/(foot|end)notes\.xml$/;

/**
 * A Word document as lines: paragraphs with the numbers Word prints before them, rows of tables with tabs between their cells, text
 * boxes after the paragraph that holds them, page headers before everything, notes after it. Pages are those that the document breaks itself.
 */
export async function readDocx(path: string): Promise<ReadDocument> {
  const parts = await readParts(
    path,
    (name) =>
      name === 'word/document.xml' || name === 'word/styles.xml' || HEADER.test(name) || NOTES.test(name),
  );
  const numbering = await readPartText(path, 'word/numbering.xml');
  const label = labelCounter(readNumbering(numbering ?? ''));
  const writer: Writer = {
    lines: [],
    page: 1,
    label: ({ id, level }) => label(id, level),
    styles: numberingStyles(parts.get('word/styles.xml')),
  };
  const headers = [...parts].filter(([name]) => HEADER.test(name)).toSorted(([a], [b]) => a.localeCompare(b));
  for (const [, header] of headers) writeAll(header.children, writer);
  // The same head for first, odd and even pages is one head.
  writer.lines = writer.lines.filter(
    (line, i) => writer.lines.findIndex(({ text }) => text === line.text) === i,
  );
  writeAll(childOf(parts.get('word/document.xml'), 'w:body')?.children ?? [], writer);
  for (const [name, notes] of parts)
    if (NOTES.test(name))
      for (const note of notes.children)
        if (note.attributes['w:type'] === undefined) writeAll(note.children, writer);
  return { source: 'docx', pages: writer.page, lines: writer.lines };
}

function writeAll(elements: readonly Element[], writer: Writer): void {
  for (const element of elements) {
    if (element.name === 'w:p') writeParagraph(element, writer);
    else if (element.name === 'w:tbl') writeTable(element, writer);
    else if (element.name === 'mc:AlternateContent')
      writeAll((childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback'))?.children ?? [], writer);
    else if (/^w:(sdt|sdtContent|ins|moveTo|customXml|smartTag)$/.test(element.name))
      writeAll(element.children, writer);
  }
}

function writeParagraph(paragraph: Element, writer: Writer): void {
  const properties = childOf(paragraph, 'w:pPr');
  if (isOn(childOf(properties, 'w:pageBreakBefore')) && writer.lines.length > 0) writer.page += 1;
  const reference = numberingRef(properties, writer.styles);
  let text = (reference && writer.label(reference)) ?? '';
  const boxes: Element[] = [];
  const end = () => {
    // A tab is the mark between cells; in a line of words it is a wide space.
    const words = text.replace(/[\t\u00a0]+/g, '  ').trim();
    if (words !== '') writer.lines.push({ page: writer.page, text: words });
    text = '';
  };
  for (const piece of piecesOf(paragraph)) {
    if (piece.kind === 'text') text += piece.text;
    else if (piece.kind === 'box') boxes.push(piece.content);
    else {
      end();
      if (piece.kind === 'page') writer.page += 1;
    }
  }
  end();
  for (const box of boxes) writeAll(box.children, writer);
  const section = valueOf(childOf(childOf(properties, 'w:sectPr'), 'w:type'));
  if (childOf(properties, 'w:sectPr') && section !== 'continuous') writer.page += 1;
}

/** A table, one line a row. Prose laid out in a table of one column stays prose. */
function writeTable(table: Element, writer: Writer): void {
  for (const row of inside(table, 'w:tr')) {
    const cells = inside(row, 'w:tc').map((cell) => {
      const merged = childOf(childOf(cell, 'w:tcPr'), 'w:vMerge');
      const own: Writer = { ...writer, lines: [] };
      // A cell that goes on from the row above is empty here.
      if (!merged || valueOf(merged) === 'restart') writeAll(cell.children, own);
      writer.page = Math.max(writer.page, own.page);
      return own.lines;
    });
    if (cells.length === 1) writer.lines.push(...(cells[0] ?? []));
    else {
      const text = cells
        .map((lines) => lines.map((line) => line.text.replace(/\t+/g, ' ')).join(' '))
        .join('\t');
      if (text.trim() !== '') writer.lines.push({ page: writer.page, text });
    }
  }
}

/** Rows of a table or cells of a row, also those inside content controls and tracked insertions. */
function inside(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    child.name === name
      ? [child]
      : /^w:(sdt|sdtContent|ins|customXml)$/.test(child.name)
        ? inside(child, name)
        : [],
  );
}
