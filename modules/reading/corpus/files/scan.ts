import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';

/** How a sheet went through a scanner: resolution, slant in degrees, blur, grain, JPEG quality. */
export type Wear = { dpi: number; slant: number; blur: number; grain: number; quality: number };

/** Wear differs from sheet to sheet, and is the same in every run. */
export function wearOf(n: number): Wear {
  return {
    dpi: [200, 175, 150][n % 3] ?? 200,
    slant: ((n * 7) % 21) / 10 - 1,
    blur: 0.3 + (n % 4) * 0.12,
    grain: 4 + (n % 5) * 2,
    quality: 60,
  };
}

/** Pages of a PDF as JPEG pictures of a used scanner. */
export async function scannedPages(pdf: Uint8Array, wear: Wear): Promise<Buffer[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(Buffer.from(pdf));
  const out: Buffer[] = [];
  for (const page of document.pages()) {
    const picture = await page.render({ scale: wear.dpi / 72, render: 'bitmap' });
    out.push(await worn(picture.data, picture.width, picture.height, wear));
  }
  document.destroy();
  library.destroy();
  return out;
}

async function worn(data: Uint8Array, width: number, height: number, wear: Wear): Promise<Buffer> {
  const sheet = await sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#fff' })
    .rotate(wear.slant, { background: '#fdfdfb' })
    .blur(wear.blur)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = sheet.data;
  let seed = 12345;
  for (let i = 0; i < pixels.length; i++) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    pixels[i] = Math.max(
      0,
      Math.min(255, (pixels[i] ?? 255) + ((seed >> 16) % (wear.grain * 2 + 1)) - wear.grain),
    );
  }
  return sharp(pixels, { raw: { width: sheet.info.width, height: sheet.info.height, channels: 1 } })
    .jpeg({ quality: wear.quality })
    .toBuffer();
}

/** Scanned sheets as a PDF without text. */
export async function scannedPdf(pages: readonly Buffer[], dpi: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const bytes of pages) {
    const picture = await document.embedJpg(bytes);
    const [width, height] = [(picture.width * 72) / dpi, (picture.height * 72) / dpi];
    document.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height });
  }
  return document.save();
}
