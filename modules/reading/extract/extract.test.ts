import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import type { ReadDocument } from '../terms.ts';
import { extract, type ExtractTask } from './extract.ts';
import { defaultReadingLimits } from './limits.ts';
import { type Outcome, readInChild } from './run.ts';
import {
  COLUMNS,
  COMPLAINT_LINES,
  errorRate,
  scannedPdf,
  scanOf,
  typedComplaint,
  wordComplaint,
} from './specimens.ts';
import { textBoxDocx } from './specimens-word.ts';

let folder: string;
let pdf: Buffer;
let scan: Buffer;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'extract-'));
  pdf = typedComplaint(folder);
  scan = await scanOf(pdf);
});
after(() => rm(folder, { recursive: true, force: true }));

const limits = defaultReadingLimits;

async function put(bytes: Uint8Array): Promise<string> {
  const file = path.join(await mkdtemp(path.join(folder, 'file-')), 'input');
  await writeFile(file, bytes);
  return file;
}

async function read(bytes: Uint8Array, kind: ExtractTask['kind']): Promise<ReadDocument> {
  return extract({ path: await put(bytes), kind, limits }, () => undefined);
}

async function readWalled(bytes: Uint8Array, kind: ExtractTask['kind'], more: object = {}): Promise<Outcome> {
  const scratch = await mkdtemp(path.join(folder, 'scratch-'));
  return readInChild({ path: await put(bytes), kind, limits, scratch, ...more });
}

const textsOf = ({ lines }: ReadDocument) => lines.map(({ text }) => text);

test('Word: header, numbers, hidden words, line breaks, tables, page breaks', async () => {
  const document = await read(await wordComplaint(), 'docx');
  assert.deepEqual(textsOf(document), [
    '河南示例明道律师事务所',
    '民事起诉状',
    '原告：赵示例  男',
    '诉讼请求：',
    '见下',
    '一、判令被告归还借款本金100000元',
    '二、判令被告支付利息3450.50元',
    '序号\t证据名称\t证明目的',
    '1\t借款合同\t借贷关系成立 约定还款日期',
    '合计一份',
    '此致',
    '郑州市金水区人民法院',
  ]);
  assert.deepEqual([document.source, document.pages, document.lines.at(-1)?.page], ['docx', 2, 2]);
});

test('Word: text boxes once, boxes ticked and empty, deleted words gone, merged cells, numbers by style', async () => {
  assert.deepEqual(textsOf(await read(await textBoxDocx(), 'docx')), [
    '1. 由样式编号',
    '正文在前',
    '框中文字',
    '同意☑ 不同意□',
    '保留新增',
    '甲\t乙\t丙',
    '\t丁\t',
  ]);
});

test('PDF: wrapped lines with places, a drawn table row by row, two columns one after the other', async () => {
  const document = await read(pdf, 'pdf');
  const texts = textsOf(document);
  assert.equal(texts[0], '民事起诉状');
  assert.equal(
    errorRate(texts.slice(0, -3).join(''), [...COMPLAINT_LINES, ...texts.slice(18, -3)].join('')),
    0,
  );
  const table = texts.slice(18, 21);
  assert.deepEqual(table, [
    '序号\t证据名称\t证明目的\t来源',
    '1\t借款合同\t证明双方借贷关系成立以及约定的还款日期\t',
    '2\t转账凭证\t证明款项已经交付\t原告',
  ]);
  const prose = document.lines.filter(({ page }) => page > 1).map(({ text }) => text);
  assert.equal(prose.join(''), COLUMNS.join(''));
  const [title] = document.lines;
  const [left = 0, top = 0, width = 0, height = 0] = title?.box ?? [];
  assert.ok(Math.abs(left + width / 2 - 0.5) < 0.01, 'the title stands in the middle');
  assert.ok(top > 0.05 && top < 0.12 && height > 0.015 && height < 0.04, `${top} ${height}`);
  assert.equal(title?.sure, undefined);
});

test('a scan is read with less than 5 % of characters wrong, its table row by row, behind the walls', async () => {
  const pages: number[] = [];
  const outcome = await readWalled(await scannedPdf(scan, 1), 'pdf', {
    onPage: (done: number) => pages.push(done),
  });
  assert.ok(outcome.kind === 'read', JSON.stringify(outcome));
  const { document, complaint } = outcome;
  const wrong = errorRate(textsOf(document).slice(0, -3).join(''), COMPLAINT_LINES.join(''));
  assert.ok(wrong < 0.05, `${wrong}: ${textsOf(document).join('\n')}`);
  assert.equal(document.source, 'ocr');
  assert.match(document.lines.at(-1)?.text ?? '', /^2\t转账凭证\t/);
  for (const line of document.lines)
    assert.ok(line.box && line.sure !== undefined && line.sure > 0.5, line.text);
  assert.deepEqual(pages, [0, 0, 1]);
  assert.ok(complaint.parties.length === 2 && complaint.claims.length === 3, 'what was found came with it');
});

const hostile: [string, ExtractTask['kind'], () => Promise<Uint8Array>, RegExp, object?][] = [
  ['not a PDF', 'pdf', async () => Buffer.from('%PDF-1.7 nothing'), /已损坏/],
  ['not a Word file', 'docx', async () => Buffer.from('PK nothing'), /已损坏/],
  ['not a Word 97 file', 'doc', async () => Buffer.alloc(2_000, 1), /已损坏/],
  ['not a picture', 'picture', async () => Buffer.from('GIF89a'), /已损坏/],
  ['an empty document', 'pdf', async () => emptyPdf(1), /没有找到文字/],
  ['ten thousand pages', 'pdf', async () => emptyPdf(10_000), /超过 2000 页/],
  [
    'more scans than are read',
    'pdf',
    async () => scannedPdf(await sharp(scan).resize(60).jpeg().toBuffer(), 3),
    /有 3 页扫描件.*1 页的上限/,
    { limits: { ...limits, maxScans: 1 } },
  ],
  [
    'a huge picture',
    'picture',
    () =>
      sharp({
        create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' },
        limitInputPixels: false,
      })
        .png()
        .toBuffer(),
    /内存超出限制/,
  ],
  ['a page without end', 'picture', async () => scan, /第 1 页长时间/, { walls: { silenceMs: 150 } }],
  ['a document without end', 'picture', async () => scan, /用时过长/, { walls: { wallMs: 150 } }],
];

test('hostile and odd files end in words that say what to do', { concurrency: 2 }, async (t) => {
  await Promise.all(
    hostile.map(([what, kind, bytes, why, more]) =>
      t.test(what, async () => {
        const outcome = await readWalled(await bytes(), kind, more);
        assert.ok(outcome.kind === 'failed', JSON.stringify(outcome).slice(0, 300));
        assert.match(outcome.why, why);
        assert.match(outcome.why, /请.*。$/);
      }),
    ),
  );
});

test('a reading that is stopped ends at once', async () => {
  const stop = new AbortController();
  const started = Date.now();
  const outcome = await readWalled(scan, 'picture', { signal: stop.signal, onPage: () => stop.abort() });
  assert.deepEqual(outcome, { kind: 'stopped' });
  assert.ok(Date.now() - started < 10_000);
});

async function emptyPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let i = 0; i < pages; i++) document.addPage([595, 842]);
  return document.save();
}
