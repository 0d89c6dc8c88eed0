import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { complaintAmong } from './dropped.ts';
import { joinPhotos, turnOf } from './join-photos.ts';

const among = (...names: string[]) => {
  const { pages, others } = complaintAmong(names.map((name) => ({ name })));
  return [pages.map(({ name }) => name), others.map(({ name }) => name)];
};

test('several photographs are the pages of one complaint, in the order of their names', () => {
  assert.deepEqual(among('IMG_10.jpg', 'IMG_9.JPG', 'IMG_11.png'), [
    ['IMG_9.JPG', 'IMG_10.jpg', 'IMG_11.png'],
    [],
  ]);
  assert.deepEqual(among('起诉状(2).jpg', '身份证.jpg', '起诉状.jpg'), [
    ['起诉状.jpg', '起诉状(2).jpg'],
    ['身份证.jpg'],
  ]);
  assert.deepEqual(among('微信图片_2.jpg', '微信图片_1.jpg', '借条.jpg'), [
    ['微信图片_1.jpg', '微信图片_2.jpg'],
    ['借条.jpg'],
  ]);
});

test('a document goes before photographs, and one that is called 起诉状 before others', () => {
  assert.deepEqual(among('IMG_1.jpg', '文本.docx', 'IMG_2.jpg'), [['文本.docx'], ['IMG_1.jpg', 'IMG_2.jpg']]);
  assert.deepEqual(among('合同.pdf', '民事起诉状.pdf'), [['民事起诉状.pdf'], ['合同.pdf']]);
  assert.deepEqual(among('身份证.jpg'), [['身份证.jpg'], []]);
  assert.deepEqual(among(), [[], []]);
});

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#eee' } });
const file = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);

test('photographs become pages of a sheet, turned as the camera was held', async () => {
  const held = await picture(400, 300).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  assert.equal(turnOf(held), 90);
  const joined = await joinPhotos(
    [
      file(await picture(300, 400).jpeg().toBuffer(), '1.jpg'),
      file(held, '2.jpg'),
      file(await picture(200, 200).png().toBuffer(), '3.png'),
    ],
    '起诉状.pdf',
  );
  assert.equal(joined.name, '起诉状.pdf');
  const pages = (await PDFDocument.load(await joined.arrayBuffer())).getPages();
  assert.deepEqual(
    pages.map((page) => [
      Math.round(page.getWidth()),
      Math.round(page.getHeight()),
      page.getRotation().angle,
    ]),
    [
      [632, 842, 0],
      [842, 632, 90],
      [842, 842, 0],
    ],
  );
});

test('what is no picture is refused; a broken header turns nothing', async () => {
  await assert.rejects(joinPhotos([file(new Uint8Array([1, 2, 3]), '1.jpg')], '起诉状.pdf'));
  for (const bytes of [[], [0xff, 0xd8], [0xff, 0xd8, 0xff, 0xe1, 0, 0, 0x45, 0x78, 0x69, 0x66]])
    assert.equal(turnOf(new Uint8Array(bytes)), 0);
});
