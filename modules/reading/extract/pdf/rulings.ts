import type { Rulings } from '../places.ts';
import type { placer } from './chars.ts';
import { type OpenPdf, withMemory } from './engine.ts';

const PATH = 2;
const IMAGE = 3;
const FORM = 5;
const LINE_TO = 0;
const MOVE_TO = 2;
/** Points: thinner than this, a filled rectangle is a line. */
const THIN = 3;
/** Points: shorter lines are underlines of a word or parts of a picture. */
const SHORT = 8;
const MOST_OBJECTS = 20_000;
const DEEPEST = 4;

type Page = { handle: number; width: number; height: number };
type Matrix = readonly [number, number, number, number, number, number];
type Point = [number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const through = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];
const after = (outer: Matrix, inner: Matrix): Matrix => {
  const [e, f] = through(outer, [inner[4], inner[5]]);
  const [oa, ob, oc, od] = outer;
  const [ia, ib, ic, id] = inner;
  return [oa * ia + oc * ib, ob * ia + od * ib, oa * ic + oc * id, ob * ic + od * id, e, f];
};

/** Straight lines of the page that stand or lie, in points from the top left corner, and how much of it pictures cover (0–1). */
export function drawingOf(
  { pdfium }: OpenPdf,
  page: Page,
  place: ReturnType<typeof placer>,
): Rulings & { pictures: number } {
  const standing: { at: number; from: number; to: number }[] = [];
  const lying: { at: number; from: number; to: number }[] = [];
  let pictures = 0;
  let looked = 0;

  const matrixOf = (object: number): Matrix =>
    withMemory(pdfium, 24, (at, view) => {
      if (pdfium._FPDFPageObj_GetMatrix(object, at) === 0) return IDENTITY;
      const box = view();
      const n = (i: number) => box.getFloat32(i * 4, true);
      return [n(0), n(1), n(2), n(3), n(4), n(5)];
    });
  const keep = ([x1, y1]: Point, [x2, y2]: Point) => {
    const [wide, high] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    if (wide <= THIN && high >= SHORT)
      standing.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
    else if (high <= THIN && wide >= SHORT)
      lying.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  };
  const path = (object: number, matrix: Matrix) => {
    const own = after(matrix, matrixOf(object));
    const points: Point[] = [];
    const finish = () => {
      if (points.length < 2) return;
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      const [left, right] = [Math.min(...xs), Math.max(...xs)];
      const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
      // A thin rectangle is one line; anything else is the lines between its corners.
      if (right - left <= THIN || bottom - top <= THIN) keep([left, top], [right, bottom]);
      else for (const [i, point] of points.entries()) if (i > 0) keep(points[i - 1] ?? point, point);
    };
    const segments = Math.min(pdfium._FPDFPath_CountSegments(object), 2_000);
    for (let i = 0; i < segments; i++) {
      const segment = pdfium._FPDFPath_GetPathSegment(object, i);
      const kind = pdfium._FPDFPathSegment_GetType(segment);
      const at = withMemory(pdfium, 8, (memory, view): Point => {
        pdfium._FPDFPathSegment_GetPoint(segment, memory, memory + 4);
        return [view().getFloat32(0, true), view().getFloat32(4, true)];
      });
      const shown = place(...through(own, at));
      if (kind === MOVE_TO) {
        finish();
        points.length = 0;
        points.push(shown);
      } else if (kind === LINE_TO) points.push(shown);
      else return; // curves are drawings
    }
    finish();
  };
  const picture = (object: number) => {
    const area = withMemory(pdfium, 16, (at, view) => {
      if (pdfium._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) return 0;
      const [left, bottom, right, top] = [0, 4, 8, 12].map((offset) => view().getFloat32(offset, true));
      return ((right ?? 0) - (left ?? 0)) * ((top ?? 0) - (bottom ?? 0));
    });
    pictures += area / Math.max(1, page.width * page.height);
  };
  const look = (object: number, matrix: Matrix, depth: number) => {
    if (looked++ > MOST_OBJECTS) return;
    const kind = pdfium._FPDFPageObj_GetType(object);
    if (kind === PATH) path(object, matrix);
    else if (kind === IMAGE && depth === 0) picture(object);
    else if (kind === IMAGE)
      pictures += 0.5; // inside a form its bounds are the form's own: it counts as large
    else if (kind === FORM && depth < DEEPEST) {
      const own = after(matrix, matrixOf(object));
      const inner = pdfium._FPDFFormObj_CountObjects(object);
      for (let i = 0; i < inner && looked <= MOST_OBJECTS; i++)
        look(pdfium._FPDFFormObj_GetObject(object, i), own, depth + 1);
    }
  };
  const objects = pdfium._FPDFPage_CountObjects(page.handle);
  for (let i = 0; i < objects && looked <= MOST_OBJECTS; i++)
    look(pdfium._FPDFPage_GetObject(page.handle, i), IDENTITY, 0);
  return { standing, lying, pictures };
}
