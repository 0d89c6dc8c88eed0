import { cite } from '#law/citations.ts';
import { LAW, under } from '../law-of-case.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { BARS, CHECKS } from './rules.ts';
import { OUTCOMES, STEPS, goesOn } from './outcomes.ts';

const staged = stagesOf('jurisdiction-objection');

/** 管辖异议 in the first instance. */
export const JURISDICTION_OBJECTION: CourtService = {
  id: 'jurisdiction-objection',
  version: 1,
  name: '提出管辖异议',
  summary: '认为受理案件的法院没有管辖权的，在提交答辩状期间提出',
  group: 'trial',
  articles: [
    cite('CPL', '130'),
    cite('CPL', '157'),
    cite('CPL', '171.2'),
    cite('CPI', '39'),
    cite('CPI', '223'),
    cite('EVR', '55(一)'),
    cite('ALI', '10'),
    cite('LIMITS', '9(七)'),
    cite('FEE', '13(六)'),
  ],
  guide: [
    '在提交答辩状期间（收到起诉状副本之日起十五日内）提出；没有提出而应诉答辩或者提出反诉的，视为受诉法院有管辖权，违反级别管辖、专属管辖的除外。',
    '提出后，民事案件的举证期限中止，自驳回异议的裁定生效之日起恢复计算；审查期间不计入审限。',
    '异议成立的，裁定移送；不成立的，裁定驳回。对裁定不服的，可以在送达之日起十日内上诉。',
    '异议不成立的，每件交纳五十元至一百元；成立的不交。',
  ],
  who: { roles: ['defendant'], article: cite('CPL', '130.1') },
  stages: {
    ...staged,
    open: staged.open.filter((stage) => stage !== 'S7'),
    say: (stage) =>
      stage === 'S7'
        ? { text: '执行案件请办理“提出执行管辖异议”。', article: cite('EXI', '3.1') }
        : staged.say(stage),
  },
  bars: BARS,
  form: [
    LAW,
    {
      id: 'ground',
      label: '异议类型',
      type: 'choice',
      choices: [
        { id: 'territory', name: '地域管辖', article: cite('CPL', '22') },
        { id: 'level', name: '级别管辖', article: cite('CPL', '18') },
        { id: 'exclusive', name: '专属管辖', article: cite('CPL', '34') },
        { id: 'agreed', name: '协议管辖', note: '应当提供管辖协议', article: cite('CPL', '35') },
      ],
    },
    { id: 'competent', label: '您认为有管辖权的法院', type: 'text', most: 60 },
    { id: 'reason', label: '事实和理由', type: 'long', most: 3_000, article: cite('CPL', '130.1') },
  ],
  materials: [
    {
      id: 'agreement',
      name: '管辖协议',
      when: { field: 'ground', is: ['agreed'] },
      article: cite('CPL', '35'),
    },
    { id: 'proof', name: '住所地、履行地等证明材料', optional: true, article: cite('CPL', '130.1') },
  ],
  checks: CHECKS,
  life: { opens: 'applicant', hear: true, correct: false },
  answer: [
    { id: 'agrees', label: '是否认为异议成立', type: 'yes-no', article: cite('CPL', '130.1') },
    { id: 'opinion', label: '意见', type: 'long', most: 2_000, optional: true },
  ],
  decider: [{ role: 'tribunal', article: cite('CPL', '130.1') }],
  clocks: {
    respond: [{ promise: { length: 5, unit: 'day' } }],
    decide: [{ promise: { length: 15, unit: 'day' } }],
    'step:effective': [{ promise: { length: 30, unit: 'day' } }],
    'step:transfer': [{ promise: { length: 30, unit: 'day' } }],
  },
  submitted: [
    {
      do: 'suspend-period',
      rule: 'D27',
      why: '提出管辖异议（民事证据规定第五十五条）',
      when: under('civil'),
    },
    { do: 'stop-trial-clock', cause: 'jurisdiction' },
    { do: 'add-node', name: '提出管辖异议' },
  ],
  undone: goesOn(),
  outcomes: OUTCOMES,
  steps: STEPS,
};
