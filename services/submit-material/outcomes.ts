import { cite } from '#law/citations.ts';
import type { CourtService } from '../service.ts';
import { EVIDENCE } from './rules.ts';

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
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
};
