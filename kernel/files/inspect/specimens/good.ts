import { type Member } from './archive.ts';
import { mp3, mp4, webm, pagedTif, picture } from './media.ts';
import { compound, doc, docx, ofd, ofdText, paragraph, pictureParagraph, relation, xls } from './office.ts';
import { pdfOf, type Specimen, taken, workbook } from './specimen.ts';

/** Files as people have them, of every format. */
export async function good(): Promise<Specimen[]> {
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
    taken('sound recorded in a browser', '录音.webm', webm(), 'webm', 0),
    taken('mp4', '录像.mp4', mp4(), 'mp4', 0),
  ];
}
