import { cite, citeAll } from '#law/citations.ts';
import { REFUND_DAYS } from '#law/fees/index.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { REFUND_GROUNDS } from './grounds.ts';
import { BARS, CHECKS, COURT_CHECKS } from './rules.ts';
import { OUTCOMES } from './outcomes.ts';

/** 申请退费. */
export const REFUND: CourtService = {
  id: 'refund',
  version: 1,
  name: '申请退费',
  summary: '撤诉、调解、驳回起诉、多交等情形，申请退还已经交纳的诉讼费用',
  group: 'fee',
  articles: [...citeAll('FEE', '15', '16', '21', '25', '27', '52', '53'), cite('CPI', '207')],
  guide: [
    '选择一笔已经交纳的费用和退费的事由，平台按事由计算应退的数额；减半只减一次。',
    '费用原路退回交费的账户，不退往其他账户。由代理人代交的，须有当事人同意退回该账户的书面意见。',
    '法院自法律文书生效之日起十五日内退还。中止、终结诉讼的不退；移送其他法院的，费用随案移交。',
  ],
  who: { roles: ['party'], article: cite('FEE', '53.2') },
  stages: stagesOf('refund'),
  bars: BARS,
  form: [
    {
      id: 'receipt',
      label: '申请退还的费用',
      type: 'choice',
      choices: { from: 'receipts' },
      article: cite('FEE', '52.2'),
    },
    {
      id: 'ground',
      label: '退费事由',
      type: 'choice',
      choices: REFUND_GROUNDS,
      article: cite('FEE', '53.2'),
    },
    {
      id: 'extent',
      label: '退还范围',
      type: 'choice',
      choices: [
        { id: 'all', name: '退还该笔费用尚可退还的全部' },
        { id: 'part', name: '退还一部分' },
      ],
    },
    {
      id: 'amount',
      label: '申请退还的数额',
      type: 'money',
      least: 1,
      when: { field: 'extent', is: ['part'] },
      article: cite('FEE', '53.2'),
    },
    {
      id: 'document',
      label: '所依据的法律文书',
      type: 'text',
      optional: true,
      help: '名称和案号；重复交纳的可以不填',
      article: cite('FEE', '53.2'),
    },
    {
      id: 'effective-on',
      label: '法律文书生效日期',
      type: 'date',
      optional: true,
      article: cite('FEE', '53.2'),
    },
    {
      id: 'payer',
      label: '该笔费用由谁的账户交纳',
      type: 'choice',
      choices: [
        { id: 'party', name: '当事人本人的账户' },
        { id: 'counsel', name: '代理人的账户（代交）' },
      ],
      help: '退费原路退回交费账户',
    },
    { id: 'reason', label: '说明', type: 'long', optional: true, most: 1_000 },
  ],
  materials: [
    {
      id: 'consent',
      name: '当事人同意退回代交账户的书面意见',
      when: { field: 'payer', is: ['counsel'] },
      article: cite('CPL', '62'),
    },
    { id: 'document', name: '法律文书、缴费凭证', optional: true, article: cite('FEE', '52.2') },
  ],
  checks: CHECKS,
  courtChecks: COURT_CHECKS,
  life: { opens: 'applicant' },
  decider: [{ role: 'presiding-judge', article: cite('FEE', '53.2') }],
  clocks: {
    decide: [
      {
        law: { length: REFUND_DAYS.days, unit: 'day', article: REFUND_DAYS.article },
        promise: { length: 7, unit: 'day' },
      },
    ],
    correct: [{ promise: { length: 7, unit: 'day' } }],
  },
  outcomes: OUTCOMES,
  many: true,
};
