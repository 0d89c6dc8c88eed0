import { AlignmentType, type IParagraphOptions, PageNumber, Paragraph, TextRun } from 'docx';
import { linesOf } from './lines.ts';
import type { Align, Face, Line, Run } from './terms.ts';

/** Fonts by the names every Chinese Word knows; Latin letters and digits stand in Times New Roman. */
const FACES: Readonly<Record<Face, string>> = { song: '宋体', hei: '黑体', fang: '仿宋' };

/** East-Asian and Latin face of a run; without the first, Word sets Chinese in a Latin substitute. */
export const fontOf = (face: Face) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: FACES[face],
});

/** The faces in which Word and LibreOffice have the boxes of a form. */
const BOX_FONT = {
  ascii: 'Segoe UI Symbol',
  hAnsi: 'Segoe UI Symbol',
  cs: 'Segoe UI Symbol',
  eastAsia: 'MS Gothic',
};

/** Half-points: 22 = 11 pt. */
export const SIZES = {
  title: 44,
  subtitle: 32,
  heading: 30,
  body: 28,
  cell: 22,
  small: 21,
  foot: 18,
} as const;
export type Size = keyof typeof SIZES;

const ALIGNS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

/** How the runs of a line look where they do not say it themselves. */
export type Look = { size: Size; face?: Face; bold?: boolean };

function runsOf(run: Run, look: Look): TextRun[] {
  const size = SIZES[look.size];
  // no-break spaces, four to a character: an ordinary space at the end of a line is not underlined by every word processor
  if ('blank' in run) return [new TextRun({ text: '\u00a0'.repeat(run.blank * 4), underline: {}, size })];
  if ('check' in run) {
    const box = new TextRun({ text: run.check ? '☑' : '☐', font: BOX_FONT, size });
    return run.label === undefined ? [box] : [box, ...runsOf({ text: run.label }, look)];
  }
  return [
    new TextRun({
      text: run.text,
      size,
      font: fontOf(run.face ?? look.face ?? 'song'),
      ...((run.bold ?? look.bold) ? { bold: true } : {}),
      ...(run.underline ? { underline: {} } : {}),
      ...(run.faint ? { color: '595959' } : {}),
    }),
  ];
}

/** The paragraphs a line becomes: one for each line break in it. */
export function paragraphsOf(
  line: Line,
  look: Look,
  how: Omit<IParagraphOptions, 'children' | 'text'> & { align?: Align } = {},
): Paragraph[] {
  const { align, ...rest } = how;
  return linesOf(line).map(
    (runs) =>
      new Paragraph({
        ...rest,
        ...(align ? { alignment: ALIGNS[align] } : {}),
        children: runs.flatMap((run) => runsOf(run, look)),
      }),
  );
}

/** Page and pages, by fields that Word fills. */
export function pageNumberParagraph(): Paragraph {
  const plain = { size: SIZES.foot, font: fontOf('song') };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        ...plain,
        children: ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'],
      }),
    ],
  });
}
