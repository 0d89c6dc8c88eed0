import { castOf } from '../cast.ts';
import type { Complaint } from '../complaint.ts';
import { claim } from '../gold.ts';
import { STYLES } from './styles.ts';

const costs = claim('本案的全部诉讼费用由被告承担');
const LONG = [
  '2024年2月26日，原、被告签订《钢结构构件加工合同》，对构件规格、数量、单价、交货时间、质量标准、付款方式及违约责任作了明确约定。',
  '合同签订后，被告支付了第一笔预付款。原告随即组织采购原材料并安排生产，先后投入三条生产线，按期完成了全部构件的加工。',
  '2024年4月18日至2024年6月2日，原告分七批将构件运至被告指定的工地，由被告项目部人员逐批验收，并在送货单上签字确认，没有提出任何质量异议。',
  '2024年7月15日，双方就全部加工款进行对账，形成《对账确认单》，被告加盖合同专用章，确认尚欠加工款人民币743,280元。',
  '对账之后，被告以业主未付款为由一再推迟付款。原告先后于2024年9月、2024年12月、2025年3月三次发函催告，被告签收后仍不履行。',
  '2025年4月，被告曾出具《还款计划》，承诺自2025年5月起每月支付10万元，但除2025年5月支付一笔之外，其余各期均未兑现。',
  '原告系小微企业，长期垫付材料款和工人工资，因被告拖欠款项已经陷入经营困难，多名工人的工资无法按时发放。',
  '原告认为，双方之间的承揽合同系真实意思表示，合法有效，原告已经全面履行合同义务，被告拖欠加工款的行为构成根本违约，应当承担继续履行、赔偿损失等违约责任。',
];

function sale(): Complaint {
  const c = castOf(21);
  const a = c.company('原', '郑州示例商贸有限公司', { agents: [c.lawyer()] });
  return {
    id: 'sale-labels',
    cause: '买卖合同纠纷',
    court: '郑州市二七区人民法院',
    parties: [a, c.company('被', '河南假设食品有限公司', { without: ['phone'] })],
    claims: [
      claim('判令被告支付货款人民币86,540元', 86540),
      claim('判令被告支付逾期付款违约金12,000元', 12000),
      costs,
    ],
    facts: [
      '2025年1月至3月，被告先后五次向原告采购包装材料，货款共计136,540元，被告已付50,000元，余款86,540元经对账确认后一直未付。',
    ],
    evidence: [
      { name: '购销合同', purpose: '合同关系', pages: 4 },
      { name: '送货单', purpose: '交货事实', pages: 5 },
      { name: '对账单', purpose: '欠款金额', pages: 1 },
    ],
    signatory: a.name,
    signedOn: '2025-09-18',
    style: { ...STYLES.labels, colon: ':' },
  };
}

function work(): Complaint {
  const c = castOf(22);
  const a = c.company('原', '青岛样例钢结构有限公司', { agents: [c.lawyer({ authority: 'special' })] });
  return {
    id: 'work-long',
    cause: '承揽合同纠纷',
    court: '青岛市市南区人民法院',
    parties: [a, c.company('被', '山东虚构建设集团有限公司')],
    claims: [
      claim('判令被告向原告支付加工款人民币643,280元', 643280),
      claim(
        '判令被告向原告支付逾期付款利息（以643,280元为基数，自2024年7月16日起按全国银行间同业拆借中心公布的一年期贷款市场报价利率的1.5倍计算至款项付清之日止，暂计至2026年1月15日为33,290元）',
        33290,
      ),
      costs,
    ],
    facts: LONG,
    evidence: [
      { name: '《钢结构构件加工合同》', purpose: '双方的承揽关系及权利义务' },
      { name: '送货单七份', purpose: '原告已交付全部构件' },
      { name: '《对账确认单》', purpose: '被告确认欠款' },
      { name: '《还款计划》', purpose: '被告承诺付款及违约事实' },
    ],
    signatory: a.name,
    signedOn: '2026-01-20',
    style: STYLES.paper,
  };
}

function construction(): Complaint {
  const c = castOf(23);
  const a = c.person('原', { occupation: '务工人员', agents: [c.lawyer(), c.lawyer()] });
  return {
    id: 'construction',
    cause: '建设工程施工合同纠纷',
    court: '洛阳市西工区人民法院',
    parties: [
      a,
      c.company('被', '洛阳范例建筑劳务有限公司'),
      c.company('被', '河南试作建设工程有限公司洛阳分公司'),
    ],
    claims: [
      claim('判令被告一支付原告工程款1,235,600元', 1235600),
      claim('判令被告二在欠付工程款范围内承担付款责任'),
      claim('判令被告一返还质量保证金8.5万元', 85000),
      costs,
    ],
    facts: [
      '2022年8月，被告二将某安置房项目的主体劳务分包给被告一，被告一又将其中钢筋工程交由原告组织人员施工，双方签订《钢筋班组承包协议》。',
      '2023年12月工程竣工验收合格，2024年3月经结算，被告一尚欠原告工程款1,235,600元。',
    ],
    grounds: [
      '《最高人民法院关于审理建设工程施工合同纠纷案件适用法律问题的解释（一）》第四十三条规定，实际施工人可以向转包人、发包人主张权利。',
    ],
    evidence: [
      { name: '《钢筋班组承包协议》', purpose: '施工关系' },
      { name: '结算单', purpose: '欠付金额' },
    ],
    signatory: a.name,
    signedOn: '2025-07-01',
    style: {
      ...STYLES.numbered,
      headings: ['一、诉讼请求', '二、事实', '四、证据'],
      frame: ['', ''],
      ordinals: true,
    },
  };
}

