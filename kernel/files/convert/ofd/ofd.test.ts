import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { crc32 } from 'node:zlib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { defaultLimits } from '../../limits.ts';
import { box, colour, deltas, pathData } from './geometry.ts';
import { locate } from './package.ts';
import { sealPicture } from './seals.ts';
import { ofdToPdf } from './to-pdf.ts';

const scratch = await mkdtemp(join(tmpdir(), 'ofd-'));
after(() => rm(scratch, { recursive: true, force: true }));

/** A ZIP of stored members, enough for a package. */
function zip(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(bytes.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), bytes);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, place, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const der = (tag: number, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  const length = Buffer.alloc(5);
  length[0] = 0x84;
  length.writeUInt32BE(body.length, 1);
  return Buffer.concat([Buffer.from([tag]), length, body]);
};
const seal = (kind: string, picture: Buffer) =>
  der(
    0x30,
    der(0x02, Buffer.from([4])),
    der(
      0x30,
      der(0x16, Buffer.from(kind)),
      der(0x04, picture),
      der(0x02, Buffer.from([40])),
      der(0x02, Buffer.from([40])),
    ),
  );

const ns = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const picture = (background: string) =>
  sharp({ create: { width: 40, height: 40, channels: 3, background } })
    .png()
    .toBuffer();

