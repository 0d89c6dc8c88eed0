import type { DocumentData } from './terms.ts';

const court = { courtName: '郑州市金水区人民法院', issuedOn: '2026-03-09', clerk: '周示例' };
const caseNumber = '（2026）豫0105民初1234号';
const parties = [
  { role: '原告', name: '赵示例', particulars: '女，1988年1月1日出生，汉族，住郑州市金水区示例路2号' },
  { role: '被告', name: '河南样本商贸有限公司', particulars: '住所地郑州市金水区示例路3号' },
];

/** Papers of a case whose text the judge writes, one plainly invented example of each form. */
export const CASE_PAPERS: {
  [K in `application-${'ruling' | 'decision' | 'notice' | 'letter'}`]: DocumentData<K>;
} = {
  'application-ruling': {
    ...court,
    heading: '民事裁定书',
    caseNumber,
    parties,
    paragraphs: [
      '原告赵示例与被告河南样本商贸有限公司民间借贷纠纷一案，原告于2026年3月6日申请撤回起诉。',
      '本院认为，原告的申请符合法律规定。',
      '裁定如下：\n准许原告赵示例撤回起诉。',
    ],
    signatories: [{ role: '审判员', name: '吴样本' }],
  },
  'application-decision': {
    ...court,
    heading: '决定书',
    caseNumber,
    paragraphs: ['赵示例申请审判员吴样本回避。经审查，本院决定如下：', '驳回赵示例的回避申请。'],
    signatories: [{ role: '院长', name: '郑样本' }],
  },
  'application-notice': {
    ...court,
    heading: '变更开庭日期通知书',
    caseNumber,
    recipient: '赵示例',
    paragraphs: ['你申请变更开庭日期，本院予以准许。开庭时间变更为2026年4月9日9:00。', '特此通知。'],
  },
  'application-letter': {
    ...court,
    heading: '律师调查令',
    caseNumber,
    recipient: '示例银行股份有限公司郑州分行',
    paragraphs: ['现由持令律师向你单位调取下列证据，请予以配合。'],
  },
};
