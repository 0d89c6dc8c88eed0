import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { inspectFile } from '../inspect/inspect.ts';
import { docx, ofd, ofdText, paragraph, relation } from '../inspect/specimens/office.ts';
import { onePage, rawPdf, stream } from '../inspect/specimens/pdf.ts';
import { defaultLimits } from '../limits.ts';
import { convertFile } from './convert.ts';
import { chineseNumeral } from './docx-numbering.ts';
import { colour, deltas, pathData } from './ofd/geometry.ts';
import { locate } from './ofd/package.ts';
import { sealPicture } from './ofd/seals.ts';

let scratch: string;
before(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'convert-'));
});
after(() => rm(scratch, { recursive: true, force: true }));

interface Looked {
  readonly text: string;
  /** Colour of the first page at a place given in hundredths of its width and height. */
  at(x: number, y: number): readonly number[];
}

/** Convert without the sandbox and look at the first page. */
async function look(name: string, bytes: Buffer): Promise<Looked> {
  const path = join(scratch, 'input');
  await writeFile(path, bytes);
  const view = await convertFile(await inspectFile(path, name, defaultLimits), {
    path,
    scratch,
    limits: defaultLimits,
  });
  assert.ok('pages' in view, JSON.stringify(view));
  const pdfium = await PDFiumLibrary.init();
  const document = await pdfium.loadDocument(await readFile(join(scratch, 'view.pdf')));
  const page = document.getPage(0);
  const text = page.getText().replace(/\s/g, '');
  let size = { width: 0, height: 0 };
  const { data } = await page.render({
    scale: 1,
    render: async ({ data: raw, width, height }) => {
      size = { width, height };
      return sharp(raw, { raw: { width, height, channels: 4 } })
        .removeAlpha()
        .raw()
        .toBuffer();
    },
  });
  document.destroy();
  pdfium.destroy();
  return {
    text,
    at: (x, y) => {
      const from =
        (Math.floor((y * size.height) / 100) * size.width + Math.floor((x * size.width) / 100)) * 3;
      return [...data.subarray(from, from + 3)];
    },
  };
}

const near = (got: readonly number[], wanted: readonly number[]) =>
  assert.ok(
    got.every((value, i) => Math.abs(value - (wanted[i] ?? 0)) < 12),
    `${got.join()} is not ${wanted.join()}`,
  );

describe('views', () => {
  it('a rendered PDF keeps its colours and place', async () => {
    const contents = stream('', '1 0 0 rg 0 421 595 421 re f 0 0 1 rg 0 0 595 421 re f');
    const page = await look(
      'a.pdf',
      rawPdf(onePage({ contents, catalog: '/AcroForm << /Fields [] /XFA (x) >>' })),
    );
    near(page.at(50, 25), [255, 0, 0]);
    near(page.at(50, 75), [0, 0, 255]);
  });

  it('a photo lies the way its camera says', async () => {
    const upright = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#0000ff' } })
      .composite([
        {
          input: { create: { width: 300, height: 200, channels: 3, background: '#ff0000' } },
          left: 0,
          top: 0,
        },
      ])
      .removeAlpha()
      .raw()
      .toBuffer();
    const turned = await sharp(upright, { raw: { width: 300, height: 400, channels: 3 } })
      .rotate(270)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const page = await look('a.jpg', turned);
    near(page.at(50, 25), [254, 0, 0]);
    near(page.at(50, 75), [0, 0, 254]);
  });

  it('Word numbers its paragraphs as Word does', async () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const item = (text: string, level: number) =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`);
    const page = await look(
      'a.docx',
      docx(item('甲', 0) + item('乙', 1) + item('丙', 1) + item('丁', 0) + item('戊', 1), {
        relations: relation('numbering', 'numbering.xml', false),
        members: [{ name: 'word/numbering.xml', data: numbering }],
      }),
    );
    assert.match(page.text, /一、甲（1）乙（2）丙二、丁（1）戊/);
  });

  it('OFD draws paths, clips nothing away and keeps text as text', async () => {
    const path = (id: number, x: number, value: string) =>
      `<ofd:PathObject ID="${id}" Boundary="${x} 100 80 80" Fill="true" Stroke="false"><ofd:FillColor Value="${value}"/><ofd:AbbreviatedData>M 0 0 L 80 0 L 80 80 L 0 80 C</ofd:AbbreviatedData></ofd:PathObject>`;
    const page = await look(
      'a.ofd',
      ofd(ofdText('上诉状&amp;附件') + path(6, 20, '255 0 0') + path(7, 110, '0 128 0')),
    );
    assert.match(page.text, /上诉状&附件/);
    near(page.at(28, 47), [255, 0, 0]);
    near(page.at(71, 47), [0, 128, 0]);
    near(page.at(50, 90), [255, 255, 255]);
  });

  it('a hostile text in an OFD stays text', async () => {
    const page = await look('a.ofd', ofd(ofdText('&lt;/text&gt;&lt;图像 来源="密码"/&gt;')));
    // in Chinese, because the typesetter's text layer drops narrow Latin letters of an image's text
    assert.match(page.text, /图像来源=.*密码/);
  });
});

describe('pieces of OFD and Word', () => {
  it('paths', () => {
    assert.equal(pathData('M 0 0 L 1 2 B 1 1 2 2 3 3 Q 1 1 2 2 C'), 'M 0 0 L 1 2 C 1 1 2 2 3 3 Q 1 1 2 2 Z');
    assert.equal(pathData('L 1 1'), 'M 0 0 L 1 1');
    assert.equal(pathData('M 0 0 <script>'), 'M 0 0');
  });
  it('spacing', () => {
    assert.deepEqual(deltas('g 3 2 1'), [2, 2, 2, 1]);
    assert.ok(deltas('g 999999999 1').length <= 100_000);
  });
  it('colours', () => {
    assert.equal(colour('255 0 16'), 'rgb(255,0,16)');
    assert.equal(colour('128'), 'rgb(128,128,128)');
    assert.equal(colour('"/><x'), undefined);
  });
  it('places never leave the package', () => {
    assert.equal(locate('Doc_0/Document.xml', 'Pages/Page_0/Content.xml'), 'Doc_0/Pages/Page_0/Content.xml');
    assert.equal(locate('Doc_0/Document.xml', '/Doc_1/a.xml'), 'Doc_1/a.xml');
    assert.equal(locate('Doc_0/Document.xml', '../../../etc/passwd'), 'etc/passwd');
  });
  it('seals', () => {
    const der = Buffer.from('300f3002050030091603706e670402abcd', 'hex');
    assert.equal(sealPicture(der), undefined);
    const seal = Buffer.from('300f16037' + '06e670402abcd020101020102', 'hex');
    assert.deepEqual(
      sealPicture(Buffer.concat([Buffer.from([0x30, seal.length]), seal]))?.bytes,
      Buffer.from('abcd', 'hex'),
    );
    assert.equal(sealPicture(Buffer.alloc(5_000, 0x30)), undefined);
  });
  it('Chinese numerals', () => {
    assert.deepEqual([1, 10, 11, 20, 101, 110, 1001, 2026].map(chineseNumeral), [
      '一',
      '十',
      '十一',
      '二十',
      '一百零一',
      '一百一十',
      '一千零一',
      '二千零二十六',
    ]);
  });
});
