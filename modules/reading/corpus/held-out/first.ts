import { claim, credit, identity, lawyer, organisation, person } from '../gold.ts';
import type { Individual } from '../individual.ts';

const ids = {
  a: identity('320106', '1989-10-11', 903),
  c: identity('430104', '1959-04-04', 915),
  d: identity('430104', '1987-07-17', 926),
  e: identity('120103', '1993-02-03', 938),
};
const code = credit('91', '320106', 'MA2FREXH1');
const guardCode = credit('52', '430104', 'MJ4FREXH2');

const tripFacts = `2025年7月，原告与被告签订《境内旅游合同》，参加“海岛五日游”，支付旅游费用13600元。行程第二日，被告以天气原因为由擅自取消三个景点，并将四星级酒店降为民宿。
原告返程后多次与被告协商退费，被告仅同意退还500元。`;
const dogFacts = `2025年10月3日傍晚，原告在小区散步时，被告饲养的犬只未拴绳，突然扑咬原告，致原告小腿受伤，花去医疗费2864.5元。派出所出警记录载明犬只系被告所有。`;
const serviceFacts = `2024年11月1日，双方签订《软件开发服务合同》，合同总价18万元，被告应于验收后七日内支付尾款。2025年4月20日被告签署验收单，但尾款54000元至今未付。`;
const custodyFacts = `原告母亲与被告于2018年登记结婚，2019年11月生育原告，2023年3月离婚。离婚协议约定被告每月给付抚养费1200元，被告自2024年6月起停止支付。`;

