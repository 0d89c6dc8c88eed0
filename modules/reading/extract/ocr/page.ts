import { type Area, middleX, middleY, type SeenPage } from '../places.ts';
import { cellsOf } from '../tables.ts';
import { takeLines } from './drawn-lines.ts';
import { evened, type Picture, turned } from './picture.ts';
import type { Recogniser, Word } from './recogniser.ts';
import { liesOnSide, skewOf } from './skew.ts';
import { chunksOfWords } from './words.ts';

/** Surer than this on the whole no page is read that stands on its head. */
const CERTAIN = 0.75;
/** A lean that hurts; less is within what the recogniser bears. */
const LEAN = 0.15;

/** More cells than this are a drawing or graph paper. */
const MOST_CELLS = 500;
const INK = 130;
const FEWEST_DOTS = 12;
const SMALLEST_SIDE = 12;

/** A picture of a page as the recogniser reads it: evened, level, without its table lines; turned where it stands wrong. */
export async function recognisedPage(recogniser: Recogniser, picture: Picture): Promise<SeenPage> {
  const even = await evened(picture);
  const read = async (quarter: Quarter): Promise<Read> => ({
    ...(await readLevel(recogniser, quarter === 0 ? even : await turned(even, quarter))),
    quarter,
  });
  const [first, second] = (await liesOnSide(even)) ? ([90, 270] as const) : ([0, 180] as const);
  const one = await read(first);
  if (one.sure >= CERTAIN || one.words === 0) return backTo(picture, one);
  const other = await read(second);
  return backTo(picture, other.sure > one.sure && other.words > one.words / 2 ? other : one);
}

type Quarter = 0 | 90 | 180 | 270;
type Read = { seen: SeenPage; sure: number; words: number; quarter: Quarter };

async function readLevel(recogniser: Recogniser, picture: Picture): Promise<Omit<Read, 'quarter'>> {
  const lean = await skewOf(picture);
  const level =
    Math.abs(lean) < LEAN ? { ...picture, grey: picture.grey.slice() } : await turned(picture, -lean);
  const rulings = takeLines(level);
  const cells = cellsOf(rulings, Math.max(level.width, level.height) / 350)
    .map((cell) => inner(cell, level))
    .filter((cell) => hasInk(cell, level))
    .slice(0, MOST_CELLS);
  const words = cells.length > 1 ? readTwice(recogniser, level, cells) : recogniser.read(level);
  const chunks = chunksOfWords(words, rulings);
  return {
    seen: { width: level.width, height: level.height, chunks, rulings },
    sure: meanOf(words),
    words: words.reduce((sum, word) => sum + word.text.length, 0),
  };
}

/**
 * The page as a whole, and each cell by itself: wide gaps between cells spoil what is read across them, and a lone figure in a cell is
 * read better in its row. Of each cell what is surer.
 */
function readTwice(recogniser: Recogniser, picture: Picture, cells: readonly Area[]): Word[] {
  const alone = recogniser.readAreas(picture, cells);
  const across = recogniser.read(picture);
  const inside = (cell: Area) => (word: Word) =>
    middleX(word) > cell.left &&
    middleX(word) < cell.right &&
    middleY(word) > cell.top &&
    middleY(word) < cell.bottom;
  const taken = new Set<Word>();
  const words: Word[] = [];
  for (const cell of cells) {
    const [one, other] = [alone.filter(inside(cell)), across.filter(inside(cell))];
    for (const word of other) taken.add(word);
    // A lone figure is taken for a character when nothing stands beside it.
    const figure = /^\d{1,3}$/.test(other.map(({ text }) => text).join(''));
    words.push(...(meanOf(one) >= meanOf(other) && !figure ? one : other));
  }
  return [...words, ...across.filter((word) => !taken.has(word))];
}

/** The cell without its lines, which waver by a dot or two. */
const inner = ({ left, top, right, bottom }: Area, { width, height }: Picture): Area => ({
  left: Math.max(0, Math.ceil(left) + 3),
  top: Math.max(0, Math.ceil(top) + 2),
  right: Math.min(width, Math.floor(right) - 2),
  bottom: Math.min(height, Math.floor(bottom) - 1),
});

function hasInk({ left, top, right, bottom }: Area, { width, grey }: Picture): boolean {
  let dark = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if ((grey[y * width + x] ?? 255) < INK) dark += 1;
  return dark > FEWEST_DOTS && right - left > SMALLEST_SIDE && bottom - top > SMALLEST_SIDE;
}

function meanOf(words: readonly Word[]): number {
  const all = words.reduce((sum, word) => sum + word.text.length, 0);
  return words.reduce((sum, word) => sum + word.sure * word.text.length, 0) / Math.max(1, all);
}

/** The level picture is a little larger than the one it was turned from: places are told of that one. */
function backTo(picture: Picture, { seen, quarter }: Read): SeenPage {
  const lies = quarter === 90 || quarter === 270;
  const [width, height] = lies ? [picture.height, picture.width] : [picture.width, picture.height];
  const [dx, dy] = [(seen.width - width) / 2, (seen.height - height) / 2];
  const shift = (value: number, by: number) => value - by;
  return {
    width,
    height,
    ...(quarter ? { turned: quarter } : {}),
    chunks: seen.chunks.map((chunk) => ({
      ...chunk,
      left: shift(chunk.left, dx),
      right: shift(chunk.right, dx),
      top: shift(chunk.top, dy),
      bottom: shift(chunk.bottom, dy),
    })),
    rulings: {
      standing: seen.rulings.standing.map(({ at, from, to }) => ({
        at: at - dx,
        from: from - dy,
        to: to - dy,
      })),
      lying: seen.rulings.lying.map(({ at, from, to }) => ({ at: at - dy, from: from - dx, to: to - dx })),
    },
  };
}
