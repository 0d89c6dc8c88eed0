import type { Found, ReadEvidence } from '../terms.ts';
import { pageCount } from './page-count.ts';
import { found, foundText, type Ink, type Span, trim } from './ink.ts';
import { paragraphs } from './sections.ts';

type Column = 'number' | 'name' | 'purpose' | 'source' | 'pages' | 'page-range' | 'other';
const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:序号|编号|证据编号|号)$/],
  ['name', /^(?:证据名称|名称|证据|证据材料|证据材料名称|材料名称|证据名称及种类|证据内容)$/],
  [
    'purpose',
    /^(?:证明目的|证明内容|证明对象|待证事实|证明事项|证明事实|拟证明事实|拟证明的事实|证明目的及内容)$/,
  ],
  ['source', /^(?:来源|证据来源|提供人|出处|取得方式)$/],
  ['pages', /^(?:页数|份数\/页数)$/],
  ['page-range', /^(?:页码|页次|起止页码|所在页码)$/],
];

type Cell = Span & { text: string };

function cellsOf(ink: Ink, row: Span): Cell[] {
  const out: Cell[] = [];
  let at = row.start;
  for (const part of ink.text.slice(row.start, row.end).split('\t')) {
    const span = trim(ink, { start: at, end: at + part.length }, /[\s]/);
    out.push({ ...span, text: ink.text.slice(span.start, span.end) });
    at += part.length + 1;
  }
  return out;
}

const columnOf = (text: string): Column =>
  COLUMNS.find(([, form]) => form.test(text.replace(/[^\u4e00-\u9fff/]/g, '')))?.[0] ?? 'other';

/** Reads rows under a head of 序号 / 证据名称 / 证明目的 …; undefined where no such head stands. */
export function evidenceTable(ink: Ink, section: Span): ReadEvidence[] | undefined {
  const rows = paragraphs(ink, section).map((row) => cellsOf(ink, row));
  const top = rows.findIndex((cells) => cells.filter((cell) => columnOf(cell.text) !== 'other').length >= 2);
  const head = rows[top]?.map((cell) => columnOf(cell.text));
  if (!head?.includes('name')) return undefined;
  const out: ReadEvidence[] = [];
  for (const cells of rows.slice(top + 1)) {
    const filled = cells.filter((cell) => cell.text !== '').length;
    // a title of a group (第一组证据) or a note below the table
    const before = out.at(-1);
    if (filled === 1 && cells.length === 1 && before?.name.value === '' && cells[0]) {
      // a recogniser put the name on a line of its own
      before.name = foundText(ink, cells[0], 0.7);
      continue;
    }
    if (filled < 2 && cells.length < head.length) continue;
    const shift =
      cells.length < head.length && head[0] === 'number' && !/^\d+$/.test(cells[0]?.text ?? '') ? 1 : 0;
    const at = (column: Column) => cells[head.indexOf(column) - shift];
    const last = out.at(-1);
    const name = at('name');
    if (last && cells[0]?.text === '' && cells.length === head.length) {
      extend(ink, last, 'name', at('name'));
      extend(ink, last, 'purpose', at('purpose'));
      extend(ink, last, 'source', at('source'));
      continue;
    }
    if (!name || (name.text === '' && !/^\d+$/.test(cells[0]?.text ?? ''))) continue;
    const entry: ReadEvidence = { name: foundText(ink, name, 0.95) };
    const [purpose, source] = [at('purpose'), at('source')];
    if (head.includes('purpose') && purpose && purpose.text !== '')
      entry.purpose = foundText(ink, trim(ink, purpose, /[\s;。]/), 0.95);
    if (head.includes('source') && source && source.text !== '') entry.source = foundText(ink, source, 0.95);
    const pages = readPages(ink, at(head.includes('pages') ? 'pages' : 'page-range'), head.includes('pages'));
    if (pages && (head.includes('pages') || head.includes('page-range'))) entry.pages = pages;
    out.push(entry);
  }
  return out.filter((entry) => entry.name.value !== '');
}

function extend(
  ink: Ink,
  entry: ReadEvidence,
  field: 'name' | 'purpose' | 'source',
  cell: Cell | undefined,
): void {
  const before = entry[field];
  if (!cell || cell.text === '') return;
  const more = foundText(ink, trim(ink, cell, /[\s;。]/), 0.85);
  entry[field] = before
    ? {
        ...before,
        value: before.value + more.value,
        where: { ...before.where, to: more.where.to, quote: `${before.where.quote}\n${more.where.quote}` },
      }
    : more;
}

function readPages(ink: Ink, cell: Cell | undefined, count: boolean): Found<number> | undefined {
  const match = /^(?:[Pp]|第|共)?(\d{1,4})页?(?:(?:-|~|—|–|至)[Pp]?(\d{1,4})页?)?$/.exec(
    cell?.text.replace(/\s/g, '') ?? '',
  );
  if (!cell || !match) return undefined;
  const pages = count || match[2] !== undefined ? pageCount(match[1] ?? '', match[2]) : 1;
  return pages === undefined ? undefined : found(ink, cell, pages, 0.9);
}
