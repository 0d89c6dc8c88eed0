import WordExtractor from 'word-extractor';
import type { ReadDocument, ReadLine } from '../../terms.ts';

const SOFT_BREAK = '\u000b';
const CELL = '\u0007';

/** Word 97–2003: paragraphs, rows of tables with tabs, page headers before and notes after the text. */
export async function readDoc(path: string): Promise<ReadDocument> {
  const document = await new WordExtractor().extract(path);
  const lines: ReadLine[] = [];
  let page = 1;
  const write = (text: string) => {
    for (const part of text.split(/(\f)/)) {
      if (part === '\f') page += 1;
      else
        for (const line of part.replaceAll(SOFT_BREAK, '\n').split(/\r\n|\r|\n/)) {
          const words = line
            .replaceAll(CELL, '\t')
            .replace(/[^\P{Cc}\t]/gu, '')
            .replace(/^ +|\s+$/g, '');
          if (words.trim() !== '') lines.push({ page, text: words });
        }
    }
  };
  write(document.getHeaders({ includeFooters: false }));
  page = 1;
  write(document.getBody());
  for (const notes of [document.getFootnotes(), document.getEndnotes(), document.getTextboxes()])
    write(notes);
  return { source: 'doc', pages: page, lines };
}
