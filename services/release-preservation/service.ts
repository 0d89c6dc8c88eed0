import { cite, citeAll } from '#law/citations.ts';
import type { Condition } from '../engine/index.ts';
import { type Bases, LAW, paperByLaw } from '../law-of-case.ts';
import { PRESERVATION_DECIDER, REVIEW_CLOCKS, REVIEW_LINE, REVIEWED_BY } from '../preservation/course.ts';
import { SECURITY_MATERIAL, securityFields } from '../preservation/security.ts';
import { whileMeasuresStand } from '../preservation/stages.ts';
import { NO_MEASURE } from '../renew-preservation/rules.ts';
import type { CourtService } from '../service.ts';
import { CHECKS, OTHER_GROUNDS, OWN_GROUNDS } from './rules.ts';

const OWN: Condition = { field: 'side', is: ['own'] };
const OTHER: Condition = { field: 'side', is: ['other'] };
const SECURED: Condition = { field: 'other-ground', is: ['security-given'] };
const articles = [...citeAll('CPL', '107', '157.1(四)'), cite('CPI', '166')];
const BASES: Bases = {
  civil: articles,
  administrative: [cite('ALI', '78'), cite('CPI', '166')],
  criminal: [cite('CrPL', '102'), ...articles],
  enforcement: articles,
};
const head = [
  '申请人：{applicant}。',
  '申请人以{answer.own-ground}{answer.other-ground}为由，于{submittedOn}向本院申请解除对{answer.measure}的保全。',
];
const considered = (basis: string) => ['本院经审查认为，{reasons}', `依照${basis}的规定，裁定如下：`];
const ruling = (id: string, name: string) => ({ id, form: 'ruling', name, to: 'all' }) as const;

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
  outcomes: {
    allow: {
      name: '裁定解除保全',
      tone: 'good',
      article: cite('CPI', '166'),
      papers: [
        ...paperByLaw(ruling('ruling', '解除保全裁定书'), BASES, (basis) => [
          ...head,
          '申请人以{?answer.security-by}提供担保，担保数额{?answer.security-amount}。',
          ...considered(basis),
          '解除对{answer.measure}的保全。',
          '本裁定立即开始执行。',
          REVIEW_LINE,
        ]),
        {
          id: 'assistance',
          form: 'notice',
          name: '协助执行通知书（解除）',
          to: 'outside',
          text: [
            '本院已裁定解除对{answer.measure}的保全，请立即协助办理解除手续，并书面回复本院。附：裁定书一份。',
          ],
        },
      ],
      reviewPapers: paperByLaw(ruling('upheld', '复议裁定书'), REVIEWED_BY, (basis) => [
        ...head,
        ...considered(basis),
        '解除对{answer.measure}的保全。',
      ]),
      effects: [
        { do: 'lift-measure', measure: { answer: 'measure' } },
        { do: 'add-node', name: '解除保全' },
      ],
      review: { by: 'all', article: cite('PRS', '25.1') },
    },
    refuse: {
      name: '裁定驳回申请',
      tone: 'bad',
      article: cite('PRS', '23.4'),
      papers: paperByLaw(
        { ...ruling('refusal', '驳回解除保全申请裁定书'), to: 'applicant' },
        BASES,
        (basis) => [...head, ...considered(basis), '驳回申请人{applicant}的解除保全申请。', REVIEW_LINE],
      ),
      reviewPapers: paperByLaw(ruling('revoked', '复议裁定书'), REVIEWED_BY, (basis) => [
        ...head,
        ...considered(basis),
        '驳回申请人{applicant}的解除保全申请；已经解除的，撤销原裁定，依法重新采取保全措施。',
      ]),
      effects: [],
      review: { by: 'applicant', article: cite('PRS', '25.1') },
    },
  },
  many: true,
};
