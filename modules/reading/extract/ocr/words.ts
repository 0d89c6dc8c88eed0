import type { Chunk, Rulings } from '../places.ts';
import type { Word } from './recogniser.ts';

/** Below this the recogniser has seen a stain, a stamp or the edge of the paper. */
const NOISE = 0.18;
/** So many times as tall as most words: an edge, a fold, a seal. */
const TALL = 4;
const WIDE = 1.6;
const LATIN = /[\p{Script=Latin}\p{N}]/u;
const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\u3001-\u3011]/u;

/** Full width as Chinese print has it, where a half-width mark stands beside a Chinese character. */
const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** Words of recognised lines as chunks; parted at wide gaps and at the standing lines of a table. */
export function chunksOfWords(words: readonly Word[], { standing }: Rulings): Chunk[] {
  const chunks: (Chunk & { weight: number; line: string })[] = [];
  const ems = emsOf(words);
  const heights = words.map(({ top, bottom }) => bottom - top).toSorted((a, b) => a - b);
  const tallest = TALL * (heights[heights.length >> 1] ?? 0);
  for (const word of words) {
    if (word.sure < NOISE || word.bottom - word.top > tallest || !/[\p{L}\p{N}\p{P}\p{S}]/u.test(word.text))
      continue;
    const open = chunks.at(-1);
    const em = ems.get(word.line) ?? word.bottom - word.top;
    const gap = open ? word.left - open.right : 0;
    const y = (word.top + word.bottom) / 2;
    const crossed =
      open &&
      standing.some(
        ({ at, from, to }) => from <= y && y <= to && at > open.right - em / 2 && at < word.left + em / 2,
      );
    if (open?.line === word.line && gap < wide(open) && !crossed) {
      const spaced =
        gap > 0.25 * open.em && LATIN.test(open.text.at(-1) ?? '') && LATIN.test(word.text[0] ?? '');
      open.text += (spaced ? ' ' : '') + word.text;
      open.right = Math.max(open.right, word.right);
      open.top = Math.min(open.top, word.top);
      open.bottom = Math.max(open.bottom, word.bottom);
      open.sure =
        ((open.sure ?? 0) * open.weight + word.sure * word.text.length) / (open.weight + word.text.length);
      open.weight += word.text.length;
    } else chunks.push({ ...word, em, weight: word.text.length });
  }
  return chunks.map(({ text, left, top, right, bottom, em, sure = 0 }) => {
    const place = { left, top, right, bottom, em, sure };
    return { ...place, text: usual(text) };
  });
}

/** The gap that parts chunks: a mark fills only a half of its square. */
const wide = ({ text, em }: Chunk) => (/\p{P}$/u.test(text) ? WIDE + 0.6 : WIDE) * em;

/** The width of a Chinese character in each line: the middle one of what its words tell. */
function emsOf(words: readonly Word[]): Map<string, number> {
  const widths = new Map<string, number[]>();
  for (const { line, text, left, right, top, bottom } of words) {
    const chinese = /^[\u3400-\u9fff]+$/u.test(text);
    const width = chinese ? (right - left) / text.length : (bottom - top) * 0.8;
    const all = widths.get(line) ?? [];
    widths.set(line, all);
    // One Chinese word says more of it than any mark or figure.
    all.push(...Array.from({ length: chinese ? text.length * 3 : 1 }, () => width));
  }
  return new Map(
    [...widths].map(([line, all]) => [line, all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0]),
  );
}

/** Chinese marks in Chinese surroundings. */
export function usual(text: string): string {
  // A quotation never opens at an end nor closes at a beginning: there the edge of a gap was taken for one.
  const bare = text.replace(/[“‘"]+$|^[”’"]+/gu, '');
  return bare.replace(/[,;:?!()]/g, (mark, at: number) => {
    const [before, after] = [bare[at - 1] ?? '', bare[at + 1] ?? ''];
    const figures = /[\d]/.test(before) && /[\d]/.test(after);
    return !figures && (CHINESE.test(before) || CHINESE.test(after) || before === '' || after === '')
      ? (FULL[mark] ?? mark)
      : mark;
  });
}
