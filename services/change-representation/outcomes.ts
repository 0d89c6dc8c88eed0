import { cite } from '#law/citations.ts';
import type { CourtService } from '../service.ts';

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  registered: {
    name: '已登记并通知各方',
    tone: 'good',
    article: cite('CPL', '63'),
    reasons: 'optional',
    papers: [
      {
        id: 'told',
        form: 'notice',
        name: '诉讼代理人变更情况通知书',
        to: 'all',
        text: [
          '{caseNumber}{title}一案各方当事人：',
          '{applicant}于{submittedOn}书面告知本院：{answer.how}，自{answer.from}起。',
          '变更后的代理权限：{?answer.powers}。',
          '变更后的代理期限至{?answer.until}。',
          '接替的代理人为{?answer.successor}。',
          '{?reasons}',
          '特此通知。',
        ],
      },
    ],
    effects: [
      {
        do: 'change-counsel',
        how: { answer: 'how' },
        powers: { answer: 'powers' },
        until: { answer: 'until' },
      },
    ],
  },
  refused: {
    name: '不予登记',
    tone: 'bad',
    article: cite('CPL', '62'),
    papers: [
      {
        id: 'refused',
        form: 'notice',
        name: '不予登记代理变更通知书',
        to: 'applicant',
        text: [
          '{applicant}：',
          '你方于{submittedOn}告知{answer.how}。经核对，{reasons}',
          '请补齐材料后重新提交。登记之前，原代理权限不变。',
        ],
      },
    ],
    effects: [],
  },
};
