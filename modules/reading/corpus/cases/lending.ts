import { castOf } from '../cast.ts';
import type { Complaint } from '../complaint.ts';
import { claim } from '../gold.ts';
import { STYLES } from './styles.ts';

const costs = claim('本案诉讼费用由被告承担');

function loan(): Complaint {
  const c = castOf(1);
  const [a, b] = [c.person('原', { agents: [c.lawyer()] }), c.person('被')];
  return {
    id: 'loan-plain',
    cause: '民间借贷纠纷',
    court: '郑州市金水区人民法院',
    parties: [a, b],
    claims: [
      claim('判令被告偿还原告借款本金人民币壹拾贰万元整（￥120,000.00）', 120000),
      claim(
        '判令被告以120000元为基数，按年利率3.45%的标准，向原告支付自2025年1月1日起至实际清偿之日止的利息',
      ),
      costs,
    ],
    facts: [
      '2024年1月1日，被告因经营需要向原告借款120000元，约定借期一年，原告于当日通过银行转账方式交付，被告出具借条。',
      '借款到期后，被告以各种理由拖延，至今未还分文。原告为维护自身合法权益，特诉至贵院，请求依法判决。',
    ],
    evidence: [
      { name: '借条一份', purpose: '原、被告之间存在民间借贷关系' },
      { name: '银行转账凭证', purpose: '原告已履行出借义务', source: '中国示例银行' },
      { name: '微信聊天记录', purpose: '原告多次催要借款', pages: 12 },
    ],
    signatory: a.name,
    signedOn: '2026-03-09',
    style: { ...STYLES.plain, causeLine: true },
  };
}

function guarantors(): Complaint {
  const c = castOf(2);
  const a = c.person('原', { occupation: '个体工商户' });
  const parties = [
    a,
    c.person('被', { without: ['phone'] }),
    c.person('被', { without: ['paperNumber', 'birthday', 'ethnicity'] }),
    c.company('被', '郑州虚构担保有限公司'),
  ];
  return {
    id: 'loan-guarantors',
    cause: '民间借贷纠纷',
    court: '郑州市中原区人民法院',
    parties,
    claims: [
      claim('请求判令被告一向原告偿还借款本金50万元及利息3.6万元，合计53.6万元', 536000),
      claim('请求判令被告二、被告三对上述债务承担连带清偿责任'),
      claim('请求判令三被告共同承担律师费15000元', 15000),
      claim('案件受理费、保全费由三被告承担'),
    ],
    facts: [
      '2023年6月，被告一因资金周转向原告借款50万元，双方签订《借款合同》，约定年利率12%，期限十二个月。被告二、被告三在保证人处签名、盖章，自愿承担连带保证责任。',
      '原告依约交付借款后，被告一仅支付利息至2024年3月。原告多次催告，各被告均未履行。',
      '原告认为，合法的借贷关系受法律保护，各被告应当依约承担责任。',
    ],
    evidence: [
      { name: '《借款合同》', purpose: '借款金额、利率与期限' },
      { name: '《保证函》', purpose: '保证人自愿承担连带责任' },
    ],
    signatory: a.name,
    signedOn: '2025-12-25',
    style: STYLES.framed,
  };
}

function form(): Complaint {
  const c = castOf(3);
  const a = c.person('原', { agents: [c.lawyer({ authority: 'special' })] });
  return {
    id: 'loan-form',
    cause: '民间借贷纠纷',
    court: '杭州市西湖区人民法院',
    parties: [a, c.person('被', { without: ['ethnicity'] })],
    claims: [
      claim('截至2026年1月1日止，尚欠本金80000元', 80000),
      claim('截至2026年1月1日止，尚欠利息4200元，并请求支付至实际清偿之日止', 4200),
    ],
    facts: [
      '2024年5月6日，双方签订借款协议，借款金额80000元。',
      '款项于2024年5月7日通过银行转账交付。',
      '约定2025年5月6日前一次性还本付息，被告未还。',
    ],
    evidence: [
      { name: '借款协议', purpose: '借贷合意', pages: 2 },
      { name: '转账回单', purpose: '款项交付', pages: 1 },
    ],
    signatory: a.name,
    signedOn: '2026-01-08',
    style: STYLES.form,
  };
}

function handwritten(): Complaint {
  const c = castOf(4);
  const a = c.person('原', { occupation: '农民' });
  return {
    id: 'loan-hand',
    cause: '民间借贷纠纷',
    court: '巩义市人民法院',
    parties: [a, c.person('被', { without: ['paperNumber', 'birthday', 'ethnicity', 'phone'] })],
    claims: [claim('要求被告归还借款叁万伍仟元整', 35000), claim('诉讼费由被告负担')],
    facts: [
      '被告是我的同村邻居，2022年腊月向我借款三万五千元盖房，说好第二年秋收后还，有借条为证。',
      '到期后我去要了几次，被告总说没钱，去年底干脆不接电话。我也急等用钱，只好起诉。',
    ],
    evidence: [{ name: '借条', purpose: '被告借款事实' }],
    signatory: a.name,
    signedOn: '2026-02-20',
    style: STYLES.hand,
  };
}

