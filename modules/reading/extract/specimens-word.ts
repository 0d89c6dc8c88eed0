import { docx, relation } from '#kernel/files/inspect/specimens/office.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (inner: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const cell = (inner: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(inner)}</w:tc>`;

/** What Word writes and simple writers do not: a text box in both spellings, symbols, tracked changes, merged cells, numbers by style. */
export async function textBoxDocx(): Promise<Buffer> {
  const box = `<w:txbxContent>${paragraph(text('框中文字'))}</w:txbxContent>`;
  const drawn = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const symbol = (code: string) => `<w:r><w:sym w:font="Wingdings" w:char="${code}"/></w:r>`;
  const body = [
    paragraph(text('由样式编号'), '<w:pStyle w:val="Claim"/>'),
    paragraph(text('正文在前') + drawn),
    paragraph(text('同意') + symbol('F0FE') + text(' 不同意') + symbol('F0A8')),
    paragraph(
      `${text('保留')}<w:del w:id="1"><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins w:id="2">${text('新增')}</w:ins>`,
    ),
    `<w:tbl><w:tr>${cell(text('甲'), '<w:vMerge w:val="restart"/>')}${cell(text('乙'))}${cell(text('丙'))}</w:tr>`,
    `<w:tr>${cell('', '<w:vMerge/>')}${cell(text('丁'))}${cell('')}</w:tr></w:tbl>`,
  ].join('');
  const styles = `<w:styles ${W}><w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="Claim"><w:basedOn w:val="Base"/></w:style></w:styles>`;
  const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
  return docx(body, {
    relations: relation('numbering', 'numbering.xml', false) + relation('styles', 'styles.xml', false),
    members: [
      { name: 'word/numbering.xml', data: numbering },
      { name: 'word/styles.xml', data: styles },
    ],
  });
}
