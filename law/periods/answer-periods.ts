import { cite } from '../citations.ts';
import { inCase, late, period, type PeriodRule } from './rule.ts';

const ABROAD = '在中华人民共和国领域内没有住所的被告';

/** 送达与答辩: from acceptance to the other side's answer and objection. */
export const ANSWER_PERIODS = {
  D15: period(
    '起诉状副本发送被告',
    5,
    'day',
    '立案之日',
    'court',
    [cite('CPL', '128.1')],
    late('应当发送被告'),
    {
      main: ['civil', '民事案件'],
      variants: [
        inCase('administrative', '行政案件（行政诉讼法第六十七条）', 5, 'day', {
          regime: 'administrative',
          articles: [cite('ALL', '67.1')],
        }),
        inCase('appeal', '上诉状副本送达对方当事人', 5, 'day', {
          startsFrom: '收到上诉状之日',
          articles: [cite('CPL', '174.1')],
        }),
      ],
    },
  ),
  D16: period(
    '提出答辩状',
    15,
    'day',
    '收到起诉状副本之日',
    'defendant',
    [cite('CPL', '128.1'), cite('CPL', '285')],
    ['proceeds', '不提出答辩状的，不影响人民法院审理'],
    {
      main: ['domestic', '一审被告'],
      variants: [
        inCase('foreign', ABROAD, 30, 'day', { articles: [cite('CPL', '285')] }),
        inCase('appeal', '被上诉人', 15, 'day', {
          startsFrom: '收到上诉状副本之日',
          actor: 'party',
          articles: [cite('CPL', '174.1')],
        }),
        inCase('foreign-appeal', '在中华人民共和国领域内没有住所的被上诉人', 30, 'day', {
          startsFrom: '收到上诉状副本之日',
          actor: 'party',
          articles: [cite('CPL', '286')],
        }),
      ],
    },
  ),
  D17: period(
    '答辩状副本发送原告',
    5,
    'day',
    '收到答辩状之日',
    'court',
    [cite('CPL', '128.1')],
    late('应当发送原告'),
    {
      main: ['civil', '民事案件'],
      variants: [
        inCase('administrative', '行政案件', 5, 'day', {
          regime: 'administrative',
          articles: [cite('ALL', '67.1')],
        }),
      ],
    },
  ),
  D18: period(
    '提出管辖权异议',
    15,
    'day',
    '收到起诉状副本之日',
    'defendant',
    [cite('CPL', '130.1'), cite('CPL', '128.1')],
    ['right-lost', '未提出异议并应诉答辩或者提出反诉的，视为受诉人民法院有管辖权'],
    {
      main: ['domestic', '一般'],
      variants: [
        inCase('foreign', ABROAD, 30, 'day', { articles: [cite('CPL', '130.1'), cite('CPL', '285')] }),
      ],
    },
  ),
  D19: period(
    '执行管辖异议',
    10,
    'day',
    '收到执行通知书之日',
    'party',
    [cite('EXI', '3.1')],
    ['right-lost', '逾期提出的不予审查'],
  ),
  D20: period(
    '审判人员确定后告知当事人',
    3,
    'day',
    '审判人员确定之日',
    'court',
    [cite('CPL', '131')],
    late('应当告知当事人'),
  ),
  D60: period(
    '被通知人在线验证身份、关联案件',
    3,
    'day',
    '收到通知之日',
    'party',
    [cite('OLR', '10.1')],
    ['proceeds', '未在期限内登录的，相关诉讼活动在线下进行'],
  ),
  D62: period(
    '受委托法院送达',
    10,
    'day',
    '收到委托函之日',
    'court',
    [cite('CPI', '134.2')],
    late('应当代为送达'),
  ),
} satisfies Record<string, PeriodRule>;
