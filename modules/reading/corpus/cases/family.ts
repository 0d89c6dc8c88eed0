import { castOf } from '../cast.ts';
import type { Complaint } from '../complaint.ts';
import { claim, type GoldAgent } from '../gold.ts';
import { STYLES } from './styles.ts';

const costs = claim('诉讼费由被告承担');

function divorce(): Complaint {
  const c = castOf(11);
  const a = c.person('原', { occupation: '教师', agents: [c.lawyer({ authority: 'general' })] });
  return {
    id: 'divorce-labels',
    cause: '离婚纠纷',
    court: '成都市武侯区人民法院',
    parties: [a, c.person('被', { occupation: '工程师' })],
    claims: [
      claim('请求判决原告与被告离婚'),
      claim('婚生女由原告直接抚养，被告每月支付抚养费1800元至女儿年满十八周岁止'),
      claim('依法分割夫妻共同财产'),
      costs,
    ],
    facts: [
      '原、被告于2012年经朋友介绍相识，2013年10月登记结婚，2015年4月生育一女。',
      '婚后双方因性格差异经常争吵，2023年8月起分居至今已满两年，夫妻感情确已破裂。',
    ],
    evidence: [
      { name: '结婚证', purpose: '双方系夫妻关系' },
      { name: '出生医学证明', purpose: '婚生女的身份' },
      { name: '租房合同', purpose: '双方分居的事实' },
    ],
    signatory: a.name,
    signedOn: '2026-01-12',
    style: { ...STYLES.labels, causeLine: true },
  };
}

function divorceForm(): Complaint {
  const c = castOf(12);
  const a = c.person('原', { occupation: '昆明样本医院' });
  return {
    id: 'divorce-form',
    cause: '离婚纠纷',
    court: '昆明市五华区人民法院',
    parties: [a, c.person('被')],
    claims: [claim('请求解除婚姻关系'), claim('婚生子归原告抚养，被告每月给付抚养费2000元')],
    facts: ['2016年5月20日登记结婚。', '2017年12月生一子，现读小学。', '2024年1月起因感情不和分居。'],
    evidence: [{ name: '结婚证', purpose: '婚姻关系' }],
    signatory: a.name,
    signedOn: '2026-02-02',
    style: STYLES.form,
  };
}

function childSupport(): Complaint {
  const c = castOf(13);
  const guardian: GoldAgent = { kind: 'guardian', name: c.name(), relation: '母', phone: '13900009901' };
  const a = c.person('原', { born: '2016-05-18', without: ['phone', 'ethnicity'], agents: [guardian] });
  return {
    id: 'child-support',
    cause: '抚养费纠纷',
    court: '南京市鼓楼区人民法院',
    parties: [a, c.person('被')],
    claims: [
      claim('判令被告自2026年1月起每月支付原告抚养费2500元，至原告年满十八周岁'),
      claim('判令被告支付原告医疗费、教育费共计18600元', 18600),
      costs,
    ],
    facts: [
      '被告系原告之父。2022年原告父母离婚，约定原告由母亲抚养，被告每月支付抚养费1000元。',
      '随着原告年龄增长，就学、就医费用增加，被告却拒绝增加抚养费，也不分担原告住院支出。',
    ],
    evidence: [
      { name: '离婚协议书', purpose: '抚养费约定' },
      { name: '住院收费票据', purpose: '医疗费支出', pages: 4 },
    ],
    signatory: a.name,
    signedOn: '2025-12-30',
    style: STYLES.plain,
  };
}

function custody(): Complaint {
  const c = castOf(14);
  const a = c.person('原');
  return {
    id: 'custody',
    cause: '变更抚养关系纠纷',
    court: '天津市河西区人民法院',
    parties: [a, c.person('被', { without: ['paperNumber', 'ethnicity'] })],
    claims: [claim('请求依法变更婚生女由原告抚养'), claim('被告自变更之日起每月支付抚养费1500元'), costs],
    facts: [
      '双方于2020年协议离婚，婚生女随被告生活。被告再婚后长期将孩子交由他人照看，孩子学习和生活受到严重影响，孩子本人亦表示愿意随原告生活。',
    ],
    evidence: [{ name: '离婚证及离婚协议' }, { name: '孩子书写的意愿书' }, { name: '学校证明' }],
    signatory: a.name,
    signedOn: '2026-03-02',
    style: STYLES.inline,
  };
}

function parents(): Complaint {
  const c = castOf(15);
  const [a, b] = [
    c.person('原', { occupation: '农民', born: '1948-03-03' }),
    c.person('原', { occupation: '农民', born: '1950-06-06' }),
  ];
  return {
    id: 'parents',
    cause: '赡养费纠纷',
    court: '大理市人民法院',
    parties: [a, b, c.person('被'), c.person('被'), c.person('被', { without: ['phone'] })],
    claims: [
      claim('判令三被告每人每月向二原告支付赡养费600元'),
      claim('判令三被告平均分担二原告的医疗费'),
      claim('本案诉讼费由三被告负担'),
    ],
    facts: [
      '二原告系夫妻，三被告系二原告的子女。二原告年老多病，丧失劳动能力，没有生活来源。',
      '三被告均有收入，却互相推诿，不履行赡养义务，经村委会调解无效。',
    ],
    evidence: [
      { name: '户口簿', purpose: '双方亲属关系' },
      { name: '村民委员会证明', purpose: '三被告不履行赡养义务' },
    ],
    signatory: `${a.name}、${b.name}`,
    signedOn: '2025-08-08',
    style: { ...STYLES.spaced, evidence: 'list', ordinals: true },
  };
}

function succession(): Complaint {
  const c = castOf(16);
  const a = c.person('原', { agents: [c.lawyer()] });
  return {
    id: 'will',
    cause: '遗嘱继承纠纷',
    court: '北京市朝阳区人民法院',
    parties: [a, c.person('被'), c.person('三', { without: ['phone'] })],
    claims: [
      claim('确认被继承人于2021年9月1日所立自书遗嘱有效'),
      claim('判令登记在被继承人名下的房屋由原告继承，被告协助办理过户登记手续'),
      costs,
    ],
    facts: [
      '被继承人系原、被告之父，2021年9月1日立下自书遗嘱，载明其名下房屋由原告一人继承。2025年4月被继承人去世，被告否认遗嘱效力，拒不配合办理过户。',
    ],
    grounds: [
      '遗嘱由被继承人亲笔书写、签名并注明年、月、日，符合《中华人民共和国民法典》第一千一百三十四条的规定，合法有效。',
    ],
    evidence: [
      { name: '自书遗嘱', purpose: '被继承人的真实意思' },
      { name: '死亡证明', purpose: '继承开始的时间' },
    ],
    signatory: a.name,
    signedOn: '2025-10-10',
    style: { ...STYLES.narrow, headings: ['诉讼请求', '事实', '证据'] },
  };
}

/** Family and succession. */
export const FAMILY: readonly Complaint[] = [
  divorce(),
  divorceForm(),
  childSupport(),
  custody(),
  parents(),
  succession(),
];
