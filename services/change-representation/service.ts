import { cite, citeAll } from '#law/citations.ts';
import type { Condition } from '../engine/index.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { MANDATE, POWERS_FIELD, UNTIL_FIELD } from '../verify-representation/mandate.ts';
import { CHECKS } from './rules.ts';
import { OUTCOMES } from './outcomes.ts';

const how = (...ids: string[]): Condition => ({ field: 'how', is: ids });

/** 告知变更、解除代理: told to the court, and by the court to the other side. */
export const CHANGE_REPRESENTATION: CourtService = {
  id: 'change-representation',
  version: 1,
  name: '告知变更、解除代理',
  summary: '代理权限、期限变更，或者委托关系解除的，书面告知法院',
  group: 'representation',
  articles: [...citeAll('CPL', '62', '63'), cite('ALI', '31'), cite('LAWYERS', '32')],
  guide: [
    '代理权限变更或者委托解除的，当事人应当书面告知法院，由法院通知对方当事人。',
    '变更权限的提交新的授权委托书；解除、辞去委托的提交当事人签名或者盖章的书面告知。律师接受委托后，无正当理由的，不得拒绝代理。',
    '书记员在一个工作日内登记并通知各方。解除后您不能再在本案中提交新的事项，以往提交的内容仍可查看。',
  ],
  who: { roles: ['party'], article: cite('CPL', '63') },
  stages: stagesOf('verify-representation'),
  bars: [],
  form: [
    {
      id: 'how',
      label: '告知的事项',
      type: 'choice',
      choices: [
        { id: 'powers', name: '变更代理权限' },
        { id: 'term', name: '变更代理期限' },
        { id: 'end', name: '当事人解除委托', article: cite('LAWYERS', '32.1') },
        { id: 'resign', name: '律师辞去委托', article: cite('LAWYERS', '32.2') },
      ],
      article: cite('CPL', '63'),
    },
    { ...POWERS_FIELD, label: '变更后的代理权限', when: how('powers') },
    { ...UNTIL_FIELD, label: '变更后的期限届满日', when: how('term') },
    { id: 'from', label: '自何日起', type: 'date', article: cite('CPL', '63') },
    {
      id: 'reason',
      label: '正当理由',
      type: 'long',
      most: 1_000,
      when: how('resign'),
      help: '委托事项违法、当事人利用服务从事违法活动或者故意隐瞒重要事实等',
      article: cite('LAWYERS', '32.2'),
    },
    {
      id: 'successor',
      label: '接替的代理人',
      type: 'text',
      most: 100,
      optional: true,
      when: how('end', 'resign'),
      help: '姓名和律师事务所；尚未委托的不填',
    },
  ],
  materials: [
    { id: 'told', name: '当事人签名或者盖章的书面告知', article: cite('CPL', '63') },
    { ...MANDATE, when: how('powers', 'term') },
  ],
  checks: CHECKS,
  life: { opens: 'applicant' },
  decider: [{ role: 'clerk', article: cite('CPL', '63') }],
  clocks: {
    decide: [{ promise: { length: 1, unit: 'working-day' } }],
    correct: [{ promise: { length: 3, unit: 'day' } }],
  },
  outcomes: OUTCOMES,
};
