import { deflateSync } from 'node:zlib';
import { type FileFlag } from '../outcome.ts';
import { picture } from './media.ts';
import { docx, ofd, ofdText, paragraph, relation } from './office.ts';
import { encryptedPdf, onePage, rawPdf, stream } from './pdf.ts';
import { eicar, pdfOf, refused, type Specimen, taken, workbook } from './specimen.ts';

/** Odd files that people really have: taken in, flagged. */
export async function oddities(): Promise<Specimen[]> {
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

/** PDFs with something active in them: taken in, flagged, and absent from the view; a virus in an attachment is refused. */
export function activePdfs(): Specimen[] {
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
