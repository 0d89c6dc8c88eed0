import { writeFileSync, readFileSync } from 'node:fs';
import {
  docx,
  paragraph as p,
  pictureParagraph,
  relation,
  compound,
  doc,
} from '../inspect/specimens/office.ts';
import { picture } from '../inspect/specimens/media.ts';
import ExcelJS from 'exceljs';
const num =
  '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
const np = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const long =
  '2025年3月1日，原告与被告签订《房屋租赁合同》，约定被告承租原告位于郑州市金水区某路1号的房屋，租期二年，月租金5,000元，押一付三。合同签订后，原告依约交付房屋，被告自2025年9月起拖欠租金，经多次催告仍不支付。';
const cell = (t: string, w = 2000, x = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="${w}" w:type="dxa"/>${x}</w:tcPr>${p(t)}</w:tc>`;
const body =
  p('民事起诉状', '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="44"/>') +
  p('原告：张三，男，1980年1月1日出生，汉族，住河南省郑州市金水区某路1号。') +
  p('被告：河南某某有限公司。') +
  p('诉讼请求', '', '<w:b/>') +
  p('判令被告支付租金30,000元；', np) +
  p('判令被告承担本案诉讼费用。', np) +
  p('事实与理由', '<w:pStyle w:val="Heading1"/>') +
  p(long, '<w:jc w:val="both"/><w:ind w:firstLine="480"/>') +
  p(long, '<w:jc w:val="both"/><w:ind w:firstLine="480"/>', '<w:i/>') +
  `<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="6000"/></w:tblGrid><w:tr>${cell('证据名称')}${cell('证明目的', 6000)}</w:tr><w:tr>${cell('房屋租赁合同')}${cell('证明双方租赁关系成立，租金标准及支付方式', 6000)}</w:tr><w:tr>${cell('合并两列', 8000, '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>` +
  pictureParagraph +
  p('此致') +
  p('郑州市金水区人民法院') +
  p('具状人：张三', '<w:jc w:val="right"/>') +
  p('2026年3月2日', '<w:jc w:val="right"/>');
writeFileSync(
  '/tmp/w/look.docx',
  docx(body, {
    relations:
      relation('image', 'media/image1.png', false) +
      relation('numbering', 'numbering.xml', false) +
      relation('styles', 'styles.xml', false),
    members: [
      { name: 'word/media/image1.png', data: await picture('png'), stored: true },
      { name: 'word/numbering.xml', data: num },
      {
        name: 'word/styles.xml',
        data: '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
      },
    ],
  }),
);
writeFileSync(
  '/tmp/w/look.doc',
  compound(doc('民事答辩状\r答辩人：李四\r' + long + '\r甲\x07乙\x07\x07\r结束')),
);
const b = new ExcelJS.Workbook();
const s = b.addWorksheet('损失清单');
s.addRow(['序号', '日期', '项目', '说明', '数量', '单价', '金额', '备注', '经办', '票号', '附件', '核对']);
for (let i = 1; i <= 80; i++)
  s.addRow([
    i,
    new Date(Date.UTC(2025, 2, (i % 28) + 1)),
    '医疗费',
    '第' + i + '次门诊，郑州大学第一附属医院'.repeat(1 + (i % 3)),
    i,
    12.5,
    i * 12.5,
    '',
    '张三',
    'NO' + 100000 + i,
    '有',
    '√',
  ]);
b.addWorksheet('空');
writeFileSync('/tmp/w/look.xlsx', Buffer.from(await b.xlsx.writeBuffer()));
