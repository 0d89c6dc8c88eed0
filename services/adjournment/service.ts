import { cite } from '#law/citations.ts';
import { HEARING, NEW_TIME } from '../hearing-rules.ts';
import { type Bases, LAW, paperByLaw, under } from '../law-of-case.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { BARS, CHECKS, COURT_CHECKS } from './rules.ts';

const BASES: Bases = {
  civil: [cite('CPL', '149')],
  administrative: [cite('ALI', '72')],
  criminal: [cite('CrPL', '204')],
  enforcement: [cite('CPL', '149')],
};

const MOVED = {
  do: 'move-hearing',
  hearing: { answer: 'hearing' },
  to: { decision: 'to' },
  counts: true,
  reason: { answer: 'ground' },
} as const;

/** 申请延期开庭: it counts, and the law says how often and how long. */
export const ADJOURNMENT: CourtService = {
  id: 'adjournment',
  version: 2,
  name: '申请延期开庭',
  summary: '有法定事由不能按期开庭的，申请延期审理；计入延期次数',
  group: 'trial',
  articles: [
    cite('CPL', '149'),
    cite('DELAY', '2'),
    cite('DELAY', '3'),
    cite('DELAY', '5'),
    cite('DELAY', '6'),
    cite('DELAY', '7'),
    cite('ALI', '72'),
    cite('CrPL', '204'),
    cite('LIMITS', '9(五)'),
  ],
  guide: [
    '必须到庭的人有正当理由没有到庭，临时申请回避，需要新的证人、证据、鉴定、勘验或者补充调查的，可以延期；其他情形限于不可抗力或者意外事件，由院长批准。',
    '民商事案件适用普通程序的延期不超过两次，适用简易程序、小额诉讼程序的不超过一次；两次开庭间隔不超过一个月，因不可抗力或者当事人同意的除外。',
    '仅因时间冲突需要改期的，请申请变更开庭日期，不计入延期次数。',
    '因申请通知新的证人、调取新的证据、重新鉴定或者勘验而延期的，一个月之内的期间不计入审限，由平台自动扣除。',
    '延期的情况和事由在案件节点中公开。在收到法院通知前，请按原定时间到庭。',
  ],
  who: { roles: ['party'], article: cite('CPL', '149') },
  stages: stagesOf('adjournment'),
  bars: BARS,
  form: [
    LAW,
    HEARING,
    {
      id: 'ground',
      label: '延期事由',
      type: 'choice',
      choices: [
        {
          id: 'absence',
          name: '必须到庭的当事人和其他诉讼参与人有正当理由不能到庭',
          article: cite('CPL', '149(一)'),
        },
        { id: 'recusal', name: '临时提出回避申请', article: cite('CPL', '149(二)') },
        {
          id: 'evidence',
          name: '需要通知新的证人到庭，调取新的证据，重新鉴定、勘验，或者需要补充调查',
          article: cite('CPL', '149(三)'),
        },
        {
          id: 'other',
          name: '不可抗力或者意外事件',
          note: '导致庭审无法正常进行的，由院长批准',
          article: cite('DELAY', '2'),
        },
      ],
    },
    { id: 'reason', label: '具体情况', type: 'long', most: 2_000, article: cite('CPL', '149') },
    { id: 'possible', label: '可以开庭的时间', type: 'text', most: 120, optional: true },
  ],
  materials: [
    {
      id: 'proof',
      name: '证明材料',
      help: '如诊断证明、交通中断证明',
      when: { field: 'ground', is: ['absence', 'other'] },
      article: cite('CPL', '149'),
    },
    { id: 'other', name: '其他材料', optional: true, article: cite('CPL', '149') },
  ],
  checks: CHECKS,
  courtChecks: COURT_CHECKS,
  life: { opens: 'applicant', correct: false },
  decider: [
    {
      role: 'president',
      article: cite('DELAY', '6'),
      when: { field: 'ground', is: ['other'], and: under('civil') },
    },
    { role: 'tribunal', article: cite('CPL', '149') },
  ],
  clocks: { decide: [{ promise: { length: 2, unit: 'working-day' } }] },
  outcomes: {
    granted: {
      name: '准许延期',
      tone: 'good',
      article: cite('CPL', '149'),
      form: [
        NEW_TIME,
        {
          id: 'agreed',
          label: '间隔超过一个月的，各方当事人是否同意',
          type: 'yes-no',
          optional: true,
          article: cite('DELAY', '5'),
        },
      ],
      papers: paperByLaw(
        { id: 'granted', form: 'notice', name: '延期开庭通知书', to: 'all' },
        BASES,
        (basis) => [
          '各方当事人及诉讼代理人：',
          '本院受理的{caseNumber}{title}一案，原定于{answer.hearing}开庭。{applicant}于{submittedOn}申请延期开庭。',
          '本院经审查认为，{reasons}',
          `依照${basis}的规定，本案延期审理，定于{decision.to}开庭。请准时到庭。`,
        ],
      ),
      effects: [
        { ...MOVED, when: { field: 'ground', is: ['absence', 'recusal', 'other'] } },
        // 当事人申请通知新的证人到庭、调取新的证据、重新鉴定或者勘验: a month of it does not count
        { ...MOVED, excludes: 'new-evidence', when: { field: 'ground', is: ['evidence'] } },
      ],
    },
    refused: {
      name: '不准许延期',
      tone: 'bad',
      article: cite('CPL', '149'),
      papers: paperByLaw(
        { id: 'refused', form: 'notice', name: '不准许延期开庭通知书', to: 'applicant' },
        BASES,
        (basis) => [
          '{applicant}：',
          '你方于{submittedOn}在{caseNumber}{title}一案中申请延期开庭。',
          `本院经审查认为，{reasons}`,
          `你方的申请不符合${basis}规定的情形，不准许延期。请于{answer.hearing}准时到庭。`,
        ],
      ),
      effects: [],
    },
  },
};
