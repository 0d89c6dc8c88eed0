import { zip } from './archive.ts';
import { mp4, picture, pngClaiming, webm } from './media.ts';
import { docx, paragraph } from './office.ts';
import { eicar, pdfOf, refused, type Specimen, zeros } from './specimen.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

/** Everything else that must be refused. */
export async function hostileMedia(): Promise<Specimen[]> {
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
    refused('a film as a recording', '录音.webm', webm({ type: 1 }), 'files.type-unknown'),
    refused('a recording with something attached', '录音.webm', webm({ attached: true }), 'files.polyglot'),
    refused('a recording without sound', '录音.webm', webm({ cut: true }), 'files.truncated'),
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
