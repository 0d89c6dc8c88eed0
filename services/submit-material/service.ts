import { cite, citeAll } from '#law/citations.ts';
import { STAGE_IDS, STAGES } from '#law/stages/index.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { CHECKS, COURT_CHECKS, EVIDENCE } from './rules.ts';
import { OUTCOMES } from './outcomes.ts';

/** 提交材料. */
export const SUBMIT_MATERIAL: CourtService = {
  id: 'submit-material',
  version: 1,
  name: '提交材料',
  summary: '向承办法官提交证据、答辩状、代理意见等材料',
  group: 'materials',
  articles: [
    ...citeAll('CPL', '68', '69', '128'),
    ...citeAll('CPI', '101', '102'),
    cite('EVR', '19'),
    ...citeAll('OLR', '11', '12', '13'),
  ],
  guide: [
    '证据请逐一分类编号，写明来源、证明对象和内容。法院收到后出具收据，写明名称、页数、份数和收到时间。',
    '电子化材料经审核通过后可以直接在诉讼中使用，法院只在法定情形下才要求提供原件。',
    '举证期限届满后提供证据的，应当说明理由；因客观原因逾期或者对方没有异议的，视为未逾期。',
  ],
  who: { roles: ['party'], article: cite('OLR', '11'), helpers: true },
  stages: stagesOf('submit-material'),
  bars: [],
  form: [
    {
      id: 'at',
      label: '案件阶段',
      type: 'choice',
      known: 'stage',
      choices: STAGE_IDS.map((id) => ({ id, name: STAGES[id] })),
    },
    {
      id: 'kind',
      label: '材料种类',
      type: 'choice',
      choices: [
        { id: 'evidence', name: '证据', article: cite('EVR', '19.1') },
        { id: 'answer', name: '答辩状', article: cite('CPL', '128') },
        { id: 'opinion', name: '代理意见、质证意见', article: cite('OLR', '11.1') },
        { id: 'identity', name: '身份、授权材料', article: cite('CPL', '62.1') },
        { id: 'other', name: '其他材料', article: cite('OLR', '11') },
      ],
      article: cite('OLR', '11'),
    },
    { id: 'title', label: '材料名称', type: 'text', most: 100, article: cite('CPL', '69') },
    {
      id: 'list',
      label: '证据清单',
      type: 'long',
      help: '编号、名称、页数、来源、证明对象和内容',
      when: EVIDENCE,
      article: cite('EVR', '19.1'),
    },
    {
      id: 'late-reason',
      label: '逾期提供证据的理由',
      type: 'choice',
      optional: true,
      help: '没有逾期的，不填',
      choices: [
        { id: 'objective', name: '因客观原因逾期', article: cite('CPI', '101.2') },
        {
          id: 'rebuttal',
          name: '针对对方证据提供反驳证据，或者补正证据的瑕疵',
          article: cite('CPI', '99.3'),
        },
        { id: 'found-later', name: '举证期限届满后才发现或者取得' },
        { id: 'other', name: '其他' },
      ],
      when: EVIDENCE,
      article: cite('CPI', '101.1'),
    },
    {
      id: 'late-why',
      label: '逾期的具体情况',
      type: 'long',
      most: 2_000,
      when: { field: 'late-reason', is: ['objective', 'rebuttal', 'found-later', 'other'] },
      article: cite('CPI', '101.1'),
    },
    { id: 'note', label: '说明', type: 'long', most: 1_000, optional: true },
  ],
  materials: [{ id: 'files', name: '材料文件', article: cite('OLR', '11.2') }],
  checks: CHECKS,
  courtChecks: COURT_CHECKS,
  life: { opens: 'applicant' },
  decider: [
    { role: 'tribunal', article: cite('CPI', '101.1'), when: { field: 'at', is: ['S3', 'S4'] } },
    { role: 'clerk', article: cite('CPL', '69') },
  ],
  clocks: {
    decide: [{ promise: { length: 2, unit: 'working-day' } }],
    correct: [{ promise: { length: 5, unit: 'day' } }],
  },
  outcomes: OUTCOMES,
  many: true,
};
