import { PDFArray, PDFName, PDFRawStream, type PDFPage } from 'pdf-lib';
import { typeset } from '#kernel/files/convert/typst.ts';
import type { PdfFile } from './pdf-file.ts';
import { openSource } from './source.ts';

/** A label a page, as wide as it is, on a ground that keeps it readable over a scan. */
const TEMPLATE = `
#let labels = json("stamps.json")
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#set text(font: ("Noto Sans SC",), size: 10pt, fill: rgb("#16306b"), lang: "zh", region: "cn", cjk-latin-spacing: none)
#for (at, label) in labels.enumerate() {
  if at > 0 { pagebreak() }
  box(fill: white.transparentize(12%), inset: (x: 4pt, y: 3pt), label)
}`;

/** The page stamps (页码章) as forms of the new file: text and its font once, placed on each page. */
export async function openStamps(labels: readonly string[], scratch: string, out: PdfFile) {
  if (labels.length === 0) return () => undefined;
  const bytes = typeset({
    scratch,
    source: TEMPLATE,
    attachments: [{ name: 'stamps.json', bytes: Buffer.from(JSON.stringify(labels)) }],
  });
  const source = await openSource(bytes, out);
  /** Writes the stamp of this number and says how it is put on a page. */
  return (index: number, page: PDFPage): { form: number; draw: string } => {
    const stamp = source.page(index);
    const { width, height } = stamp.getSize();
    const content = stamp.node.Contents();
    const stream = content instanceof PDFArray ? content.lookup(0) : content;
    if (!(stream instanceof PDFRawStream)) throw new Error('a stamp is one stream');
    const filter = source.own(stream.dict.get(PDFName.of('Filter')));
    const form = out.reserve();
    out.put(
      form,
      `<< /Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}] /Resources ${source.own(stamp.node.Resources()) ?? '<< >>'} ${
        filter ? `/Filter ${filter} ` : ''
      }/Length ${stream.contents.length} >>`,
      stream.contents,
    );
    return { form, draw: `${placeOf(page, width).map(figure).join(' ')} cm` };
  };
}

const figure = (value: number) => String(Math.round(value * 1000) / 1000);

/** The matrix that puts a stamp into the lower right corner of the page as it is seen, whichever way the page is turned. */
function placeOf(page: PDFPage, width: number): number[] {
  const box = page.getCropBox();
  const [x0, y0, x1, y1] = [box.x, box.y, box.x + box.width, box.y + box.height];
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  const seenWidth = turn % 180 === 0 ? box.width : box.height;
  // a drawing of two metres gets a stamp that can be read on it
  const s = Math.min(4, Math.max(0.5, seenWidth / 595));
  const [u, v] = [Math.max(0, seenWidth - (width + 12) * s), 10 * s];
  switch (turn) {
    case 90:
      return [0, s, -s, 0, x1 - v, y0 + u];
    case 180:
      return [-s, 0, 0, -s, x1 - u, y1 - v];
    case 270:
      return [0, -s, s, 0, x0 + v, y1 - u];
    default:
      return [s, 0, 0, s, x0 + u, y0 + v];
  }
}
