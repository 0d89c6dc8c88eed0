/** Paragraphs as they stand, and neighbouring rows with tabs as one table. */
export function rowsAndParagraphs(paragraphs: readonly string[]): (string | string[][])[] {
  const out: (string | string[][])[] = [];
  for (const text of paragraphs) {
    if (!text.includes('\t')) {
      out.push(text);
      continue;
    }
    const cells = text.split('\t');
    const last = out.at(-1);
    // an evidence list with another number of columns is a table of its own
    if (Array.isArray(last) && (last[0]?.length ?? 0) === cells.length) last.push(cells);
    else out.push([cells]);
  }
  return out;
}
