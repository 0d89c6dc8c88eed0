import { deflateSync } from 'node:zlib';
import { zip } from './archive.ts';
import { encryptedPdf, onePage, rawPdf, stream } from './pdf.ts';
import { eicar, pdfOf, refused, type Specimen, zeros } from './specimen.ts';

/** PDFs that must be refused. */
export async function hostilePdfs(): Promise<Specimen[]> {
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
