import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { readDocx } from '#kernel/files/convert/docx.ts';
import { plainDate } from '#law/time.ts';
import { type Block, blank, orBlank, type Paper, paperToDocx, paperToPdf } from './index.ts';
import { cleanText } from './lines.ts';
import { unzip } from './unzip.ts';

const pdfium = await PDFiumLibrary.init();
after(() => pdfium.destroy());
const scratch = await mkdtemp(join(tmpdir(), 'paper-'));
after(() => rm(scratch, { recursive: true, force: true }));

const date = plainDate('2026-03-02');
const EVERY_BLOCK: readonly Block[] = [
  { is: 'heading', text: '当事人信息', level: 1 },
  { is: 'heading', text: '一、原告', level: 2 },
  { is: 'paragraph', line: '原告赵示例与被告孙样本民间借贷纠纷。\n第二段：☑有☐无。' },
  {
    is: 'paragraph',
    line: [
      { text: '此致', bold: true, face: 'fang' },
      { text: '下划', underline: true },
    ],
    indent: 'none',
    keep: true,
  },
  {
    is: 'fields',
    rows: [
      {
        label: '姓名',
        value: [[orBlank('赵示例'), { check: true }, { text: '男' }, { check: false }, { text: '女' }]],
      },
      { label: '住所', value: [] },
      { label: '电话', value: [[orBlank(' ')]] },
    ],
  },
  {
    is: 'table',
    widths: [1, 3, 2],
    header: [{ lines: ['序号'], align: 'center' }, { lines: ['证据名称'] }, { lines: ['证明目的'] }],
    rows: [
      [{ lines: ['1'], rows: 2 }, { lines: ['借条'] }, { lines: ['借款合意', 'x'.repeat(120)] }],
      [{ lines: ['合并的格'], columns: 2 }],
    ],
  },
  {
    is: 'checks',
    label: '是否申请保全：',
    options: [
      { label: '是', checked: true },
      { label: '否', checked: false },
    ],
  },
  { is: 'space' },
  { is: 'signature', lines: [{ label: '具状人：' }, { label: '委托诉讼代理人：', value: '林知行' }], date },
  { is: 'page-break' },
  { is: 'paragraph', line: [{ text: '附页' }, blank(10)], small: true, align: 'center' },
  { is: 'signature', lines: [{ label: '申请人：' }], date: 'blank' },
];
const SAMPLE: Paper = {
  title: '民事起诉状',
  subtitle: '（民间借贷纠纷）',
  date,
  header: '示例页眉',
  blocks: EVERY_BLOCK,
};

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u200b\u00ad]/g, '');

async function pdfText(bytes: Uint8Array): Promise<{ text: string; pages: number; width: number }> {
  const document = await pdfium.loadDocument(bytes);
  const pages = [...document.pages()];
  const text = bare(pages.map((page) => page.getText()).join(''));
  const width = pages[0]?.getOriginalSize().originalWidth ?? 0;
  document.destroy();
  return { text, pages: pages.length, width };
}

