import { cite } from '#law/citations.ts';
import type { Condition } from '../engine/index.ts';
import type { CourtService } from '../service.ts';

const CHARGED: Condition = { field: 'charged', is: ['yes'] };

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  allow: {
    name: '准许复制',
    tone: 'good',
    article: cite('READ', '7'),
    form: [
      { id: 'charged', label: '是否收取复制费用', type: 'yes-no', article: cite('READ', '7.3') },
      {
        id: 'cost',
        label: '复制费用',
        type: 'money',
        least: 1,
        when: CHARGED,
        article: cite('READ', '7.3'),
      },
    ],
    reasons: 'optional',
    papers: [
      {
        id: 'allow',
        form: 'notice',
        name: '准许复制案件材料通知书',
        to: 'applicant',
        text: [
          '{applicant}：',
          '你方于{submittedOn}申请复制{caseNumber}{title}一案的材料，本院予以准许，取得方式：{answer.way}。',
          '{?reasons}',
          '复制费用{?decision.cost}，请在平台交纳。',
        ],
      },
    ],
    effects: [{ do: 'create-bill', fee: 'copies', amount: { decision: 'cost' }, when: CHARGED }],
    next: 'hand-over',
  },
  refuse: {
    name: '不准许复制',
    tone: 'bad',
    article: cite('READ', '7'),
    form: [
      {
        id: 'why',
        label: '不准许的原因',
        type: 'choice',
        choices: [
          { id: 'not-open', name: '申请复制的材料依法不公开', article: cite('READ', '5.1') },
          { id: 'state-secret', name: '涉及国家秘密', article: cite('READ', '7.1') },
          { id: 'not-found', name: '卷宗中没有所申请的材料' },
        ],
      },
    ],
    papers: [
      {
        id: 'refuse',
        form: 'notice',
        name: '不准许复制案件材料通知书',
        to: 'applicant',
        text: [
          '{applicant}：',
          '你方于{submittedOn}申请复制{caseNumber}{title}一案的材料，因{decision.why}，不予准许。{reasons}',
        ],
      },
    ],
    effects: [],
  },
};
