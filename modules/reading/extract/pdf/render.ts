import type { Picture } from '../ocr/picture.ts';
import type { OpenPdf } from './engine.ts';

const GREY = 1;
const FLAGS = 0x01 | 0x08; // with annotations, in shades of grey

type Page = { handle: number; width: number; height: number };

/** The page as a grey picture, about `dpi` dots an inch but never more than `mostPixels`. */
export function pictureOf({ pdfium }: OpenPdf, page: Page, dpi: number, mostPixels: number): Picture {
  const wanted = dpi / 72;
  const scale = Math.min(wanted, Math.sqrt(mostPixels / Math.max(1, page.width * page.height)));
  const width = Math.max(1, Math.floor(page.width * scale));
  const height = Math.max(1, Math.floor(page.height * scale));
  const at = pdfium.wasmExports.malloc(width * height);
  if (at === 0) throw new Error('PDFium is out of memory');
  let bitmap = 0;
  try {
    bitmap = pdfium._FPDFBitmap_CreateEx(width, height, GREY, at, width);
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    pdfium._FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, width, height, 0, FLAGS);
    return { width, height, grey: pdfium.HEAPU8.slice(at, at + width * height) };
  } finally {
    if (bitmap !== 0) pdfium._FPDFBitmap_Destroy(bitmap);
    pdfium.wasmExports.free(at);
  }
}