function bank(): Complaint {
  const c = castOf(5);
  const a = c.company('原', '示范农村商业银行股份有限公司金水支行', {
    agents: [c.lawyer({ authority: 'special' }), c.lawyer({ authority: 'special' })],
  });
  return {
    id: 'bank-loan',
    cause: '金融借款合同纠纷',
    court: '郑州市金水区人民法院',
    parties: [
      a,
      c.company('被', '河南样本置业有限公司'),
      c.person('被'),
      c.person('被', { without: ['phone'] }),
    ],
    claims: [
      claim(
        '判令被告一偿还原告借款本金2,500,000.00元及截至2025年11月20日的利息、罚息、复利共计186,420.55元，以上合计2,686,420.55元',
        2686420.55,
      ),
      claim('判令被告一支付自2025年11月21日起至实际清偿之日止的罚息、复利（按合同约定的年利率6.525%计算）'),
      claim('确认原告对被告一名下位于郑州市金水区的抵押房产享有优先受偿权'),
      claim('判令被告二、被告三对上述第1、2项债务承担连带保证责任'),
      claim('本案诉讼费、保全费、公告费由各被告承担'),
    ],
    facts: [
      '2023年11月15日，原告与被告一签订《流动资金借款合同》，约定借款金额250万元，期限24个月，年利率4.35%，逾期罚息利率在约定利率基础上加收50%。',
      '同日，被告一以其名下房产提供抵押并办理抵押登记，被告二、被告三分别签订《保证合同》，承担连带责任保证。',
      '原告于2023年11月20日发放贷款。借款到期后，被告一未按约还本付息，构成违约。',
    ],
    grounds: [
      '依据《中华人民共和国民法典》第六百七十四条、第六百七十五条、第三百九十四条、第六百八十八条之规定，各被告应当承担相应的还款、担保责任。',
    ],
    evidence: [
      { name: '《流动资金借款合同》', purpose: '借款金额、期限、利率', source: '原告', pages: 10 },
      { name: '《抵押合同》及他项权证', purpose: '抵押权依法设立', source: '原告', pages: 14 },
      { name: '借据、放款凭证', purpose: '原告已发放贷款', source: '原告', pages: 2 },
    ],
    signatory: a.name,
    signedOn: '2025-11-28',
    style: { ...STYLES.labels, headings: ['诉讼请求', '事实', '证据目录'], ordinals: true },
  };
}

function card(): Complaint {
  const c = castOf(6);
  const a = c.company('原', '样张银行股份有限公司信用卡中心', { without: ['phone'] });
  return {
    id: 'card',
    cause: '信用卡纠纷',
    court: '上海市浦东新区人民法院',
    parties: [a, c.person('被')],
    claims: [
      claim('判令被告归还信用卡透支本金人民币38,765.40元', 38765.4),
      claim('判令被告支付利息人民币4,120.18元、违约金人民币1,050元（暂计至2025年9月30日）', 4120.18),
      costs,
    ],
    facts: [
      '被告于2020年7月向原告申领信用卡并激活使用，签署领用合约。截至2025年9月30日，被告透支本金38,765.40元，经原告多次催收仍未归还。',
    ],
    evidence: [
      { name: '信用卡申请表及领用合约', purpose: '双方合同关系' },
      { name: '交易明细', purpose: '透支金额' },
    ],
    signatory: a.name,
    signedOn: '2025-10-31',
    style: { ...STYLES.paper, header: '样张银行股份有限公司信用卡中心 诉讼材料' },
  };
}

function lawsuitOfPartners(): Complaint {
  const c = castOf(7);
  const a = c.company('原', '杭州范例投资合伙企业（有限合伙）', {
    legalRepresentativeTitle: '执行事务合伙人',
    without: ['phone'],
  });
  return {
    id: 'recourse',
    cause: '追偿权纠纷',
    court: '杭州市西湖区人民法院',
    parties: [a, c.company('被', '杭州试作科技有限公司'), c.person('被')],
    claims: [
      claim('判令两被告连带偿还原告代偿款壹佰零伍万陆仟元整', 1056000),
      claim('判令两被告自2025年3月1日起按同期贷款市场报价利率支付资金占用损失'),
      claim('判令两被告承担诉讼费用'),
    ],
    facts: [
      '2023年，原告为被告试作公司的银行借款提供连带责任保证，被告二向原告出具《反担保函》。',
      '因试作公司逾期，银行于2025年2月28日从原告账户扣划1056000元。原告代偿后向两被告追偿未果。',
    ],
    evidence: [
      { name: '《保证合同》', purpose: '原告提供保证' },
      { name: '《反担保函》', purpose: '被告二承担反担保责任' },
      { name: '扣款凭证', purpose: '原告已代偿' },
    ],
    signatory: a.name,
    signedOn: '2025-06-06',
    style: { ...STYLES.numbered, date: 'chinese' },
  };
}

/** Money lent, and what hangs on it. */
export const LENDING: readonly Complaint[] = [
  loan(),
  guarantors(),
  form(),
  handwritten(),
  bank(),
  card(),
  lawsuitOfPartners(),
];