/** Written one by one; the rules were not changed after they were measured on these. */
export const HELD_FIRST: readonly Individual[] = [
  {
    id: 'fresh-trip',
    source: 'docx',
    text: `民事起诉状

原告：支样游，男，汉族，1989年10月11日出生
住址：南京市鼓楼区虚构巷3号402室
身份证号码：${ids.a}
电话：13905100031
被告：南京示例国际旅行社有限公司
住所：南京市玄武区假设路18号
法定代表人：管导游，执行董事
统一社会信用代码：${code}

案由：旅游合同纠纷

诉讼请求：
1、请求判令被告退还旅游费用6800元；
2、请求判令被告赔偿原告违约金1360元；
3、请求判令被告承担本案诉讼费用。

事实与理由：
${tripFacts}
综上，请求贵院依法支持原告的诉讼请求。

此致
南京市鼓楼区人民法院

                    具状人：支样游
                    2025年9月10日

证据目录：
1.《境内旅游合同》，证明合同关系及费用标准。
2.付款截图，证明原告已支付旅游费用。`,
    gold: {
      title: '民事起诉状',
      court: '南京市鼓楼区人民法院',
      causeId: '9270',
      parties: [
        person('原', '支样游', {
          ethnicity: '汉族',
          address: '南京市鼓楼区虚构巷3号402室',
          paperNumber: ids.a,
          phone: '13905100031',
        }),
        organisation('被', '南京示例国际旅行社有限公司', {
          address: '南京市玄武区假设路18号',
          legalRepresentative: '管导游',
          legalRepresentativeTitle: '执行董事',
          creditCode: code,
        }),
      ],
      claims: [
        claim('请求判令被告退还旅游费用6800元', 6800),
        claim('请求判令被告赔偿原告违约金1360元', 1360),
        claim('请求判令被告承担本案诉讼费用'),
      ],
      facts: `${tripFacts}\n综上，请求贵院依法支持原告的诉讼请求。`,
      evidence: [
        { name: '《境内旅游合同》', purpose: '合同关系及费用标准' },
        { name: '付款截图', purpose: '原告已支付旅游费用' },
      ],
      signatory: '支样游',
      signedOn: '2025-09-10',
    },
  },
  {
    id: 'fresh-dog',
    source: 'docx',
    text: `民事诉状
原告：皮受惊，男，65周岁，汉族，退休教师，住长沙市岳麓区样本路甲1号（身份证号：${ids.c}，电话：13907310032）
被告：席养犬，女，38周岁，汉族，住长沙市岳麓区样本路甲1号5栋（电话：13907310033，身份证号：${ids.d}）
请求事项
一、被告赔偿原告医疗费贰仟捌佰陆拾肆元伍角、营养费伍佰元，以上合计叁仟叁佰陆拾肆元伍角；
二、被告书面道歉；
三、本案受理费由被告负担。
事实和理由
${dogFacts}
根据民法典第一千二百四十五条，被告应当承担侵权责任。
此致
长沙市岳麓区人民法院
具状人：皮受惊
二○二五年十月二十日`,
    gold: {
      title: '民事诉状',
      court: '长沙市岳麓区人民法院',
      causeId: '9741',
      parties: [
        person('原', '皮受惊', {
          ethnicity: '汉族',
          occupation: '退休教师',
          address: '长沙市岳麓区样本路甲1号',
          paperNumber: ids.c,
          phone: '13907310032',
        }),
        person('被', '席养犬', {
          ethnicity: '汉族',
          address: '长沙市岳麓区样本路甲1号5栋',
          paperNumber: ids.d,
          phone: '13907310033',
        }),
      ],
      claims: [
        claim('被告赔偿原告医疗费贰仟捌佰陆拾肆元伍角、营养费伍佰元，以上合计叁仟叁佰陆拾肆元伍角', 3364.5),
        claim('被告书面道歉'),
        claim('本案受理费由被告负担'),
      ],
      facts: `${dogFacts}\n根据民法典第一千二百四十五条，被告应当承担侵权责任。`,
      evidence: [],
      signatory: '皮受惊',
      signedOn: '2025-10-20',
    },
  },
  {
    id: 'fresh-service',
    source: 'docx',
    text: `民 事 起 诉 状
【当事人】
原告：天津样例软件有限公司，统一社会信用代码${credit('91', '120103', 'MA6FREXH3')}，住所地天津市河西区试作道6号，法定代表人庞软件（董事长），联系电话022-60000034。
委托代理人：解代码，天津仿真律师事务所律师，联系电话：13902200035，执业证号：11201201711000002。
被告：长沙虚拟培训学校，统一社会信用代码${guardCode}，住所地湖南省长沙市岳麓区模拟路7号，负责人褚校长，联系电话0731-80000036。
【诉讼请求】
一、判令被告支付合同尾款54,000元，并支付逾期付款利息（以54,000元为基数，自2025年4月28日起至实际付清之日止，按一年期LPR计算）；二、判令被告承担本案诉讼费用。
【事实与理由】
${serviceFacts}
此致
天津市河西区人民法院
具状人：天津样例软件有限公司
法定代表人：庞软件
2025年8月15日`,
    gold: {
      title: '民事起诉状',
      court: '天津市河西区人民法院',
      parties: [
        organisation('原', '天津样例软件有限公司', {
          creditCode: credit('91', '120103', 'MA6FREXH3'),
          address: '天津市河西区试作道6号',
          legalRepresentative: '庞软件',
          legalRepresentativeTitle: '董事长',
          phone: '02260000034',
          agents: [
            lawyer('解代码', '天津仿真律师事务所', { phone: '13902200035', licenceNo: '11201201711000002' }),
          ],
        }),
        organisation('被', '长沙虚拟培训学校', {
          creditCode: guardCode,
          address: '湖南省长沙市岳麓区模拟路7号',
          legalRepresentative: '褚校长',
          legalRepresentativeTitle: '负责人',
          phone: '073180000036',
        }),
      ],
      claims: [
        claim(
          '判令被告支付合同尾款54,000元，并支付逾期付款利息（以54,000元为基数，自2025年4月28日起至实际付清之日止，按一年期LPR计算）',
          54000,
        ),
        claim('判令被告承担本案诉讼费用'),
      ],
      facts: serviceFacts,
      evidence: [],
      signatory: '天津样例软件有限公司',
      signedOn: '2025-08-15',
    },
  },
  {
    id: 'fresh-minor',
    source: 'docx',
    text: `民事起诉状
（抚养费纠纷）
原告：籍小虚，男，2019年11月2日出生，汉族，住天津市河西区虚设里5门201。
法定代理人：阎母样，女，1993年2月3日出生，汉族，系原告之母，住址同原告，公民身份号码${ids.e}，电话13902200037。
被告：籍父样，男，1991年5月6日出生，汉族，户籍地天津市河北区虚设里8号，现下落不明。
诉讼请求：
（1）判令被告支付2024年6月至2026年2月的抚养费共计25200元；（2）判令被告自2026年3月起每月5日前支付抚养费2000元至原告独立生活时止；（3）诉讼费由被告承担。
事实与理由：
${custodyFacts}
证据：
1、出生医学证明；
2、离婚协议书；
3、银行流水。
此致
天津市河西区人民法院
具状人：籍小虚
法定代理人：阎母样
2026年3月2日`,
    gold: {
      title: '民事起诉状',
      court: '天津市河西区人民法院',
      causeId: '9025',
      parties: [
        person('原', '籍小虚', {
          sex: 'male',
          birthday: '2019-11-02',
          ethnicity: '汉族',
          address: '天津市河西区虚设里5门201',
          agents: [{ kind: 'guardian', name: '阎母样', relation: '母', phone: '13902200037' }],
        }),
        person('被', '籍父样', {
          sex: 'male',
          birthday: '1991-05-06',
          ethnicity: '汉族',
          address: '天津市河北区虚设里8号',
        }),
      ],
      claims: [
        claim('判令被告支付2024年6月至2026年2月的抚养费共计25200元', 25200),
        claim('判令被告自2026年3月起每月5日前支付抚养费2000元至原告独立生活时止'),
        claim('诉讼费由被告承担'),
      ],
      facts: custodyFacts,
      evidence: [{ name: '出生医学证明' }, { name: '离婚协议书' }, { name: '银行流水' }],
      signatory: '籍小虚',
      signedOn: '2026-03-02',
    },
  },
];
