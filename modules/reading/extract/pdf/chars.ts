import { shownSymbol } from '../boxes.ts';
import { type OpenPdf, withMemory } from './engine.ts';

/** One printed character in points from the top left corner of the page as it is shown. */
export type Char = { text: string; left: number; top: number; right: number; bottom: number; em: number };

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
    return withMemory(pdfium, 24, (at, view) => {
      const chars: Char[] = [];
      for (let i = 0; i < count; i++) {
        const code = pdfium._FPDFText_GetUnicode(text, i);
        if (code < 0x20 || slanted(pdfium._FPDFText_GetCharAngle(text, i))) continue;
        // PDFium puts spaces and hyphens of its own where it sees gaps; we look at the gaps ourselves.
        if (pdfium._FPDFText_IsGenerated(text, i) === 1) continue;
        const area = areaOf(pdfium, text, i, at, view);
        if (!area) continue;
        const [[x1, y1], [x2, y2]] = [place(...area.from), place(...area.to)];
        chars.push({
          text: shownSymbol(String.fromCodePoint(code > 0x10ffff ? 0xfffd : code)),
          left: Math.min(x1, x2),
          top: Math.min(y1, y2),
          right: Math.max(x1, x2),
          bottom: Math.max(y1, y2),
          em: area.em,
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

/**
 * The square of a character in the page's own coordinates. The boxes that PDFium gives are as tall as the tallest thing its font could
 * print, so we take the advance from them and the height from the size of print, on the line on which the character stands.
 */
function areaOf(
  pdfium: OpenPdf['pdfium'],
  text: number,
  index: number,
  at: number,
  view: () => DataView,
): { from: [number, number]; to: [number, number]; em: number } | undefined {
  if (pdfium._FPDFText_GetLooseCharBox(text, index, at) === 0) return undefined;
  const box = view();
  const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((offset) =>
    box.getFloat32(offset, true),
  );
  if (pdfium._FPDFText_GetCharOrigin(text, index, at, at + 8) === 0) return undefined;
  const [x, y] = [view().getFloat64(0, true), view().getFloat64(8, true)];
  if (pdfium._FPDFText_GetMatrix(text, index, at) === 0) return undefined;
  const matrix = view();
  const [a = 1, b = 0, c = 0, d = 1] = [0, 4, 8, 12].map((offset) => matrix.getFloat32(offset, true));
  const [along, up] = [Math.hypot(a, b), Math.hypot(c, d)];
  if (along === 0 || up === 0) return undefined;
  const em = pdfium._FPDFText_GetFontSize(text, index) * up;
  if (!(em > 0.5 && em < 2_000)) return undefined;
  const advance = (Math.abs(a) * Math.abs(right - left) + Math.abs(b) * Math.abs(top - bottom)) / along;
  const point = (far: number, high: number): [number, number] => [
    x + (a / along) * far + (c / up) * high,
    y + (b / along) * far + (d / up) * high,
  ];
  return { from: point(0, -0.12 * em), to: point(advance, 0.88 * em), em };
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
