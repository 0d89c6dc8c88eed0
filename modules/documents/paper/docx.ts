import { AlignmentType, Document, Footer, Header, Packer, PageOrientation, Paragraph, TextRun } from 'docx';
import { fileInstant } from './dates.ts';
import { elementsOf } from './docx-blocks.ts';
import { fontOf, pageNumberParagraph, paragraphsOf, SIZES } from './docx-runs.ts';
import { oneLine } from './lines.ts';
import type { Paper } from './terms.ts';
import { unzip } from './unzip.ts';
import { zipOf } from './zip.ts';

/** A4 and its margins in twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1_588, bottom: 1_474, left: 1_588, right: 1_474, header: 850, footer: 850 };

function head(paper: Paper): Paragraph[] {
  const title = paragraphsOf(
    oneLine(paper.title),
    { size: 'title', bold: true },
    { align: 'center', spacing: { before: 120, after: paper.subtitle ? 60 : 320 }, keepNext: true },
  );
  if (!paper.subtitle) return title;
  const below = paragraphsOf(
    oneLine(paper.subtitle),
    { size: 'subtitle' },
    { align: 'center', spacing: { after: 280 }, keepNext: true },
  );
  return [...title, ...below];
}

function documentOf(paper: Paper): Document {
  const landscape = paper.orientation === 'landscape';
  const width = (landscape ? A4.height : A4.width) - MARGIN.left - MARGIN.right;
  const header = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ text: oneLine(paper.header ?? ''), size: SIZES.foot, font: fontOf('song') })],
  });
  return new Document({
    title: oneLine(paper.title),
    creator: '通办',
    lastModifiedBy: '通办',
    styles: {
      default: {
        document: {
          run: { font: fontOf('song'), size: SIZES.body, language: { eastAsia: 'zh-CN', value: 'en-US' } },
        },
        heading1: { run: { color: '000000' } },
        heading2: { run: { color: '000000' } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...A4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: MARGIN,
          },
        },
        ...(paper.header ? { headers: { default: new Header({ children: [header] }) } } : {}),
        ...(paper.footer === 'none'
          ? {}
          : { footers: { default: new Footer({ children: [pageNumberParagraph()] }) } }),
        children: [...head(paper), ...paper.blocks.flatMap((block) => elementsOf(block, width))],
      },
    ],
  });
}

/**
 * The paper as a Word file (.docx) that opens in Word and LibreOffice. The same paper gives the same bytes: the library
 * stamps the time of making, which is replaced by the paper's own date.
 */
export async function paperToDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const stamp = fileInstant(paper.date);
  const files = await unzip(await Packer.toBuffer(documentOf(paper)));
  return zipOf(
    files.map(({ name, bytes }) => {
      if (name !== 'docProps/core.xml') return { name, bytes };
      const text = Buffer.from(bytes)
        .toString('utf8')
        .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`);
      return { name, bytes: Buffer.from(text, 'utf8') };
    }),
  );
}
