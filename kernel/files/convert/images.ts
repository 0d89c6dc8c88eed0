import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';

const A4 = { width: 595.28, height: 841.89 };

/** One picture (or each page of a tif) on a page of its own: A4, turned to the picture's long side, upright by its EXIF note. */
export async function imagesToPdf(path: string, maxPixels: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const options = { limitInputPixels: maxPixels, sequentialRead: true };
  const pages = (await sharp(path, options).metadata()).pages ?? 1;
  for (let page = 0; page < pages; page++) {
    const source = sharp(path, pages > 1 ? { ...options, page } : options);
    const jpeg = await source
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize(3_000, 3_000, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .jpeg({ quality: 85, mozjpeg: false })
      .toBuffer();
    const picture = await document.embedJpg(jpeg);
    const lying = picture.width > picture.height;
    const size: [number, number] = lying ? [A4.height, A4.width] : [A4.width, A4.height];
    const scale = Math.min(size[0] / picture.width, size[1] / picture.height);
    const width = picture.width * scale;
    const height = picture.height * scale;
    document
      .addPage(size)
      .drawImage(picture, { x: (size[0] - width) / 2, y: (size[1] - height) / 2, width, height });
  }
  return document.save({ useObjectStreams: true });
}
