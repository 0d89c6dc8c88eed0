import WordExtractor from 'word-extractor';
import type { Block, FlowDocument } from './blocks.ts';
import { printable } from './typst.ts';

/** Word 97-2003: body text by paragraph, then notes. Tables become lines with their cells apart; layout stays in the original. */
export async function readDoc(path: string): Promise<FlowDocument> {
  const document = await new WordExtractor().extract(path);
  const lines = (text: string): Block[] =>
    text
      .split(/\r\n|\r|\n/)
      .map((line): Block => ({ t: 'p', runs: [{ s: printable(line.replaceAll('\t', '　')) }] }));
  const notes = [document.getFootnotes(), document.getEndnotes()].filter((text) => text.trim() !== '');
  return { blocks: [...lines(document.getBody()), ...notes.flatMap(lines)], images: [] };
}
