import { cite } from '#law/citations.ts';
import { DEBATE_CLOSED, EVIDENCE_AHEAD } from '../debate-rules.ts';
import { LAW } from '../law-of-case.ts';
import { type CourtService, openAt } from '../service.ts';
import { OUTCOMES } from './outcomes.ts';

/** 申请追加当事人. */
export const JOIN_PARTY: CourtService = {
  id: 'join-party',
  version: 1,
  name: '申请追加当事人',
  summary: '必须共同进行诉讼的当事人、有利害关系的第三人没有参加的，申请法院通知其参加',
  group: 'trial',
  articles: [
    cite('CPL', '59'),
    cite('CPL', '135'),
    cite('CPI', '73'),
    cite('CPI', '74'),
    cite('EVR', '55(二)'),
    cite('ALL', '29'),
    cite('ALI', '26.2'),
    cite('ALI', '27'),
    cite('ALI', '28'),
  ],
  guide: [
    '必须共同进行诉讼的当事人没有参加的，可以申请追加；案件处理结果同他人有法律上利害关系的，可以申请通知其作为第三人参加。',
    '理由成立的，法院书面通知被追加的人参加诉讼，并通知其他当事人；不成立的，裁定驳回。',
    '法院为新参加的当事人确定举证期限，该期限适用于其他当事人。',
  ],
  who: { roles: ['party'], article: cite('CPI', '73') },
  stages: openAt(
    ['S2', 'S3'],
    { text: '法庭辩论结束前可以申请追加', article: cite('CPI', '73') },
    { text: '追加当事人应当在一审法庭辩论结束前申请。', article: cite('CPI', '73') },
  ),
  bars: [
    DEBATE_CLOSED,
    {
      id: 'law',
      weight: 'refuse',
      text: '申请追加当事人适用于民事、行政案件。',
      article: cite('CPI', '73'),
      applies: ({ facts }) => facts.law !== 'civil' && facts.law !== 'administrative',
    },
  ],
  form: [
    LAW,
    {
      id: 'role',
      label: '追加为',
      type: 'choice',
      choices: [
        { id: 'plaintiff', name: '共同原告', article: cite('CPI', '74') },
        { id: 'defendant', name: '共同被告', article: cite('CPI', '73') },
        { id: 'third-party', name: '第三人', article: cite('CPL', '59') },
      ],
    },
    { id: 'name', label: '姓名或者名称', type: 'text', most: 100 },
    {
      id: 'kind',
      label: '主体类型',
      type: 'choice',
      choices: [
        { id: 'person', name: '自然人' },
        { id: 'organisation', name: '法人或者其他组织' },
      ],
    },
    {
      id: 'address',
      label: '住所',
      type: 'text',
      most: 200,
      help: '足以使其与他人相区别',
      article: cite('CPL', '124(二)'),
    },
    { id: 'contact', label: '联系方式', type: 'text', most: 60, optional: true },
    {
      id: 'reason',
      label: '应当参加诉讼的事实和理由',
      type: 'long',
      most: 3_000,
      article: cite('CPI', '73'),
    },
  ],
  materials: [
    { id: 'identity', name: '被追加人的身份材料和有关证据', optional: true, article: cite('CPI', '73') },
  ],
  checks: [
    {
      id: 'party-already',
      field: 'name',
      weight: 'refuse',
      text: '该人已经是本案当事人。',
      article: cite('CPI', '73'),
      applies: ({ facts, answers }) => facts.parties.some(({ name }) => name === answers['name']),
    },
    {
      id: 'unwilling',
      field: 'role',
      weight: 'warn',
      text: '行政案件应当追加被告而原告不同意的，法院通知其以第三人的身份参加诉讼。',
      article: cite('ALI', '26.2'),
      applies: ({ facts, answers }) => facts.law === 'administrative' && answers['role'] === 'defendant',
    },
  ],
  courtChecks: [EVIDENCE_AHEAD],
  life: { opens: 'applicant' },
  decider: [{ role: 'tribunal', article: cite('CPI', '73') }],
  clocks: {
    correct: [{ promise: { length: 3, unit: 'working-day' } }],
    decide: [{ promise: { length: 5, unit: 'working-day' } }],
  },
  outcomes: OUTCOMES,
  many: true,
};
