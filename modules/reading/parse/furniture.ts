import type { ReadDocument } from '../terms.ts';

const PAGE_NUMBER =
  /^(?:[-—–·~\s]*第?\s*\d{1,3}\s*页?\s*(?:[/／,共,，]|共|of)\s*(?:共|第)?\s*\d{1,3}\s*页?[-—–\s]*|[-—–·~\s]+\d{1,3}[-—–·~\s]+|第\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*页|\d{1,3}|page\s*\d{1,3}.*)$/i;

/** Indexes of lines that belong to the sheet and not to the text: page numbers, running heads and feet. */
export function furniture(document: ReadDocument): Set<number> {
  const out = new Set<number>();
  const pages = new Map<number, number[]>();
  document.lines.forEach((line, i) => {
    if (line.text.trim() === '') out.add(i);
    else {
      const page = pages.get(line.page);
      if (page) page.push(i);
      else pages.set(line.page, [i]);
    }
  });
  const edges = new Map<string, Set<number>>();
  const shape = (i: number) => (document.lines[i]?.text ?? '').normalize('NFKC').replace(/[\d\s]+/g, '#');
  const edgeOf = (lines: readonly number[]) => [...new Set([...lines.slice(0, 3), ...lines.slice(-3)])];
  for (const [page, lines] of pages)
    for (const i of edgeOf(lines)) edges.set(shape(i), (edges.get(shape(i)) ?? new Set()).add(page));
  for (const lines of pages.values()) {
    for (const i of edgeOf(lines)) {
      const text = (document.lines[i]?.text ?? '').normalize('NFKC').trim();
      const repeated =
        (edges.get(shape(i))?.size ?? 0) > 1 && text.length > 3 && !/^(?:原告|被告|\d+[、.])/.test(text);
      if (PAGE_NUMBER.test(text) || repeated) out.add(i);
    }
  }
  return out;
}
