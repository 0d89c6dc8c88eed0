import { cite } from '#law/citations.ts';
import { LAW } from '../law-of-case.ts';
import { PRESERVATION_DECIDER, REVIEW_CLOCKS } from '../preservation/course.ts';
import { whileMeasuresStand } from '../preservation/stages.ts';
import type { CourtService } from '../service.ts';
import { CHECKS, COURT_CHECKS, NO_MEASURE } from './rules.ts';
import { OUTCOMES } from './outcomes.ts';

/** 续行保全. */
export const RENEW_PRESERVATION: CourtService = {
  id: 'renew-preservation',
  version: 1,
  name: '申请续行保全',
  summary: '保全期限将满，请求继续查封、扣押、冻结或者继续行为保全',
  group: 'preservation',
  articles: [cite('PRS', '18'), cite('CPI', '485'), cite('CPI', '168'), cite('IP_CONDUCT', '13')],
  guide: [
    '财产保全应当在期限届满七日前申请续行，逾期申请或者不申请的，自行承担不能续行的后果。知识产权行为保全在期限届满前七日内提出。',
    '银行存款每次不超过一年，动产不超过两年，不动产和其他财产权不超过三年，自现在的期限届满起计算。',
    '续行由申请保全人提出，不再交纳申请费。案件进入执行后，保全自动转为执行中的措施，期限连续计算，届满前仍须申请续行。',
  ],
  who: { roles: ['party'], article: cite('PRS', '18.1') },
  stages: whileMeasuresStand(cite('PRS', '18.1')),
  bars: [NO_MEASURE],
  form: [
    LAW,
    {
      id: 'measure',
      label: '需要续行的保全措施',
      type: 'choice',
      choices: { from: 'measures' },
      article: cite('PRS', '18.1'),
    },
    {
      id: 'what',
      label: '保全的种类',
      type: 'choice',
      choices: [
        { id: 'property', name: '财产保全', article: cite('PRS', '18.1') },
        { id: 'conduct', name: '行为保全', article: cite('IP_CONDUCT', '13.3') },
      ],
    },
    { id: 'until', label: '请求续行至', type: 'date', article: cite('CPI', '485.2') },
    { id: 'reason', label: '续行的理由', type: 'text', most: 200, article: cite('PRS', '18.1') },
  ],
  materials: [
    { id: 'ruling', name: '原保全裁定书、保全期限告知书', optional: true, article: cite('PRS', '18.2') },
  ],
  checks: CHECKS,
  courtChecks: COURT_CHECKS,
  life: { opens: 'applicant' },
  decider: PRESERVATION_DECIDER,
  clocks: {
    // the law says no more than "before it ends" (民诉法解释 第四百八十五条)
    decide: [{ promise: { length: 3, unit: 'day' } }],
    correct: [{ promise: { length: 2, unit: 'day' } }],
    ...REVIEW_CLOCKS,
  },
  outcomes: OUTCOMES,
  many: true,
};
