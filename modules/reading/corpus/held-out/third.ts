import { claim, credit, identity, lawyer, organisation, person } from '../gold.ts';
import type { Individual } from '../individual.ts';

const ids = {
  a: identity('330106', '1978-02-22', 901),
  c: identity('110105', '1969-05-09', 923),
  d: identity('110105', '1985-10-10', 934),
};
const codes = {
  insurer: credit('91', '330106', 'MA2FREXH7'),
  lab: credit('91', '110105', 'MA0FREXH8'),
  school: credit('12', '110105', 'MB1FREXH9'),
};

const insuranceFacts = `原告为其所有的浙A00000号车辆在被告处投保机动车损失保险，保险金额212000元，保险期间自2025年1月1日起至2025年12月31日止。
2025年6月22日，原告驾车途经积水路段，车辆受损，支出维修费38500元、施救费600元。原告向被告索赔，被告以发动机涉水不属于保险责任为由拒赔。`;
const schoolFacts = `被告北京范例学校组织学生参加春游，委托被告北京仿真研学服务有限公司承办。2025年4月12日活动中，原告从攀爬架上跌落，致右臂骨折，住院9天。
二被告均未尽到安全保障义务，应承担相应的赔偿责任。`;
const fenceFacts = `原、被告两家宅基地相邻。2024年秋，被告翻建围墙时越界约40厘米，占用原告宅基地，并堵塞原告家的排水沟。经村、镇两级调解，被告拒不拆除。`;
const guaranteeFacts = `2025年1月6日，案外人某某公司向原告采购设备，尚欠设备款468,000元，被告为该公司的付款义务提供连带责任保证，并在《保证书》上签字。付款期届满后，某某公司未付款，原告要求被告承担保证责任未果。`;

