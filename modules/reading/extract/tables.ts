import { rowsOf } from './columns.ts';
import { type Area, around, type Chunk, middleX, middleY, type Rulings } from './places.ts';

type Line = Rulings['standing'][number];

/** A row of a drawn table: the text of its cells from left to right, empty ones too, and the chunks it is made of. */
export type TableRow = { area: Area; cells: string[]; chunks: Chunk[] };

/** Segments of one line, drawn piece by piece or twice, as one. `tolerance` in the unit of the page. */
export function joinLines(lines: readonly Line[], tolerance: number): Line[] {
  const out: Line[] = [];
  for (const line of lines.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const same = out.find(
      (one) =>
        Math.abs(one.at - line.at) <= tolerance &&
        line.from <= one.to + 2 * tolerance &&
        line.to >= one.from - 2 * tolerance,
    );
    if (same) {
      same.from = Math.min(same.from, line.from);
      same.to = Math.max(same.to, line.to);
    } else out.push({ ...line });
  }
  return out;
}

/** A line that ends nearer than this to the edge of its cell, in characters, goes on in the next. */
const WRAPPED = 3;

type Cell = Area & { chunks: Chunk[] };

/** Takes what stands in drawn tables out of the chunks; what is left flows. */
export function tablesOf(
  chunks: readonly Chunk[],
  rulings: Rulings,
  tolerance: number,
): { rows: TableRow[]; rest: Chunk[] } {
  const standing = joinLines(rulings.standing, tolerance);
  const lying = joinLines(rulings.lying, tolerance);
  const cells = new Map<string, Cell>();
  const rest: Chunk[] = [];
  for (const chunk of chunks) {
    const area = cellAround(chunk, standing, lying, tolerance);
    if (!area) {
      rest.push(chunk);
      continue;
    }
    const key = [area.left, area.top, area.right, area.bottom].map((n) => Math.round(n / tolerance)).join();
    const cell = cells.get(key);
    if (cell) cell.chunks.push(chunk);
    else cells.set(key, { ...area, chunks: [chunk] });
  }
  const rows: TableRow[] = [];
  for (const row of byTop([...cells.values()], tolerance)) {
    const all = row.flatMap((cell) => cell.chunks);
    const columns = columnsAt(row, standing, tolerance);
    // A frame around prose is no table.
    if (columns.length < 2) rest.push(...all);
    else {
      const cellTexts = columns.map(({ left }) => {
        const cell = row.find((one) => Math.abs(one.left - left) <= tolerance);
        return cell ? textOf(cell) : '';
      });
      rows.push({ area: around(all), cells: cellTexts, chunks: all });
    }
  }
  return { rows, rest };
}

/** Every cell that these lines enclose, empty ones too. */
export function cellsOf(rulings: Rulings, tolerance: number): Area[] {
  const standing = joinLines(rulings.standing, tolerance);
  const lying = joinLines(rulings.lying, tolerance);
  const middles = (lines: readonly Line[]) => {
    const at = [...new Set(lines.map((line) => line.at))].toSorted((a, b) => a - b);
    return at.slice(1).map((value, i) => (value + (at[i] ?? value)) / 2);
  };
  const cells = new Map<string, Area>();
  for (const y of middles(lying))
    for (const x of middles(standing)) {
      const cell = cellAround({ left: x, right: x, top: y, bottom: y }, standing, lying, tolerance);
      if (cell) cells.set(Object.values(cell).join(), cell);
    }
  return [...cells.values()];
}

function cellAround(
  chunk: Area,
  standing: readonly Line[],
  lying: readonly Line[],
  slack: number,
): Area | undefined {
  const [x, y] = [middleX(chunk), middleY(chunk)];
  const beside = standing.filter(({ from, to }) => from - slack <= y && y <= to + slack).map(({ at }) => at);
  const above = lying.filter(({ from, to }) => from - slack <= x && x <= to + slack).map(({ at }) => at);
  // A chunk that leans over its line belongs to the side where its middle is.
  const left = Math.max(...beside.filter((at) => at <= x));
  const right = Math.min(...beside.filter((at) => at > x));
  const top = Math.max(...above.filter((at) => at <= y));
  const bottom = Math.min(...above.filter((at) => at > y));
  return [left, right, top, bottom].every(Number.isFinite) ? { left, right, top, bottom } : undefined;
}

/** Cells that begin at the same height: a cell over several rows belongs to its first. */
function byTop(cells: readonly Cell[], slack: number): Cell[][] {
  const rows: Cell[][] = [];
  for (const cell of cells.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const row = rows.at(-1);
    if (row?.[0] && cell.top - row[0].top <= slack) row.push(cell);
    else rows.push([cell]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

/** The columns that the standing lines make at the height of this row, also where a cell is empty. */
function columnsAt(row: readonly Cell[], standing: readonly Line[], slack: number): { left: number }[] {
  const top = Math.min(...row.map((cell) => cell.top));
  const middle = (top + Math.min(...row.map((cell) => cell.bottom))) / 2;
  const edges = standing
    .filter(({ from, to }) => from - slack <= middle && middle <= to + slack)
    .map(({ at }) => at)
    .toSorted((a, b) => a - b);
  return edges.slice(0, -1).map((left) => ({ left }));
}

/** The text of a cell: lines that were wrapped at its edge are joined, others parted by a space. */
function textOf(cell: Cell): string {
  let text = '';
  let before: { right: number; em: number } | undefined;
  for (const row of rowsOf(cell.chunks)) {
    const words = row.map((chunk) => chunk.text).join(' ');
    const wrapped = before && cell.right - before.right < WRAPPED * before.em;
    text += text === '' || wrapped ? words : ` ${words}`;
    const last = row.at(-1);
    if (last) before = { right: last.right, em: last.em };
  }
  return text;
}
