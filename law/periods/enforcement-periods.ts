import { cite } from '../citations.ts';
import { inCase, late, period, type PeriodRule } from './rule.ts';

/** 督促与执行. */
export const ENFORCEMENT_PERIODS = {
  D41: period(
    '支付令受理审查',
    5,
    'day',
    '提出申请之日',
    'court',
    [cite('CPL', '226')],
    late('应当通知是否受理'),
    {
      main: ['acceptance', '通知是否受理'],
      variants: [
        inCase('order', '发出支付令', 15, 'day', {
          startsFrom: '受理之日',
          articles: [cite('CPL', '227.1')],
        }),
        inCase('objection', '债务人清偿或者提出异议', 15, 'day', {
          startsFrom: '收到支付令之日',
          actor: 'party',
          articles: [cite('CPL', '227.2')],
        }),
      ],
    },
  ),
  D42: period(
    '发出执行通知',
    10,
    'day',
    '收到申请执行书或者移交执行书之日',
    'court',
    [cite('CPI', '480.1'), cite('ENF', '22')],
    late('应当发出执行通知'),
  ),
  D43: period(
    '申请执行时效',
    2,
    'year',
    '履行期间的最后一日或者法律文书生效之日',
    'applicant',
    [cite('CPL', '250'), cite('CPI', '481.1')],
    ['waived', '仍应受理，被执行人异议成立的裁定不予执行'],
  ),
  D44: period(
    '执行行为异议审查',
    15,
    'day',
    '收到书面异议之日',
    'court',
    [cite('CPL', '236')],
    late('应当审查并裁定'),
    {
      main: ['objection', '法院审查异议'],
      variants: [
        inCase('review', '向上一级法院申请复议', 10, 'day', {
          startsFrom: '裁定送达之日',
          actor: 'party',
          what: '执行裁定的复议',
          onEnd: { effect: 'right-lost', text: '逾期不得申请复议' },
        }),
      ],
    },
  ),
  D56: period(
    '执行期限',
    6,
    'month',
    '立案次日',
    'court',
    [cite('LIMITS', '5.1'), cite('CPL', '237')],
    late('超过六个月未执行的，可以向上一级法院申请执行'),
    {
      main: ['execution', '执行案件'],
      variants: [
        inCase('non-litigation', '非诉执行', 3, 'month', { articles: [cite('LIMITS', '5.1')] }),
        inCase('extension', '经本院院长批准延长', 3, 'month', {
          bound: 'at-most',
          startsFrom: '原执行期限届满之日',
          articles: [cite('LIMITS', '5.1')],
        }),
        inCase('to-higher-court', '向上一级法院申请执行须满', 6, 'month', {
          startsFrom: '收到申请执行书之日',
          actor: 'applicant',
          articles: [cite('CPL', '237')],
        }),
      ],
    },
  ),
} satisfies Record<string, PeriodRule>;