function lease(): Complaint {
  const c = castOf(24);
  const a = c.person('原');
  return {
    id: 'lease',
    cause: '房屋租赁合同纠纷',
    court: '深圳市南山区人民法院',
    parties: [
      a,
      c.company('被', '深圳市南山区假设奶茶店', { legalRepresentativeTitle: '经营者', code: '92' }),
    ],
    claims: [
      claim('确认双方签订的《商铺租赁合同》于2025年11月5日解除'),
      claim('判令被告支付拖欠租金48000元（自2025年5月1日至2025年10月31日，每月8000元）', 48000),
      claim('判令被告支付违约金16000元', 16000),
      costs,
    ],
    facts: [
      '2024年5月1日，原告将其所有的商铺出租给被告经营，租期三年，月租金8000元。被告自2025年5月起拖欠租金，经多次催告仍不支付。',
    ],
    evidence: [
      { name: '商铺租赁合同', purpose: '租赁关系' },
      { name: '催告函', purpose: '原告催告的事实' },
    ],
    signatory: a.name,
    signedOn: '2025-11-20',
    style: STYLES.grid,
  };
}

function decoration(): Complaint {
  const c = castOf(25);
  const a = c.person('原');
  return {
    id: 'decoration',
    cause: '装饰装修合同纠纷',
    court: '长沙市岳麓区人民法院',
    parties: [a, c.company('被', '湖南样本装饰工程有限公司', { without: ['creditCode'] })],
    claims: [
      claim('解除原、被告签订的《家庭装修合同》'),
      claim('被告返还装修款人民币肆万贰仟叁佰元（42,300元）', 42300),
      claim('被告赔偿原告房租损失9600元', 9600),
      costs,
    ],
    facts: [
      '2025年3月，原、被告签订《家庭装修合同》，总价90000元。原告支付首期款后，被告施工不足三成即停工，至今未复工。',
    ],
    evidence: [
      { name: '家庭装修合同', purpose: '合同关系' },
      { name: '现场照片', purpose: '停工事实' },
      { name: '付款凭证', purpose: '已付装修款' },
    ],
    signatory: a.name,
    signedOn: '2025-12-01',
    style: { ...STYLES.circled },
  };
}

function carriage(): Complaint {
  const c = castOf(26);
  const a = c.company('原', '沈阳虚构物流有限公司');
  return {
    id: 'carriage',
    cause: '公路货物运输合同纠纷',
    court: '沈阳市和平区人民法院',
    parties: [a, c.company('被', '辽宁范本农业科技有限公司')],
    claims: [
      claim('判令被告支付运费人民币壹拾壹万零伍佰元整', 110500),
      claim('判令被告按照每日万分之五支付逾期付款违约金至实际付清之日'),
      costs,
    ],
    facts: [
      '2025年2月，原、被告签订年度运输协议。原告依约完成26车次的运输任务，经结算运费为160500元，被告支付50000元后，余款110500元未付。',
    ],
    evidence: [
      { name: '运输协议', purpose: '运输合同关系' },
      { name: '运单二十六份', purpose: '完成运输任务' },
    ],
    signatory: a.name,
    signedOn: '2025-09-01',
    style: { ...STYLES.items },
  };
}

function shares(): Complaint {
  const c = castOf(27);
  const a = c.person('原', { agents: [c.lawyer({ authority: 'special' })] });
  return {
    id: 'shares',
    cause: '股权转让纠纷',
    court: '上海市浦东新区人民法院',
    parties: [a, c.person('被'), c.company('三', '上海仿真信息技术有限公司', { without: ['phone'] })],
    claims: [
      claim('判令被告支付股权转让款3,000,000元', 3000000),
      claim('判令被告支付违约金，以3,000,000元为基数，按日万分之二，自2025年4月1日起计算至实际支付之日'),
      costs,
    ],
    facts: [
      '2024年12月10日，原告将其持有的第三人30%的股权转让给被告，价款600万元，分两期支付。',
      '第三人已于2025年1月办理股东变更登记，被告支付首期款300万元后，第二期款项至今未付。',
    ],
    evidence: [
      { name: '股权转让协议', purpose: '转让价款及支付期限', pages: 8 },
      { name: '企业信用信息公示报告', purpose: '股权已变更登记', pages: 6 },
    ],
    signatory: a.name,
    signedOn: '2025-08-28',
    style: { ...STYLES.spaced, evidence: 'table', number: '1.' },
  };
}

/** Contracts of trade, works and lease. */
export const TRADE: readonly Complaint[] = [
  sale(),
  work(),
  construction(),
  lease(),
  decoration(),
  carriage(),
  shares(),
];
