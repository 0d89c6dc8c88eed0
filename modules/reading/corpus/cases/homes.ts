import { castOf } from '../cast.ts';
import type { Complaint } from '../complaint.ts';
import { claim } from '../gold.ts';
import { STYLES } from './styles.ts';

const costs = claim('案件受理费由被告承担');

function property(): Complaint {
  const c = castOf(41);
  const a = c.company('原', '成都范例物业管理有限公司', {
    agents: [{ kind: 'other', name: c.name(), relation: '员工' }],
  });
  return {
    id: 'property',
    cause: '物业服务合同纠纷',
    court: '成都市锦江区人民法院',
    parties: [a, c.person('被', { without: ['ethnicity', 'birthday', 'paperNumber'] })],
    claims: [
      claim('判令被告支付2023年1月至2025年12月的物业服务费7,776元', 7776),
      claim('判令被告支付违约金500元', 500),
      costs,
    ],
    facts: [
      '原告系样本小区的物业服务人，被告系该小区业主，建筑面积108平方米，物业服务费标准为每月每平方米2元。',
      '被告自2023年1月起拒交物业服务费，经原告书面催交未果。',
    ],
    evidence: [
      { name: '物业服务合同', purpose: '收费标准' },
      { name: '催费通知书', purpose: '原告已催交' },
    ],
    signatory: a.name,
    signedOn: '2026-01-05',
    style: { ...STYLES.plain, number: '（1）', colon: ' ' },
  };
}

function propertyForm(): Complaint {
  const c = castOf(42);
  const a = c.company('原', '沈阳样张物业服务有限公司', { agents: [c.lawyer({ authority: 'special' })] });
  return {
    id: 'property-form',
    cause: '物业服务合同纠纷',
    court: '沈阳市和平区人民法院',
    parties: [a, c.person('被', { without: ['birthday', 'ethnicity', 'paperNumber'] })],
    claims: [claim('截至2025年12月31日止，尚欠物业费5184元', 5184), claim('尚欠违约金300元', 300)],
    facts: ['2019年5月签订前期物业服务合同。', '被告于2020年1月收房。', '2023年起欠费，2025年11月书面催交。'],
    evidence: [{ name: '前期物业服务合同', purpose: '合同关系' }],
    signatory: a.name,
    signedOn: '2026-01-16',
    style: STYLES.form,
  };
}

function labour(): Complaint {
  const c = castOf(43);
  const a = c.person('原', { occupation: '程序员' });
  return {
    id: 'labour',
    cause: '劳动争议',
    court: '杭州市西湖区人民法院',
    parties: [a, c.company('被', '杭州假设网络科技有限公司')],
    claims: [
      claim('判令被告支付违法解除劳动合同赔偿金96000元', 96000),
      claim('判令被告支付2025年5月工资16000元', 16000),
      claim('判令被告支付未休年休假工资报酬7356.32元', 7356.32),
      costs,
    ],
    facts: [
      '原告于2022年6月1日入职被告，月工资16000元。2025年5月28日，被告以业务调整为由口头通知原告离职，未支付任何补偿。',
      '原告申请劳动仲裁，仲裁委员会裁决驳回部分请求，原告不服，现依法提起诉讼。',
    ],
    evidence: [
      { name: '劳动合同', purpose: '劳动关系', pages: 6 },
      { name: '解除通知截图', purpose: '被告违法解除', pages: 2 },
      { name: '仲裁裁决书', purpose: '已经过仲裁前置程序', pages: 5 },
    ],
    signatory: a.name,
    signedOn: '2025-11-05',
    style: { ...STYLES.framed, evidence: 'table', header: '浙江虚构律师事务所' },
  };
}

function wages(): Complaint {
  const c = castOf(44);
  const [a, b, d] = [
    c.person('原', { occupation: '务工' }),
    c.person('原', { occupation: '务工' }),
    c.person('原', { occupation: '务工' }),
  ];
  return {
    id: 'wages',
    cause: '追索劳动报酬纠纷',
    court: '乌鲁木齐市天山区人民法院',
    parties: [a, b, d, c.company('被', '新疆虚拟建筑安装有限公司')],
    claims: [
      claim(`判令被告支付原告${a.name}劳动报酬23000元`, 23000),
      claim(`判令被告支付原告${b.name}劳动报酬19800元`, 19800),
      claim(`判令被告支付原告${d.name}劳动报酬21500元`, 21500),
      costs,
    ],
    facts: [
      '2024年5月至10月，三原告受被告招用在其承建的工地从事木工作业。工程结束后，被告出具欠条，确认拖欠三原告劳动报酬共计64300元，至今未付。',
    ],
    evidence: [{ name: '欠条', purpose: '拖欠劳动报酬的事实' }],
    signatory: `${a.name}、${b.name}、${d.name}`,
    signedOn: '2025-06-18',
    style: { ...STYLES.narrow, ordinals: true },
  };
}

function house(): Complaint {
  const c = castOf(45);
  const [a, b] = [c.person('原'), c.person('原', { without: ['phone'] })];
  a.agents.push(c.lawyer({ authority: 'special' }));
  return {
    id: 'presale',
    cause: '商品房预售合同纠纷',
    court: '郑州市管城回族区人民法院',
    parties: [a, b, c.company('被', '郑州试作房地产开发有限公司')],
    claims: [
      claim(
        '判令被告支付逾期交房违约金（以已付购房款1280000元为基数，按日万分之一，自2024年7月1日起计算至实际交付之日止，暂计至2025年12月31日为70272元）',
        70272,
      ),
      claim('判令被告为原告办理不动产权属证书'),
      costs,
    ],
    facts: [
      '2021年10月，二原告与被告签订《商品房买卖合同（预售）》，购买被告开发的商品房一套，总价款1280000元，约定2024年6月30日前交付。',
      '二原告已付清全部购房款，被告至今未交付房屋。',
    ],
    evidence: [
      { name: '《商品房买卖合同（预售）》', purpose: '交房期限及违约责任' },
      { name: '购房款发票', purpose: '原告已付清房款' },
    ],
    signatory: `${a.name}、${b.name}`,
    signedOn: '2026-01-09',
    style: { ...STYLES.paper, header: '河南示例律师事务所', ordinals: true },
  };
}

/** Homes and work. */
export const HOMES: readonly Complaint[] = [property(), propertyForm(), labour(), wages(), house()];
