import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Text of a page without white space, so that words broken over lines are found. */
async function pageText(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const content = await page.getTextContent();
  return content.items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replace(/\s+/g, '')
    .toLowerCase();
}

/** The next page after `from` (going round) that holds the words; undefined when none does. */
export async function findPage(
  pdf: PDFDocumentProxy,
  words: string,
  from: number,
): Promise<number | undefined> {
  const wanted = words.replace(/\s+/g, '').toLowerCase();
  if (wanted === '') return undefined;
  for (let step = 1; step <= pdf.numPages; step++) {
    const number = ((from - 1 + step) % pdf.numPages) + 1;
    if ((await pageText(pdf, number)).includes(wanted)) return number;
  }
  return undefined;
}
