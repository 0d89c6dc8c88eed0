import { Document, Header, Packer, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun } from 'docx';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { typeset } from '#kernel/files/convert/typst.ts';
import { openPdf, withPage } from './pdf/engine.ts';
import { pictureOf } from './pdf/render.ts';

/** Documents for the tests and the bench, every person and number in them invented. */

/** A page of a complaint, and what a person would read on it. */
export const COMPLAINT_LINES = [
  '民事起诉状',
  '原告：赵示例，男，1990年3月7日出生，汉族，住河南省郑州市金水区示例路2号。',
  '公民身份号码：410102199003074511，联系电话：19900010001。',
  '被告：河南样本商贸有限公司，住所地河南省郑州市金水区样本路66号。',
  '统一社会信用代码：91410100052678905G。',
  '诉讼请求：',
  '一、判令被告归还借款本金100000元；',
  '二、判令被告支付利息3450.50元；',
  '三、本案诉讼费用由被告负担。',
  '事实与理由：',
  '2025年3月1日，被告因资金周转向原告借款100000元，双方签订借款合同，约定2025年12月31日前归还。',
  '借款到期后，原告多次催要，被告至今未归还，故依法提起诉讼，望判如所请。',
  '此致',
  '郑州市金水区人民法院',
  '具状人：赵示例',
  '2026年3月2日',
];

/** A .docx as a lawyer's office writes it: header, numbered claims, a table with a merged cell, tracked deletion, page break. */
export function wordComplaint(): Promise<Buffer> {
  const cell = (text: string, more: object = {}) =>
    new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)), ...more });
  const claim = (text: string) => new Paragraph({ text, numbering: { reference: 'claims', level: 0 } });
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          {
            reference: 'claims',
            levels: [{ level: 0, format: 'chineseCounting', text: '%1、' }],
          },
        ],
      },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('河南示例明道律师事务所')] }) },
          children: [
            new Paragraph({ children: [new TextRun({ text: '民事起诉状', bold: true, size: 44 })] }),
            new Paragraph({
              children: [
                new TextRun('原告：赵示例'),
                new TextRun('\t男'),
                new TextRun({ text: '隐去', vanish: true }),
              ],
            }),
            new Paragraph({ children: [new TextRun('诉讼请求：'), new TextRun({ text: '见下', break: 1 })] }),
            claim('判令被告归还借款本金100000元'),
            claim('判令被告支付利息3450.50元'),
            new Table({
              rows: [
                new TableRow({ children: [cell('序号'), cell('证据名称'), cell('证明目的')] }),
                new TableRow({ children: [cell('1'), cell('借款合同'), cell('借贷关系成立\n约定还款日期')] }),
                new TableRow({
                  children: [cell('合计一份', { columnSpan: 3, shading: { type: ShadingType.CLEAR } })],
                }),
              ],
            }),
            new Paragraph({ children: [new TextRun('此致')], pageBreakBefore: true }),
            new Paragraph('郑州市金水区人民法院'),
          ],
        },
      ],
    }),
  );
}

/** A page of a PDF as a scanner gives it: grey paper, noise, a slight turn, JPEG. */
export async function scanOf(
  pdf: Uint8Array,
  options: { page?: number; dpi?: number; degrees?: number; noise?: number; quality?: number } = {},
): Promise<Buffer> {
  const { page = 0, dpi = 150, degrees = 0.7, noise = 14, quality = 70 } = options;
  const open = await openPdf(pdf);
  const drawn = await withPage(open, page, (one) => pictureOf(open, one, dpi, 20_000_000));
  if (!drawn) throw new Error('no such page');
  const { width, height, grey } = drawn;
  const paper = await sharp(grey, { raw: { width, height, channels: 1 } })
    .rotate(degrees, { background: '#ffffff' })
    .blur(0.5)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  let seed = 7;
  const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const data = Buffer.from(paper.data);
  for (let i = 0; i < data.length; i++) {
    const grain = (chance() + chance() + chance() - 1.5) * noise;
    data[i] = Math.max(0, Math.min(255, Math.round((data[i] ?? 255) * 0.88 + 12 + grain)));
  }
  return sharp(data, { raw: { width: paper.info.width, height: paper.info.height, channels: 1 } })
    .jpeg({ quality })
    .toBuffer();
}

/** How many characters must be changed to make one text the other, as a share of the wanted one. Spaces and width do not count. */
export function errorRate(got: string, wanted: string): number {
  const plain = (text: string) => Array.from(text.normalize('NFKC').replace(/\s/g, ''));
  const [a, b] = [plain(got), plain(wanted)];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, char] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries())
      next.push(
        Math.min((row[j] ?? 0) + (char === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1),
      );
    row = next;
  }
  return (row[b.length] ?? 0) / Math.max(1, b.length);
}

/** A complaint set as PDF: its lines, then a table with lines and a wrapped cell, then a page in two columns. */
export function typedComplaint(scratch: string): Buffer {
  const source = `
#let data = json("lines.json")
#set page(paper: "a4", margin: 25mm)
#set text(font: ("Noto Serif SC",), size: 12pt, lang: "zh", region: "cn")
#set par(leading: 0.9em, spacing: 1em)
#for (i, line) in data.lines.enumerate() {
  if i == 0 { align(center, text(size: 20pt, weight: 700, line)) } else { par(line) }
}
#table(columns: (12mm, 30mm, 40mm, 1fr), ..data.table)
#pagebreak()
#columns(2, data.columns.map(line => par(line)).join())
`;
  const attachments = [
    {
      name: 'lines.json',
      bytes: Buffer.from(JSON.stringify({ lines: COMPLAINT_LINES, table: TABLE_CELLS, columns: COLUMNS })),
    },
  ];
  return typeset({ scratch, source, attachments });
}

/** Four columns: number, name, purpose, and one that is empty in the second row. */
export const TABLE_CELLS = [
  ['序号', '证据名称', '证明目的', '来源'],
  ['1', '借款合同', '证明双方借贷关系成立以及约定的还款日期', ''],
  ['2', '转账凭证', '证明款项已经交付', '原告'],
].flat();

/** Prose for two columns, each paragraph marked by its number. */
export const COLUMNS = Array.from(
  { length: 24 },
  (_, i) =>
    `第${i + 1}段。双方当事人在签订合同之后对于货物的交付时间和验收标准多次进行协商，并且以书面形式确认了最终的履行方案。`,
);

/** A scan of several pages, as PDF without any text: `pages` times the same picture. */
export async function scannedPdf(picture: Buffer, pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const image = await document.embedJpg(picture);
  for (let i = 0; i < pages; i++)
    document.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
  return document.save();
}
