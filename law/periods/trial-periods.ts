import { cite } from '../citations.ts';
import { inCase, late, period, type PeriodRule } from './rule.ts';

const EXTENDED = '原审理期限届满之日';

/** 审理: evidence, recusal, hearing, trial limits, judgment. */
export const TRIAL_PERIODS = {
  D27: period(
    '举证期限',
    15,
    'day',
    '收到举证通知书之日',
    'party',
    [cite('CPI', '99.2'), cite('EVR', '51.2')],
    ['right-lost', '逾期提供证据的，应当说明理由，可能不予采纳或者予以训诫、罚款'],
    {
      bound: 'at-least',
      main: ['ordinary', '一审普通程序'],
      variants: [
        inCase('second-instance', '二审提供新证据', 10, 'day', { bound: 'at-least' }),
        inCase('summary', '简易程序', 15, 'day', {
          bound: 'at-most',
          articles: [cite('CPI', '266.1'), cite('EVR', '51.2')],
        }),
        inCase('small-claims', '小额诉讼', 7, 'day', {
          bound: 'at-most',
          articles: [cite('CPI', '275.1'), cite('EVR', '51.2')],
        }),
      ],
    },
  ),
  D28: period(
    '小额诉讼答辩',
    15,
    'day',
    '法院确定之日',
    'defendant',
    [cite('CPI', '275.2')],
    ['proceeds', '不影响审理'],
    { bound: 'at-most' },
  ),
  D29: period(
    '回避申请的决定',
    3,
    'day',
    '提出回避申请之日',
    'court',
    [cite('CPL', '50')],
    late('应当作出决定'),
    {
      main: ['decision', '民事案件'],
      variants: [
        inCase('review', '复议决定', 3, 'day', { startsFrom: '提出复议申请之日' }),
        inCase('administrative-decision', '行政案件', 3, 'day', {
          regime: 'administrative',
          articles: [cite('ALI', '74.3')],
        }),
        inCase('administrative-review', '行政案件复议决定', 3, 'day', {
          regime: 'administrative',
          startsFrom: '提出复议申请之日',
          articles: [cite('ALI', '74.4')],
        }),
      ],
    },
  ),
  D51: period(
    '律师申请调取证据的决定（刑事）',
    5,
    'day',
    '收到申请之日',
    'court',
    [cite('CrI', '61.2')],
    late('应当作出是否准许的决定'),
    { regime: 'criminal' },
  ),
  D52: period(
    '行政调取证据不予准许的复议',
    3,
    'day',
    '收到通知书之日',
    'party',
    [cite('AER', '25.1')],
    ['right-lost', '逾期不得申请复议'],
    {
      regime: 'administrative',
      main: ['review', '申请复议'],
      variants: [inCase('answer', '法院答复', 5, 'day', { startsFrom: '收到复议申请之日', actor: 'court' })],
    },
  ),
  D53: period(
    '开庭前通知',
    3,
    'day',
    '开庭之日（向前计算）',
    'court',
    [cite('CPL', '139'), cite('CrPL', '187')],
    late('应当在开庭三日前通知'),
    {
      bound: 'before',
      main: ['hearing', '民事案件'],
      variants: [
        inCase('criminal', '刑事案件传票、通知书', 3, 'day', {
          bound: 'before',
          regime: 'criminal',
          articles: [cite('CrPL', '187.3')],
        }),
        inCase('indictment', '刑事案件起诉书副本', 10, 'day', {
          bound: 'before',
          regime: 'criminal',
          articles: [cite('CrPL', '187.1')],
        }),
      ],
    },
  ),
  D54: period(
    '民事审理期限',
    6,
    'month',
    '立案次日',
    'court',
    [cite('CPL', '152'), cite('LIMITS', '8.1')],
    late('应当审结'),
    {
      main: ['ordinary', '一审普通程序'],
      variants: [
        inCase('ordinary-extension', '普通程序经本院院长批准延长', 6, 'month', {
          bound: 'at-most',
          startsFrom: EXTENDED,
        }),
        inCase('summary', '简易程序', 3, 'month', { articles: [cite('CPL', '164')] }),
        inCase('summary-extension', '简易程序经本院院长批准延长', 1, 'month', {
          bound: 'at-most',
          startsFrom: EXTENDED,
          articles: [cite('CPL', '164'), cite('CPI', '258.1')],
        }),
        inCase('small-claims', '小额诉讼', 2, 'month', { articles: [cite('CPL', '168')] }),
        inCase('small-claims-extension', '小额诉讼经本院院长批准延长', 1, 'month', {
          bound: 'at-most',
          startsFrom: EXTENDED,
          articles: [cite('CPL', '168')],
        }),
        inCase('appeal-judgment', '对判决的上诉', 3, 'month', {
          startsFrom: '第二审立案次日',
          articles: [cite('CPL', '183.1')],
        }),
        inCase('appeal-ruling', '对裁定的上诉', 30, 'day', {
          startsFrom: '第二审立案次日',
          articles: [cite('CPL', '183.2')],
        }),
        inCase('special', '特别程序', 30, 'day', {
          startsFrom: '立案次日或者公告期满之日',
          articles: [cite('CPL', '187')],
        }),
      ],
    },
  ),
  D55: period(
    '行政审理期限',
    6,
    'month',
    '立案次日',
    'court',
    [cite('ALL', '81'), cite('ALI', '50.1')],
    late('应当审结'),
    {
      regime: 'administrative',
      main: ['ordinary', '一审普通程序'],
      variants: [
        inCase('summary', '简易程序', 45, 'day', { articles: [cite('ALL', '83')] }),
        inCase('appeal', '二审', 3, 'month', { startsFrom: '收到上诉状之日', articles: [cite('ALL', '88')] }),
      ],
    },
  ),
  D57: period(
    '受委托法院完成调查',
    30,
    'day',
    '收到委托书之日',
    'court',
    [cite('CPL', '134.3')],
    late('应当完成调查或者函告'),
  ),
  D61: period(
    '罚款、拘留复议',
    3,
    'day',
    '收到决定书之日',
    'party',
    [cite('CPI', '185')],
    ['right-lost', '逾期不得申请复议'],
    {
      main: ['review', '申请复议'],
      variants: [
        inCase('decision', '上级法院决定', 5, 'day', { startsFrom: '收到复议申请之日', actor: 'court' }),
      ],
    },
  ),
  D66: period(
    '当庭宣判后发送判决书',
    10,
    'day',
    '宣判之日',
    'court',
    [cite('CPL', '151.2')],
    late('应当发送判决书'),
  ),
  D67: period(
    '离婚等案件再次起诉的限制',
    6,
    'month',
    '判决、调解生效或者撤诉之日',
    'plaintiff',
    [cite('CPL', '127(七)'), cite('CPI', '214.2')],
    ['proceeds', '期满后可以再次起诉'],
  ),
  D68: period(
    '刑事自诉案件审理期限',
    6,
    'month',
    '受理之日',
    'court',
    [cite('CrPL', '212.2')],
    late('应当宣判'),
    {
      regime: 'criminal',
      main: ['not-detained', '被告人未被羁押'],
      variants: [
        // 二个月以内宣判，至迟不得超过三个月: the time in custody does not wait for a working day (刑诉法 第一百零五条)
        inCase('detained', '被告人被羁押', 2, 'month', {
          regime: 'custody',
          articles: [cite('CrPL', '212.2'), cite('CrPL', '208.1')],
        }),
        inCase('detained-longest', '被告人被羁押，至迟', 3, 'month', {
          bound: 'at-most',
          regime: 'custody',
          articles: [cite('CrPL', '212.2'), cite('CrPL', '208.1')],
        }),
        inCase('summary', '简易程序', 20, 'day', { articles: [cite('CrPL', '220')] }),
      ],
    },
  ),
} satisfies Record<string, PeriodRule>;
