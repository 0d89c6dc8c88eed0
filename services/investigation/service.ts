import { cite } from '#law/citations.ts';
import { lateEvidence } from '../evidence-rules.ts';
import { LAW, under } from '../law-of-case.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { OUTCOMES, STEPS } from './outcomes.ts';

/** 申请人民法院调查收集证据. */
export const INVESTIGATION: CourtService = {
  id: 'investigation',
  version: 1,
  name: '申请调查取证',
  summary: '因客观原因不能自行收集的证据，申请法院调查收集',
  group: 'evidence',
  articles: [
    cite('CPL', '67.2'),
    cite('CPI', '94'),
    cite('CPI', '95'),
    cite('CPI', '97'),
    cite('EVR', '20'),
    cite('ALL', '41'),
    cite('AER', '23'),
    cite('AER', '24'),
    cite('AER', '25'),
    cite('CrI', '59'),
    cite('CrI', '60'),
    cite('CrI', '61'),
    cite('LAWYERS', '35.1'),
  ],
  guide: [
    '限于由国家有关部门保存而您无权查阅，涉及国家秘密、商业秘密、个人隐私，或者因其他客观原因不能自行收集的证据。',
    '在举证期限届满前书面申请，写明被调查人、证据名称或者内容、不能自行收集的原因、要证明的事实和明确的线索。',
    '与待证事实无关联、没有意义或者没有必要的，不予准许。',
    '行政案件不予准许的，可以在收到通知之日起三日内申请复议一次，法院五日内答复；刑事案件法院五日内决定。民事案件法律没有规定时限，法院承诺五个工作日内答复。',
  ],
  who: { roles: ['party'], article: cite('CPI', '94.2') },
  stages: stagesOf('investigation'),
  bars: [
    ...lateEvidence(
      'investigation',
      cite('AER', '24.1'),
      '有新的客观情况的，可以申请延长举证期限并说明理由。',
    ),
    {
      id: 'agency',
      weight: 'refuse',
      text: '行政案件中由原告或者第三人申请调取证据；法院不为证明行政行为的合法性调取被告未收集的证据。',
      article: cite('ALL', '41'),
      applies: ({ facts }) => facts.law === 'administrative' && facts.mine.role === 'defendant',
    },
  ],
  form: [
    LAW,
    {
      id: 'holder',
      label: '被调查人（姓名或者单位名称）',
      type: 'text',
      most: 80,
      article: cite('EVR', '20.2'),
    },
    { id: 'address', label: '住所地和联系方式', type: 'text', most: 200, article: cite('EVR', '20.2') },
    { id: 'evidence', label: '证据名称或者内容', type: 'long', most: 2_000, article: cite('EVR', '20.2') },
    {
      id: 'why',
      label: '不能自行收集的原因',
      type: 'choice',
      choices: [
        {
          id: 'state-held',
          name: '由国家有关部门保存，当事人及其诉讼代理人无权查阅调取',
          article: cite('CPI', '94.1(一)'),
        },
        { id: 'secret', name: '涉及国家秘密、商业秘密或者个人隐私', article: cite('CPI', '94.1(二)') },
        { id: 'objective', name: '因其他客观原因不能自行收集', article: cite('CPI', '94.1(三)') },
      ],
    },
    { id: 'reason', label: '具体说明', type: 'long', most: 2_000, article: cite('EVR', '20.2') },
    { id: 'prove', label: '要证明的事实', type: 'long', most: 2_000, article: cite('EVR', '20.2') },
    { id: 'clues', label: '明确的线索', type: 'long', most: 2_000, article: cite('EVR', '20.2') },
  ],
  materials: [
    {
      id: 'tried',
      name: '已经自行收集而未果的材料',
      optional: true,
      help: '如被拒绝的函件、窗口答复',
      article: cite('EVR', '20.2'),
    },
  ],
  checks: [],
  life: { opens: 'applicant' },
  decider: [{ role: 'tribunal', article: cite('CPI', '95') }],
  clocks: {
    correct: [{ promise: { length: 3, unit: 'working-day' } }],
    decide: [
      {
        law: { length: 5, unit: 'day', article: cite('CrI', '61.2') },
        promise: { length: 5, unit: 'day' },
        when: under('criminal'),
      },
      { promise: { length: 5, unit: 'working-day' } },
    ],
    'ask-review': [
      { law: { length: 3, unit: 'day', article: cite('AER', '25.1') }, promise: { length: 3, unit: 'day' } },
    ],
    review: [
      { law: { length: 5, unit: 'day', article: cite('AER', '25.1') }, promise: { length: 5, unit: 'day' } },
    ],
    'step:collect': [{ promise: { length: 30, unit: 'day' } }],
  },
  outcomes: OUTCOMES,
  steps: STEPS,
  many: true,
};
