/** Geometry shared by typed and recognised pages: everything in fractions of the page, or in points where sizes matter. */

/** A rectangle with its top left corner first; right and bottom are edges, not sizes. */
export type Area = { left: number; top: number; right: number; bottom: number };

/** Words that stand together in one line, without a wide gap among them. `em` is the width of a Chinese character there. */
export type Chunk = Area & { text: string; em: number; sure?: number };

/** Lines drawn on the page, as tables have them: those that stand and those that lie. */
export type Rulings = {
  /** x, and from where to where it reaches. */
  standing: readonly { at: number; from: number; to: number }[];
  /** y, and from where to where it reaches. */
  lying: readonly { at: number; from: number; to: number }[];
};

/** One page as it was looked at: its size in any unit, its chunks and rulings in the same. */
export type SeenPage = {
  width: number;
  height: number;
  chunks: Chunk[];
  rulings: Rulings;
  /** By how many degrees clockwise the sheet was turned to be read. */
  turned?: 90 | 180 | 270;
};

export const middleX = (area: Area): number => (area.left + area.right) / 2;
export const middleY = (area: Area): number => (area.top + area.bottom) / 2;

/** The smallest rectangle around all of these. */
export function around(areas: readonly Area[]): Area {
  return {
    left: Math.min(...areas.map((area) => area.left)),
    top: Math.min(...areas.map((area) => area.top)),
    right: Math.max(...areas.map((area) => area.right)),
    bottom: Math.max(...areas.map((area) => area.bottom)),
  };
}

/** Whether two things stand in one line of print: they share more than half of the lower one's height, and neither towers over the other. */
export function sameRow(a: Area, b: Area): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const [low, high] = [a.bottom - a.top, b.bottom - b.top].toSorted((one, other) => one - other);
  return shared > (low ?? 0) / 2 && (high ?? 0) < 4 * (low ?? 0);
}
