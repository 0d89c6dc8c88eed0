import type { Rulings } from '../places.ts';
import type { Picture } from './picture.ts';

const DARK = 140;
/** A line of a table is at most this thick, dots at 200 dpi. */
const THICK = 9;

type Run = { at: number; from: number; to: number };

/** Long dark runs along one direction; `dot(along, across)` says whether ink is there. Small gaps and a wavering of one dot are bridged. */
function runs(
  length: number,
  breadth: number,
  shortest: number,
  dot: (along: number, across: number) => boolean,
): Run[] {
  const out: Run[] = [];
  for (let across = 0; across < breadth; across++) {
    let from = -1;
    let last = -1;
    for (let along = 0; along <= length; along++) {
      const ink = along < length && dot(along, across);
      if (ink) {
        if (from < 0) from = along;
        last = along;
      } else if (from >= 0 && (along === length || along - last > 3)) {
        if (last - from >= shortest) out.push({ at: across, from, to: last });
        from = -1;
      }
    }
  }
  return out;
}

/** Neighbouring runs are one line; a block of ink thicker than a line is none. */
function lines(found: readonly Run[]): (Run & { first: number; last: number })[] {
  const out: (Run & { first: number; last: number })[] = [];
  for (const run of found) {
    const same = out.findLast(
      (line) => run.at - line.last <= 2 && run.from < line.to + 4 && run.to > line.from - 4,
    );
    if (same) {
      same.last = run.at;
      same.from = Math.min(same.from, run.from);
      same.to = Math.max(same.to, run.to);
    } else out.push({ ...run, first: run.at, last: run.at });
  }
  return out
    .filter(({ first, last }) => last - first < THICK)
    .map((line) => ({ ...line, at: (line.first + line.last) / 2 }));
}

/** Finds the lines drawn on a level page and wipes them out of the picture: next to them characters are misread. */
export function takeLines(picture: Picture): Rulings {
  const { width, height, grey } = picture;
  const dark = (x: number, y: number) => (grey[y * width + x] ?? 255) < DARK;
  // A character is no taller than a fiftieth of the page, a line of a table no shorter than a row.
  const lying = lines(runs(width, height, Math.round(width / 20), (x, y) => dark(x, y) || dark(x, y + 1)));
  const standing = lines(
    runs(height, width, Math.round(height / 45), (y, x) => dark(x, y) || (x + 1 < width && dark(x + 1, y))),
  );
  // Strokes of large characters stand alone: a standing line of a table meets lying ones at both ends.
  const meets = ({ at, from, to }: Run) =>
    [from, to].every((end) =>
      lying.some((line) => Math.abs(line.at - end) < 12 && line.from - 12 < at && at < line.to + 12),
    );
  const tables = standing.filter(meets);
  const wipe = (left: number, top: number, right: number, bottom: number) => {
    for (let y = Math.max(0, top); y <= Math.min(height - 1, bottom); y++)
      grey.fill(255, y * width + Math.max(0, left), y * width + Math.min(width - 1, right) + 1);
  };
  for (const { first, last, from, to } of lying) wipe(from - 1, first - 1, to + 1, last + 2);
  for (const { first, last, from, to } of tables) wipe(first - 1, from - 1, last + 2, to + 1);
  return { standing: tables, lying };
}
