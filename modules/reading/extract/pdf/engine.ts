import { PDFiumModule } from '@hyzyla/pdfium';
import { z } from 'zod';

/** What we call of PDFium itself: the wrapper's own classes keep every page open and know no places of characters. */
type Pdfium = {
  [name in
    | '_FPDF_LoadMemDocument'
    | '_FPDF_GetPageCount'
    | '_FPDF_GetLastError'
    | '_FPDF_LoadPage'
    | '_FPDF_ClosePage'
    | '_FPDF_GetPageWidth'
    | '_FPDF_GetPageHeight'
    | '_FPDF_PageToDevice'
    | '_FPDFText_LoadPage'
    | '_FPDFText_ClosePage'
    | '_FPDFText_CountChars'
    | '_FPDFText_GetUnicode'
    | '_FPDFText_IsGenerated'
    | '_FPDFText_GetCharAngle'
    | '_FPDFText_GetLooseCharBox'
    | '_FPDFText_GetCharOrigin'
    | '_FPDFText_GetFontSize'
    | '_FPDFText_GetMatrix'
    | '_FPDFPage_CountObjects'
    | '_FPDFPage_GetObject'
    | '_FPDFPageObj_GetType'
    | '_FPDFPageObj_GetBounds'
    | '_FPDFPageObj_GetMatrix'
    | '_FPDFPath_CountSegments'
    | '_FPDFPath_GetPathSegment'
    | '_FPDFPathSegment_GetPoint'
    | '_FPDFPathSegment_GetType'
    | '_FPDFFormObj_CountObjects'
    | '_FPDFFormObj_GetObject'
    | '_FPDFBitmap_CreateEx'
    | '_FPDFBitmap_FillRect'
    | '_FPDF_RenderPageBitmap'
    | '_FPDFBitmap_Destroy']: (...args: number[]) => number;
} & {
  HEAPU8: Uint8Array;
  _FPDF_InitLibraryWithConfig(config: object): void;
  wasmExports: { malloc(size: number): number; free(at: number): void };
};

const looksRight = z.custom<Pdfium>(
  (given) => typeof Object(given)._FPDFText_GetLooseCharBox === 'function' && 'HEAPU8' in Object(given),
);

/** An open PDF. Pages are loaded and closed one by one. */
export type OpenPdf = {
  readonly pdfium: Pdfium;
  readonly handle: number;
  readonly pages: number;
};

/** The file cannot be opened as PDF: broken, or asks for a password. */
export class UnreadablePdf extends Error {
  readonly encrypted: boolean;
  constructor(encrypted: boolean) {
    super(encrypted ? 'password' : 'broken');
    this.encrypted = encrypted;
  }
}

const ERROR_PASSWORD = 4;

/** Opens a PDF from its bytes, which are copied into PDFium's own memory. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdfium = looksRight.parse(await PDFiumModule({}));
  pdfium._FPDF_InitLibraryWithConfig({
    version: 2,
    m_pIsolate: null,
    m_pUserFontPaths: null,
    m_v8EmbedderSlot: 0,
    m_pPlatform: null,
  });
  const at = pdfium.wasmExports.malloc(bytes.length);
  if (at === 0) throw new UnreadablePdf(false);
  pdfium.HEAPU8.set(bytes, at);
  const handle = pdfium._FPDF_LoadMemDocument(at, bytes.length, 0);
  if (handle === 0) throw new UnreadablePdf(pdfium._FPDF_GetLastError() === ERROR_PASSWORD);
  return { pdfium, handle, pages: pdfium._FPDF_GetPageCount(handle) };
}

/** Works with one page (from 0) and closes it; undefined when PDFium cannot load it. */
export async function withPage<T>(
  { pdfium, handle }: OpenPdf,
  index: number,
  work: (page: { handle: number; width: number; height: number }) => T | Promise<T>,
): Promise<T | undefined> {
  const page = pdfium._FPDF_LoadPage(handle, index);
  if (page === 0) return undefined;
  try {
    const [width, height] = [pdfium._FPDF_GetPageWidth(page), pdfium._FPDF_GetPageHeight(page)];
    return await work({ handle: page, width, height });
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}

/** Works with `size` bytes of PDFium's memory, given as a view that is made anew whenever it is asked for: memory may move. */
export function withMemory<T>(
  pdfium: Pdfium,
  size: number,
  work: (at: number, view: () => DataView) => T,
): T {
  const at = pdfium.wasmExports.malloc(size);
  if (at === 0) throw new Error('PDFium is out of memory');
  try {
    return work(at, () => new DataView(pdfium.HEAPU8.buffer, at, size));
  } finally {
    pdfium.wasmExports.free(at);
  }
}
