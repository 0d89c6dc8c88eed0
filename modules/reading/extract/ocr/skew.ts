import { type Picture, shrunk } from './picture.ts';

const SMALL = 700;
const DARK = 150;

/** How sharply rows of ink and rows of paper alternate when the picture is sheared by `slope`: highest where lines of print lie level. */
function contrast(dots: readonly (readonly [number, number])[], slope: number, height: number): number {
  const rows = new Float64Array(height * 2);
  for (const [x, y] of dots) {
    const row = Math.round(y - x * slope) + (height >> 1);
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let i = 1; i < rows.length; i++) sum += ((rows[i] ?? 0) - (rows[i - 1] ?? 0)) ** 2;
  return sum;
}

/** The dark dots of a small copy; none where the page shows no print. */
async function dotsOf(
  picture: Picture,
): Promise<{ dots: [number, number][]; width: number; height: number }> {
  const small = await shrunk(picture, SMALL);
  const dots: [number, number][] = [];
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++)
      if ((small.grey[y * small.width + x] ?? 255) < DARK) dots.push([x, y]);
  const print = dots.length >= 200 && dots.length <= 0.4 * small.width * small.height;
  return { dots: print ? dots : [], width: small.width, height: small.height };
}

/** Whether lines of print run up and down: paper shows between the columns of dots more sharply than between the rows. */
export async function liesOnSide(picture: Picture): Promise<boolean> {
  const { dots, width, height } = await dotsOf(picture);
  if (dots.length === 0) return false;
  const tilts = Array.from({ length: 33 }, (_, i) => Math.tan(((i / 2 - 8) * Math.PI) / 180));
  const turned = dots.map(([x, y]): [number, number] => [y, x]);
  const rows = Math.max(...tilts.map((slope) => contrast(dots, slope, height)));
  const columns = Math.max(...tilts.map((slope) => contrast(turned, slope, width)));
  return columns > 1.5 * rows;
}

/** By how many degrees lines of print lean (clockwise positive), up to eight; 0 where the page shows none. */
export async function skewOf(picture: Picture): Promise<number> {
  const { dots, height } = await dotsOf(picture);
  if (dots.length === 0) return 0;
  const at = (degrees: number) => contrast(dots, Math.tan((degrees * Math.PI) / 180), height);
  const best = (from: number, to: number, step: number): number => {
    let [found, most] = [0, at(0) * 1.02];
    for (let degrees = from; degrees <= to; degrees += step) {
      const sharpness = at(degrees);
      if (sharpness > most) [found, most] = [degrees, sharpness];
    }
    return found;
  };
  const coarse = best(-8, 8, 0.5);
  return Math.round(best(coarse - 0.5, coarse + 0.5, 0.1) * 10) / 10;
}
