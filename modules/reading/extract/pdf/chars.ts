import { shownSymbol } from '../boxes.ts';
import { type OpenPdf, withMemory } from './engine.ts';

/** One printed character in points from the top left corner of the page as it is shown. */
export type Char = { text: string; left: number; top: number; right: number; bottom: number };

/** Steps of the whole page when places are asked of PDFium, which answers in whole numbers. */
const STEPS = 100_000;
/** More characters than any page of print has; what stands beyond is a trick. */
const MOST_CHARS = 60_000;
const QUARTER = Math.PI / 2;

type Page = { handle: number; width: number; height: number };

/** Turns places of the page's own coordinates into points from its top left corner, with its rotation and crop. */
export function placer({ pdfium }: OpenPdf, page: Page): (x: number, y: number) => [number, number] {
  const probe = (x: number, y: number): [number, number] =>
    withMemory(pdfium, 8, (at, view) => {
      pdfium._FPDF_PageToDevice(page.handle, 0, 0, STEPS, STEPS, 0, x, y, at, at + 4);
      return [view().getInt32(0, true), view().getInt32(4, true)];
    });
  // The mapping is affine: three probes far apart say all of it.
  const far = 10_000;
  const [ox, oy] = probe(0, 0);
  const [ax, ay] = probe(far, 0);
  const [bx, by] = probe(0, far);
  const [sx, sy] = [page.width / STEPS, page.height / STEPS];
  return (x, y) => [
    (ox + ((ax - ox) * x + (bx - ox) * y) / far) * sx,
    (oy + ((ay - oy) * x + (by - oy) * y) / far) * sy,
  ];
}

/** The characters of a page in the order in which they were written; line ends and slanted text (watermarks) are left out. */
export function charsOf(pdf: OpenPdf, page: Page, place: ReturnType<typeof placer>): Char[] {
  const { pdfium } = pdf;
  const text = pdfium._FPDFText_LoadPage(page.handle);
  if (text === 0) return [];
  try {
    const count = Math.min(pdfium._FPDFText_CountChars(text), MOST_CHARS);
    return withMemory(pdfium, 16, (at, view) => {
      const chars: Char[] = [];
      for (let i = 0; i < count; i++) {
        const code = pdfium._FPDFText_GetUnicode(text, i);
        if (code < 0x20 || slanted(pdfium._FPDFText_GetCharAngle(text, i))) continue;
        // PDFium puts spaces and hyphens of its own where it sees gaps; we look at the gaps ourselves.
        if (pdfium._FPDFText_IsGenerated(text, i) === 1) continue;
        if (pdfium._FPDFText_GetLooseCharBox(text, i, at) === 0) continue;
        const box = view();
        const [left, top, right, bottom] = [0, 4, 8, 12].map((offset) => box.getFloat32(offset, true));
        const [x1, y1] = place(left ?? 0, top ?? 0);
        const [x2, y2] = place(right ?? 0, bottom ?? 0);
        chars.push({
          text: shownSymbol(String.fromCodePoint(code > 0x10ffff ? 0xfffd : code)),
          left: Math.min(x1, x2),
          top: Math.min(y1, y2),
          right: Math.max(x1, x2),
          bottom: Math.max(y1, y2),
        });
      }
      return joinSurrogates(chars).filter(
        ({ left, top, right, bottom }) => right > 0 && bottom > 0 && left < page.width && top < page.height,
      );
    });
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
}

function slanted(angle: number): boolean {
  const turns = angle / QUARTER;
  return angle > 0 && Math.abs(turns - Math.round(turns)) > 0.02;
}

/** Rare characters arrive as two halves. */
function joinSurrogates(chars: Char[]): Char[] {
  const out: Char[] = [];
  for (const char of chars) {
    const before = out.at(-1);
    if (before && /^[\ud800-\udbff]$/.test(before.text) && /^[\udc00-\udfff]$/.test(char.text)) {
      before.text += char.text;
      before.right = Math.max(before.right, char.right);
    } else out.push({ ...char });
  }
  return out;
}
