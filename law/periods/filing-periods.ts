import { cite } from '../citations.ts';
import { inCase, late, period, type PeriodRule } from './rule.ts';

const FIRST_FILE = ['escalates', '法定期间内不能判定是否符合法律规定的，应当先行立案'] as const;
const CORRECTED = '补正后的材料交法院之日';
const TRANSFERRED = '受诉法院收到起诉状之日';

/** 立案: from the receipt of a complaint to the case in the trial chamber. */
export const FILING_PERIODS = {
  D01: period(
    '民事起诉立案审查',
    7,
    'day',
    '收到起诉状之日',
    'court',
    [cite('CPL', '126'), cite('REG', '8.1(一)')],
    FIRST_FILE,
    {
      main: ['received', '收到起诉状'],
      variants: [
        inCase('corrected', '补正后重新起算', 7, 'day', {
          startsFrom: CORRECTED,
          articles: [cite('CPI', '126'), cite('REG', '7.2'), cite('OLR', '9.1(二)')],
        }),
        inCase('transferred', '上级法院转交立案', 7, 'day', {
          startsFrom: TRANSFERRED,
          articles: [cite('CPI', '126')],
        }),
      ],
    },
  ),
  D02: period(
    '行政起诉立案审查',
    7,
    'day',
    '收到起诉状之日',
    'court',
    [cite('ALL', '51.2'), cite('ALI', '53.2'), cite('REG', '8.1(一)')],
    ['escalates', '七日内仍不能作出判断的，应当先予立案'],
    {
      regime: 'administrative',
      main: ['received', '收到起诉状'],
      variants: [
        inCase('corrected', '补正后重新起算', 7, 'day', {
          startsFrom: CORRECTED,
          articles: [cite('ALI', '49')],
        }),
        inCase('transferred', '上级法院转交立案', 7, 'day', {
          startsFrom: TRANSFERRED,
          articles: [cite('ALI', '49')],
        }),
      ],
    },
  ),
  D03: period(
    '刑事自诉立案审查',
    15,
    'day',
    '收到自诉状次日',
    'court',
    [cite('REG', '8.1(二)'), cite('CrI', '320.1')],
    FIRST_FILE,
    { regime: 'criminal' },
  ),
  D04: period(
    '申请执行立案审查',
    7,
    'day',
    '收到执行申请之日',
    'court',
    [cite('ENF', '16'), cite('LIMITS', '6.1')],
    FIRST_FILE,
  ),
  D06: period(
    '第三人撤销之诉立案审查',
    30,
    'day',
    '收到起诉状之日',
    'court',
    [cite('REG', '8.1(三)')],
    FIRST_FILE,
  ),
  D07: period(
    '执行异议之诉立案审查',
    15,
    'day',
    '收到起诉状之日',
    'court',
    [cite('REG', '8.1(四)')],
    FIRST_FILE,
  ),
  D08: period(
    '法定期间届满仍不能判定的先行立案',
    undefined,
    'day',
    '立案审查期间届满',
    'court',
    [cite('REG', '8.2')],
    FIRST_FILE,
  ),
  D09: period(
    '补正',
    undefined,
    'day',
    '收到补正通知之日',
    'lawyer',
    [cite('REG', '7'), cite('OLR', '9.1(二)'), cite('CPI', '126')],
    ['returned', '期限内没有补正的，退回诉状并记录在册；坚持起诉的，裁定不予受理'],
  ),
  D12: period(
    '立案投诉的处理与反馈',
    15,
    'day',
    '受理投诉之日',
    'court',
    [cite('REG', '13.2')],
    late('应当查明事实并反馈当事人'),
  ),
  D13: period(
    '立案庭向审判庭移送案卷',
    3,
    'day',
    '决定立案之日',
    'court',
    [cite('LIMITS', '7'), cite('REG', '12')],
    late('应当移送审判庭'),
  ),
  D14: period(
    '二审立案',
    5,
    'day',
    '收到上诉材料及案卷之日',
    'court',
    [cite('LIMITS', '6.3')],
    late('应当立案'),
    {
      main: ['appeal', '上诉、抗诉案件'],
      variants: [
        inCase('moved', '改变管辖的案件', 3, 'day', {
          startsFrom: '收到案卷材料之日',
          articles: [cite('LIMITS', '6.2')],
        }),
        inCase('remanded', '发回重审、指令再审的案件', 1, 'day', {
          startsFrom: '收到裁定及案卷材料之日',
          articles: [cite('LIMITS', '6.4')],
        }),
        inCase('retried', '提审、再审的案件', 1, 'day', {
          startsFrom: '作出提审、再审裁定（决定）之日',
          articles: [cite('LIMITS', '6.5')],
        }),
      ],
    },
  ),
} satisfies Record<string, PeriodRule>;
