import { cite, citeAll } from '#law/citations.ts';
import { STAGE_IDS, STAGES } from '#law/stages/index.ts';
import type { Condition } from '../engine/index.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { CHECKS, COURT_CHECKS } from './rules.ts';

const EVIDENCE: Condition = { field: 'kind', is: ['evidence'] };

/** 提交材料. */
export const SUBMIT_MATERIAL: CourtService = {
  id: 'submit-material',
  version: 1,
  name: '提交材料',
  summary: '向承办法官提交证据、答辩状、代理意见等材料',
  group: 'materials',
  articles: [
    ...citeAll('CPL', '68', '69', '128'),
    ...citeAll('CPI', '101', '102'),
    cite('EVR', '19'),
    ...citeAll('OLR', '11', '12', '13'),
  ],
  guide: [
    '证据请逐一分类编号，写明来源、证明对象和内容。法院收到后出具收据，写明名称、页数、份数和收到时间。',
    '电子化材料经审核通过后可以直接在诉讼中使用，法院只在法定情形下才要求提供原件。',
    '举证期限届满后提供证据的，应当说明理由；因客观原因逾期或者对方没有异议的，视为未逾期。',
  ],
  who: { roles: ['party'], article: cite('OLR', '11'), helpers: true },
  stages: stagesOf('submit-material'),
  bars: [],
  form: [
    {
      id: 'at',
      label: '案件阶段',
      type: 'choice',
      known: 'stage',
      choices: STAGE_IDS.map((id) => ({ id, name: STAGES[id] })),
    },
    {
      id: 'kind',
      label: '材料种类',
      type: 'choice',
      choices: [
        { id: 'evidence', name: '证据', article: cite('EVR', '19.1') },
        { id: 'answer', name: '答辩状', article: cite('CPL', '128') },
        { id: 'opinion', name: '代理意见、质证意见', article: cite('OLR', '11.1') },
        { id: 'identity', name: '身份、授权材料', article: cite('CPL', '62.1') },
        { id: 'other', name: '其他材料', article: cite('OLR', '11') },
      ],
      article: cite('OLR', '11'),
    },
    { id: 'title', label: '材料名称', type: 'text', most: 100, article: cite('CPL', '69') },
    {
      id: 'list',
      label: '证据清单',
      type: 'long',
      help: '编号、名称、页数、来源、证明对象和内容',
      when: EVIDENCE,
      article: cite('EVR', '19.1'),
    },
    {
      id: 'late-reason',
      label: '逾期提供证据的理由',
      type: 'choice',
      optional: true,
      help: '没有逾期的，不填',
      choices: [
        { id: 'objective', name: '因客观原因逾期', article: cite('CPI', '101.2') },
        {
          id: 'rebuttal',
          name: '针对对方证据提供反驳证据，或者补正证据的瑕疵',
          article: cite('CPI', '99.3'),
        },
        { id: 'found-later', name: '举证期限届满后才发现或者取得' },
        { id: 'other', name: '其他' },
      ],
      when: EVIDENCE,
      article: cite('CPI', '101.1'),
    },
    {
      id: 'late-why',
      label: '逾期的具体情况',
      type: 'long',
      most: 2_000,
      when: { field: 'late-reason', is: ['objective', 'rebuttal', 'found-later', 'other'] },
      article: cite('CPI', '101.1'),
    },
    { id: 'note', label: '说明', type: 'long', most: 1_000, optional: true },
  ],
  materials: [{ id: 'files', name: '材料文件', article: cite('OLR', '11.2') }],
  checks: CHECKS,
  courtChecks: COURT_CHECKS,
  life: { opens: 'applicant' },
  decider: [
    { role: 'tribunal', article: cite('CPI', '101.1'), when: { field: 'at', is: ['S3', 'S4'] } },
    { role: 'clerk', article: cite('CPL', '69') },
  ],
  clocks: {
    decide: [{ promise: { length: 2, unit: 'working-day' } }],
    correct: [{ promise: { length: 5, unit: 'day' } }],
  },
  outcomes: {
    received: {
      name: '已接收',
      tone: 'good',
      article: cite('CPL', '69'),
      form: [
        { id: 'pages', label: '页数', type: 'number', least: 1, most: 100_000, article: cite('CPL', '69') },
        {
          id: 'copy',
          label: '原件或者复印件',
          type: 'choice',
          choices: [
            { id: 'electronic', name: '电子化材料' },
            { id: 'data', name: '电子数据' },
          ],
          article: cite('CPL', '69'),
        },
      ],
      reasons: 'optional',
      papers: [
        {
          id: 'receipt',
          form: 'notice',
          name: '材料收据',
          to: 'applicant',
          text: [
            '今收到{applicant}就{caseNumber}{title}一案于{submittedOn}提交的{answer.kind}：{answer.title}，共{decision.pages}页，一份，{decision.copy}。',
            '{?answer.list}',
            '收到时间：{submittedOn}。',
          ],
        },
        {
          id: 'passed-on',
          form: 'notice',
          name: '送交证据副本通知书',
          to: 'opponents',
          when: EVIDENCE,
          text: [
            '{opponents}：',
            '{caseNumber}{title}一案，{applicant}于{submittedOn}提交证据：{answer.title}，现将副本送交。请准备质证；对电子化材料与原件、原物的一致性有异议的，请说明理由和依据。',
            '提交人说明其逾期的理由为：{?answer.late-why}',
          ],
        },
        {
          id: 'answer-passed-on',
          form: 'notice',
          name: '送交答辩状副本通知书',
          to: 'opponents',
          when: { field: 'kind', is: ['answer'] },
          text: [
            '{opponents}：',
            '{caseNumber}{title}一案，{applicant}于{submittedOn}提出答辩状，现将副本送交。',
          ],
        },
      ],
      effects: [{ do: 'accept-material' }],
    },
    returned: {
      name: '退回',
      tone: 'bad',
      article: cite('OLR', '12'),
      form: [
        {
          id: 'why',
          label: '退回的原因',
          type: 'choice',
          choices: [
            { id: 'unreadable', name: '呈现不完整、内容不清晰、格式不规范', article: cite('OLR', '12(二)') },
            { id: 'other-case', name: '不是本案的材料' },
            { id: 'again', name: '已经提交过相同的材料' },
            { id: 'late', name: '逾期提供证据，拒不说明理由或者理由不成立', article: cite('CPL', '68.2') },
          ],
          article: cite('OLR', '12'),
        },
      ],
      papers: [
        {
          id: 'returned',
          form: 'notice',
          name: '退回材料通知书',
          to: 'applicant',
          text: [
            '{applicant}：',
            '你方于{submittedOn}就{caseNumber}{title}一案提交的{answer.title}，因{decision.why}，予以退回。{reasons}',
            '可以补正的，请补正后重新提交。',
          ],
        },
      ],
      effects: [],
    },
  },
  many: true,
};
