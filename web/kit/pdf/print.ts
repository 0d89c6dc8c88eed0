import type { PDFDocumentProxy } from 'pdfjs-dist';

const DPI = 150;

/** Prints every page of a document as the browser's own print dialog would: drawn at 150 dpi, one sheet a page. */
export async function printPdf(pdf: PDFDocumentProxy, onPage: (page: number) => void): Promise<void> {
  const stack = document.createElement('div');
  stack.className = 'tb-pdf-print';
  const urls: string[] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      onPage(number);
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: DPI / 72 });
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      await page.render({ canvas, viewport, intent: 'print' }).promise;
      const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
      if (!picture) continue;
      const image = new Image();
      image.alt = `第 ${number} 页`;
      image.src = URL.createObjectURL(picture);
      urls.push(image.src);
      await image.decode();
      stack.append(image);
    }
    document.body.append(stack);
    document.documentElement.dataset['printing'] = 'pdf';
    window.print();
  } finally {
    delete document.documentElement.dataset['printing'];
    stack.remove();
    for (const url of urls) URL.revokeObjectURL(url);
  }
}
