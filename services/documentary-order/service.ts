import { cite } from '#law/citations.ts';
import { lateEvidence } from '../evidence-rules.ts';
import { LAW } from '../law-of-case.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { OUTCOMES, STEPS } from './outcomes.ts';

/** 申请责令对方当事人提交书证. */
export const DOCUMENTARY_ORDER: CourtService = {
  id: 'documentary-order',
  version: 1,
  name: '申请责令提交书证',
  summary: '书证在对方当事人控制之下的，申请法院责令其提交',
  group: 'evidence',
  articles: [
    cite('CPI', '112'),
    cite('CPI', '113'),
    cite('EVR', '45'),
    cite('EVR', '46'),
    cite('EVR', '47'),
    cite('EVR', '48'),
    cite('ALI', '46'),
  ],
  guide: [
    '承担举证证明责任的当事人，在举证期限届满前书面申请；行政案件由原告或者第三人在开庭审理前申请。',
    '写明书证名称或者内容、以该书证证明的事实及其重要性、对方控制该书证的根据和应当提交的理由。',
    '法院听取对方意见后决定。理由成立的，裁定责令提交；不成立的，通知申请人。',
    '对方无正当理由拒不提交的，法院可以认定申请人所主张的书证内容为真实。提交所产生的费用由申请人负担。',
  ],
  who: { roles: ['party'], article: cite('CPI', '112.1') },
  stages: stagesOf('investigation'),
  bars: [
    ...lateEvidence(
      'documentary-order',
      cite('ALI', '46.1'),
      '有新的客观情况的，可以申请延长举证期限并说明理由。',
    ),
    {
      id: 'law',
      weight: 'refuse',
      text: '责令提交书证适用于民事、行政案件。',
      article: cite('CPI', '112.1'),
      applies: ({ facts }) => facts.law !== 'civil' && facts.law !== 'administrative',
    },
    {
      id: 'agency',
      weight: 'refuse',
      text: '行政案件中由原告或者第三人申请责令行政机关提交证据。',
      article: cite('ALI', '46.1'),
      applies: ({ facts }) => facts.law === 'administrative' && facts.mine.role === 'defendant',
    },
  ],
  form: [
    LAW,
    { id: 'holder', label: '控制书证的当事人', type: 'choice', choices: { from: 'opponents' } },
    { id: 'document', label: '书证名称或者内容', type: 'long', most: 2_000, article: cite('EVR', '45.1') },
    { id: 'prove', label: '以该书证证明的事实', type: 'long', most: 2_000, article: cite('EVR', '45.1') },
    { id: 'matters', label: '该事实的重要性', type: 'long', most: 1_000, article: cite('EVR', '45.1') },
    { id: 'control', label: '对方控制该书证的根据', type: 'long', most: 2_000, article: cite('EVR', '45.1') },
    {
      id: 'ground',
      label: '应当提交的理由',
      type: 'choice',
      choices: [
        { id: 'quoted', name: '对方在诉讼中曾经引用过', article: cite('EVR', '47.1(一)') },
        { id: 'for-us', name: '为申请人的利益制作', article: cite('EVR', '47.1(二)') },
        { id: 'entitled', name: '申请人依照法律规定有权查阅、获取', article: cite('EVR', '47.1(三)') },
        { id: 'accounts', name: '账簿、记账原始凭证', article: cite('EVR', '47.1(四)') },
        { id: 'other', name: '应当提交的其他情形', article: cite('EVR', '47.1(五)') },
      ],
    },
    { id: 'reason', label: '说明', type: 'long', most: 1_000, optional: true },
  ],
  materials: [{ id: 'proof', name: '证明对方控制书证的材料', optional: true, article: cite('EVR', '45.2') }],
  checks: [],
  life: { opens: 'applicant', hear: true },
  answer: [
    { id: 'controls', label: '该书证是否在您方控制之下', type: 'yes-no', article: cite('EVR', '45.2') },
    { id: 'agrees', label: '是否同意提交', type: 'yes-no', when: { field: 'controls', is: ['yes'] } },
    {
      id: 'confidential',
      label: '是否涉及国家秘密、商业秘密、隐私等应当保密的内容',
      type: 'yes-no',
      article: cite('EVR', '47.2'),
      help: '涉及的，提交后不公开质证',
    },
    { id: 'opinion', label: '意见', type: 'long', most: 2_000, optional: true, article: cite('EVR', '46.1') },
  ],
  decider: [{ role: 'tribunal', article: cite('EVR', '46.3') }],
  clocks: {
    correct: [{ promise: { length: 3, unit: 'working-day' } }],
    respond: [{ promise: { length: 5, unit: 'day' } }],
    decide: [{ promise: { length: 7, unit: 'working-day' } }],
    'step:submit': [{ promise: { length: 7, unit: 'day' } }],
    'step:close': [{ promise: { length: 7, unit: 'day' } }],
  },
  outcomes: OUTCOMES,
  steps: STEPS,
  many: true,
};
