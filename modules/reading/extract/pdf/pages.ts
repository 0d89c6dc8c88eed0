import type { SeenPage } from '../places.ts';
import { charsOf, placer } from './chars.ts';
import { chunksOf } from './chunks.ts';
import type { OpenPdf } from './engine.ts';
import { saysWords, wordsIn } from './readable.ts';
import { drawingOf } from './rulings.ts';

/** A page as its own text says; `readable` is false where only a look at the picture of the page can tell. */
export function typedPage(
  pdf: OpenPdf,
  page: { handle: number; width: number; height: number },
): { seen: SeenPage; readable: boolean } {
  const place = placer(pdf, page);
  const { pictures, ...rulings } = drawingOf(pdf, page, place);
  const chars = charsOf(pdf, page, place);
  const words = wordsIn(chars);
  const seen = { width: page.width, height: page.height, chunks: chunksOf(chars, rulings), rulings };
  const few = words < 12 ? pictures > 0.05 || rulings.lying.length > 40 : words < 80 && pictures > 0.4;
  return { seen, readable: !few && saysWords(chars) };
}
