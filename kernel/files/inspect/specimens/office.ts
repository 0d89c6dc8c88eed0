import { CFB, utils, write } from '@e965/xlsx';
import { type Member, zip } from './archive.ts';

const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`;
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A relation of word/document.xml. */
export const relation = (kind: string, target: string, external = true) =>
  `<Relationship Id="x${kind}" Type="${office}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;

/** A paragraph as Word writes it. */
export const paragraph = (text: string, properties = '', run = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A Word document from the inside of its body, with added relations and members, some of which may replace the usual ones. */
export function docx(
  body: string,
  more: { relations?: string; members?: readonly Member[]; mainType?: string; comment?: Buffer } = {},
): Buffer {
  const usual: Member[] = [
    {
      name: '[Content_Types].xml',
      data: xml(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${more.mainType ?? main}"/></Types>`,
      ),
    },
    {
      name: '_rels/.rels',
      data: xml(
        `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
    },
    {
      name: 'word/document.xml',
      data: xml(
        `<w:document xmlns:w="${w}" xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
      ),
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: xml(`<Relationships xmlns="${relations}">${more.relations ?? ''}</Relationships>`),
    },
  ];
  const added = more.members ?? [];
  const kept = usual.filter((member) => !added.some((other) => other.name === member.name));
  return zip([...kept, ...added], more.comment === undefined ? {} : { comment: more.comment });
}

/** A picture in a paragraph; the relation `picture` must lead to it. */
export const pictureParagraph =
  '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1800000" cy="900000"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="ximage"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

/** A compound file (Word or Excel of 97-2003) of the streams given. */
export function compound(streams: Readonly<Record<string, Buffer>>): Buffer {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content);
  const written: unknown = CFB.write(file, { type: 'buffer' });
  if (!(written instanceof Uint8Array)) throw new Error('the compound file was not written');
  return Buffer.from(written);
}

/** The smallest Word 97 document: a file information block, the text in one Unicode piece, its piece table. `flags` as in the FIB. */
export function doc(text: string, flags = 0): Record<string, Buffer> {
  const letters = Buffer.from(text, 'utf16le');
  const word = Buffer.alloc(Math.max(8192, 2048 + letters.length));
  word.writeUInt16LE(0xa5ec, 0);
  word.writeUInt16LE(0x00c1, 2);
  word.writeUInt16LE(0x0200 | flags, 10);
  word.writeUInt32LE(2048, 24);
  word.writeUInt32LE(2048 + letters.length, 28);
  word.writeUInt32LE(text.length, 76);
  letters.copy(word, 2048);
  const pieces = Buffer.alloc(4096);
  pieces.writeUInt8(2, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(0, 5);
  pieces.writeUInt32LE(text.length, 9);
  pieces.writeUInt32LE(2048, 15);
  word.writeUInt32LE(0, 418);
  word.writeUInt32LE(21, 422);
  return { WordDocument: word, '1Table': pieces };
}

/** An Excel workbook of 97-2003. */
export function xls(rows: readonly (readonly (string | number)[])[]): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), '费用');
  const written: unknown = write(book, { type: 'buffer', bookType: 'biff8' });
  if (!(written instanceof Uint8Array)) throw new Error('the workbook was not written');
  return Buffer.from(written);
}

/** An OFD package with one page of the objects given, and members added or replaced. */
export function ofd(objects: string, members: readonly Member[] = []): Buffer {
  const ns = 'xmlns:ofd="http://www.ofdspec.org/2016"';
  const usual: Member[] = [
    {
      name: 'OFD.xml',
      data: xml(
        `<ofd:OFD ${ns} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
      ),
    },
    {
      name: 'Doc_0/Document.xml',
      data: xml(
        `<ofd:Document ${ns}><ofd:CommonData><ofd:MaxUnitID>9</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>`,
      ),
    },
    {
      name: 'Doc_0/Pages/Page_0/Content.xml',
      data: xml(
        `<ofd:Page ${ns}><ofd:Content><ofd:Layer ID="2">${objects}</ofd:Layer></ofd:Content></ofd:Page>`,
      ),
    },
  ];
  return zip([...usual.filter((one) => !members.some((other) => other.name === one.name)), ...members]);
}

/** A line of text in an OFD page. */
export const ofdText = (text: string) =>
  `<ofd:TextObject ID="5" Boundary="20 30 170 10" Font="3" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="g ${Math.max(1, text.length - 1)} 5">${text}</ofd:TextCode></ofd:TextObject>`;
