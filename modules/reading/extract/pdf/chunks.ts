import type { Chunk, Rulings } from '../places.ts';
import type { Char } from './chars.ts';

/** A gap wider than this many characters parts two chunks. */
const WIDE = 1.6;

const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;

/** Puts characters that follow each other in one line into chunks, parted at wide gaps and at the standing lines of a table. */
export function chunksOf(chars: readonly Char[], { standing }: Rulings): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk | undefined;
  const drawnOver = new Set<string>();
  for (const char of chars) {
    if (char.text.trim() === '' && char.text !== '\u3000' && char.text !== ' ' && char.text !== '\u00a0')
      continue;
    // Bold by printing twice: the same character at the same place.
    const key = `${char.text} ${Math.round(char.left)} ${Math.round(char.top)}`;
    if (char.text.trim() !== '' && drawnOver.has(key)) continue;
    drawnOver.add(key);
    if (open && follows(open, char) && !crossed(standing, open, char)) append(open, char);
    else {
      if (open) chunks.push(open);
      open = { ...char };
    }
  }
  if (open) chunks.push(open);
  return chunks.map(trimmed).filter(({ text }) => text !== '');
}

function follows(open: Chunk, char: Char): boolean {
  const middle = (char.top + char.bottom) / 2;
  const gap = char.left - open.right;
  const em = Math.max(open.em, char.em);
  return middle > open.top && middle < open.bottom && gap > -0.6 * em && gap < WIDE * em;
}

function crossed(standing: Rulings['standing'], open: Chunk, char: Char): boolean {
  const y = (char.top + char.bottom) / 2;
  return standing.some(
    ({ at, from, to }) =>
      from <= y && y <= to && at > open.right - open.em / 3 && at < char.left + open.em / 3,
  );
}

function append(open: Chunk, char: Char): void {
  const gap = char.left - open.right;
  // A gap that no space fills: between Latin words it is one, between Chinese characters it is spacing.
  if (gap > 0.22 * open.em && !/\s$/.test(open.text) && char.text.trim() !== '') {
    const spaced = !CHINESE.test(open.text.at(-1) ?? '') && !CHINESE.test(char.text);
    if (spaced || gap > 0.8 * open.em) open.text += ' ';
  }
  open.text += char.text;
  open.right = Math.max(open.right, char.right);
  open.top = Math.min(open.top, char.top);
  open.bottom = Math.max(open.bottom, char.bottom);
  if (char.text.trim() !== '') open.em = Math.max(open.em, char.em);
}

function trimmed(chunk: Chunk): Chunk {
  const text = chunk.text.replace(/[\u00a0\t]/g, ' ');
  const lead = /^[\s\u3000]*/.exec(text)?.[0].length ?? 0;
  // Spaces in front are indentation: the words begin where they are seen.
  const width = (chunk.right - chunk.left) / Math.max(1, text.length);
  return { ...chunk, text: text.trim(), left: chunk.left + Math.min(lead * width, chunk.right - chunk.left) };
}
