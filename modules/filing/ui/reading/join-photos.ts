/** A side of a sheet (A4, 297 mm) in points: the longer side of a photograph becomes as long. */
const LONG_SIDE = 842;

/** What a camera wrote about how it was held (EXIF orientation), as clockwise degrees; mirrored ones no camera writes. */
const TURNS: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 };

/** How far a JPEG must be turned to stand upright. */
export function turnOf(jpeg: Uint8Array): number {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  const end = view.byteLength - 4;
  for (let at = 2; at < end && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at + 1) === 0xda) return 0; // the picture itself begins
    if (view.getUint8(at + 1) === 0xe1 && at + 18 < end && view.getUint32(at + 4) === 0x45786966)
      return turnInTiff(view, at + 10);
  }
  return 0;
}

/** The entry 0x0112 of the first directory of a TIFF. */
function turnInTiff(view: DataView, start: number): number {
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > view.byteLength) return 0;
  const count = view.getUint16(directory, little);
  for (let entry = directory + 2, n = 0; n < count && entry + 12 <= view.byteLength; n++, entry += 12)
    if (view.getUint16(entry, little) === 0x0112) return TURNS[view.getUint16(entry + 8, little)] ?? 0;
  return 0;
}

/** Photographs as the pages of one PDF, in the order given; the pictures themselves stay as they were taken. */
export async function joinPhotos(photos: readonly File[], name: string): Promise<File> {
  // large, and needed only here
  const { degrees, PDFDocument } = await import('pdf-lib');
  const document = await PDFDocument.create();
  for (const photo of photos) {
    const bytes = new Uint8Array(await photo.arrayBuffer());
    const isPng = bytes[0] === 0x89;
    const picture = await (isPng ? document.embedPng(bytes) : document.embedJpg(bytes));
    const scale = LONG_SIDE / Math.max(picture.width, picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale];
    const page = document.addPage([width, height]);
    page.drawImage(picture, { x: 0, y: 0, width, height });
    if (!isPng) page.setRotation(degrees(turnOf(bytes)));
  }
  const joined = await document.save();
  return new File([new Uint8Array(joined)], name, { type: 'application/pdf' });
}