/** What Word would read: the text, and the parts, each checked to be XML without characters that XML forbids. */
async function docxParts(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for (const { name, bytes: part } of await unzip(bytes)) {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(part);
    assert.equal(XMLValidator.validate(text), true, name);
    assert.doesNotMatch(text.replaceAll(/[\n\r\t]/g, ''), /\p{Cc}|[\ufffe\uffff]|&#/u, name);
    parts.set(name, text);
  }
  return parts;
}
const docxText = async (bytes: Uint8Array): Promise<string> =>
  bare((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value);

const WORDS = [
  '民事起诉状',
  '（民间借贷纠纷）',
  '当事人信息',
  '原告赵示例与被告孙样本民间借贷纠纷',
  '证据名称',
  '合并的格',
  'x'.repeat(120),
  '是否申请保全',
  '委托诉讼代理人:林知行',
  '2026年3月2日',
  '附页',
].map(bare);

test('every kind of block stands in the Word file and in the PDF', async () => {
  const [docx, pdf] = await Promise.all([paperToDocx(SAMPLE), paperToPdf(SAMPLE)]);
  const [inWord, inPdf] = [await docxText(docx), await pdfText(pdf)];
  for (const words of WORDS) {
    assert.ok(inWord.includes(words), `docx: ${words}`);
    assert.ok(inPdf.text.includes(words), `pdf: ${words}`);
  }
  assert.ok(inPdf.text.includes(bare('第 2 页　共 2 页')) && inPdf.text.includes('示例页眉'));
  assert.equal(inPdf.pages, 2);
});

test('the Word file has what Word needs: East-Asian faces, fixed widths that add up, a header row that repeats, its own date', async () => {
  const parts = await docxParts(await paperToDocx(SAMPLE));
  const body = parts.get('word/document.xml') ?? '';
  assert.match(body, /w:eastAsia="宋体"/);
  assert.match(body, /w:eastAsia="黑体"/);
  assert.match(body, /w:eastAsia="仿宋"/);
  assert.match(body, /<w:tblHeader\/>/);
  assert.match(body, /<w:gridSpan w:val="2"\/>/);
  assert.match(body, /<w:vMerge w:val="restart"\/>/);
  assert.match(body, /<w:pgSz w:w="11906" w:h="16838"/);
  for (const table of body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []) {
    assert.match(table, /<w:tblLayout w:type="fixed"\/>/);
    const total = Number(
      /<w:tblW w:w="(\d+)" w:type="dxa"\/>|<w:tblW w:type="dxa" w:w="(\d+)"\/>/
        .exec(table)
        ?.slice(1)
        .find(Boolean),
    );
    const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((m) => Number(m[1]));
    assert.equal(
      grid.reduce((a, b) => a + b, 0),
      total,
    );
    assert.equal(total, 11_906 - 1_588 - 1_474);
  }
  assert.match(parts.get('docProps/core.xml') ?? '', /<dcterms:created[^>]*>2026-03-02T04:00:00Z</);
  assert.match(parts.get('word/footer1.xml') ?? '', /NUMPAGES/);
});

test('the house itself can show the Word file (its own converter reads it)', async () => {
  const path = join(scratch, 'paper.docx');
  await writeFile(path, await paperToDocx(SAMPLE));
  const { blocks } = await readDocx(path, 40_000_000);
  const said = bare(JSON.stringify(blocks));
  for (const words of ['民事起诉状', '证据名称', '林知行']) assert.ok(said.includes(words), words);
});

test('landscape, and a paper without page numbers', async () => {
  const paper: Paper = {
    title: '证据目录',
    date,
    orientation: 'landscape',
    footer: 'none',
    blocks: [{ is: 'paragraph', line: '无' }],
  };
  const parts = await docxParts(await paperToDocx(paper));
  assert.match(parts.get('word/document.xml') ?? '', /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
  assert.equal(
    [...parts.keys()].some((name) => name.includes('footer')),
    false,
  );
  const { width, text } = await pdfText(await paperToPdf(paper));
  assert.ok(Math.abs(width - 842) < 1);
  assert.equal(text, '证据目录无');
});

test('the same paper gives the same bytes, another day others', async () => {
  for (const make of [paperToDocx, paperToPdf]) {
    const [one, two] = [await make(SAMPLE), await make(structuredClone(SAMPLE))];
    assert.deepEqual(one, two);
    assert.notDeepEqual(await make({ ...SAMPLE, date: plainDate('2026-03-03') }), one);
  }
});

const HOSTILE = [
  '#import "/etc/passwd": * #panic("x") $x^2$ `raw` <label> @ref \\u{41} // 注 ] } ) [ { ( *粗*',
  '<w:p/></w:t>&amp;&#0;<!-- --><![CDATA[x]]>"\'',
  '\u0000\u0008\u001f\ud800\ufffe\uffff\u202e\u200f零宽\u200b连',
  '\n\n\r\n末尾\n',
  '😀𠮷龘 é ﷺ ไทย',
];

test('whatever is typed stands in the file as it was typed, never as code', async () => {
  const paper: Paper = {
    ...SAMPLE,
    blocks: HOSTILE.flatMap((text): Block[] => [
      { is: 'paragraph', line: text },
      { is: 'fields', rows: [{ label: text, value: [text] }] },
      { is: 'signature', lines: [{ label: '具状人：', value: text }] },
    ]),
  };
  const docx = await paperToDocx(paper);
  await docxParts(docx);
  const said = await docxText(docx);
  for (const text of HOSTILE) assert.ok(said.includes(bare(cleanText(text))), text);
  const pdf = await pdfText(await paperToPdf(paper));
  assert.ok(pdf.text.includes(bare('#import "/etc/passwd": * #panic("x") $x^2$ `raw`')));
  assert.ok(pdf.text.includes('〔U+1F600〕'), 'a character without a glyph is spelled');
});

test('any string survives the way into Word and back', async () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (one, two) => {
      const docx = await paperToDocx({
        title: one,
        header: two,
        date,
        blocks: [
          { is: 'paragraph', line: one },
          { is: 'fields', rows: [{ label: two, value: [one, two] }] },
        ],
      });
      await docxParts(docx);
      const said = await docxText(docx);
      assert.ok(said.includes(bare(cleanText(one))) && said.includes(bare(cleanText(two))));
    }),
    { numRuns: 40 },
  );
});

test('any string can be set as PDF', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
      const { pages } = await pdfText(
        await paperToPdf({
          title: text,
          date,
          blocks: [
            { is: 'paragraph', line: text },
            { is: 'fields', rows: [{ label: text, value: [text] }] },
          ],
        }),
      );
      assert.ok(pages >= 1);
    }),
    { numRuns: 40 },
  );
});