function makeOfd(
  pages: readonly string[],
  more: Readonly<Record<string, string | Buffer>> = {},
  root = '',
): Buffer {
  const files: Record<string, string | Buffer> = {
    'OFD.xml': `<?xml version="1.0"?><ofd:OFD ${ns}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${root}</ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${ns}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 100 150</ofd:PhysicalBox></ofd:PageArea>
      <ofd:DocumentRes>Res.xml</ofd:DocumentRes><ofd:TemplatePage ID="90" BaseLoc="Tpl.xml"/></ofd:CommonData>
      <ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="P${i}.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    'Doc_0/Res.xml': `<ofd:Res ${ns} BaseLoc="res"><ofd:MultiMedias><ofd:MultiMedia ID="7"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>
      <ofd:Fonts><ofd:Font ID="3" FontName="宋体"/></ofd:Fonts></ofd:Res>`,
    'Doc_0/Tpl.xml': `<ofd:Page ${ns}><ofd:Content><ofd:Layer><ofd:TextObject Boundary="10 130 80 10" Font="3" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="g 3 5">页脚模板</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>`,
    ...more,
  };
  pages.forEach((content, i) => {
    files[`Doc_0/P${i}.xml`] = `<ofd:Page ${ns}>${content}</ofd:Page>`;
  });
  return zip(files);
}

const layer = (objects: string) => `<ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content>`;

interface Seen {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** The colour at a place in millimetres. */
  at(x: number, y: number): readonly number[];
}

async function look(ofd: Buffer): Promise<Seen[]> {
  const path = join(scratch, 'in.ofd');
  await writeFile(path, ofd);
  const pdfium = await PDFiumLibrary.init();
  const document = await pdfium.loadDocument(await ofdToPdf({ path, scratch, limits: defaultLimits }));
  const seen: Seen[] = [];
  for (const page of document.pages()) {
    // Rendering closes the page, so its text is read before.
    const text = page.getText().replace(/\s/g, '');
    const { data, width, originalWidth, originalHeight } = await page.render({
      scale: 2,
      render: async ({ data: raw }) => raw,
    });
    const perMm = (72 / 25.4) * 2;
    const at = (x: number, y: number) => {
      const offset = (Math.round(y * perMm) * width + Math.round(x * perMm)) * 4;
      return [data[offset] ?? 0, data[offset + 1] ?? 0, data[offset + 2] ?? 0];
    };
    seen.push({
      width: (originalWidth / 72) * 25.4,
      height: (originalHeight / 72) * 25.4,
      text,
      at,
    });
  }
  document.destroy();
  pdfium.destroy();
  return seen;
}

test('numbers, boxes, delta lists, colours and paths of GB/T 33190', () => {
  assert.deepEqual(box('1 2 3.5 4'), [1, 2, 3.5, 4]);
  assert.equal(box('1 2 -3 4'), undefined);
  assert.deepEqual(deltas('g 3 2.5 1 g 2 0'), [2.5, 2.5, 2.5, 1, 0, 0]);
  assert.equal(deltas('g 999999999 1').length, 100_000);
  assert.equal(colour('128'), 'rgb(128,128,128)');
  assert.equal(colour('255 0 0'), 'rgb(255,0,0)');
  assert.equal(colour('0 255 255 0'), 'rgb(255,0,0)');
  assert.equal(
    pathData('M 0 0 L 10 0 B 1 2 3 4 5 6 Q 1 1 2 2 A 5 5 0 1 0 9 9 C'),
    'M 0 0 L 10 0 C 1 2 3 4 5 6 Q 1 1 2 2 A 5 5 0 1 0 9 9 Z',
  );
  assert.equal(pathData('M 0 0 L 1 1 <script>'), 'M 0 0 L 1 1');
});

test('a location never leaves the package', () => {
  assert.equal(locate('Doc_0/Document.xml', 'Pages/P.xml'), 'Doc_0/Pages/P.xml');
  assert.equal(locate('Doc_0/Document.xml', '/Doc_1/x.xml'), 'Doc_1/x.xml');
  assert.equal(locate('Doc_0/Document.xml', '../../../../etc/passwd'), 'etc/passwd');
});

test('text with its template, page sizes, filled shapes and pictures land where the file says', async () => {
  const [first, second] = await look(
    makeOfd(
      [
        `<ofd:Template TemplateID="90"/>${layer(`<ofd:TextObject Boundary="10 10 80 10" Font="3" Size="6"><ofd:TextCode X="0" Y="6" DeltaX="g 3 6">民事裁定</ofd:TextCode></ofd:TextObject>
         <ofd:PathObject Boundary="20 40 20 20" Stroke="false" Fill="true"><ofd:FillColor Value="0 0 255"/><ofd:AbbreviatedData>M 0 0 L 20 0 L 20 20 L 0 20 C</ofd:AbbreviatedData></ofd:PathObject>`)}`,
        `<ofd:Area><ofd:PhysicalBox>0 0 200 80</ofd:PhysicalBox></ofd:Area>${layer('<ofd:ImageObject Boundary="50 20 40 40" CTM="40 0 0 40 0 0" ResourceID="7"/>')}`,
      ],
      { 'Doc_0/res/a.png': await picture('#00ff00') },
    ),
  );
  assert.ok(first !== undefined && second !== undefined);
  assert.match(first.text, /民事裁定/);
  assert.match(first.text, /页脚模板/);
  assert.deepEqual([Math.round(first.width), Math.round(first.height)], [100, 150]);
  assert.deepEqual(first.at(30, 50), [0, 0, 255]);
  assert.deepEqual(first.at(60, 50), [255, 255, 255]);
  assert.deepEqual([Math.round(second.width), Math.round(second.height)], [200, 80]);
  assert.deepEqual(second.at(70, 40), [0, 255, 0]);
  assert.deepEqual(second.at(100, 40), [255, 255, 255]);
});

test('text that looks like markup or typesetting source is shown as text', async () => {
  const [page] = await look(
    makeOfd([
      layer(
        '<ofd:TextObject Boundary="5 5 90 10" Font="3" Size="4"><ofd:TextCode X="0" Y="5" DeltaX="g 40 4">&lt;甲&gt;#读【乙】&amp;</ofd:TextCode></ofd:TextObject>',
      ),
    ]),
  );
  // in Chinese, because the typesetter's text layer drops narrow Latin letters of an image's text
  assert.equal(page?.text, '<甲>#读【乙】&');
});

test('a seal is drawn where its signature puts it, cut as it says, and lets the text beneath shine through', async () => {
  const sealed = (kind: string, bytes: Buffer) =>
    makeOfd(
      [
        layer(
          '<ofd:PathObject Boundary="20 20 10 10" Stroke="false" Fill="true"><ofd:FillColor Value="0 0 0"/><ofd:AbbreviatedData>M 0 0 L 10 0 L 10 10 L 0 10 C</ofd:AbbreviatedData></ofd:PathObject>',
        ),
      ],
      {
        'Doc_0/Signs/List.xml': `<ofd:Signatures ${ns}><ofd:Signature ID="1" BaseLoc="S.xml"/></ofd:Signatures>`,
        'Doc_0/Signs/S.xml': `<ofd:Signature ${ns}><ofd:SignedInfo><ofd:Seal><ofd:BaseLoc>Seal.esl</ofd:BaseLoc></ofd:Seal>
          <ofd:StampAnnot PageRef="1" Boundary="10 10 40 40" Clip="0 0 20 40"/></ofd:SignedInfo><ofd:SignedValue>V.dat</ofd:SignedValue></ofd:Signature>`,
        'Doc_0/Signs/Seal.esl': seal(kind, bytes),
        'Doc_0/Signs/V.dat': Buffer.from('junk'),
      },
      '<ofd:Signatures>Doc_0/Signs/List.xml</ofd:Signatures>',
    );
  const [plain] = await look(sealed('png', await picture('#ff0000')));
  const nestedSeal = makeOfd([
    `<ofd:Area><ofd:PhysicalBox>0 0 40 40</ofd:PhysicalBox></ofd:Area>${layer(
      '<ofd:PathObject Boundary="0 0 40 40" Stroke="false" Fill="true"><ofd:FillColor Value="255 0 0"/><ofd:AbbreviatedData>M 0 0 L 40 0 L 40 40 L 0 40 C</ofd:AbbreviatedData></ofd:PathObject>',
    )}`,
  ]);
  const [nested] = await look(sealed('ofd', nestedSeal));
  for (const page of [plain, nested]) {
    assert.deepEqual(page?.at(15, 45), [255, 0, 0], 'inside the cut');
    assert.deepEqual(page?.at(45, 45), [255, 255, 255], 'outside the cut');
    assert.deepEqual(page?.at(25, 25), [0, 0, 0], 'text under the seal');
  }
});

test('a seal whose lengths lie, or nests without end, is no seal', () => {
  const good = seal('png', Buffer.from('x'.repeat(50)));
  assert.equal(sealPicture(good)?.kind, 'png');
  assert.equal(sealPicture(good.subarray(0, 40)), undefined);
  let deep = seal('png', Buffer.from('x'));
  for (let i = 0; i < 50; i++) deep = der(0x30, deep);
  assert.equal(sealPicture(deep), undefined);
  assert.equal(sealPicture(Buffer.alloc(10_000, 0x30)), undefined);
});

test('missing parts, a graphic that contains itself and a page without content do not stop the others', async () => {
  const loop = `<ofd:Res ${ns}><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="5"><ofd:Content><ofd:CompositeObject Boundary="0 0 1 1" ResourceID="5"/>
    <ofd:CompositeObject Boundary="0 0 1 1" ResourceID="5"/></ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>`;
  const pages = await look(
    makeOfd(
      [
        layer(
          '<ofd:CompositeObject Boundary="0 0 1 1" ResourceID="5"/><ofd:ImageObject Boundary="0 0 9 9" ResourceID="404"/>',
        ),
        '',
        layer(
          '<ofd:TextObject Boundary="5 5 90 10" Font="404" Size="4"><ofd:TextCode X="0" Y="5" DeltaX="4">还在</ofd:TextCode></ofd:TextObject>',
        ),
      ],
      { 'Doc_0/Res.xml': loop },
    ),
  );
  assert.equal(pages.length, 3);
  assert.equal(pages[2]?.text, '还在');
});
