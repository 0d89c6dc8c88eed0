import { cite, citeAll } from '#law/citations.ts';
import type { Condition } from '../engine/index.ts';
import { LAW } from '../law-of-case.ts';
import { PRESERVATION_DECIDER, REVIEW_CLOCKS } from '../preservation/course.ts';
import { SECURITY_MATERIAL, securityFields } from '../preservation/security.ts';
import { whileMeasuresStand } from '../preservation/stages.ts';
import { NO_MEASURE } from '../renew-preservation/rules.ts';
import type { CourtService } from '../service.ts';
import { CHECKS, OTHER_GROUNDS, OWN_GROUNDS } from './rules.ts';
import { OUTCOMES } from './outcomes.ts';

const OWN: Condition = { field: 'side', is: ['own'] };
const OTHER: Condition = { field: 'side', is: ['other'] };
const SECURED: Condition = { field: 'other-ground', is: ['security-given'] };

/** 解除保全. */
export const RELEASE_PRESERVATION: CourtService = {
  id: 'release-preservation',
  version: 1,
  name: '申请解除保全',
  summary: '保全不再必要、已经提供担保或者保全错误，请求解除查封、扣押、冻结',
  group: 'preservation',
  articles: [
    cite('CPL', '107'),
    cite('CPI', '166'),
    cite('CPI', '167'),
    ...citeAll('PRS', '22', '23', '25'),
    ...citeAll('IP_CONDUCT', '12', '17'),
  ],
  guide: [
    '申请保全人在没有起诉、请求被驳回等情形出现时，应当及时申请解除，未及时申请造成损失的应当赔偿。',
    '被保全人提供充分有效担保的，财产纠纷案件应当解除；保全的财产是争议标的的，须经申请保全人同意。',
    '法院收到申请后五日内裁定，情况紧急的四十八小时内裁定，并向登记机关、银行等发出协助执行通知书。',
  ],
  who: { roles: ['party'], article: cite('PRS', '23') },
  stages: whileMeasuresStand(cite('PRS', '23')),
  bars: [NO_MEASURE],
  form: [
    LAW,
    {
      id: 'measure',
      label: '请求解除的保全措施',
      type: 'choice',
      choices: { from: 'measures' },
      article: cite('PRS', '23'),
    },
    {
      id: 'what',
      label: '保全的种类',
      type: 'choice',
      choices: [
        { id: 'property', name: '财产保全' },
        { id: 'conduct', name: '行为保全', article: cite('IP_CONDUCT', '17') },
      ],
    },
    {
      id: 'side',
      label: '您这一方是',
      type: 'choice',
      choices: [
        { id: 'own', name: '申请保全人', article: cite('PRS', '23.1') },
        { id: 'other', name: '被保全人', article: cite('PRS', '23.4') },
      ],
    },
    {
      id: 'own-ground',
      label: '解除的事由',
      type: 'choice',
      choices: OWN_GROUNDS,
      when: OWN,
      article: cite('PRS', '23.1'),
    },
    {
      id: 'other-ground',
      label: '解除的事由',
      type: 'choice',
      choices: OTHER_GROUNDS,
      when: OTHER,
      article: cite('CPI', '166'),
    },
    {
      id: 'disputed',
      label: '保全的财产是否为争议标的',
      type: 'yes-no',
      when: SECURED,
      article: cite('PRS', '22'),
    },
    ...securityFields(cite('PRS', '22'), SECURED),
    { id: 'facts', label: '事实与理由', type: 'long', article: cite('PRS', '23') },
    { id: 'urgent', label: '情况是否紧急', type: 'yes-no', article: cite('PRS', '23.2') },
  ],
  materials: [
    { id: 'proof', name: '证明解除事由的材料', optional: true, article: cite('PRS', '23') },
    SECURITY_MATERIAL,
    {
      id: 'consent',
      name: '申请保全人同意解除的书面意见',
      when: { field: 'disputed', is: ['yes'] },
      article: cite('PRS', '22'),
    },
  ],
  checks: CHECKS,
  life: { opens: 'applicant' },
  decider: PRESERVATION_DECIDER,
  clocks: {
    decide: [
      {
        law: { length: 48, unit: 'hour', article: cite('PRS', '23.2') },
        promise: { length: 24, unit: 'hour' },
        when: { field: 'urgent', is: ['yes'] },
      },
      { law: { length: 5, unit: 'day', article: cite('PRS', '23.2') }, promise: { length: 3, unit: 'day' } },
    ],
    correct: [{ promise: { length: 2, unit: 'day' } }],
    ...REVIEW_CLOCKS,
  },
  outcomes: OUTCOMES,
  many: true,
};
