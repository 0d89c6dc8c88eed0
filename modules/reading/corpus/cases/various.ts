import { castOf } from '../cast.ts';
import type { Complaint } from '../complaint.ts';
import { claim } from '../gold.ts';
import { STYLES } from './styles.ts';

const costs = claim('案件受理费由被告承担');

function enrichment(): Complaint {
  const c = castOf(46);
  const a = c.person('原');
  return {
    id: 'enrichment',
    cause: '不当得利纠纷',
    court: '苏州市虎丘区人民法院',
    parties: [a, c.person('被', { without: ['sex', 'birthday', 'ethnicity', 'paperNumber', 'address'] })],
    claims: [claim('被告返还原告误转款项9800元', 9800), costs],
    facts: ['2026年1月3日，原告操作失误，将9800元转入被告账户。原告随即联系银行和被告，被告拒绝返还。'],
    evidence: [{ name: '转账记录', purpose: '误转款项的事实' }],
    signatory: a.name,
    signedOn: '2026-01-30',
    style: { ...STYLES.hand, letterspaced: false, title: '民事诉状', date: 'chinese' },
  };
}

function foreigner(): Complaint {
  const c = castOf(47);
  const a = c.person('原', {
    name: '约翰·示例',
    paperKind: 'passport',
    paperNumber: 'E12340000',
    sex: 'male',
    birthday: '1979-08-08',
    without: ['ethnicity'],
    agents: [c.lawyer({ authority: 'special' })],
  });
  return {
    id: 'foreigner',
    cause: '教育培训合同纠纷',
    court: '上海市浦东新区人民法院',
    parties: [a, c.company('被', '上海虚构教育培训学校有限公司')],
    claims: [
      claim('判令解除原、被告之间的《培训服务协议》'),
      claim('判令被告退还剩余培训费人民币26,400元', 26400),
      costs,
    ],
    facts: [
      '2025年2月，原告与被告签订《培训服务协议》并支付培训费48000元。2025年6月，被告停止授课，剩余课程无法继续。',
    ],
    evidence: [
      { name: '培训服务协议', purpose: '合同关系' },
      { name: '付款记录', purpose: '已付培训费' },
    ],
    signatory: a.name,
    signedOn: '2025-10-20',
    style: { ...STYLES.plain, number: '一、', causeLine: true },
  };
}

function taiwan(): Complaint {
  const c = castOf(48);
  const a = c.person('原', {
    paperKind: 'taiwan-permit',
    paperNumber: '01234567',
    sex: 'female',
    birthday: '1985-11-11',
    without: ['ethnicity'],
  });
  return {
    id: 'taiwan',
    cause: '合伙合同纠纷',
    court: '杭州市滨江区人民法院',
    parties: [a, c.person('被', { ethnicity: '畲族' })],
    claims: [
      claim('判令被告返还合伙出资款30万元', 300000),
      claim('判令被告支付合伙利润分配款4.5万元', 45000),
      costs,
    ],
    facts: [
      '2023年，原、被告约定合伙经营餐厅，各出资30万元。2025年4月餐厅停业，被告单方处置餐厅资产，拒绝与原告清算。',
    ],
    evidence: [
      { name: '合伙协议', purpose: '合伙关系' },
      { name: '餐厅账目', purpose: '盈利情况' },
    ],
    signatory: a.name,
    signedOn: '2025-09-25',
    style: { ...STYLES.labels, headings: ['诉讼请求', '事实与理由', '证据清单'] },
  };
}

function neighbours(): Complaint {
  const c = castOf(49);
  const a = c.person('原', { ethnicity: '回族' });
  return {
    id: 'neighbours',
    cause: '相邻关系纠纷',
    court: '郑州市惠济区人民法院',
    parties: [
      a,
      c.person('被'),
      c.person('三', { without: ['paperNumber', 'birthday', 'ethnicity', 'phone'] }),
    ],
    claims: [
      claim('判令被告拆除搭建在公共通道上的杂物间，恢复原状'),
      claim('判令被告赔偿原告损失2000元', 2000),
      costs,
    ],
    facts: [
      '原、被告系同一单元的邻居。2025年3月，被告在楼道公共通道搭建杂物间，妨碍原告通行和采光，经物业公司和社区多次协调无果。',
    ],
    evidence: [{ name: '现场照片六张', purpose: '搭建位置及妨碍情况' }],
    signatory: a.name,
    signedOn: '2025-10-08',
    style: { ...STYLES.spaced, title: '民事起诉状', evidence: 'named', number: '1、' },
  };
}

/** Foreigners, neighbours, and money paid by mistake. */
export const VARIOUS: readonly Complaint[] = [enrichment(), foreigner(), taiwan(), neighbours()];
