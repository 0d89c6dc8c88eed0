import { cite } from '../citations.ts';
import { inCase, late, period, type PeriodRule } from './rule.ts';

/** 调解与司法确认. */
export const MEDIATION_PERIODS = {
  D39: period(
    '共同申请司法确认',
    30,
    'day',
    '调解协议生效之日',
    'party',
    [cite('CPL', '205')],
    ['right-lost', '逾期申请的，不予受理'],
  ),
  D40: period(
    '司法确认受理审查',
    3,
    'day',
    '收到申请之日',
    'court',
    [cite('CONFIRM', '4.1')],
    late('应当决定是否受理'),
    {
      main: ['acceptance', '决定是否受理'],
      variants: [
        inCase('ruling', '作出裁定', 15, 'day', {
          startsFrom: '受理之日',
          articles: [cite('CONFIRM', '5.1')],
        }),
        inCase('extension', '延长', 10, 'day', {
          bound: 'at-most',
          startsFrom: '原期限届满之日',
          articles: [cite('CONFIRM', '5.1')],
        }),
        inCase('longest', '特别程序最长', 30, 'day', {
          bound: 'at-most',
          startsFrom: '立案之日',
          articles: [cite('CPL', '187')],
        }),
      ],
    },
  ),
  D58: period(
    '调解组织、调解员的指定',
    3,
    'working-day',
    '收到调解申请或者同意之日',
    'court',
    [cite('OMR', '10.3')],
    late('应当指定'),
    {
      main: ['appointment', '法院指定'],
      variants: [
        inCase('acceptance', '确认调解员', 3, 'working-day', {
          startsFrom: '收到委派委托信息或者调解申请之日',
          articles: [cite('OMR', '12.1')],
        }),
        inCase('choice', '当事人选择', 2, 'working-day', {
          startsFrom: '双方同意在线调解之日',
          actor: 'party',
          articles: [cite('OMR', '10.2')],
        }),
        inCase('contact', '联系对方当事人', 3, 'working-day', {
          startsFrom: '接受委派调解之日',
          articles: [cite('OMR', '15.1')],
        }),
      ],
    },
  ),
  D59: period(
    '立案前委派调解',
    30,
    'day',
    '调解组织或者调解员接受之日',
    'party',
    [cite('OMR', '24.1'), cite('OMR', '24.2')],
    ['proceeds', '期满未达成协议且不同意延长的，依法登记立案或者恢复审理'],
    {
      bound: 'at-most',
      main: ['pre-filing', '立案前'],
      variants: [
        inCase('ordinary', '立案后普通程序', 15, 'day', { bound: 'at-most' }),
        inCase('summary', '立案后简易程序', 7, 'day', { bound: 'at-most' }),
      ],
    },
  ),
} satisfies Record<string, PeriodRule>;
