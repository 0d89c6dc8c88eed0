import type { ReadLine } from '../terms.ts';
import { inReadingOrder, type Row } from './columns.ts';
import { type Area, around, type Chunk, type SeenPage } from './places.ts';
import { tablesOf } from './tables.ts';

/** A gap wider than this many characters stands for a tab: cells of a table without lines, or label and value far apart. */
const TAB = 1.8;
const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/** The lines of a page in reading order; a row of a table is one line, its cells parted by tabs. */
export function linesOfPage(page: number, seen: SeenPage): ReadLine[] {
  const tolerance = Math.max(seen.width, seen.height) / 350;
  const { rows, rest } = tablesOf(seen.chunks, seen.rulings, tolerance);
  const lines: { top: number; line: ReadLine }[] = [];
  const put = (area: Area, text: string, chunks: readonly Chunk[]) =>
    lines.push({ top: area.top, line: { page, text, box: boxOf(area, seen), ...sureOf(chunks) } });
  // Prose between two tables is read between them: each stretch has its own columns.
  const edges = rows.map(({ area }) => area.top).toSorted((a, b) => a - b);
  const stretches = new Map<number, Chunk[]>();
  for (const chunk of rest) {
    const stretch = edges.filter((edge) => edge <= chunk.top).length;
    stretches.set(stretch, [...(stretches.get(stretch) ?? []), chunk]);
  }
  for (const stretch of Array.from({ length: edges.length + 1 }, (_, i) => i)) {
    for (const row of inReadingOrder(stretches.get(stretch) ?? [], seen.width))
      put(around(row), joined(row), row);
    const table = rows.find(({ area }) => area.top === edges[stretch]);
    if (table) put(table.area, table.cells.join('\t'), table.chunks);
  }
  return lines.map(({ line }) => line).filter(({ text }) => text.trim() !== '');
}

function joined(row: Row): string {
  let text = '';
  let before: Chunk | undefined;
  for (const chunk of row) {
    if (before) {
      const gap = (chunk.left - before.right) / Math.max(before.em, chunk.em);
      const chinese = CHINESE.test(before.text.at(-1) ?? '') && CHINESE.test(chunk.text[0] ?? '');
      text += gap > TAB ? '\t' : gap > (chinese ? 0.9 : 0.25) ? ' ' : '';
    }
    text += chunk.text;
    before = chunk;
  }
  return text;
}

const share = (value: number, whole: number) =>
  Math.min(1, Math.max(0, Math.round((value / whole) * 10_000) / 10_000));

/** Where on the sheet as it stands before the reader, also when it had to be turned to be read. */
function boxOf(area: Area, { width, height, turned }: SeenPage): [number, number, number, number] {
  const [left, top] = [share(area.left, width), share(area.top, height)];
  const [right, bottom] = [share(area.right, width), share(area.bottom, height)];
  const rest = (value: number) => share(1 - value, 1);
  const size = (from: number, to: number) => share(to - from, 1);
  const [wide, high] = [size(left, right), size(top, bottom)];
  if (turned === 90) return [top, rest(right), high, wide];
  if (turned === 180) return [rest(right), rest(bottom), wide, high];
  if (turned === 270) return [rest(bottom), left, high, wide];
  return [left, top, wide, high];
}

/** The mean of how sure the recogniser was, by length; nothing for typed text. */
function sureOf(chunks: readonly Chunk[]): { sure?: number } {
  if (chunks.some((chunk) => chunk.sure === undefined)) return {};
  const length = chunks.reduce((sum, chunk) => sum + chunk.text.length, 0);
  const sure =
    chunks.reduce((sum, chunk) => sum + (chunk.sure ?? 0) * chunk.text.length, 0) / Math.max(1, length);
  return { sure: Math.round(sure * 1_000) / 1_000 };
}
