import { cite } from '#law/citations.ts';
import { UNTIL_DEBATE_ENDS } from '../debate-rules.ts';
import { LAW, under } from '../law-of-case.ts';
import type { CourtService } from '../service.ts';
import { BARS, CHECKS, COURT_CHECKS } from './rules.ts';
import { OUTCOMES, STEPS } from './outcomes.ts';

/** 反诉. */
export const COUNTERCLAIM: CourtService = {
  id: 'counterclaim',
  version: 1,
  name: '提起反诉',
  summary: '被告针对本诉原告提起反诉，请求合并审理',
  group: 'trial',
  articles: [
    cite('CPL', '54'),
    cite('CPL', '62.2'),
    cite('CPL', '143'),
    cite('CPI', '232'),
    cite('CPI', '233'),
    cite('CrPL', '213'),
    cite('CrI', '334'),
    cite('FEE', '18'),
    cite('FEE', '22.1'),
    cite('EVR', '55(四)'),
  ],
  guide: [
    '案件受理后、法庭辩论结束前提出，需要委托人特别授权。当事人限于本诉当事人的范围。',
    '与本诉基于相同法律关系、有因果关系或者基于相同事实的，法院应当合并审理；应由其他法院专属管辖，或者与本诉无关联的，裁定不予受理，告知另行起诉。',
    '合并审理的，减半交纳案件受理费，自提起反诉次日起七日内交纳。刑事自诉案件的反诉不交费。',
    '法院受理后送达反诉状，对方在十五日内答辩；举证期限由法院重新确定。',
  ],
  who: { roles: ['defendant', 'accused'], article: cite('CPL', '54') },
  stages: UNTIL_DEBATE_ENDS,
  bars: BARS,
  form: [
    LAW,
    {
      id: 'against',
      label: '反诉被告',
      type: 'choice',
      choices: { from: 'opponents' },
      article: cite('CPI', '233.1'),
    },
    { id: 'claims', label: '反诉请求', type: 'long', most: 4_000 },
    {
      id: 'amount',
      label: '反诉标的额',
      type: 'money',
      least: 0,
      when: under('civil'),
      help: '没有金额的填 0',
      article: cite('FEE', '18'),
    },
    {
      id: 'link',
      label: '与本诉的联系',
      type: 'choice',
      article: cite('CPI', '233.2'),
      choices: [
        { id: 'relation', name: '基于相同法律关系' },
        { id: 'cause', name: '诉讼请求之间具有因果关系' },
        { id: 'facts', name: '基于相同事实' },
      ],
    },
    { id: 'facts', label: '事实和理由', type: 'long', most: 6_000 },
    {
      id: 'exclusive',
      label: '反诉是否应由其他法院专属管辖',
      type: 'yes-no',
      when: under('civil'),
      article: cite('CPI', '233.3'),
    },
  ],
  materials: [
    { id: 'complaint', name: '反诉状', help: '由反诉人签名或者盖章', article: cite('CPL', '54') },
    { id: 'evidence', name: '证据', optional: true, article: cite('CPI', '233.2') },
  ],
  checks: CHECKS,
  courtChecks: COURT_CHECKS,
  life: { opens: 'applicant' },
  decider: [{ role: 'tribunal', article: cite('CPI', '233') }],
  clocks: {
    correct: [{ promise: { length: 7, unit: 'day' } }],
    decide: [{ promise: { length: 7, unit: 'day' } }],
    'step:answer': [
      {
        law: { length: 15, unit: 'day', article: cite('CPL', '128.1') },
        promise: { length: 15, unit: 'day' },
      },
    ],
  },
  outcomes: OUTCOMES,
  steps: STEPS,
};
