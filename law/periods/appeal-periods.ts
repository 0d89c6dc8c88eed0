import { cite } from '../citations.ts';
import { inCase, period, type PeriodRule } from './rule.ts';

const IN_FORCE = ['takes-effect', '未上诉的，判决、裁定发生法律效力'] as const;

/** 上诉、再审与行政起诉: what must be begun within a time. */
export const APPEAL_PERIODS = {
  D45: period(
    '民事上诉',
    15,
    'day',
    '判决书送达之日',
    'party',
    [cite('CPL', '171.1'), cite('CPL', '286')],
    IN_FORCE,
    {
      main: ['judgment', '判决'],
      variants: [
        inCase('ruling', '裁定', 10, 'day', {
          startsFrom: '裁定书送达之日',
          articles: [cite('CPL', '171.2')],
        }),
        inCase('foreign', '在中华人民共和国领域内没有住所的当事人', 30, 'day', {
          startsFrom: '判决书、裁定书送达之日',
          articles: [cite('CPL', '286')],
        }),
      ],
    },
  ),
  D46: period('行政上诉', 15, 'day', '判决书送达之日', 'party', [cite('ALL', '85')], IN_FORCE, {
    regime: 'administrative',
    main: ['judgment', '判决'],
    variants: [inCase('ruling', '裁定', 10, 'day', { startsFrom: '裁定书送达之日' })],
  }),
  D47: period('刑事上诉', 10, 'day', '接到判决书第二日', 'party', [cite('CrPL', '230')], IN_FORCE, {
    regime: 'criminal',
    main: ['judgment', '判决'],
    variants: [inCase('ruling', '裁定', 5, 'day', { startsFrom: '接到裁定书第二日' })],
  }),
  D48: period(
    '申请再审',
    6,
    'month',
    '判决、裁定发生法律效力之日',
    'party',
    [cite('CPL', '216'), cite('CPI', '127')],
    ['right-lost', '不变期间，不适用中止、中断、延长'],
    {
      main: ['effect', '一般情形'],
      variants: [
        inCase('known', '新证据、主要证据伪造、据以裁判的文书被撤销、审判人员贪污受贿', 6, 'month', {
          startsFrom: '知道或者应当知道之日',
        }),
      ],
    },
  ),
  D49: period(
    '行政起诉',
    6,
    'month',
    '知道或者应当知道作出行政行为之日',
    'plaintiff',
    [cite('ALL', '46.1')],
    ['right-lost', '超过起诉期限的，不予立案'],
    {
      regime: 'administrative',
      main: ['known', '直接起诉'],
      variants: [
        inCase('reconsidered', '不服复议决定', 15, 'day', {
          startsFrom: '收到复议决定书之日',
          articles: [cite('ALL', '45')],
        }),
        inCase('reconsideration-silent', '复议机关逾期不作决定', 15, 'day', {
          startsFrom: '复议期满之日',
          articles: [cite('ALL', '45')],
        }),
        inCase('inaction', '行政机关不履行法定职责', 6, 'month', {
          startsFrom: '履行法定职责期限届满之日',
          articles: [cite('ALI', '66'), cite('ALL', '47.1')],
        }),
        inCase('untold', '未告知起诉期限的最长期限', 1, 'year', {
          bound: 'at-most',
          startsFrom: '知道或者应当知道行政行为内容之日',
          articles: [cite('ALI', '64.1')],
        }),
        inCase('immovable-longest', '不动产案件最长', 20, 'year', {
          bound: 'at-most',
          startsFrom: '行政行为作出之日',
          articles: [cite('ALL', '46.2')],
        }),
        inCase('other-longest', '其他案件最长', 5, 'year', {
          bound: 'at-most',
          startsFrom: '行政行为作出之日',
          articles: [cite('ALL', '46.2')],
        }),
      ],
    },
  ),
  D50: period(
    '行政机关提交证据和答辩状',
    15,
    'day',
    '收到起诉状副本之日',
    'agency',
    [cite('ALL', '67.1')],
    ['right-lost', '逾期不提供证据的，视为没有相应证据'],
    {
      regime: 'administrative',
      main: ['answer', '提交证据和答辩状'],
      variants: [
        inCase('extension', '申请延期提供证据', 15, 'day', { articles: [cite('ALI', '34')] }),
        inCase('extended', '准许延期后提供证据', 15, 'day', {
          startsFrom: '正当事由消除之日',
          articles: [cite('ALI', '34')],
        }),
      ],
    },
  ),
} satisfies Record<string, PeriodRule>;