/** The last four of the held-out set. */
export const HELD_THIRD: readonly Individual[] = [
  {
    id: 'fresh-insurance',
    source: 'docx',
    text: `民事起诉状
一、当事人基本情况
原告：巫车主，男，汉族，1978年2月22日生，个体司机，住浙江省杭州市西湖区仿真街33号，身份证：${ids.a}，联系方式：13905710051。
被告：样板财产保险股份有限公司浙江分公司，地址：杭州市西湖区保险路1号，统一社会信用代码：${codes.insurer}，负责人：晏理赔，总经理，电话：0571-80000052。
二、诉讼请求
1、依法判令被告向原告支付保险金39100元及利息（利息自2025年8月1日起按LPR计算至付清之日止）。
2、诉讼费由被告承担。
三、事实与理由
${insuranceFacts}
四、证据目录
第一组：保险单，证明双方保险合同关系。
第二组：维修发票、施救费发票，证明原告的损失。
此致
杭州市西湖区人民法院
起诉人：巫车主
2025年9月3日`,
    gold: {
      title: '民事起诉状',
      court: '杭州市西湖区人民法院',
      causeId: '9672',
      parties: [
        person('原', '巫车主', {
          ethnicity: '汉族',
          occupation: '个体司机',
          address: '浙江省杭州市西湖区仿真街33号',
          paperNumber: ids.a,
          phone: '13905710051',
        }),
        organisation('被', '样板财产保险股份有限公司浙江分公司', {
          address: '杭州市西湖区保险路1号',
          creditCode: codes.insurer,
          legalRepresentative: '晏理赔',
          legalRepresentativeTitle: '总经理',
          phone: '057180000052',
        }),
      ],
      claims: [
        claim(
          '依法判令被告向原告支付保险金39100元及利息（利息自2025年8月1日起按LPR计算至付清之日止）',
          39100,
        ),
        claim('诉讼费由被告承担'),
      ],
      facts: insuranceFacts,
      evidence: [
        { name: '保险单', purpose: '双方保险合同关系' },
        { name: '维修发票、施救费发票', purpose: '原告的损失' },
      ],
      signatory: '巫车主',
      signedOn: '2025-09-03',
    },
  },
  {
    id: 'fresh-school',
    source: 'docx',
    text: `民事起诉状
原告：平小样，女，汉族，2014年8月8日出生，北京范例学校学生，住北京市朝阳区虚设胡同6号
法定代理人：平大样（原告之父），联系电话：13901100053
委托诉讼代理人：计代理，北京样本律师事务所律师
代理权限：一般授权
被告：北京范例学校
住所地：北京市朝阳区假设路60号
法定代表人：成校长，校长
统一社会信用代码：${codes.school}
被告：北京仿真研学服务有限公司
住所地：北京市朝阳区假设路61号
法定代表人：戴研学，总经理
统一社会信用代码：${codes.lab}
诉讼请求：
1、判令两被告连带赔偿原告医疗费12,345.67元、护理费1,800元、住院伙食补助费900元、营养费2,000元，共计17,045.67元；
2、判令两被告承担诉讼费用。
事实：
${schoolFacts}
证据：
1、病历及医疗费票据；
2、活动通知。
此致
北京市朝阳区人民法院
具状人：平小样
法定代理人：平大样
2025年7月7日`,
    gold: {
      title: '民事起诉状',
      court: '北京市朝阳区人民法院',
      parties: [
        person('原', '平小样', {
          sex: 'female',
          birthday: '2014-08-08',
          ethnicity: '汉族',
          occupation: '北京范例学校学生',
          address: '北京市朝阳区虚设胡同6号',
          agents: [
            { kind: 'guardian', name: '平大样', relation: '父', phone: '13901100053' },
            lawyer('计代理', '北京样本律师事务所', { authority: 'general' }),
          ],
        }),
        organisation('被', '北京范例学校', {
          address: '北京市朝阳区假设路60号',
          legalRepresentative: '成校长',
          legalRepresentativeTitle: '校长',
          creditCode: codes.school,
        }),
        organisation('被', '北京仿真研学服务有限公司', {
          address: '北京市朝阳区假设路61号',
          legalRepresentative: '戴研学',
          legalRepresentativeTitle: '总经理',
          creditCode: codes.lab,
        }),
      ],
      claims: [
        claim(
          '判令两被告连带赔偿原告医疗费12,345.67元、护理费1,800元、住院伙食补助费900元、营养费2,000元，共计17,045.67元',
          17045.67,
        ),
        claim('判令两被告承担诉讼费用'),
      ],
      facts: schoolFacts,
      evidence: [{ name: '病历及医疗费票据' }, { name: '活动通知' }],
      signatory: '平小样',
      signedOn: '2025-07-07',
    },
  },
  {
    id: 'fresh-fence',
    source: 'doc',
    text: `起 诉 状
原告人：封样本，男，1969年5月9日生，汉族，农民，住新郑市虚构镇样例村3组12号，身份证号${ids.c}，电话13900370054
被告人：边邻居，男，汉族，农民，住新郑市虚构镇样例村3组13号
请求事项：
1.判令被告拆除越界围墙，疏通排水沟；
2.判令被告赔偿损失1500元；
3.本案诉讼费由被告承担。
事实与理由：
${fenceFacts}
依据《民法典》第二百八十八条，特向贵院起诉，请依法裁判。
此致
新郑市人民法院
起诉人：封样本
2025 年 3 月 18 日`,
    gold: {
      title: '起诉状',
      court: '新郑市人民法院',
      causeId: '9075',
      parties: [
        person('原', '封样本', {
          ethnicity: '汉族',
          occupation: '农民',
          address: '新郑市虚构镇样例村3组12号',
          paperNumber: ids.c,
          phone: '13900370054',
        }),
        person('被', '边邻居', {
          sex: 'male',
          ethnicity: '汉族',
          occupation: '农民',
          address: '新郑市虚构镇样例村3组13号',
        }),
      ],
      claims: [
        claim('判令被告拆除越界围墙，疏通排水沟'),
        claim('判令被告赔偿损失1500元', 1500),
        claim('本案诉讼费由被告承担'),
      ],
      facts: `${fenceFacts}\n依据《民法典》第二百八十八条，特向贵院起诉，请依法裁判。`,
      evidence: [],
      signatory: '封样本',
      signedOn: '2025-03-18',
    },
  },
  {
    id: 'fresh-guarantee',
    source: 'docx',
    text: `民事起诉状
原告：北京虚构机械有限公司
统一社会信用代码：${codes.lab}
住所地：北京市朝阳区样机路9号
法定代表人：从机械    职务：董事长    电话：13901100055
委托诉讼代理人1：乐代理    北京样本律师事务所律师    电话：13901100056
委托诉讼代理人2：时代理    北京样本律师事务所律师    电话：13901100057
被告：傅保证    性别：女    民族：汉族
出生年月日：1985年10月10日    身份证号码：${ids.d}
住所地：北京市朝阳区样机路10号    电话：13901100058
案由：保证合同纠纷
诉讼请求：
一、判令被告对某某公司欠付原告的设备款468,000元承担连带清偿责任；
二、判令被告支付原告律师费人民币贰万元整；
三、判令被告承担本案诉讼费、保全费及保全担保费。
事实及理由：
${guaranteeFacts}
此 致
北京市朝阳区人民法院
具状人：北京虚构机械有限公司（盖章）
二〇二五年十一月十一日`,
    gold: {
      title: '民事起诉状',
      court: '北京市朝阳区人民法院',
      causeId: '9185',
      parties: [
        organisation('原', '北京虚构机械有限公司', {
          creditCode: codes.lab,
          address: '北京市朝阳区样机路9号',
          legalRepresentative: '从机械',
          legalRepresentativeTitle: '董事长',
          phone: '13901100055',
          agents: [
            lawyer('乐代理', '北京样本律师事务所', { phone: '13901100056' }),
            lawyer('时代理', '北京样本律师事务所', { phone: '13901100057' }),
          ],
        }),
        person('被', '傅保证', {
          ethnicity: '汉族',
          paperNumber: ids.d,
          address: '北京市朝阳区样机路10号',
          phone: '13901100058',
        }),
      ],
      claims: [
        claim('判令被告对某某公司欠付原告的设备款468,000元承担连带清偿责任', 468000),
        claim('判令被告支付原告律师费人民币贰万元整', 20000),
        claim('判令被告承担本案诉讼费、保全费及保全担保费'),
      ],
      facts: guaranteeFacts,
      evidence: [],
      signatory: '北京虚构机械有限公司',
      signedOn: '2025-11-11',
    },
  },
];
