import { cite } from '#law/citations.ts';
import type { CourtService } from '../service.ts';

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  allow: {
    name: '准许鉴定',
    tone: 'good',
    article: cite('CPI', '121.2'),
    form: [{ id: 'scope', label: '准许鉴定的事项和范围', type: 'long', article: cite('EVR', '32.3') }],
    reasons: 'optional',
    papers: [
      {
        id: 'allow',
        form: 'notice',
        name: '准许鉴定通知书',
        to: 'all',
        text: [
          '{caseNumber}{title}一案，{applicant}于{submittedOn}申请{answer.field}鉴定。经审查，予以准许。',
          '鉴定事项和范围：{decision.scope}',
          '申请人建议的鉴定机构为{?answer.institution}。',
          '请双方在收到本通知之日起五日内协商确定具备相应资格的鉴定人；协商不成的，由本院指定。',
        ],
      },
    ],
    effects: [{ do: 'add-node', name: '准许鉴定' }],
    next: 'propose',
  },
  refuse: {
    name: '不准许鉴定',
    tone: 'bad',
    article: cite('CPI', '121.1'),
    form: [
      {
        id: 'why',
        label: '不准许的理由',
        type: 'choice',
        choices: [
          { id: 'irrelevant', name: '申请鉴定的事项与待证事实无关联', article: cite('CPI', '121.1') },
          { id: 'meaningless', name: '对证明待证事实无意义', article: cite('CPI', '121.1') },
          { id: 'late', name: '逾期申请，视为放弃', article: cite('EVR', '31.1') },
          { id: 'curable', name: '瑕疵可以通过补正、补充鉴定或者质证解决', article: cite('EVR', '40.3') },
          { id: 'no-ground', name: '不符合重新鉴定的条件', article: cite('EVR', '40.1') },
        ],
      },
    ],
    papers: [
      {
        id: 'refuse',
        form: 'notice',
        name: '不准许鉴定通知书',
        to: 'applicant',
        text: [
          '{applicant}：',
          '{caseNumber}{title}一案，你方于{submittedOn}申请鉴定。因{decision.why}，本院不予准许。{reasons}',
        ],
      },
    ],
    effects: [],
  },
};
