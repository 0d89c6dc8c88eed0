import { cite } from '#law/citations.ts';
import type { Field } from '../engine/definition.ts';
import { LAW, under } from '../law-of-case.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { KINDS, type WithdrawalKind } from './kinds.ts';
import { withdrawalOutcomes } from './outcomes.ts';
import { BARS, CHECKS, COURT_CHECKS } from './rules.ts';

/** The form for taking back one of these. */
export const withdrawalForm = (ids: readonly WithdrawalKind['id'][]): readonly Field[] => [
  LAW,
  {
    id: 'what',
    label: '撤回什么',
    type: 'choice',
    choices: KINDS.filter(({ id }) => ids.includes(id)).map(({ id, name, note }) => ({ id, name, note })),
  },
  {
    id: 'because',
    label: '原因',
    type: 'choice',
    choices: [
      { id: 'settled', name: '当事人已经和解', article: cite('CPI', '337') },
      { id: 'performed', name: '对方已经履行' },
      { id: 'changed', name: '行政机关已经改变或者撤销被诉行政行为', article: cite('ALL', '62') },
      { id: 'evidence', name: '证据不足', article: cite('CrI', '320.2(六)') },
      { id: 'other', name: '其他' },
    ],
  },
  { id: 'reason', label: '说明', type: 'long', most: 1_000, optional: true },
  {
    id: 'voluntary',
    label: '撤回出于自诉人自愿',
    type: 'yes-no',
    article: cite('CrI', '329.2'),
    when: under('criminal'),
  },
];

const ALL: readonly WithdrawalKind['id'][] = KINDS.map(({ id }) => id);
const staged = stagesOf('withdrawal');
const later = (stage: string) => stage === 'S4';

/** 申请撤诉, before the debate is closed, and 撤回上诉, 撤回执行申请. */
export const WITHDRAWAL: CourtService = {
  id: 'withdrawal',
  version: 1,
  name: '申请撤诉',
  summary: '撤回起诉、反诉、上诉或者执行申请',
  group: 'trial',
  articles: [
    cite('CPL', '148'),
    cite('CPL', '180'),
    cite('CPL', '268(一)'),
    cite('CPI', '214'),
    cite('CPI', '237'),
    cite('CPI', '238'),
    cite('CPI', '239'),
    cite('CPI', '335'),
    cite('CPI', '336'),
    cite('ALL', '62'),
    cite('ALI', '60'),
    cite('CrPL', '212'),
    cite('CrI', '329'),
    cite('FEE', '15'),
    cite('FEE', '34'),
  ],
  guide: [
    '宣判前提出，需要委托人特别授权。律师助理不能办理。',
    '是否准许由法院裁定。有违反法律的行为需要依法处理的，可以不准许；一审裁判确有错误或者恶意串通损害他人的，不准许撤回上诉。',
    '准许本诉原告撤诉的，反诉继续审理；有独立请求权的第三人的请求另案继续。',
    '案件受理费减半，由撤诉方负担，多交部分退还；行政机关改变被诉行为后原告撤诉的，由被告负担。',
    '民事案件撤诉后可以再次起诉，离婚案件六个月内没有新情况、新理由的除外；行政案件以同一事实和理由不能再起诉。',
  ],
  who: { roles: ['party'], article: cite('CPL', '148.1') },
  stages: {
    open: staged.open.filter((stage) => stage !== 'S1'),
    conditional: [],
    say: (stage) =>
      later(stage)
        ? { text: '法庭辩论已经终结，请办理“法庭辩论终结后申请撤诉”。', article: cite('CPI', '238.2') }
        : staged.say(stage),
  },
  bars: BARS,
  form: [
    ...withdrawalForm(ALL),
    {
      id: 'consent',
      label: '其他当事人是否同意',
      type: 'yes-no',
      article: cite('CPI', '336.1'),
      when: { field: 'what', is: ['suit-on-appeal'] },
    },
  ],
  materials: [
    {
      id: 'consent',
      name: '其他当事人同意撤回起诉的书面意见',
      when: { field: 'what', is: ['suit-on-appeal'] },
      article: cite('CPI', '336.1'),
    },
    { id: 'agreement', name: '和解协议或者履行凭证', optional: true, article: cite('CPI', '337') },
  ],
  checks: CHECKS,
  courtChecks: COURT_CHECKS,
  life: { opens: 'applicant', correct: false },
  decider: [{ role: 'tribunal', article: cite('CPL', '148.1') }],
  clocks: { decide: [{ promise: { length: 5, unit: 'working-day' } }] },
  outcomes: withdrawalOutcomes(ALL),
};
