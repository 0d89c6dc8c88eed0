import { cite } from '../citations.ts';
import { inCase, late, period, type PeriodRule } from './rule.ts';

const regime = 'administrative';

/** 国家赔偿. */
export const COMPENSATION_PERIODS = {
  D05: period(
    '国家赔偿立案审查',
    7,
    'day',
    '收到赔偿申请之日',
    'court',
    [cite('COMPENSATION_FILING', '9.1'), cite('COMPENSATION_COMMITTEE', '3.1')],
    late('应当在七日内决定是否立案'),
    {
      regime,
      main: ['received', '收到申请'],
      variants: [
        inCase('corrected', '补正后重新起算', 7, 'day', {
          startsFrom: '收到补正材料之日',
          articles: [cite('COMPENSATION_FILING', '3.3'), cite('COMPENSATION_COMMITTEE', '3.2')],
        }),
      ],
    },
  ),
  D10: period(
    '国家赔偿申请材料不齐的一次告知',
    5,
    'day',
    '收到赔偿申请之日',
    'court',
    [cite('SCL', '12.4'), cite('COMPENSATION_FILING', '3.3'), cite('COMPENSATION_COMMITTEE', '3.2')],
    late('应当当场或者在五日内一次性告知'),
    { regime },
  ),
  D11: period(
    '国家赔偿受理通知书送达',
    5,
    'day',
    '决定立案之日',
    'court',
    [cite('COMPENSATION_FILING', '9.2')],
    late('应当按期送达'),
    {
      regime,
      main: ['accepted', '受理案件通知书'],
      variants: [
        inCase('refused', '不予受理决定书', 10, 'day', {
          startsFrom: '作出决定之日',
          articles: [cite('COMPENSATION_FILING', '9.3')],
        }),
      ],
    },
  ),
  D63: period(
    '赔偿义务机关作出决定',
    2,
    'month',
    '收到赔偿申请之日',
    'agency',
    [cite('SCL', '23.1')],
    late('逾期可以申请复议或者向赔偿委员会申请'),
    {
      regime,
      main: ['agency', '赔偿义务机关'],
      variants: [
        inCase('reconsideration', '复议机关决定', 2, 'month', { articles: [cite('SCL', '25.1')] }),
        // a court that is itself liable decides like any other agency (赔偿委员会程序规定 第二十三条)
        inCase('court', '人民法院为赔偿义务机关', 2, 'month', {
          actor: 'court',
          articles: [cite('SCL', '23.1'), cite('COMPENSATION_COMMITTEE', '23')],
        }),
        inCase('committee', '赔偿委员会决定', 3, 'month', { actor: 'court', articles: [cite('SCL', '28')] }),
        inCase('committee-extension', '赔偿委员会延长', 3, 'month', {
          bound: 'at-most',
          startsFrom: '原期限届满之日',
          actor: 'court',
          articles: [cite('SCL', '28')],
        }),
      ],
    },
  ),
  D64: period(
    '国家赔偿下一步申请',
    30,
    'day',
    '期限届满或者收到决定之日',
    'party',
    [cite('SCL', '24'), cite('SCL', '25')],
    ['right-lost', '逾期不得申请'],
    {
      regime,
      main: ['reconsideration', '申请复议或者向上一级法院赔偿委员会申请'],
      variants: [
        inCase('committee', '不服复议决定或者复议机关逾期不作决定', 30, 'day', {
          startsFrom: '收到复议决定之日或者复议期限届满之日',
          articles: [cite('SCL', '25.2')],
        }),
      ],
    },
  ),
  D65: period(
    '请求国家赔偿的时效',
    2,
    'year',
    '知道或者应当知道之日',
    'party',
    [cite('SCL', '39.1')],
    ['right-lost', '超过时效的，不予赔偿'],
    { regime },
  ),
} satisfies Record<string, PeriodRule>;
