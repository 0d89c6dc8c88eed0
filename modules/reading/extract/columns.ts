import { around, type Chunk, middleY, sameRow } from './places.ts';

/** Fewer rows side by side than this are no columns of prose. */
const FEWEST_ROWS = 6;

/** Chunks that stand in one line of print, from left to right. */
export type Row = Chunk[];

/** Chunks gathered into rows, from top to bottom. */
export function rowsOf(chunks: readonly Chunk[]): Row[] {
  const rows: { row: Row; area: ReturnType<typeof around> }[] = [];
  for (const chunk of chunks.toSorted((a, b) => middleY(a) - middleY(b))) {
    const mine = rows.slice(-4).findLast(({ area }) => sameRow(area, chunk));
    if (mine) mine.row.push(chunk);
    else rows.push({ row: [chunk], area: around([chunk]) });
  }
  return rows.map(({ row }) => row.toSorted((a, b) => a.left - b.left));
}

/**
 * The rows of a page in the order in which they are read: where prose stands in two columns, the left one first, between what goes
 * across the whole width.
 */
export function inReadingOrder(chunks: readonly Chunk[], width: number): Row[] {
  const rows = rowsOf(chunks);
  const gutter = gutterOf(rows, width);
  if (gutter === undefined) return rows;
  const out: Row[] = [];
  let left: Chunk[] = [];
  let right: Chunk[] = [];
  const flush = () => {
    out.push(...rowsOf(left), ...rowsOf(right));
    [left, right] = [[], []];
  };
  for (const row of rows) {
    if (row.some((chunk) => chunk.left < gutter && chunk.right > gutter)) {
      flush();
      out.push(row);
    } else
      for (const chunk of row) {
        if (chunk.right <= gutter) left.push(chunk);
        else right.push(chunk);
      }
  }
  flush();
  return out;
}

/** The x between two columns of prose; undefined where the page has one. Cells of a table leave gaps too, but do not fill their columns. */
function gutterOf(rows: readonly Row[], width: number): number | undefined {
  const all = rows.flat();
  if (all.length === 0) return undefined;
  const text = around(all);
  for (let share = 0.4; share <= 0.6; share += 0.02) {
    const x = width * share;
    const across = rows.filter((row) => row.some((chunk) => chunk.left < x && chunk.right > x)).length;
    const both = rows.filter(
      (row) => row.some((chunk) => chunk.right <= x) && row.some((chunk) => chunk.left >= x),
    );
    if (both.length < FEWEST_ROWS || across > rows.length * 0.3) continue;
    const filled = (side: readonly Chunk[], from: number, to: number) => {
      const sum = side.reduce((total, chunk) => total + chunk.right - chunk.left, 0);
      return sum / Math.max(1, rowsOf(side).length) > 0.6 * (to - from);
    };
    const lefts = all.filter((chunk) => chunk.right <= x);
    const rights = all.filter((chunk) => chunk.left >= x);
    if (filled(lefts, text.left, x) && filled(rights, x, text.right)) return x;
  }
  return undefined;
}
