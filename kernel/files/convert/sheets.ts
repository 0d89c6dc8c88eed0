import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { Block, FlowDocument, TableCell } from './blocks.ts';
import { printable } from './typst.ts';

const MAX_CELLS = 40_000;
const MAX_COLUMNS = 40;
const MAX_ROWS = 4_000;

interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly cut: boolean;
}

const cell = (text: string): TableCell => ({
  blocks: [{ t: 'p', runs: [{ s: printable(text).slice(0, 2_000), size: 8 }] }],
  colspan: 1,
  rowspan: 1,
});

/** Half-width letters that fit across a page; columns beyond go into a table of their own below. */
const PAGE_LETTERS = 150;

const lettersOf = (text: string) =>
  Array.from(text.slice(0, 60)).reduce((sum, c) => sum + (c > '\u2e80' ? 2 : 1), 0);

/** The columns side by side on one page: as many as fit, each as wide as its longest cell within reason. */
function columnGroups(rows: Grid['rows'], columns: number): { columns: number[]; widths: number[] }[] {
  const groups: { columns: number[]; widths: number[] }[] = [];
  let room = 0;
  for (let at = 0; at < columns; at++) {
    const width =
      Math.min(
        44,
        rows.reduce((most, row) => Math.max(most, lettersOf(row[at] ?? '')), 5),
      ) + 1;
    const last = groups.at(-1);
    if (last === undefined || room + width > PAGE_LETTERS) {
      groups.push({ columns: [at], widths: [width] });
      room = width;
    } else {
      last.columns.push(at);
      last.widths.push(width);
      room += width;
    }
  }
  return groups;
}

function gridBlocks(grid: Grid): Block[] {
  const columns = grid.rows.reduce((most, row) => Math.max(most, row.length), 1);
  const heading: Block = { t: 'p', level: 3, runs: [{ s: printable(grid.name) }] };
  const rest: Block[] = grid.cut ? [{ t: 'p', runs: [{ s: '〔其余内容请下载原件查看〕', size: 9 }] }] : [];
  if (grid.rows.length === 0) return [heading, { t: 'p', runs: [{ s: '（空表）' }] }];
  const tables = columnGroups(grid.rows, columns).map(
    (group): Block => ({
      t: 'table',
      columns: group.columns.length,
      widths: group.widths,
      header: true,
      rows: grid.rows.map((row) => group.columns.map((at) => cell(row[at] ?? ''))),
    }),
  );
  return [heading, ...tables, ...rest, { t: 'break' }];
}

function asFlow(grids: readonly Grid[]): FlowDocument {
  return { blocks: grids.flatMap(gridBlocks), images: [], landscape: true };
}

/** Keeps the first cells of each sheet within what a person can read; says when something was left out. */
function cutGrid(name: string, rows: string[][], budget: { cells: number }): Grid {
  while (rows.length > 0 && rows.at(-1)?.every((text) => text === '') === true) rows.pop();
  const kept: string[][] = [];
  for (const row of rows.slice(0, MAX_ROWS)) {
    const cut = row.slice(0, MAX_COLUMNS);
    while (cut.at(-1) === '') cut.pop();
    budget.cells -= Math.max(1, cut.length);
    if (budget.cells < 0) break;
    kept.push(cut);
  }
  return { name, rows: kept, cut: kept.length < rows.length || rows.some((row) => row.length > MAX_COLUMNS) };
}

function excelText(value: ExcelJS.Cell): string {
  if (value.type === ExcelJS.ValueType.Merge) return '';
  if (value.value instanceof Date)
    return value.value.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '');
  try {
    return value.text ?? '';
  } catch {
    return '';
  }
}

/** Excel: every sheet as a table of the shown texts and last computed results; formulas, charts and formats stay in the original. */
export async function readXlsx(path: string): Promise<FlowDocument> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const budget = { cells: MAX_CELLS };
  const grids = book.worksheets
    .filter((sheet) => sheet.state === 'visible')
    .map((sheet) => {
      const rows: string[][] = [];
      sheet.eachRow({ includeEmpty: false }, (row, number) => {
        if (number > MAX_ROWS + 1) return;
        while (rows.length < number - 1) rows.push([]);
        const texts: string[] = [];
        for (let at = 1; at <= Math.min(row.cellCount, MAX_COLUMNS + 1); at++)
          texts.push(excelText(row.getCell(at)));
        rows.push(texts);
      });
      return cutGrid(sheet.name, rows, budget);
    });
  return asFlow(grids);
}

/** Excel 97-2003, the same way. */
export async function readXls(path: string): Promise<FlowDocument> {
  const { read, utils } = await import('@e965/xlsx');
  const book = read(await readFile(path), {
    type: 'buffer',
    cellFormula: false,
    cellHTML: false,
    sheetRows: MAX_ROWS + 1,
  });
  const budget = { cells: MAX_CELLS };
  const grids = book.SheetNames.map((name) => {
    const sheet = book.Sheets[name];
    const rows: unknown[][] =
      sheet === undefined ? [] : utils.sheet_to_json(sheet, { header: 1, raw: false, defval: '' });
    return cutGrid(
      name,
      rows.map((row) => row.map(String)),
      budget,
    );
  });
  return asFlow(grids);
}
