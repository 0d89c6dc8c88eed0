import { castOf } from '../cast.ts';
import type { Complaint } from '../complaint.ts';
import { claim } from '../gold.ts';
import { STYLES } from './styles.ts';

const costs = claim('诉讼费用由被告承担');

function accident(): Complaint {
  const c = castOf(31);
  const a = c.person('原', { occupation: '快递员', agents: [c.lawyer()] });
  return {
    id: 'accident',
    cause: '机动车交通事故责任纠纷',
    court: '武汉市江汉区人民法院',
    parties: [
      a,
      c.person('被', { occupation: '司机' }),
      c.company('被', '虚构财产保险股份有限公司武汉分公司', { without: ['phone'] }),
    ],
    claims: [
      claim('判令被告赔偿原告医疗费、误工费、护理费、营养费、交通费等各项损失共计96,352.7元', 96352.7),
      claim('被告保险公司在保险责任限额内先行赔付'),
      costs,
    ],
    facts: [
      '2025年4月2日8时许，被告驾驶小型客车转弯时未让行，与原告驾驶的电动车相撞，致原告受伤。交警部门认定被告负全部责任。',
      '原告住院治疗21天，出院后遵医嘱休息三个月。肇事车辆在被告保险公司投保交强险和商业三者险。',
    ],
    evidence: [
      { name: '道路交通事故认定书', purpose: '事故责任', source: '公安交管部门' },
      { name: '病历资料', purpose: '伤情', source: '武汉示例医院' },
    ],
    signatory: a.name,
    signedOn: '2025-10-15',
    style: { ...STYLES.plain, evidence: 'named', ordinals: true, causeLine: 'bracket' },
  };
}

function accidentForm(): Complaint {
  const c = castOf(32);
  const a = c.person('原');
  return {
    id: 'accident-form',
    cause: '机动车交通事故责任纠纷',
    court: '广州市天河区人民法院',
    parties: [a, c.person('被'), c.company('被', '范例财产保险股份有限公司广州分公司')],
    claims: [
      claim('累计发生医疗费12860.5元', 12860.5),
      claim('护理费3600元', 3600),
      claim('误工费9000元', 9000),
    ],
    facts: [
      '2025年7月9日，被告驾车追尾原告车辆。',
      '交警认定被告负主要责任。',
      '车辆投保交强险，在保险期间内。',
    ],
    evidence: [
      { name: '事故认定书', purpose: '责任划分', pages: 2 },
      { name: '医疗费票据', purpose: '医疗费金额', pages: 9 },
    ],
    signatory: a.name,
    signedOn: '2025-11-11',
    style: STYLES.form,
  };
}

function health(): Complaint {
  const c = castOf(33);
  const a = c.person('原', { occupation: '退休人员' });
  return {
    id: 'assault',
    cause: '生命权、身体权、健康权纠纷',
    court: '西安市雁塔区人民法院',
    parties: [a, c.person('被', { without: ['paperNumber', 'birthday', 'ethnicity', 'phone'] })],
    claims: [
      claim('被告赔偿原告医疗费5230元、护理费1400元、交通费300元，合计6930元', 6930),
      claim('被告向原告书面赔礼道歉'),
      costs,
    ],
    facts: [
      '2025年9月20日晚，原、被告因停车问题发生口角，被告将原告推倒在地，致原告腰部受伤。派出所出警并对被告作出行政处罚。',
    ],
    evidence: [{ name: '行政处罚决定书' }, { name: '门诊病历' }, { name: '医疗费票据' }],
    signatory: a.name,
    signedOn: '2025-12-12',
    style: { ...STYLES.inline, number: '①', causeLine: true },
  };
}

function medical(): Complaint {
  const c = castOf(34);
  const a = c.person('原', { agents: [c.lawyer({ authority: 'special' })] });
  return {
    id: 'medical',
    cause: '医疗损害责任纠纷',
    court: '重庆市渝中区人民法院',
    parties: [a, c.company('被', '重庆虚构医院', { legalRepresentativeTitle: '院长', code: '12' })],
    claims: [claim('判令被告赔偿原告各项损失暂定200000元（具体数额待鉴定后确定）', 200000), costs],
    facts: [
      '2024年11月，原告因阑尾炎到被告处手术，术后出现感染，被告未及时诊断和处理，导致原告二次手术。',
      '原告认为，被告在诊疗过程中存在过错，且该过错与原告的损害后果之间存在因果关系。',
    ],
    evidence: [
      { name: '住院病案', purpose: '诊疗过程' },
      { name: '二次手术记录', purpose: '损害后果' },
    ],
    signatory: a.name,
    signedOn: '2025-05-20',
    style: { ...STYLES.narrow, headings: ['请求事项', '事实与理由', '证据'], number: '1.' },
  };
}

function reputation(): Complaint {
  const c = castOf(35);
  const a = c.person('原', { occupation: '设计师' });
  return {
    id: 'reputation',
    cause: '名誉权纠纷',
    court: '北京市朝阳区人民法院',
    parties: [a, c.person('被'), c.company('三', '北京样例网络技术有限公司')],
    claims: [
      claim('判令被告立即停止侵权，删除涉案文章'),
      claim('判令被告在其账号首页置顶位置公开赔礼道歉，持续时间不少于三十日'),
      claim('判令被告赔偿精神损害抚慰金10000元、维权合理开支6500元', 10000),
      costs,
    ],
    facts: [
      '2025年6月，被告在第三人运营的平台上发布文章，捏造原告抄袭他人作品的事实，阅读量超过十万次，使原告的社会评价明显降低。',
    ],
    evidence: [
      { name: '公证书', purpose: '侵权文章的内容及传播范围' },
      { name: '合作方终止函', purpose: '原告遭受的损失' },
    ],
    signatory: a.name,
    signedOn: '2025-09-09',
    style: { ...STYLES.wide },
  };
}

function helper(): Complaint {
  const c = castOf(36);
  const a = c.person('原', { occupation: '务工' });
  return {
    id: 'helper',
    cause: '提供劳务者受害责任纠纷',
    court: '新郑市人民法院',
    parties: [a, c.person('被'), c.person('被', { without: ['phone'] })],
    claims: [
      claim('二被告连带赔偿原告医疗费、误工费、残疾赔偿金等共计186,300元（壹拾捌万陆仟叁佰元整）', 186300),
      costs,
    ],
    facts: [
      '2025年3月8日，原告受被告一雇佣，在被告二的厂房屋顶更换彩钢瓦，因没有安全防护从高处坠落受伤，构成九级伤残。',
      '二被告除垫付医疗费20000元外，拒绝赔偿其他损失。',
    ],
    evidence: [
      { name: '证人证言', purpose: '雇佣关系' },
      { name: '司法鉴定意见书', purpose: '伤残等级' },
    ],
    signatory: a.name,
    signedOn: '2025-11-30',
    style: { ...STYLES.bare, ordinals: true },
  };
}

/** Injuries to person and good name. */
export const INJURIES: readonly Complaint[] = [
  accident(),
  accidentForm(),
  health(),
  medical(),
  reputation(),
  helper(),
];
