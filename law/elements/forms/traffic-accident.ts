import { cite, citeAll } from '../../citations.ts';
import { choice, date, type Element, type ElementForm, long, money, text, yesNo } from '../element.ts';
import { claim, given, pay, say, sentence } from '../said.ts';
import {
  closingClaims,
  closingFacts,
  closingGroup,
  mediationGroup,
  otherClaims,
  proceduralFacts,
  proceduralGroup,
} from '../shared.ts';

const articles = [
  ...citeAll('CIVIL', '1179', '1183', '1208', '1213'),
  cite('ROAD_SAFETY', '76'),
  cite('ROAD_ACCIDENTS', '13'),
];

const death = { when: { id: 'outcome', is: '死亡' } };
const disability = { when: { id: 'outcome', is: '致残' } };

/** Each head of damage (赔偿项目) with the article that tells how it is counted. */
const DAMAGES: readonly Element[] = [
  money('medical', '医疗费', { claim: '医疗费', article: cite('INJURY', '6') }),
  money('nursing', '护理费', { claim: '护理费', article: cite('INJURY', '8') }),
  money('nutrition', '营养费', { claim: '营养费', article: cite('INJURY', '11') }),
  money('meals', '住院伙食补助费', { claim: '住院伙食补助费', article: cite('INJURY', '10') }),
  money('lost-income', '误工费', { claim: '误工费', article: cite('INJURY', '7') }),
  money('travel', '交通费', { claim: '交通费', article: cite('INJURY', '9') }),
  money('disability', '残疾赔偿金', {
    ...disability,
    claim: '残疾赔偿金',
    article: cite('INJURY', '12'),
    help: '被扶养人生活费计入本项。',
  }),
  money('aids', '残疾辅助器具费', { ...disability, claim: '残疾辅助器具费', article: cite('INJURY', '13') }),
  money('death', '死亡赔偿金', {
    ...death,
    claim: '死亡赔偿金',
    article: cite('INJURY', '15'),
    help: '被扶养人生活费计入本项。',
  }),
  money('funeral', '丧葬费', { ...death, claim: '丧葬费', article: cite('INJURY', '14') }),
  money('mental', '精神损害抚慰金', { claim: '精神损害抚慰金', article: cite('MENTAL_HARM', '5') }),
  money('property', '车辆维修等财产损失', { claim: '财产损失', article: cite('ROAD_ACCIDENTS', '12') }),
  money('appraisal', '鉴定费', { claim: '鉴定费' }),
];

/** 机动车交通事故责任纠纷. */
export const trafficAccident: ElementForm = {
  id: 'traffic-accident',
  kind: 'complaint',
  name: '机动车交通事故责任纠纷',
  causeIds: ['9722'],
  causeNames: ['机动车交通事故责任纠纷'],
  articles,
  evidence: [
    '道路交通事故认定书',
    '驾驶证、行驶证、保险单',
    '病历、诊断证明、医疗费票据',
    '误工、护理、收入证明',
    '伤残等级或者三期鉴定意见',
    '车辆损失评估、维修发票',
    '户口簿、亲属关系证明',
  ],
  groups: [
    {
      title: '诉讼请求',
      elements: [
        choice('outcome', '损害后果', ['受伤', '致残', '死亡', '仅财产损失'], { required: true }),
        ...DAMAGES,
        yesNo('insurer-first', '是否请求保险公司在交强险、商业三者险范围内先行赔偿', {
          article: cite('CIVIL', '1213'),
          claim: '保险赔偿',
        }),
        yesNo('mental-first', '是否请求交强险优先赔偿精神损害', { article: cite('ROAD_ACCIDENTS', '13.2') }),
        ...otherClaims,
      ],
    },
    proceduralGroup,
    {
      title: '事故和责任',
      elements: [
        date('happened-on', '事故发生日期', { required: true }),
        text('place', '事故地点', { required: true }),
        long('course', '事故经过', { required: true, help: '写明各方、车辆号牌和碰撞经过。' }),
        text('police', '作出认定的交警部门'),
        text('police-number', '事故认定书编号'),
        choice(
          'liability',
          '认定的责任',
          ['被告全部责任', '被告主要责任', '同等责任', '被告次要责任', '无法认定'],
          { required: true, article: cite('ROAD_SAFETY', '73') },
        ),
        text('driver-owner', '驾驶人与车辆所有人的关系'),
      ],
    },
    {
      title: '保险',
      elements: [
        yesNo('compulsory', '是否投保交强险', { article: cite('ROAD_ACCIDENTS', '22') }),
        text('compulsory-insurer', '交强险保险公司和保单号', { when: { id: 'compulsory', is: 'yes' } }),
        yesNo('commercial', '是否投保商业三者险'),
        text('commercial-insurer', '商业三者险保险公司、保额和保单号', {
          when: { id: 'commercial', is: 'yes' },
        }),
      ],
    },
    {
      title: '损害',
      elements: [
        long('treatment', '治疗经过', { help: '医院、住院起止、诊断。' }),
        text('grade', '伤残等级和鉴定意见', disability),
        date('died-on', '死亡日期', death),
        text('periods', '误工期、护理期、营养期'),
        text('dependants', '被扶养人情况', { article: cite('INJURY', '17') }),
        money('advanced', '对方已经垫付的金额'),
      ],
    },
    closingGroup('留空的，按民法典侵权责任编和道路交通安全法引用。'),
    mediationGroup,
  ],
  defences: [
    yesNo('liability-disputed', '是否对事故责任认定有异议'),
    money('already-paid', '已经垫付的金额'),
    long('insurance-defence', '保险免赔或者限额的抗辩'),
  ],
  claims: (said) => [
    ...DAMAGES.flatMap(({ id, claim: name = '' }) => pay(said, id, `判令被告赔偿${name}`)),
    ...claim(
      given(
        said.yes('insurer-first'),
        '上述损失由承保的保险公司先在交强险责任限额内赔偿，不足部分在商业三者险范围内按照合同赔偿，仍不足的由侵权人赔偿',
      ),
    ),
    ...claim(given(said.yes('mental-first'), '精神损害抚慰金在交强险责任限额内优先赔偿')),
    ...closingClaims(said),
  ],
  facts: (said) => [
    sentence(say`${said.date('happened-on')}在${said.text('place')}发生交通事故`, said.text('course')),
    sentence(
      say`${said.text('police')}作出事故认定`,
      say`认定书编号为${said.text('police-number')}`,
      say`认定的责任为${said.text('liability')}`,
    ),
    sentence(say`驾驶人与车辆所有人的关系为${said.text('driver-owner')}`),
    sentence(
      say`肇事车辆投保交强险（${said.text('compulsory-insurer')}）`,
      say`投保商业三者险（${said.text('commercial-insurer')}）`,
    ),
    sentence(
      say`原告的治疗经过：${said.text('treatment')}`,
      say`鉴定意见为${said.text('grade')}`,
      say`受害人于${said.date('died-on')}死亡`,
    ),
    sentence(
      say`误工期、护理期、营养期为${said.text('periods')}`,
      say`被扶养人情况为${said.text('dependants')}`,
    ),
    sentence(say`事故发生后，被告方已垫付${said.yuan('advanced')}`),
    proceduralFacts(said),
    ...closingFacts(said, articles),
  ],
};
